package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.run.RunOutcome.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with an input is a clear issue, and the rest is published. */
class BadInputTest {
  private static final String PAUSE =
      "A headline\n\n15 October 2024\n\nThe CQC has agreed to pause its assessments of integrated"
          + " care systems for six months.\n";

  @TempDir private Path root;

  @Test
  void eachFaultHasItsIssueAndTheRestIsPublished() throws IOException {
    Path input = root.resolve("input");
    write(input.resolve("documents/good.txt"), PAUSE);
    write(
        input.resolve("documents/undated.txt"),
        "No day\n\nThe CQC has paused its assessments of integrated care systems.\n");
    write(input.resolve("documents/manifest.csv"), "file,published_on\nmissing.txt,2024-01-01\n");
    write(input.resolve("feeds/unknown.csv"), "apples,pears\n1,2\n");
    write(input.resolve("feeds/empty.csv"), "");
    write(
        input.resolve("feeds/short-row.csv"),
        "edition,organisation_code,segment,in_force_from\n2025/26,RRV,3,2025-09-09\n2025/26,R0A\n");
    Files.write(input.resolve("feeds/half.xlsx"), halfWorkbook());
    Path latest = Runs.publish(root, input);
    List<CSVRecord> issues = Runs.rows(latest, "issues");
    assertThat(issues)
        .extracting(r -> r.get("code"))
        .contains(
            "no-publication-date",
            "missing-file",
            "unknown-file",
            "empty-file",
            "short-row",
            "unreadable-file");
    assertThat(issues)
        .filteredOn(r -> r.get("severity").equals("error"))
        .allMatch(r -> !r.get("message").isEmpty());
    assertThat(Files.readString(latest.resolve("issues.csv"))).doesNotContain(root.toString());
    CSVRecord shortRow =
        issues.stream().filter(r -> r.get("code").equals("short-row")).findFirst().orElseThrow();
    assertThat(shortRow.get("locator")).isEqualTo("row=3");
    assertThat(shortRow.get("raw_value")).isEqualTo("2025/26,R0A");
    List<CSVRecord> assessments = Runs.rows(latest, "assessments");
    assertThat(assessments).extracting(r -> r.get("milestone")).contains("paused");
    assertThat(assessments)
        .anyMatch(r -> r.get("organisation_code").equals("RRV") && r.get("outcome").equals("3"));
  }

  @Test
  void anEmptyFolderPublishesTheRegisterAndSaysSo() throws IOException {
    Path input = Files.createDirectories(root.resolve("input"));
    Path latest = Runs.publish(root, input);
    assertThat(Runs.rows(latest, "issues")).extracting(r -> r.get("code")).contains("no-input");
    assertThat(Runs.rows(latest, "systems")).hasSize(36);
    assertThat(Runs.rows(latest, "assessments")).isEmpty();
  }

  @Test
  void noInputFolderIsWrongUse() throws IOException {
    assertThat(Runs.run(Runs.settings(root, root.resolve("nowhere"))).status())
        .isEqualTo(Status.WRONG_USE);
  }

  @Test
  void aSourcePublishedLaterDoesNotCountYet() throws IOException {
    Path input = root.resolve("input");
    write(input.resolve("good.txt"), PAUSE);
    RunSettings before =
        new RunSettings(
            input,
            root.resolve("output"),
            root.resolve("work"),
            LocalDate.of(2024, 10, 14),
            false,
            false,
            30);
    assertThat(Runs.run(before).status()).isEqualTo(Status.PUBLISHED);
    Path latest = root.resolve("output/latest");
    assertThat(Runs.rows(latest, "assessments")).isEmpty();
    assertThat(Runs.rows(latest, "sources")).isEmpty();
    assertThat(Files.readString(latest.resolve("release.json")))
        .contains("\"valid_until\" : \"2024-10-14\"");
  }

  @Test
  void aSecondNightTellsWhatChanged() throws IOException {
    Path input = root.resolve("input");
    write(input.resolve("a.txt"), PAUSE);
    Path latest = Runs.publish(root, input);
    assertThat(Runs.rows(latest, "changes")).isEmpty();
    write(
        input.resolve("b.txt"),
        PAUSE
            .replace("15 October", "16 October")
            .replace("has agreed to pause", "paused")
            .replace("systems for six months", "systems on 15 October 2024"));
    RunOutcome second = Runs.run(Runs.settings(root, input));
    assertThat(second.status()).isEqualTo(Status.PUBLISHED);
    List<CSVRecord> changes = Runs.rows(latest, "changes");
    assertThat(changes)
        .anyMatch(
            r ->
                r.get("table").equals("assessments")
                    && r.get("change").equals("changed")
                    && r.get("field").equals("source_count")
                    && r.get("before").equals("1")
                    && r.get("after").equals("2"));
  }

  @Test
  void aReleaseThatLostItsSourcesIsHeldBackAndTheLastOneStands() throws IOException {
    Path input = root.resolve("input");
    write(input.resolve("a.txt"), PAUSE);
    Path latest = Runs.publish(root, input);
    String before = Files.readString(latest.resolve("release.json"));
    Files.delete(input.resolve("a.txt"));
    RunOutcome outcome = Runs.run(Runs.settings(root, input));
    assertThat(outcome.status()).isEqualTo(Status.HELD_BACK);
    assertThat(outcome.lines().get(0)).contains("assessments: fell from 1 to 0 rows");
    assertThat(Files.readString(latest.resolve("release.json"))).isEqualTo(before);
    write(
        input.resolve("checks.csv"),
        "table,minimum,largest_fall\nassessments,0,100\nsources,0,100\n");
    assertThat(Runs.run(Runs.settings(root, input)).status()).isEqualTo(Status.PUBLISHED);
    assertThat(Runs.rows(latest, "assessments")).isEmpty();
  }

