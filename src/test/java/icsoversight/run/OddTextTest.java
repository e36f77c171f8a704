package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text that programs take for something else, through the whole of a run. */
class OddTextTest {
  @TempDir private Path root;

  @Test
  void oddTitlesAndAddressesComeOutAsTheyAre() throws IOException {
    Path documents = Files.createDirectories(root.resolve("input/documents"));
    List<String> titles =
        List.of("=1+1", "A_x0041_B", "bell\u0007\u0001", "\uD83D\uDE00 \u201Cquoted\u201D", "a\tb");
    List<String> addresses =
        List.of(
            "https://example.org/a b?x=1",
            "javascript:alert(1)",
            "https://example.org/plain",
            "no address",
            "http://[broken");
    StringBuilder manifest = new StringBuilder("file,publisher,title,published_on,url,licence\n");
    for (int i = 0; i < titles.size(); i++) {
      Files.writeString(documents.resolve(i + ".txt"), "Nothing is said here, " + i + " times.");
      manifest.append(i + ".txt,P,\"" + titles.get(i) + "\",2026-01-01,");
      manifest.append(addresses.get(i)).append(",CC0\n");
    }
    Files.writeString(documents.resolve("manifest.csv"), manifest);
    Path latest = Runs.publish(root, root.resolve("input"));

    List<CSVRecord> sources = Runs.rows(latest, "sources");
    try (InputStream in = Files.newInputStream(latest.resolve("ics-oversight.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = workbook.getSheet("Sources");
      int first = sheet.getTables().get(0).getStartRowIndex() + 1;
      int links = 0;
      for (int r = 0; r < sources.size(); r++) {
        CSVRecord source = sources.get(r);
        int place = Integer.parseInt(source.get("path").replaceAll("\\D", ""));
        assertThat(source.get("title")).isEqualTo(place == 0 ? "'=1+1" : titles.get(place).strip());
        assertThat(cell(sheet, first + r, source, "title").getStringCellValue())
            .isEqualTo(titles.get(place));
        XSSFCell address = cell(sheet, first + r, source, "url");
        if (address.getHyperlink() != null) {
          assertThat(address.getHyperlink().getAddress()).startsWith("https://example.org/");
          links++;
        } else {
          assertThat(address.getStringCellValue()).isEqualTo(addresses.get(place));
        }
      }
      assertThat(links).isEqualTo(2);
    }
  }

  private static XSSFCell cell(XSSFSheet sheet, int row, CSVRecord record, String column) {
    List<String> names = new ArrayList<>(record.getParser().getHeaderNames());
    return sheet.getRow(row).getCell(names.indexOf(column));
  }

  @Test
  void aSourceOfALaterDayIsNamedAndDoesNotCountYet() throws IOException {
    Path input = Files.createDirectories(root.resolve("input"));
    String row = "edition,organisation_code,segment,in_force_from\n2025/26,%s,1,2025-09-09\n";
    Files.writeString(input.resolve("now.csv"), String.format(Locale.ROOT, row, "RJ1"));
    Files.writeString(input.resolve("later.csv"), String.format(Locale.ROOT, row, "RJ2"));
    Files.writeString(
        input.resolve("manifest.csv"),
        "file,publisher,title,published_on,url,licence\nlater.csv,P,T,2099-01-01,,\n");
    Path latest = Runs.publish(root, input);
    assertThat(Runs.rows(latest, "issues"))
        .filteredOn(i -> i.get("code").equals("published-later"))
        .singleElement()
        .satisfies(
            i -> {
              assertThat(String.join(" ", i.toList())).contains("later.csv", "2099-01-01");
              assertThat(i.get("severity")).isEqualTo("info");
            });
    assertThat(Runs.rows(latest, "sources"))
        .hasSize(1)
        .noneMatch(s -> s.get("path").equals("later.csv"));
  }
}
