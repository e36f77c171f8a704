package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.Item;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.release.Explanation;
import icsoversight.run.RunOutcome.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample that ships with the program, published by the real job. */
class SampleRunTest {
  private static final Path SAMPLE = Path.of("input");

  @TempDir private static Path root;
  private static Path latest = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    latest = Runs.publish(root, SAMPLE);
  }

  @Test
  void everySystemInForceHasItsRow() throws IOException {
    List<CSVRecord> systems = Runs.rows(latest, "systems");
    assertThat(systems).hasSize(36);
    assertThat(systems).allMatch(r -> !r.get("region_name").isEmpty());
    CSVRecord dorset = row(systems, "organisation_code", "QVV");
    assertThat(dorset.get("cqc_assessment_state")).isEqualTo("paused");
    assertThat(dorset.get("cqc_assessment_since")).isEqualTo("2024-10-15");
    assertThat(dorset.get("cqc_rating")).isEmpty();
    assertThat(dorset.get("cqc_rating_reason")).isEqualTo("assessed in the pilot, not rated");
    assertThat(row(systems, "organisation_code", "QF7").get("cqc_rating_reason"))
        .isEqualTo("not assessed");
  }

  @Test
  void everyKindOfRecordIsThere() throws IOException {
    Set<String> schemes = new HashSet<>();
    Runs.rows(latest, "assessments").forEach(r -> schemes.add(r.get("scheme")));
    assertThat(schemes)
        .contains(
            "cqc-ics-assessment",
            "cqc-ics-rating",
            "nhs-oversight-framework",
            "ccg-assessment",
            "learning-from-mistakes");
    assertThat(Runs.rows(latest, "reviews"))
        .extracting(r -> r.get("review_id"))
        .contains("2022-hewitt", "2024-dash");
    List<CSVRecord> recommendations = Runs.rows(latest, "review_recommendations");
    assertThat(row(recommendations, "recommendation_id", "2024-dash/6").get("theme"))
        .isEqualTo("ics-assessment");
    assertThat(recommendations).extracting(r -> r.get("response")).contains("accepted", "rejected");
    assertThat(Runs.rows(latest, "staff_survey")).isNotEmpty();
  }

  @Test
  void thePauseOf2024IsOneRecordWithWhenAndUntilWhen() throws IOException {
    List<CSVRecord> pauses =
        Runs.rows(latest, "assessments").stream()
            .filter(r -> r.get("milestone").equals("paused"))
            .filter(r -> r.get("event_from").startsWith("2024-10"))
            .toList();
    assertThat(pauses).hasSize(1);
    assertThat(pauses.get(0).get("event_from")).isEqualTo("2024-10-15");
    assertThat(pauses.get(0).get("event_to")).isEqualTo("2024-10-15");
    assertThat(pauses.get(0).get("source_count")).isEqualTo("2");
  }

  @Test
  void aFigureToldInProseAndThePublishedOneAreOneRecord() throws IOException {
    List<CSVRecord> figures =
        Runs.rows(latest, "staff_survey").stream()
            .filter(r -> r.get("organisation_code").equals("RRV"))
            .filter(r -> r.get("measure").equals("recommend-place-to-work"))
            .toList();
    assertThat(figures).hasSize(1);
    assertThat(figures.get(0).get("value")).isEqualTo("79.38");
    assertThat(figures.get(0).get("respondents")).isEqualTo("4395");
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    Set<String> sources = new HashSet<>();
    Runs.rows(latest, "sources").forEach(r -> sources.add(r.get("source_id")));
    for (String table :
        List.of("assessments", "reviews", "review_recommendations", "staff_survey")) {
      for (CSVRecord row : Runs.rows(latest, table)) {
        assertThat(sources).contains(row.get("source_id"));
        assertThat(row.get("locator")).isNotBlank();
      }
    }
    for (CSVRecord row : Runs.rows(latest, "evidence")) {
      assertThat(row.get("quote")).isNotBlank();
    }
  }

  @Test
  void csvFilesAreForMachines() throws IOException {
    for (Table table : Dataset.tables()) {
      String text = Files.readString(latest.resolve(table.name() + ".csv"));
      assertThat(text).startsWith(String.join(",", table.header()) + "\r\n");
      assertThat(text).endsWith("\r\n");
      assertThat(text.replace("\r\n", "").indexOf('\uFEFF')).isNegative();
      for (CSVRecord row : Runs.rows(latest, table.name())) {
        assertThat(row.size()).isEqualTo(table.columns().size());
        for (String cell : row) {
          assertThat(cell.toLowerCase(Locale.ROOT)).isNotIn("null", "nan", "n/a", "[]", "-");
        }
      }
    }
  }

  @Test
  void theHeadlineSheetHasARowForEachSystem() throws IOException {
    try (InputStream in = Files.newInputStream(latest.resolve("ics-oversight.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet systems = workbook.getSheet("Systems");
      int header = systems.getTables().get(0).getStartRowIndex();
      assertThat(systems.getTables().get(0).getEndRowIndex()).isEqualTo(header + 36);
      assertThat(systems.getRow(header).getCell(0).getStringCellValue())
          .isEqualTo("Organisation code");
    }
  }

  @Test
  void explainShowsThePassageOrTheCellOfEachType() throws IOException {
    Explanation explanation = new Explanation(root.resolve("output"), SAMPLE);
    String pause =
        Runs.rows(latest, "assessments").stream()
            .filter(r -> r.get("milestone").equals("paused"))
            .map(r -> r.get("assessment_id"))
            .findFirst()
            .orElseThrow();
    assertThat(String.join("\n", explanation.of(pause))).contains("in the text: …", "[[", "pause");
    assertThat(String.join("\n", explanation.of("2022-hewitt"))).contains("Hewitt", "[[");
    assertThat(String.join("\n", explanation.of("2024-dash/6"))).contains("[[");
    String figure =
        Runs.rows(latest, "staff_survey").stream()
            .filter(r -> r.get("organisation_code").equals("RRV"))
            .filter(r -> r.get("measure").equals("recommend-place-to-work"))
            .map(r -> r.get("result_id"))
            .findFirst()
            .orElseThrow();
    assertThat(String.join("\n", explanation.of(figure))).contains("cell: 79.38", "under: value");
    assertThat(explanation.of("A-000000000000")).isEmpty();
  }

  @Test
  @Item("CSV-14")
  void theSameRunAgainHasNothingToDoAndForcedGivesTheSameBytes() throws IOException {
    RunSettings settings = Runs.settings(root, SAMPLE);
    RunOutcome again = Runs.run(settings);
    assertThat(again.status()).isEqualTo(Status.PUBLISHED);
    assertThat(again.lines().get(0)).startsWith("Nothing new");
    var before = Runs.checksums(latest);
    RunSettings forced =
        new RunSettings(
            settings.input(), settings.output(), settings.work(), settings.asOf(), true, false, 30);
    // Parts of workbooks bear a moment, and must not bear where the machine stands.
    TimeZone here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      assertThat(Runs.run(forced).status()).isEqualTo(Status.PUBLISHED);
    } finally {
      TimeZone.setDefault(here);
    }
    assertThat(Runs.checksums(latest)).isEqualTo(before);
  }

  @Test
  void aLaterNightOnWhichNothingFallsDuePublishesNothingAndSaysUntilWhen() throws IOException {
    String release = Files.readString(latest.resolve("release.json"));
    String until = release.replaceAll("(?s).*\"valid_until\" ?: ?\"([^\"]+)\".*", "$1");
    RunSettings settings = Runs.settings(root, SAMPLE);
    RunSettings nextNight =
        new RunSettings(
            settings.input(),
            settings.output(),
            settings.work(),
            settings.asOf().plusDays(1),
            false,
            false,
            30);
    RunOutcome outcome = Runs.run(nextNight);
    assertThat(outcome.status()).isEqualTo(Status.PUBLISHED);
    assertThat(outcome.lines().get(0))
        .startsWith("Nothing new")
        .endsWith("holds until " + until + ".");
    assertThat(Files.readString(latest.resolve("release.json"))).isEqualTo(release);
  }

  @Test
  void anEarlierDayIsRefusedInTheSameOutput() throws IOException {
    RunSettings settings = Runs.settings(root, SAMPLE);
    RunSettings earlier =
        new RunSettings(
            settings.input(),
            settings.output(),
            settings.work(),
            Runs.DAY.minusDays(1),
            false,
            false,
            30);
    assertThat(Runs.run(earlier).status()).isEqualTo(Status.WRONG_USE);
  }

  private static CSVRecord row(List<CSVRecord> rows, String column, String value) {
    return rows.stream().filter(r -> r.get(column).equals(value)).findFirst().orElseThrow();
  }
}
