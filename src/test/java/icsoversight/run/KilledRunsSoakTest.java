package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real program is killed at a hundred random moments, with either job repository. Each night
 * brings another input; each release must be, byte for byte, that of a twin which nobody disturbed.
 */
@Tag("soak")
class KilledRunsSoakTest {
  private static final int KILLS = 50;
  private static final int KILLS_A_NIGHT = 10;
  private static final long SEED = 20261122;

  @TempDir private Path root;
  private final Map<String, Integer> killsByStep = new TreeMap<>();

  @Test
  void withHsqldb() throws IOException, InterruptedException {
    disturb("hsqldb", JobStore.OWN);
  }

  @Test
  void withPostgres() throws IOException, InterruptedException {
    Optional<Path> programs = PostgresServer.programs();
    assumeTrue(programs.isPresent(), "PostgreSQL is not installed");
    try (PostgresServer server = PostgresServer.start(programs.get())) {
      disturb("postgres", server.store());
    }
  }

  private void disturb(String name, JobStore store) throws IOException, InterruptedException {
    Path input = root.resolve("input");
    FileSystemUtils.copyRecursively(Path.of("input"), input);
    Path disturbed = root.resolve("disturbed");
    Path twin = root.resolve("twin");
    Random random = new Random(SEED);
    AtomicReference<String> seen = new AtomicReference<>("");
    AtomicInteger looks = new AtomicInteger();
    Thread reader = new Thread(() -> read(disturbed.resolve("output/latest"), seen, looks));
    reader.setDaemon(true);
    reader.start();
    int killed = 0;
    for (int night = 0; killed < KILLS; night++) {
      change(input, night);
      long started = System.nanoTime();
      assertThat(RealProgram.start(twin, input, JobStore.OWN).waitFor()).isZero();
      long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
      int kills = 0;
      while (kills < KILLS_A_NIGHT) {
        Process process = RealProgram.start(disturbed, input, store);
        if (process.waitFor(1 + random.nextInt((int) whole), TimeUnit.MILLISECONDS)) {
          // It was done before it could be killed: the night begins anew.
          assertThat(process.exitValue()).isZero();
          FileSystemUtils.deleteRecursively(disturbed.resolve("work"));
          Path latest = disturbed.resolve("output/latest");
          assertThat(Runs.checksums(latest))
              .isEqualTo(Runs.checksums(twin.resolve("output/latest")));
          break;
        }
        process.destroyForcibly().waitFor();
        kills++;
        killed++;
        killsByStep.merge(step(disturbed), 1, Integer::sum);
      }
      assertThat(RealProgram.start(disturbed, input, store).waitFor()).as(log(disturbed)).isZero();
      Path latest = disturbed.resolve("output/latest");
      assertThat(Runs.checksums(latest)).isEqualTo(Runs.checksums(twin.resolve("output/latest")));
      assertEverySourceOnce(latest, input);
      assertThat(seen.get()).isEmpty();
    }
    reader.interrupt();
    System.out.println(
        name
            + ": "
            + killed
            + " kills, by step "
            + killsByStep
            + ", "
            + looks.get()
            + " looks at latest");
    assertThat(looks.get()).isPositive();
  }

  /** Another night, another source: a segment that moves. */
  private static void change(Path input, int night) throws IOException {
    Files.writeString(
        input.resolve("feeds/night.csv"),
        String.format(
            Locale.ROOT,
            "edition,organisation_code,segment,in_force_from%n2025/26,RJ1,%d,2025-09-09%n",
            1 + night % 5));
  }

  private static String step(Path folder) throws IOException {
    List<JsonNode> records = RunRecord.all(folder.resolve("output"));
    return records.isEmpty() ? "start" : records.get(0).path("step").asString("start");
  }

  private static String log(Path folder) throws IOException {
    return Files.readString(folder.resolve("run.log"));
  }

  private static void assertEverySourceOnce(Path latest, Path input) throws IOException {
    List<String> paths = new ArrayList<>();
    for (CSVRecord source : Runs.rows(latest, "sources")) {
      paths.add(source.get("path"));
    }
    assertThat(paths).doesNotHaveDuplicates();
    try (var files = Files.walk(input)) {
      long there =
          files
              .filter(Files::isRegularFile)
              .filter(f -> !f.toString().matches(".*(manifest\\.csv|checks\\.csv|SOURCES\\.md)"))
              .count();
      assertThat((long) paths.size()).isEqualTo(there);
    }
  }

  /** Looks at the latest release again and again: all its files are there, each whole. */
  private static void read(Path latest, AtomicReference<String> seen, AtomicInteger looks) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (Files.exists(latest)) {
          Path release = latest.toRealPath();
          JsonNode root =
              JsonMapper.shared().readTree(Files.readString(release.resolve("release.json")));
          for (JsonNode output : root.get("outputs")) {
            Path file = release.resolve(output.get("name").asString());
            if (!Files.exists(file) || Files.size(file) != output.get("bytes").asLong()) {
              seen.compareAndSet("", release + " has no whole " + file);
            }
          }
          looks.incrementAndGet();
        }
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      seen.compareAndSet("", e.toString());
    }
  }
}
