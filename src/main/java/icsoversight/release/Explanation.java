package icsoversight.release;

import icsoversight.dataset.Column;
import icsoversight.dataset.ColumnType;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.reading.Passages;
import icsoversight.source.Archives;
import icsoversight.source.Folders;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Where a record of the latest release comes from. */
public final class Explanation {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Path latest;
  private final Path input;

  /**
   * Explanations of a release.
   *
   * @param output the output folder
   * @param input the input folder, in which the sources are looked up
   */
  public Explanation(Path output, Path input) {
    this.latest = new ReleaseFolders(output).latest();
    this.input = input;
  }

  /**
   * Explains a record.
   *
   * @param recordId its id
   * @return lines for a person; empty if the release has no such record
   * @throws IOException if the release cannot be read
   */
  public List<String> of(String recordId) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Table table : Dataset.tables()) {
      if (table.key().size() == 1 && table.get(table.key().get(0)).type() == ColumnType.ID) {
        Map<String, String> row = find(table, table.key().get(0), recordId);
        if (!row.isEmpty()) {
          lines.add(table.name() + " " + recordId);
          row.forEach((column, value) -> lines.add("  " + column + ": " + value));
          evidence(table, recordId, row, lines);
        }
      }
    }
    return lines;
  }

  private void evidence(Table table, String recordId, Map<String, String> row, List<String> lines)
      throws IOException {
    List<Map<String, String>> all = new ArrayList<>();
    for (Map<String, String> evidence : rows(Dataset.EVIDENCE, "record_id", recordId)) {
      if (evidence.getOrDefault("table", "").equals(table.name())) {
        all.add(evidence);
      }
    }
    if (all.isEmpty() && row.containsKey("source_id")) {
      all.add(row);
    }
    for (Map<String, String> evidence : all) {
      String locator = evidence.getOrDefault("locator", "");
      Map<String, String> source =
          find(Dataset.SOURCES, "source_id", evidence.getOrDefault("source_id", ""));
      lines.add("");
      lines.add(
          "evidence: "
              + source.getOrDefault("title", "")
              + ", "
              + source.getOrDefault("publisher", "")
              + ", "
              + source.getOrDefault("published_on", "no date"));
      lines.add("  file: " + source.getOrDefault("path", "") + "#" + locator);
      if (evidence.containsKey("rule")) {
        lines.add("  found by: " + evidence.get("rule"));
      }
      if (evidence.containsKey("quote")) {
        lines.add("  quote: " + evidence.get("quote"));
      }
      Path scratch = Files.createTempDirectory("ics-oversight-explain");
      try {
        Path file = Archives.locate(input, source.getOrDefault("path", ""), scratch);
        lines.addAll(Passages.show(file, source.getOrDefault("sha256", ""), locator));
      } finally {
        Folders.deleteTree(scratch);
      }
    }
  }

  private Map<String, String> find(Table table, String column, String value) throws IOException {
    List<Map<String, String>> rows = rows(table, column, value);
    return rows.isEmpty() ? Map.of() : rows.get(0);
  }

  /** The rows with a value; only cells that are not empty, in published order. */
  private List<Map<String, String>> rows(Table table, String column, String value)
      throws IOException {
    List<Map<String, String>> found = new ArrayList<>();
    Path file = latest.resolve(table.name() + ".csv");
    if (!Files.isRegularFile(file)) {
      return found;
    }
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      for (CSVRecord row : parser) {
        if (row.get(column).equals(value)) {
          Map<String, String> cells = new LinkedHashMap<>();
          for (Column c : table.columns()) {
            String cell = CsvFiles.original(c, row.get(c.name()));
            if (!cell.isEmpty()) {
              cells.put(c.name(), cell);
            }
          }
          found.add(cells);
        }
      }
    }
    return found;
  }
}
