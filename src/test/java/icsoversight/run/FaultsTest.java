package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import icsoversight.run.RunOutcome.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.job.JobExecutionException;
import tools.jackson.databind.JsonNode;

/** What breaks around a run: there is a whole release, or the old one and a plain reason. */
class FaultsTest {
  private static final String HEAD = "edition,organisation_code,segment,in_force_from\n";

  @TempDir private Path root = Path.of("");
  private Path input = Path.of("");

  @BeforeEach
  void input() throws IOException {
    input = Files.createDirectories(root.resolve("input"));
    Files.writeString(input.resolve("segments.csv"), HEAD + "2025/26,RJ1,1,2025-09-09\n");
  }

  /** What happens to the world in the moment in which sources begin to be read. */
  private interface Mishap {
    void happen() throws IOException;
  }

  private RunOutcome run(RunSettings settings, Mishap mishap) throws IOException {
    OutputStream sink =
        new ByteArrayOutputStream() {
          private boolean hasHappened;

          @Override
          public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            if (!hasHappened && toString(StandardCharsets.UTF_8).contains("Reading")) {
              hasHappened = true;
              try {
                mishap.happen();
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            }
          }
        };
    PrintStream out = new PrintStream(sink, true, StandardCharsets.UTF_8);
    return new NightlyRun(settings, new Progress(out, false), Clock.systemUTC()).run();
  }

  private RunSettings settings() {
    return Runs.settings(root, input);
  }

  private Path latest() {
    return root.resolve("output/latest");
  }

  private void assertFailed(RunOutcome outcome, String reason) {
    assertThat(outcome.lines().toString()).contains("the last release stands").contains(reason);
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
  }

  @Test
  void aSourceThatIsGoneWhenItIsReadFailsTheRunByName() throws IOException {
    Map<String, String> before = Runs.checksums(Runs.publish(root, input));
    Path second = input.resolve("more.csv");
    Files.writeString(second, HEAD + "2025/26,RJ2,2,2025-09-09\n");
    assertFailed(run(settings(), () -> Files.delete(second)), "more.csv is gone");
    assertThat(Runs.checksums(latest())).isEqualTo(before);
    assertThat(RunRecord.all(root.resolve("output")).get(0).path("status").asString())
        .isEqualTo("failed");
  }

  @Test
  void aSourceThatChangesWhileItIsReadIsNotKeptUnderItsOldBytes() throws IOException {
    Path source = input.resolve("segments.csv");
    String seen = Files.readString(source);
    String other = seen.replace(",1,", ",4,");
    assertFailed(
        run(settings(), () -> Files.writeString(source, other)), "segments.csv has changed");
    assertThat(latest()).doesNotExist();
    Files.writeString(source, seen);
    assertThat(Runs.rows(Runs.publish(root, input), "assessments"))
        .extracting(r -> r.get("outcome"))
        .containsExactly("1");
  }

  @Test
  void aFailureOfWhichOnlyTheFrameworkSpeaksHasAReasonToo() {
    List<JobExecutionException> failures =
        List.of(new JobExecutionException("one"), new JobExecutionException("two"));
    assertThat(FailureReasons.lines(failures, settings())).hasSize(2);
    assertThat(
            FailureReasons.lines(
                List.of(failures.get(0), new IllegalStateException("why")), settings()))
        .singleElement()
        .asString()
        .contains("why");
  }

  @Test
  void anOutputThatIsNoFolderIsToldAndTheCommandOnFailureHearsOfIt() throws IOException {
    Files.writeString(root.resolve("output"), "a file");
    Path told = root.resolve("told.json");
    RunOutcome outcome = Runs.run(settings().onFailure("cat > '" + told + "'"));
    assertFailed(outcome, "Not a directory");
    assertThat(outcome.lines().toString()).contains("record could not be written");
    assertThat(told).content().contains("Not a directory");
  }

  @Test
  void aWorkFolderThatCannotBeMadeIsToldInTheRecord() throws IOException {
    Files.writeString(root.resolve("work"), "a file");
    Path told = root.resolve("told.json");
    assertFailed(Runs.run(settings().onFailure("cat > '" + told + "'")), "work");
    assertThat(told).isNotEmptyFile();
    JsonNode record = RunRecord.all(root.resolve("output")).get(0);
    assertThat(record.path("status").asString()).isEqualTo("failed");
  }

  @Test
  void aClockThatIsSetBackADayIsToldAndTheReleaseStands() throws IOException {
    Map<String, String> before = Runs.checksums(Runs.publish(root, input));
    RunSettings s = settings();
    Path told = root.resolve("told.json");
    RunSettings earlier =
        new RunSettings(s.input(), s.output(), s.work(), Runs.DAY.minusDays(1), false, false, 30)
            .onFailure("cat > '" + told + "'");
    RunOutcome outcome = Runs.run(earlier);
    assertThat(outcome.status()).isEqualTo(Status.WRONG_USE);
    assertThat(outcome.lines().toString()).contains("2026-10-31", "2026-11-01", "the clock");
    assertThat(told).isNotEmptyFile();
    assertThat(Runs.checksums(latest())).isEqualTo(before);
  }

  @Test
  void aClockThatIsSetBackAnHourChangesNothing() throws IOException {
    Instant now = Instant.parse("2026-11-01T02:00:00Z");
    runAt(now);
    Files.writeString(input.resolve("more.csv"), HEAD + "2025/26,RJ2,2,2025-09-09\n");
    assertThat(runAt(now.minusSeconds(3600)).status()).isEqualTo(Status.PUBLISHED);
    assertThat(Runs.rows(latest(), "assessments")).hasSize(2);
    assertThat(RunRecord.all(root.resolve("output"))).hasSize(2);
  }