  @Test
  void aMinimumThatIsNotReachedHoldsBack() throws IOException {
    Path input = root.resolve("input");
    write(input.resolve("a.txt"), PAUSE);
    write(input.resolve("checks.csv"), "table,minimum,largest_fall\nassessments,2,\n");
    assertThat(Runs.run(Runs.settings(root, input)).status()).isEqualTo(Status.HELD_BACK);
    assertThat(root.resolve("output/latest")).doesNotExist();
  }

  @Test
  void aMinimumAndAFallCanBeSetForASchemeOfATable() throws IOException {
    Path input = root.resolve("input");
    write(input.resolve("a.txt"), PAUSE);
    write(
        input.resolve("checks.csv"),
        "table,scheme,minimum,largest_fall\n"
            + "assessments,,1,\nassessments,cqc-provider,1,\nassessments,cqc,,\n");
    RunOutcome outcome = Runs.run(Runs.settings(root, input));
    assertThat(outcome.status()).isEqualTo(Status.HELD_BACK);
    assertThat(outcome.lines().get(0))
        .contains("assessments of cqc-provider: 0 rows, but at least 1 are asked for")
        .contains("a scheme that assessments has not: cqc")
        .doesNotContain("assessments: ");
    String ratings =
        "Location ID,Location Name,Service / Population Group,Domain,Latest Rating,Publication"
            + " Date\n1-1,A place,Overall,Overall,Good,01/02/2024\n";
    write(input.resolve("ratings.csv"), ratings);
    write(
        input.resolve("checks.csv"),
        "table,scheme,minimum,largest_fall\nassessments,cqc-provider,1,10\n");
    assertThat(Runs.run(Runs.settings(root, input)).status()).isEqualTo(Status.PUBLISHED);
    Files.delete(input.resolve("ratings.csv"));
    write(
        input.resolve("checks.csv"),
        "table,scheme,minimum,largest_fall\nassessments,cqc-provider,0,10\n");
    outcome = Runs.run(Runs.settings(root, input));
    assertThat(outcome.lines().get(0))
        .contains("assessments of cqc-provider: fell from 1 to 0 rows, more than 10 %");
  }

  @Test
  void aRowWithoutAnyDayIsKept() throws IOException {
    Path input = root.resolve("input");
    write(
        input.resolve("ratings.csv"),
        "Location ID,Location Name,Service / Population Group,Domain,Latest Rating,Publication Date\n"
            + "1-1,A place,Overall,Overall,Not rated,\n");
    Path latest = Runs.publish(root, input);
    assertThat(Runs.rows(latest, "assessments"))
        .extracting(r -> r.get("organisation_code"))
        .containsExactly("1-1");
  }

  @Test
  void aFailedRunCanBeTakenUpAfterAnother() throws IOException {
    Path input = root.resolve("input");
    write(input.resolve("a.txt"), PAUSE);
    write(root.resolve("output/releases"), "in the way");
    assertThat(Runs.run(Runs.settings(root, input)).status()).isEqualTo(Status.FAILED);
    RunSettings other =
        new RunSettings(
            input,
            root.resolve("elsewhere"),
            root.resolve("work"),
            Runs.DAY.plusDays(1),
            false,
            false,
            30);
    assertThat(Runs.run(other).status()).isEqualTo(Status.PUBLISHED);
    Files.delete(root.resolve("output/releases"));
    assertThat(Runs.run(Runs.settings(root, input)).status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void theNextDayHasNothingToDoWhileTheReleaseHolds() throws IOException {
    Path input = root.resolve("input");
    write(input.resolve("a.txt"), PAUSE);
    Runs.publish(root, input);
    RunSettings next =
        new RunSettings(
            input,
            root.resolve("output"),
            root.resolve("work"),
            Runs.DAY.plusDays(1),
            false,
            false,
            30);
    assertThat(Runs.run(next).lines().get(0)).startsWith("Nothing new");
  }

  @Test
  void anOutputInsideTheInputIsWrongUse() throws IOException {
    Path input = Files.createDirectories(root.resolve("input"));
    RunSettings inside =
        new RunSettings(
            input, input.resolve("output"), root.resolve("work"), Runs.DAY, false, false, 30);
    assertThat(Runs.run(inside).status()).isEqualTo(Status.WRONG_USE);
  }

  @Test
  void anotherRunUnderWayMakesThisOneGiveWay() throws IOException {
    Path input = Files.createDirectories(root.resolve("input"));
    RunSettings settings = Runs.settings(root, input);
    try (RunLock held = RunLock.tryAcquire(settings.work()).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(Runs.run(settings).status()).isEqualTo(Status.UNDER_WAY);
    }
  }

  private static byte[] halfWorkbook() throws IOException {
    Path file = Files.createTempFile("half", ".xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("S").createRow(0).createCell(0).setCellValue("x");
      workbook.write(out);
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, content);
  }
}
