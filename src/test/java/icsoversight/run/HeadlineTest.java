package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The headline of the real documents and files, where they lie beside the project. */
class HeadlineTest {
  private static final Path SHARED = Path.of("..", "shared");

  @TempDir private Path root;

  @Test
  void systemsHaveTheirRegionsSegmentsAndFigures() throws IOException {
    assumeTrue(
        Files.isDirectory(SHARED.resolve("data")), "Skipped: no shared data beside the project.");
    Path input = Files.createDirectories(root.resolve("input"));
    Files.createSymbolicLink(input.resolve("documents"), SHARED.resolve("documents").toRealPath());
    Files.createSymbolicLink(input.resolve("feeds"), SHARED.resolve("data").toRealPath());
    List<CSVRecord> before = systems(input, "2026-03-31");
    assertThat(regions(before))
        .isEqualTo(
            Map.of(
                "East of England", 6,
                "London", 5,
                "Midlands", 11,
                "North East and Yorkshire", 4,
                "North West", 3,
                "South East", 6,
                "South West", 7));
    assertThat(before)
        .allMatch(r -> r.get("segment_reason").equals("boards have no segment in 2025/26"));
    List<CSVRecord> now = systems(input, "2026-11-01");
    assertThat(regions(now))
        .isEqualTo(
            Map.of(
                "East of England", 3,
                "London", 4,
                "Midlands", 11,
                "North East and Yorkshire", 4,
                "North West", 3,
                "South East", 4,
                "South West", 7));
    assertThat(now).noneMatch(r -> r.get("recommend_place_to_work_value").isEmpty());
    assertThat(now).noneMatch(r -> r.get("frustrated_by_work_value").isEmpty());
    // The mean of its four trusts in the survey's workbook, weighted by hand.
    CSVRecord southEastLondon =
        now.stream()
            .filter(r -> r.get("organisation_code").equals("QKK"))
            .findFirst()
            .orElseThrow();
    assertThat(southEastLondon.get("recommend_place_to_work_value")).isEqualTo("64.65");
    assertThat(southEastLondon.get("safe_to_speak_up_value")).isEqualTo("61.88");
    assertThat(southEastLondon.get("frustrated_by_work_value")).isEqualTo("34.07");
    assertThat(southEastLondon.get("recommend_place_to_work_basis")).isEqualTo("computed");
    int segmented = 0;
    for (CSVRecord system : now) {
      for (int segment = 1; segment <= 5; segment++) {
        segmented += Integer.parseInt(system.get("trusts_segment_" + segment));
      }
    }
    // 134 acute trusts have a segment; North Bristol became part of another on 30 June 2026.
    assertThat(segmented).isEqualTo(133);
  }

  @Test
  void aBoardsSegmentHoldsUntilTheFrameworkThatGivesItNone() throws IOException {
    Path sample = Path.of("input");
    assertThat(systems(sample, "2025-05-01"))
        .filteredOn(r -> r.get("organisation_code").equals("QMM"))
        .singleElement()
        .satisfies(r -> assertThat(r.get("segment")).isEqualTo("3"));
    assertThat(systems(sample, "2025-07-01")).allMatch(r -> r.get("segment").isEmpty());
  }

  private List<CSVRecord> systems(Path input, String day) throws IOException {
    Path output = root.resolve("as-of-" + day);
    RunSettings settings =
        new RunSettings(
            input, output, root.resolve("work"), LocalDate.parse(day), false, false, 30);
    RunOutcome outcome = Runs.run(settings);
    assertThat(outcome.status())
        .as(outcome.lines().toString())
        .isEqualTo(RunOutcome.Status.PUBLISHED);
    return Runs.rows(output.resolve("latest"), "systems");
  }

  private static Map<String, Integer> regions(List<CSVRecord> systems) {
    Map<String, Integer> regions = new TreeMap<>();
    systems.forEach(r -> regions.merge(r.get("region_name"), 1, Integer::sum));
    return regions;
  }
}
