package icsoversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Every item of the checklists for spreadsheets (AF), CSV files, CSV on the Web, data packages (DP)
 * and provenance has a test, or a line that says why a person must judge it.
 */
class ChecklistsTest {
  private static final Path ITEMS = Path.of("src/test/resources/checklists.csv");

  @Test
  void everyItemIsTestedOrJudgedByAPerson() throws IOException {
    Map<String, List<String>> tests = tests();
    StringBuilder page = new StringBuilder("# Checklists\n\n");
    page.append(
            "What a release is checked against: the Analysis Function's guidance on spreadsheets")
        .append(
            " (AF), the UK's tabular data standard (CSV), CSV on the Web (CSVW),\nData Package 2")
        .append(" (DP), and provenance (PROV); and the test that shows each item, or why a person")
        .append(" must judge it.\n\n| item | what is asked | shown by |\n| --- | --- | --- |\n");
    List<String> items = new ArrayList<>();
    for (CSVRecord row : items()) {
      String item = row.get(0);
      items.add(item);
      List<String> shown = tests.getOrDefault(item, List.of());
      assertThat(shown.isEmpty()).as(item).isNotEqualTo(row.get(2).isEmpty());
      page.append("| ").append(item).append(" | ").append(row.get(1)).append(" | ");
      page.append(shown.isEmpty() ? row.get(2) : String.join(", ", shown)).append(" |\n");
    }
    assertThat(items).doesNotHaveDuplicates().containsAll(tests.keySet());
    GeneratedPagesTest.assertPage(Path.of("docs/checklists.md"), page.toString());
  }

  private static List<CSVRecord> items() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(ITEMS);
        CSVParser parser = CSVParser.parse(reader, format)) {
      return parser.getRecords();
    }
  }

  /** The tests of each item, as class and method. */
  private static Map<String, List<String>> tests() {
    Map<String, List<String>> tests = new TreeMap<>();
    for (JavaClass type : new ClassFileImporter().importPath(Path.of("target/test-classes"))) {
      for (JavaMethod method : type.getMethods()) {
        if (method.isAnnotatedWith(Item.class) && method.isAnnotatedWith(Test.class)) {
          for (String item : method.getAnnotationOfType(Item.class).value()) {
            tests
                .computeIfAbsent(item, i -> new ArrayList<>())
                .add("`" + type.getSimpleName() + "." + method.getName() + "`");
          }
        }
      }
    }
    tests.values().forEach(list -> list.sort(null));
    return tests;
  }
}