  private RunOutcome runAt(Instant moment) throws IOException {
    PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
    return new NightlyRun(settings(), new Progress(quiet, false), clock).run();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"status\":\"under-way\"}"})
  void aDamagedRecordKeepsNoLaterRunFromItsWork(String content) throws IOException {
    Path runs = Files.createDirectories(root.resolve("output/runs"));
    Files.writeString(runs.resolve("20250101T000000000Z.json"), content);
    Runs.publish(root, input);
    assertThat(new RunStatus(root.resolve("output"), root.resolve("work")).lines(10)).hasSize(3);
  }

  @Test
  @Tag("soak")
  void aDatabaseThatGoesAwayInMidRunIsToldAndTheNextRunIsWhole()
      throws IOException, InterruptedException {
    Optional<Path> programs = PostgresServer.programs();
    if (programs.isEmpty()) {
      System.out.println("Skipped: PostgreSQL (/usr/lib/postgresql) is not installed.");
    }
    assumeTrue(programs.isPresent());
    Map<String, String> expected = Runs.checksums(Runs.publish(root.resolve("own"), input));
    try (PostgresServer server = PostgresServer.start(programs.get())) {
      RunSettings settings = settings().with(server.store());
      assertFailed(run(settings, server::close), "onnection");
    }
    assertThat(latest()).doesNotExist();
    try (PostgresServer server = PostgresServer.start(programs.get())) {
      RunSettings settings = settings().with(server.store());
      assertThat(Runs.run(settings).status()).isEqualTo(Status.PUBLISHED);
    }
    assertThat(Runs.checksums(latest())).isEqualTo(expected);
  }

  @Test
  void aFullDiskOfTheOutputLeavesTheLastReleaseAndNothingHalf()
      throws IOException, InterruptedException {
    Path disk = Files.createDirectories(root.resolve("disk"));
    try (SmallDisk small = SmallDisk.mount(disk, "1500k")) {
      RunSettings settings =
          new RunSettings(
              input, disk.resolve("output"), root.resolve("work"), Runs.DAY, false, false, 30);
      assertThat(Runs.run(settings).status()).isEqualTo(Status.PUBLISHED);
      Map<String, String> before = Runs.checksums(disk.resolve("output/latest"));
      Path filler = disk.resolve("filler");
      Files.write(filler, new byte[(int) Files.getFileStore(disk).getUsableSpace() - 100_000]);
      Files.writeString(input.resolve("more.csv"), HEAD + "2025/26,RJ2,2,2025-09-09\n");
      RunOutcome outcome = Runs.run(settings);
      assertFailed(outcome, "No space left on device");
      assertThat(outcome.lines().toString()).contains("Free: ");
      assertThat(Runs.checksums(disk.resolve("output/latest"))).isEqualTo(before);
      try (java.util.stream.Stream<Path> left = Files.list(disk.resolve("output/releases"))) {
        assertThat(left).hasSize(1);
      }
      assertThat(RunRecord.all(disk.resolve("output")).get(0).path("status").asString())
          .isEqualTo("failed");
      Files.delete(filler);
      Files.delete(input.resolve("more.csv"));
      assertThat(Runs.run(settings).lines().get(0)).startsWith("Nothing new");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"300k", "2m"})
  void aFullDiskOfTheWorkFolderIsToldAndTheNextRunIsWhole(String size)
      throws IOException, InterruptedException {
    Map<String, String> expected = Runs.checksums(Runs.publish(root.resolve("own"), input));
    Path work = Files.createDirectories(root.resolve("work"));
    try (SmallDisk small = SmallDisk.mount(work, size)) {
      assertFailed(Runs.run(settings()), "No space left on device");
    }
    assertThat(latest()).doesNotExist();
    assertThat(Runs.checksums(Runs.publish(root, input))).isEqualTo(expected);
  }

  @Test
  void aDiskThatCanOnlyBeReadLeavesTheLastRelease() throws IOException, InterruptedException {
    Path disk = Files.createDirectories(root.resolve("disk"));
    try (SmallDisk small = SmallDisk.mount(disk, "2m")) {
      RunSettings settings =
          new RunSettings(
              input, disk.resolve("output"), root.resolve("work"), Runs.DAY, false, false, 30);
      assertThat(Runs.run(settings).status()).isEqualTo(Status.PUBLISHED);
      Map<String, String> before = Runs.checksums(disk.resolve("output/latest"));
      small.readOnly();
      Files.writeString(input.resolve("more.csv"), HEAD + "2025/26,RJ2,2,2025-09-09\n");
      assertFailed(Runs.run(settings), "Read-only file system");
      assertThat(Runs.checksums(disk.resolve("output/latest"))).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xmx96m", "-Xmx24m"})
  void tooLittleMemoryEndsInTimeWithARecordAndAReason(String memory)
      throws IOException, InterruptedException {
    Path folder = root.resolve("small");
    Process process =
        RealProgram.start(folder, Path.of("input").toAbsolutePath(), JobStore.OWN, memory);
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    List<String> log = Files.readAllLines(folder.resolve("run.log"));
    if (process.exitValue() == 0) {
      assertThat(folder.resolve("output/latest/release.json")).exists();
    } else {
      assertThat(process.exitValue()).isEqualTo(1);
      assertThat(log.toString()).contains("too little memory: " + memory.replaceAll("\\D", ""));
      assertThat(folder.resolve("output/latest")).doesNotExist();
      assertThat(RunRecord.all(folder.resolve("output"))).hasSize(1);
    }
  }
}
