package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Decisions of analysts come back and hold. The survey's figures are made up, and stay here; RJ1 is
 * Guy's and St Thomas' NHS Foundation Trust.
 */
class ReviewDecisionsTest {
  private static final String PAUSE =
      "The Care Quality Commission (CQC) has paused its assessments of integrated care systems"
          + " until 15 April 2025.";
  private static final String SEGMENT =
      "NHS England placed Dorset Integrated Care Board in segment 2 on 3 July 2024.";
  private static final String FIGURE =
      "At Guy's and St Thomas' NHS Foundation Trust 71.5 per cent of staff would recommend it as a"
          + " place to work, the 2023 NHS Staff Survey shows.";
  private static final String REPORT =
      "On 9 September 2025 NHS England placed Barts Health NHS Trust in segment 4 under the NHS"
          + " Oversight Framework 2025/26.";
  private static final String HEADER =
      "table,record_id,quote,field,value,decision,corrected field,corrected value,decided on,"
          + "reviewer\n";

  @TempDir private Path root;
  private Path input = Path.of("");

  @BeforeEach
  void writeSources() throws IOException {
    input = root.resolve("input");
    write("feeds/survey.csv", survey("61.25"));
    write(
        "documents/manifest.csv",
        "file,publisher,title,published_on,url,licence\n" + "update.txt,CQC,Update,2024-10-15,,\n");
    write("documents/update.txt", String.join("\n\n", "Update", PAUSE, SEGMENT, FIGURE));
  }

