package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dataset as it would have stood on days of the past: the history of CQC's assessments. */
class AsOfDayTest {
  private static final Path SHARED = Path.of("../shared/documents");

  @TempDir private Path root;

  @Test
  void theStateOfAssessmentsIsReplayedDayByDay() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "Skipped: no shared documents beside the project.");
    Path input = Files.createDirectories(root.resolve("input"));
    Files.createSymbolicLink(input.resolve("documents"), SHARED.toRealPath());
    assertState(input, "2023-03-31", "", "", 42);
    assertState(input, "2023-12-31", "power-in-force", "2023-04-01", 42);
    assertState(input, "2024-04-10", "delayed", "2024-04-01", 42);
    assertState(input, "2024-05-31", "delayed", "2024-04-01", 42);
    Path october = assertState(input, "2024-10-16", "paused", "2024-05-01", 42);
    assertThat(timeline(october, "cqc-local-authority"))
        .extracting(r -> r.get("state") + " " + r.get("state_from"))
        .containsExactly("started 2023-12-01");
    assertThat(Runs.rows(october, "assessments"))
        .filteredOn(r -> r.get("event_from").equals("2024-10-15"))
        .extracting(r -> r.get("milestone") + " until " + r.get("until_from"))
        .contains("paused until 2025-04-15");
    // What only later documents tell is not known yet.
    assertThat(Runs.rows(october, "assessments"))
        .noneMatch(r -> r.get("first_reported").compareTo("2024-10-16") > 0);
    Path march = assertState(input, "2025-03-31", "paused", "2024-05-01", 42);
    assertThat(Runs.rows(march, "systems"))
        .allMatch(r -> r.get("cqc_assessment_last_milestone").equals("paused (2025-03-27)"));
    Path now = assertState(input, "2026-11-22", "paused", "2024-05-01", 36);
    assertThat(timeline(now, "cqc-ics-rating"))
        .extracting(r -> r.get("state") + " " + r.get("state_from"))
        .containsExactly("delayed 2023-03-30");
  }

  @Test
  void beforeThereWereSystemsTheDatasetHasNone() throws IOException {
    Path latest = replay(Path.of("input"), "2016-03-31");
    assertThat(Runs.rows(latest, "systems")).isEmpty();
    assertThat(Runs.rows(latest, "assessments"))
        .isNotEmpty()
        .allMatch(r -> r.get("scheme").equals("learning-from-mistakes"));
  }

  private Path assertState(Path input, String day, String state, String since, int systems)
      throws IOException {
    Path latest = replay(input, day);
    List<CSVRecord> rows = Runs.rows(latest, "systems");
    assertThat(rows).hasSize(systems);
    assertThat(rows)
        .as(day)
        .allMatch(r -> r.get("cqc_assessment_state").equals(state))
        .allMatch(r -> r.get("cqc_assessment_since").equals(since))
        .allMatch(r -> r.get("cqc_rating").isEmpty());
    return latest;
  }

  /** A replay has its own output; what is known of the sources is shared. */
  private Path replay(Path input, String day) throws IOException {
    Path output = root.resolve("as-of-" + day);
    RunSettings settings =
        new RunSettings(
            input, output, root.resolve("work"), LocalDate.parse(day), false, false, 30);
    RunOutcome outcome = Runs.run(settings);
    assertThat(outcome.status())
        .as(outcome.lines().toString())
        .isEqualTo(RunOutcome.Status.PUBLISHED);
    return output.resolve("latest");
  }

  private static List<CSVRecord> timeline(Path latest, String scheme) throws IOException {
    return Runs.rows(latest, "assessment_timeline").stream()
        .filter(r -> r.get("scheme").equals(scheme))
        .toList();
  }
}
