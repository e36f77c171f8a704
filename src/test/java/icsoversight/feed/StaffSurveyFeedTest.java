package icsoversight.feed;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.finding.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small workbooks in the form of the detailed spreadsheets, with what drifts between years. */
class StaffSurveyFeedTest {
  private static final String QUESTION =
      "Q25c - I would recommend my organisation as a place to work.";
  private static final List<Object> ANSWERS =
      List.of(
          "% Strongly disagree",
          "% Disagree",
          "% Neither agree nor disagree",
          "% Agree",
          "% Strongly agree",
          "Base (number of responses)");
  private static final List<Object> ID =
      List.of("ODS code", "Organisation name", "Benchmarking group", "Region", "ICS", "Weighting");

  @TempDir private Path folder;

  @Test
  void aMeasureAddsUpItsAnswersWithBothCells() throws IOException {
    FeedCase read = FeedCase.read(workbook(2024, QUESTION, 4, 45.25, 34.5));
    Finding sum = measure(read);
    assertThat(sum.get("value")).isEqualTo("79.75");
    assertThat(sum.get("respondents")).isEqualTo("4395");
    assertThat(sum.get("question")).isEqualTo("q25c");
    assertThat(sum.get("locator")).isEqualTo("sheet=Q25;cell=J6");
    assertThat(sum.get("more_locators")).isEqualTo("sheet=Q25;cell=K6");
    assertThat(read.findings()).hasSize(6);
    assertThat(read.issueCodes()).isEmpty();
    assertThat(read.summary().publishedOn()).isEqualTo("2025-03-13");
  }

  @Test
  void aHeaderRowThatMovedIsFound() throws IOException {
    assertThat(measure(FeedCase.read(workbook(2024, QUESTION, 7, 45.25, 34.5))).get("value"))
        .isEqualTo("79.75");
  }

  @Test
  void aQuestionIsToldByItsWordingAndNotByItsNumber() throws IOException {
    FeedCase moved =
        FeedCase.read(workbook(2022, QUESTION.replace("Q25c", "Q23c"), 4, 45.25, 34.5));
    assertThat(measure(moved).get("question")).isEqualTo("q23c");
    FeedCase other =
        FeedCase.read(workbook(2022, "Q25c - My appraisal helped me.", 4, 45.25, 34.5));
    assertThat(other.findings()).noneMatch(f -> !f.get("measure").isEmpty());
  }

  @Test
  void aWordingUnderTheNumberOfAnotherYearIsNotTrusted() throws IOException {
    FeedCase read = FeedCase.read(workbook(2024, QUESTION.replace("Q25c", "Q21c"), 4, 45.25, 34.5));
    assertThat(read.findings()).noneMatch(f -> !f.get("measure").isEmpty());
    assertThat(read.issueCodes()).containsExactly("NUMBER_AND_WORDING");
  }

  @Test
  void suppressionIsPassedOnAndNeverAddedUp() throws IOException {
    FeedCase read = FeedCase.read(workbook(2024, QUESTION, 4, "-", "-"));
    Finding sum = measure(read);
    assertThat(sum.get("value")).isEmpty();
    assertThat(sum.get("value_status")).isEqualTo("suppressed");
    assertThat(read.issueCodes()).containsExactly("SUPPRESSED_VALUES");
  }

  @Test
  void aPercentageAboveAHundredIsRejectedWithItsPlace() throws IOException {
    FeedCase read = FeedCase.read(workbook(2024, QUESTION, 4, 101.0, 34.5));
    assertThat(read.issueCodes()).containsExactly("OUT_OF_RANGE");
    assertThat(read.issues().get(0).get("locator")).isEqualTo("sheet=Q25;cell=J6");
    assertThat(read.issues().get(0).get("raw_value")).startsWith("101");
    assertThat(read.findings()).noneMatch(f -> !f.get("measure").isEmpty());
    assertThat(read.summary().rejected()).isEqualTo(1);
  }

  @Test
  void textWhereANumberBelongsIsRejected() throws IOException {
    FeedCase read = FeedCase.read(workbook(2024, QUESTION, 4, "lots", 34.5));
    assertThat(read.issueCodes()).containsExactly("NOT_A_NUMBER");
  }

  private static Finding measure(FeedCase read) {
    return read.findings().stream()
        .filter(f -> f.get("measure").equals("recommend-place-to-work"))
        .findFirst()
        .orElseThrow();
  }

  private Path workbook(int year, String question, int headerAt, Object agree, Object strongly)
      throws IOException {
    Path file = folder.resolve("survey-" + year + "-" + headerAt + ".xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("Notes").createRow(0).createCell(1).setCellValue("Some notes.");
      XSSFSheet sheet = workbook.createSheet("Q25");
      XSSFRow first = sheet.createRow(0);
      first.createCell(0).setCellValue("NHS Staff Survey " + year + " - WEIGHTED Results");
      first.createCell(ID.size()).setCellValue(question);
      XSSFRow header = sheet.createRow(headerAt);
      fill(header, 0, ID);
      fill(header, ID.size(), ANSWERS);
      XSSFRow row = sheet.createRow(headerAt + 1);
      fill(
          row,
          0,
          List.of("RRV", "UCLH", "Acute", "London", "North Central London", "Occupation Group"));
      fill(row, ID.size(), List.of(5.0, 6.0, 9.0, agree, strongly, 4395));
      workbook.write(out);
    }
    return file;
  }

  private static void fill(XSSFRow row, int from, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      Cell cell = row.createCell(from + i);
      if (values.get(i) instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else {
        cell.setCellValue(String.valueOf(values.get(i)));
      }
    }
  }
}
