package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.organisation.OrganisationType;
import icsoversight.organisation.Register;
import icsoversight.organisation.ShippedRegister;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files larger than any that is published, in the memory that the program is given ({@code
 * -Xmx512m} in the soak profile). Figures in them are made up, and stay here.
 */
@Tag("soak")
class LargeFilesTest {
  private static final int CSV_ROWS = 2_000_000;
  private static final int SHEET_ROWS = 300_000;
  private static final List<String> ANSWERS =
      List.of(
          "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree");

  @TempDir private Path root;

  @Test
  void twoMillionRowsOfTheSurveyArePublished() throws IOException {
    Register register = ShippedRegister.builder().build();
    List<String> trusts =
        Stream.concat(
                register
                    .listInForce(OrganisationType.FOUNDATION_TRUST, LocalDate.of(2024, 10, 1))
                    .stream(),
                register
                    .listInForce(OrganisationType.NHS_TRUST, LocalDate.of(2024, 10, 1))
                    .stream())
            .map(o -> o.code())
            .distinct()
            .limit(200)
            .toList();
    Path feeds = Files.createDirectories(root.resolve("input").resolve("feeds"));
    int rows = 0;
    try (BufferedWriter out = Files.newBufferedWriter(feeds.resolve("survey.csv"))) {
      out.write("year,org_code,question,response,breakdown,subgroup,value,base\n");
      for (int group = 0; rows < CSV_ROWS; group++) {
        for (String trust : trusts) {
          for (int question = 40; question < 60 && rows < CSV_ROWS; question++) {
            for (int answer = 0; answer < ANSWERS.size() && rows < CSV_ROWS; answer++) {
              out.write(
                  "2024,"
                      + trust
                      + ",q"
                      + question
                      + ","
                      + ANSWERS.get(answer)
                      + ",Group,"
                      + group
                      + ","
                      + (10 + answer * 5)
                      + ".12345678,"
                      + (100 + question)
                      + "\n");
              rows++;
            }
          }
        }
      }
    }
    Path latest = Runs.publish(root, root.resolve("input"));
    assertThat(lines(latest.resolve("staff_survey.csv"))).isEqualTo(CSV_ROWS + 1);
  }

  @Test
  void aWorkbookOfThreeHundredThousandRowsIsRead() throws IOException {
    Path feeds = Files.createDirectories(root.resolve("input").resolve("feeds"));
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
        OutputStream out = Files.newOutputStream(feeds.resolve("ratings.xlsx"))) {
      SXSSFSheet sheet = workbook.createSheet("Locations");
      fill(
          sheet.createRow(0),
          "Location ID",
          "Location Name",
          "Location ONSPD CCG Code",
          "Service / Population Group",
          "Domain",
          "Latest Rating",
          "Publication Date");
      for (int r = 1; r < SHEET_ROWS; r++) {
        fill(
            sheet.createRow(r),
            "1-" + r / 6,
            "A place called " + r / 6,
            "E38000006",
            "Overall",
            List.of("Overall", "Safe", "Effective", "Caring", "Responsive", "Well-led").get(r % 6),
            r % 3 == 0 ? "Good" : "Requires improvement",
            (1 + r % 28) + "/0" + (1 + r % 9) + "/2024");
      }
      workbook.write(out);
    }
    Path latest = Runs.publish(root, root.resolve("input"));
    assertThat(lines(latest.resolve("assessments.csv"))).isEqualTo(SHEET_ROWS);
  }

  private static void fill(SXSSFRow row, String... cells) {
    for (int c = 0; c < cells.length; c++) {
      row.createCell(c).setCellValue(cells[c]);
    }
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }
}
