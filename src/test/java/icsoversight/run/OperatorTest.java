package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icsoversight.IcsOversight;
import icsoversight.cli.Settings;
import icsoversight.run.RunOutcome.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees: records, status, the command on failure, logs, settings. */
class OperatorTest {
  private static final String SEGMENTS =
      "edition,organisation_code,segment,in_force_from\n2025/26,RJ1,1,2025-09-09\n";

  @TempDir private Path root = Path.of("");
  private Path input = Path.of("");

  @BeforeEach
  void input() throws IOException {
    input = Files.createDirectories(root.resolve("input"));
    Files.writeString(input.resolve("segments.csv"), SEGMENTS);
  }

  private RunSettings settings() {
    return Runs.settings(root, input);
  }

  private List<String> status() throws IOException {
    return new RunStatus(root.resolve("output"), root.resolve("work")).lines(10);
  }

  @Test
  void everyRunLeavesARecordAndStatusTellsThem() throws IOException {
    assertThat(status().get(0)).startsWith("There is no release");
    assertThat(Runs.run(settings()).status()).isEqualTo(Status.PUBLISHED);
    assertThat(Runs.run(settings()).lines().get(0)).startsWith("Nothing new");
    List<String> lines = status();
    assertThat(lines.get(0)).startsWith("Release 2026-11-01-").contains("holds until");
    assertThat(lines.get(1)).isEqualTo("No run is under way.");
    assertThat(lines).hasSize(4);
    assertThat(lines.get(2)).contains("published (exit status 0)", "Nothing new");
    assertThat(lines.get(3)).contains("published (exit status 0)", "This is the first release.");
    JsonNode first = RunRecord.all(root.resolve("output")).get(1);
    assertThat(first.get("steps")).hasSizeGreaterThanOrEqualTo(7);
    assertThat(first.get("step").asString()).isEqualTo("publish");
  }

  @Test
  void aRunThatWasKilledStandsAsInterruptedInItsStep() throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-11-01T02:00:00Z"), ZoneOffset.UTC);
    RunRecord killed = new RunRecord(settings(), clock);
    killed.begin(root.resolve("output"));
    killed.at("reconcile");
    assertThat(status().get(2)).endsWith("interrupted, in step reconcile");
    assertThat(Runs.run(settings()).status()).isEqualTo(Status.PUBLISHED);
    JsonNode record = RunRecord.all(root.resolve("output")).get(1);
    assertThat(record.get("status").asString()).isEqualTo(RunRecord.INTERRUPTED);
  }

  @Test
  void aRunUnderWayIsSaidAndASecondOneGivesWay() throws IOException {
    Files.createDirectories(root.resolve("work"));
    try (RunLock held = RunLock.tryAcquire(root.resolve("work")).orElseThrow()) {
      assertThat(status().get(1)).isEqualTo("A run is under way.");
      assertThat(Runs.run(settings()).status()).isEqualTo(Status.UNDER_WAY);
    }
    assertThat(status().get(1)).isEqualTo("No run is under way.");
  }

  @Test
  void theCommandOnFailureGetsTheRecord() throws IOException {
    Files.writeString(
        input.resolve("checks.csv"), "table,scheme,minimum,largest_fall\nreviews,,5,\n");
    Path told = root.resolve("told.json");
    RunOutcome outcome =
        Runs.run(settings().onFailure("cat > '" + told + "'; test -f \"$ICS_OVERSIGHT_RECORD\""));
    assertThat(outcome.status()).isEqualTo(Status.HELD_BACK);
    JsonNode record = JsonMapper.shared().readTree(Files.readString(told));
    assertThat(record.get("status").asString()).isEqualTo("held-back");
    assertThat(record.get("exit_status").asInt()).isEqualTo(3);
    assertThat(outcome.lines()).noneMatch(l -> l.contains("command on failure"));
    // A command that fails is told, and the run's own status stays.
    RunOutcome again = Runs.run(settings().onFailure("exit 7"));
    assertThat(again.status()).isEqualTo(Status.HELD_BACK);
    assertThat(again.lines()).contains("The command on failure ended with 7.");
  }

  @Test
  void aRunThatPublishesTellsNobody() throws IOException {
    Path told = root.resolve("told.json");
    Runs.run(settings().onFailure("touch '" + told + "'"));
    assertThat(told).doesNotExist();
  }

  @Test
  void aRepositoryThatCannotBeReachedIsAPlainFailure() throws IOException {
    JobStore nowhere = new JobStore("jdbc:postgresql://127.0.0.1:1/none", "nobody", "secret");
    RunOutcome outcome = Runs.run(settings().with(nowhere));
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(String.join(" ", outcome.lines())).contains("refused").doesNotContain("secret");
    assertThat(root.resolve("output/latest")).doesNotExist();
  }

  @Test
  void linesOfJsonCarryTimeAndMessage() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Clock clock = Clock.fixed(Instant.parse("2026-11-01T02:00:00Z"), ZoneOffset.UTC);
    Progress progress =
        new Progress(
            new PrintStream(out, true, StandardCharsets.UTF_8), true, Progress.Form.JSON, clock);
    progress.say("Read \"3\" sources.");
    progress.sourcesToRead(2);
    progress.sourceRead();
    progress.sourceRead();
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode line = JsonMapper.shared().readTree(lines.get(0));
    assertThat(line.get("time").asString()).isEqualTo("2026-11-01T02:00:00Z");
    assertThat(line.get("message").asString()).isEqualTo("Read \"3\" sources.");
  }

  @Test
  void settingsComeFromOptionElseEnvironmentElseFile() throws IOException {
    Files.writeString(
        root.resolve("ics-oversight.properties"), "output=from-file\nkeep=7\nwork=from-file\n");
    Settings settings = Settings.of(Map.of("ICS_OVERSIGHT_OUTPUT", "from-environment"), root);
    CommandLine line = IcsOversight.commandLine();
    settings.check(line);
    line.setDefaultValueProvider(settings);
    CommandLine run = line.getSubcommands().get("run");
    assertThat(run).isNotNull();
    CommandLine.ParseResult parsed = line.parseArgs("run", "--work", "from-option").subcommand();
    assertThat(parsed.matchedOptionValue("--work", Path.of(""))).isEqualTo(Path.of("from-option"));
    assertThat((Path) value(parsed, "--output")).isEqualTo(Path.of("from-environment"));
    assertThat((Integer) value(parsed, "--keep")).isEqualTo(7);
    assertThat((Path) value(parsed, "--input")).isEqualTo(Path.of("input"));
  }

  private static Object value(CommandLine.ParseResult parsed, String option) {
    return parsed.commandSpec().findOption(option).getValue();
  }

  @Test
  void aLineOfTheFileThatNoOptionHasIsRefused() throws IOException {
    Files.writeString(root.resolve("ics-oversight.properties"), "ouput=x\n");
    Settings settings = Settings.of(Map.of(), root);
    assertThatThrownBy(() -> settings.check(IcsOversight.commandLine()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ouput");
  }
}