  @Test
  void aDecisionMadeInTheWorkbookComesBackAndHolds() throws IOException {
    Path latest = Runs.publish(root, input);
    assertThat(figure(latest).get("value")).isEqualTo("61.25");
    try (InputStream in = Files.newInputStream(latest.resolve("ics-oversight.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      acceptValue(workbook.getSheet("Review"), "71.5");
      save(workbook, "review/filled-in.xlsx");
    }
    latest = Runs.publish(root, input);
    assertAccepted(latest);
    assertThat(conflictWhy(latest, "71.5")).isEqualTo("an analyst decided so");
    // The next workbook carries the decision on, so that it may take the place of the first.
    Files.copy(latest.resolve("ics-oversight.xlsx"), input.resolve("review").resolve("next.xlsx"));
    Files.delete(input.resolve("review").resolve("filled-in.xlsx"));
    assertAccepted(Runs.publish(root, input));
  }

  @Test
  void aWorkbookThatLibreOfficeSavedComesBackToo() throws IOException, InterruptedException {
    boolean hasOffice = isInstalled("soffice");
    assumeTrue(hasOffice, "Skipped: LibreOffice (soffice) is not installed.");
    Path latest = Runs.publish(root, input);
    Path filled = root.resolve("filled").resolve("filled-in.xlsx");
    Files.createDirectories(filled.getParent());
    try (InputStream in = Files.newInputStream(latest.resolve("ics-oversight.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(filled)) {
      acceptValue(workbook.getSheet("Review"), "71.5");
      workbook.write(out);
    }
    Path review = Files.createDirectories(input.resolve("review"));
    for (String form : List.of("xlsx", "ods")) {
      Process office =
          new ProcessBuilder(
                  "soffice",
                  "-env:UserInstallation=" + root.resolve("office").toUri(),
                  "--headless",
                  "--convert-to",
                  form,
                  "--outdir",
                  review.toString(),
                  filled.toString())
              .redirectErrorStream(true)
              .redirectOutput(root.resolve("office.log").toFile())
              .start();
      assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertAccepted(Runs.publish(root, input));
      Files.delete(review.resolve("filled-in." + form));
    }
  }

  @Test
  void acceptedAndCorrectedRecordsSaySo() throws IOException {
    write(
        "review/decisions.csv",
        HEADER
            + "assessments,,\""
            + PAUSE
            + "\",,,correct,until_from,2025-04-30,2026-10-20,AB\n"
            + "assessments,,\""
            + SEGMENT
            + "\",,,accept,,,2026-10-20,AB\n");
    Path latest = Runs.publish(root, input);
    CSVRecord pause = assessment(latest, "milestone", "paused");
    assertThat(pause.get("until_from")).isEqualTo("2025-04-30");
    assertThat(pause.get("review_status")).isEqualTo("corrected");
    assertThat(pause.get("confidence")).isEqualTo("1");
    CSVRecord segment = assessment(latest, "outcome", "2");
    assertThat(segment.get("review_status")).isEqualTo("accepted");
    assertThat(Runs.rows(latest, "evidence"))
        .filteredOn(r -> r.get("rule").equals("analyst"))
        .extracting(r -> r.get("quote"))
        .containsExactlyInAnyOrder(
            "Corrected until_from to 2025-04-30 by AB on 2026-10-20",
            "Accepted by AB on 2026-10-20");
    assertThat(pause.get("source_count")).isEqualTo("1");
  }

  @Test
  void theLatestDecisionHoldsInWhicheverFile() throws IOException {
    write(
        "review/z-older.csv", HEADER + "assessments,,\"" + PAUSE + "\",,,reject,,,2026-10-01,AB\n");
    write(
        "review/a-newer.csv", HEADER + "assessments,,\"" + PAUSE + "\",,,accept,,,2026-10-02,CD\n");
    Path latest = Runs.publish(root, input);
    assertThat(assessment(latest, "milestone", "paused").get("review_status"))
        .isEqualTo("accepted");
    assertThat(codes(latest)).doesNotContain("decisions-disagree");
    write(
        "review/a-newer.csv", HEADER + "assessments,,\"" + PAUSE + "\",,,accept,,,2026-09-02,CD\n");
    latest = Runs.publish(root, input);
    assertThat(Runs.rows(latest, "assessments"))
        .noneMatch(r -> r.get("milestone").equals("paused"));
  }

  @Test
  void aDecisionOutlivesAFreshDownloadAndFallsAwayWithItsPassage() throws IOException {
    String typeset = PAUSE.replace("Commission (", "Commission\u00a0 (");
    write(
        "review/decisions.csv",
        HEADER + "assessments,,\"" + typeset + "\",,,reject,,,2026-10-20,AB\n");
    write(
        "documents/update.txt",
        String.join("\n\n", "Update", "This page was printed anew.", SEGMENT, PAUSE));
    Path latest = Runs.publish(root, input);
    assertThat(Runs.rows(latest, "assessments"))
        .noneMatch(r -> r.get("milestone").equals("paused"));
    assertThat(codes(latest)).doesNotContain("decision-without-passage");
    write(
        "documents/update.txt",
        String.join("\n\n", "Update", PAUSE.replace("has paused", "has now paused"), SEGMENT));
    latest = Runs.publish(root, input);
    assertThat(assessment(latest, "milestone", "paused").get("review_status"))
        .isEqualTo("unreviewed");
    assertThat(codes(latest)).contains("decision-without-passage");
  }

  @Test
  void aCorrectionOfADataFileSaysWhenItIsNoLongerNeeded() throws IOException {
    Path latest = Runs.publish(root, input);
    String id = figure(latest).get("result_id");
    write(
        "review/corrections.csv",
        HEADER + "staff_survey," + id + ",,value,61.25,correct,,62.5,2026-10-20,AB\n");
    latest = Runs.publish(root, input);
    assertThat(figure(latest).get("value")).isEqualTo("62.5");
    assertThat(figure(latest).get("review_status")).isEqualTo("corrected");
    for (String now : List.of("62.5", "60.1")) {
      write("feeds/survey.csv", survey(now));
      latest = Runs.publish(root, input);
      assertThat(figure(latest).get("value")).isEqualTo(now);
      assertThat(figure(latest).get("review_status")).isEqualTo("unreviewed");
      assertThat(codes(latest)).contains("correction-not-needed");
    }
  }

  @Test
  void whatCannotBeUsedOfADecisionIsToldWithItsPlace() throws IOException {
    write(
        "review/decisions.csv",
        HEADER
            + "assessments,,\""
            + PAUSE
            + "\",,,perhaps,,,2026-10-20,AB\n"
            + "assessments,,\""
            + PAUSE
            + "\",,,correct,until_from,soon,2026-10-20,AB\n"
            + "assessments,,\""
            + PAUSE
            + "\",,,correct,assessment_id,A-1,2026-10-20,AB\n"
            + "nonsense,,\""
            + PAUSE
            + "\",,,accept,,,2026-10-20,AB\n"
            + "assessments,,\""
            + PAUSE
            + "\",,,accept,,,,\n"
            + "assessments,,\""
            + SEGMENT
            + "\",,,,,,,\n");
    Path latest = Runs.publish(root, input);
    assertThat(Runs.rows(latest, "issues"))
        .filteredOn(r -> r.get("code").equals("unknown-category"))
        .extracting(r -> r.get("locator"))
        .containsExactlyInAnyOrder("cell=2,6", "cell=3,8", "cell=4,7", "cell=5,1");
    assertThat(codes(latest)).contains("incomplete-decision");
    assertThat(assessment(latest, "milestone", "paused").get("review_status"))
        .isEqualTo("accepted");
  }

  @Test
  void aDecisionOnAPassageLeavesThePublishersRowAlone() throws IOException {
    segments("2");
    CSVRecord file = assessment(Runs.publish(root, input), "outcome", "2");
    assertThat(file.get("assessment_id")).startsWith("A-");
    for (String field : List.of(",", "outcome,4")) {
      write(
          "review/decisions.csv",
          HEADER
              + "assessments,"
              + file.get("assessment_id")
              + ",\""
              + REPORT
              + "\","
              + field
              + ",reject,,,2026-10-20,AB\n");
      Path latest = Runs.publish(root, input);
      assertThat(Runs.rows(latest, "assessments"))
          .filteredOn(r -> r.get("organisation_code").equals("R1H"))
          .singleElement()
          .satisfies(r -> assertThat(r.get("outcome")).isEqualTo("2"))
          .satisfies(r -> assertThat(r.get("review_status")).isEqualTo("unreviewed"));
      assertThat(Runs.rows(latest, "conflicts")).noneMatch(r -> r.get("value").equals("4"));
    }
  }

  @Test
  void anAcceptedReportTakesThePlaceOfTheFilesOutcome() throws IOException {
    segments("2");
    CSVRecord file = assessment(Runs.publish(root, input), "outcome", "2");
    write(
        "review/decisions.csv",
        HEADER
            + "assessments,"
            + file.get("assessment_id")
            + ",\""
            + REPORT
            + "\",outcome,4,accept,,,2026-10-20,AB\n");
    Path latest = Runs.publish(root, input);
    assertThat(Runs.rows(latest, "assessments"))
        .filteredOn(r -> r.get("organisation_code").equals("R1H"))
        .singleElement()
        .satisfies(r -> assertThat(r.get("outcome")).isEqualTo("4"))
        .satisfies(r -> assertThat(r.get("outcome_rank")).isEqualTo("4"))
        .satisfies(r -> assertThat(r.get("review_status")).isEqualTo("accepted"));
    assertThat(conflictWhy(latest, "4")).isEqualTo("an analyst decided so");
    assertThat(conflictWhy(latest, "2")).isEqualTo("an analyst decided otherwise");
  }

  @Test
  void whatFollowsFromACorrectionIsCorrectedToo() throws IOException {
    write(
        "review/decisions.csv",
        HEADER
            + "assessments,,\""
            + SEGMENT
            + "\",,,correct,outcome,4,2026-10-20,AB\n"
            + "assessments,,\""
            + SEGMENT
            + "\",,,correct,event_from,2024-08-05,2026-10-20,AB\n"
            + "assessments,,\""
            + SEGMENT
            + "\",,,correct,organisation_code,QF7,2026-10-20,AB\n"
            + "assessments,,\""
            + SEGMENT
            + "\",,,correct,scheme,(empty),2026-10-20,AB\n"
            + "staff_survey,,\""
            + FIGURE
            + "\",,,correct,measure,staff-engagement,2026-10-20,AB\n"
            + "staff_survey,,\""
            + FIGURE
            + "\",,,correct,value,150,2026-10-20,AB\n");
    Path latest = Runs.publish(root, input);
    CSVRecord segment = assessment(latest, "outcome", "4");
    assertThat(segment.get("outcome_rank")).isEqualTo("4");
    assertThat(segment.get("event_from")).isEqualTo("2024-08-05");
    assertThat(segment.get("event_to")).isEqualTo("2024-08-05");
    assertThat(segment.get("event_precision")).isEqualTo("day");
    assertThat(segment.get("organisation_name")).contains("South Yorkshire");
    assertThat(segment.get("scheme")).isEqualTo("nhs-oversight-framework");
    assertThat(codes(latest)).contains("unusable-correction", "unknown-category");
    assertThat(figure(latest).get("value")).isEqualTo("61.25");
  }

  @Test
  void theAcceptedOfThreePassagesSettlesTheColumnThoughAnotherIsRejected() throws IOException {
    String second = PAUSE.replace("15 April", "1 May");
    String third = PAUSE.replace("15 April", "1 June");
    write("documents/b.txt", "Second\n\n" + second);
    write("documents/c.txt", "Third\n\n" + third);
    write(
        "documents/manifest.csv",
        "file,publisher,title,published_on,url,licence\n"
            + "update.txt,CQC,Update,2024-10-15,,\n"
            + "b.txt,CQC,Update,2024-10-15,,\nc.txt,CQC,Update,2024-10-15,,\n");
    write(
        "review/decisions.csv",
        HEADER
            + "assessments,,\""
            + second
            + "\",until_from,2025-05-01,accept,,,2026-10-20,AB\n"
            + "assessments,,\""
            + third
            + "\",until_from,2025-06-01,reject,,,2026-10-20,AB\n");
    Path latest = Runs.publish(root, input);
    CSVRecord pause = assessment(latest, "milestone", "paused");
    assertThat(pause.get("until_from")).isEqualTo("2025-05-01");
    assertThat(Runs.rows(latest, "evidence"))
        .filteredOn(r -> r.get("rule").equals("analyst"))
        .hasSize(2);
  }

  @Test
  void aRejectedReviewTakesItsRecommendationsWithItAndSaysSo() throws IOException {
    String review =
        "Patricia Hewitt's review of integrated care systems was published on 4 April 2023.";
    write(
        "documents/update.txt",
        String.join(
            "\n\n",
            "Update",
            PAUSE,
            review,
            "The review recommends:",
            "1. Set fewer national targets.",
            "2. Raise the share of spending on prevention."));
    Path latest = Runs.publish(root, input);
    assertThat(Runs.rows(latest, "review_recommendations")).hasSize(2);
    String quote =
        Runs.rows(latest, "evidence").stream()
            .filter(r -> r.get("record_id").equals("2022-hewitt"))
            .map(r -> r.get("quote"))
            .findFirst()
            .orElseThrow();
    write(
        "checks.csv", "table,minimum,largest_fall\nreviews,0,100\nreview_recommendations,0,100\n");
    write(
        "review/decisions.csv",
        HEADER + "reviews,2022-hewitt,\"" + quote + "\",,,reject,,,2026-10-20,AB\n");
    latest = Runs.publish(root, input);
    assertThat(Runs.rows(latest, "reviews")).isEmpty();
    assertThat(Runs.rows(latest, "review_recommendations")).isEmpty();
    assertThat(Runs.rows(latest, "issues"))
        .filteredOn(r -> r.get("code").equals("recommendation-without-review"))
        .hasSize(2)
        .allMatch(r -> !r.get("message").isBlank());
    write(
        "review/decisions.csv",
        HEADER
            + "reviews,2022-hewitt,\""
            + quote
            + "\",,,correct,review_id,2023-hewitt,2026-10-20,AB\n");
    latest = Runs.publish(root, input);
    assertThat(Runs.rows(latest, "review_recommendations"))
        .extracting(r -> r.get("recommendation_id"))
        .containsExactly("2023-hewitt/1", "2023-hewitt/2");
  }

  @Test
  void severalDecisionsOnOneRowAreAllEvidenceAndAlwaysTheSame() throws IOException {
    String id = figure(Runs.publish(root, input)).get("result_id");
    write(
        "review/decisions.csv",
        HEADER
            + "staff_survey,"
            + id
            + ",,respondents,,correct,,3999,2026-10-20,AB\n"
            + "staff_survey,"
            + id
            + ",,value,,correct,,60,2026-10-20,AB\n"
            + "staff_survey,"
            + id
            + ",,benchmark_group,,correct,,Acute Trusts,2026-10-20,AB\n");
    Path latest = Runs.publish(root, input);
    assertThat(figure(latest).get("value")).isEqualTo("60");
    assertThat(Runs.rows(latest, "evidence"))
        .filteredOn(r -> r.get("rule").equals("analyst"))
        .singleElement()
        .satisfies(
            r ->
                assertThat(r.get("quote"))
                    .isEqualTo(
                        "Corrected benchmark_group to Acute Trusts by AB on 2026-10-20;"
                            + " Corrected respondents to 3999 by AB on 2026-10-20;"
                            + " Corrected value to 60 by AB on 2026-10-20"));
  }

  private void segments(String segment) throws IOException {
    write(
        "feeds/segments.csv",
        "edition,organisation_code,segment,in_force_from\n2025/26,R1H,"
            + segment
            + ",2025-09-09\n");
    write("documents/update.txt", "Update\n\n" + REPORT);
    write(
        "documents/manifest.csv",
        "file,publisher,title,published_on,url,licence\n"
            + "update.txt,News,Update,2025-09-20,,\n");
  }

  private static void acceptValue(XSSFSheet review, String value) {
    Row header = review.getRow(review.getTables().get(0).getStartRowIndex());
    for (Row row : review) {
      if (row.getRowNum() > header.getRowNum()
          && text(row, column(header, "Value")).equals(value)) {
        row.createCell(column(header, "Decision")).setCellValue("accept");
        row.createCell(column(header, "Decided on")).setCellValue(LocalDate.of(2026, 10, 20));
        row.getCell(column(header, "Decided on"))
            .setCellStyle(row.getCell(column(header, "Published on")).getCellStyle());
        row.createCell(column(header, "Reviewer")).setCellValue("AB");
        return;
      }
    }
    throw new AssertionError("The sheet Review has no row with the value " + value);
  }

  private static int column(Row header, String heading) {
    for (int c = 0; c < header.getLastCellNum(); c++) {
      if (header.getCell(c).getStringCellValue().equals(heading)) {
        return c;
      }
    }
    throw new AssertionError("The sheet Review has no column " + heading);
  }

  private static String text(Row row, int column) {
    return row.getCell(column) == null || row.getCell(column).getCellType() != CellType.STRING
        ? ""
        : row.getCell(column).getStringCellValue();
  }

  private void assertAccepted(Path latest) throws IOException {
    assertThat(figure(latest).get("value")).isEqualTo("71.5");
    assertThat(figure(latest).get("review_status")).isEqualTo("accepted");
    assertThat(codes(latest)).doesNotContain("ambiguous-file", "unread-sheet");
  }

  private static String conflictWhy(Path latest, String value) throws IOException {
    return Runs.rows(latest, "conflicts").stream()
        .filter(r -> r.get("value").equals(value))
        .map(r -> r.get("why"))
        .findFirst()
        .orElse("");
  }

  private static boolean isInstalled(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  private static CSVRecord figure(Path latest) throws IOException {
    return Runs.rows(latest, "staff_survey").stream()
        .filter(r -> r.get("measure").equals("recommend-place-to-work"))
        .filter(r -> r.get("organisation_code").equals("RJ1"))
        .findFirst()
        .orElseThrow();
  }

  private static CSVRecord assessment(Path latest, String column, String value) throws IOException {
    return Runs.rows(latest, "assessments").stream()
        .filter(r -> r.get(column).equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(Path latest) throws IOException {
    return Runs.rows(latest, "issues").stream().map(r -> r.get("code")).toList();
  }

  private static String survey(String value) {
    return "survey_year,organisation_code,measure,statistic,value,respondents\n"
        + "2023,RJ1,recommend-place-to-work,percent,"
        + value
        + ",4000\n";
  }

  private void write(String path, String text) throws IOException {
    Path file = input.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void save(XSSFWorkbook workbook, String path) throws IOException {
    Path file = input.resolve(path);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }
}
