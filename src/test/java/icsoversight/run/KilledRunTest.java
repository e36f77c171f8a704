package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program is killed in mid-run and started again; the release is as if nothing was. */
class KilledRunTest {
  private static final int KILLS = 4;
  private static final long SEED = 20261101;

  @TempDir private Path root;

  @Test
  void aKilledRunIsTakenUpAndGivesTheSameBytes() throws IOException, InterruptedException {
    Path input = Path.of("input").toAbsolutePath();
    Path undisturbed = root.resolve("undisturbed");
    long started = System.nanoTime();
    assertThat(RealProgram.start(undisturbed, input, JobStore.OWN).waitFor()).isZero();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);

    Path disturbed = root.resolve("disturbed");
    Random moments = new Random(SEED);
    int killed = 0;
    for (int k = 0; k < KILLS; k++) {
      // Moments over the whole of a run, so that each step has its chance.
      long moment = whole * (k + 1) / (KILLS + 1) + moments.nextInt(200) - 100;
      Process process = RealProgram.start(disturbed, input, JobStore.OWN);
      if (!process.waitFor(Math.max(1, moment), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        killed++;
      }
      assertWholeOrAbsent(disturbed);
    }
    assertThat(killed).as("runs killed in mid-run").isPositive();
    assertThat(RealProgram.start(disturbed, input, JobStore.OWN).waitFor()).isZero();
    Map<String, String> expected = Runs.checksums(undisturbed.resolve("output/latest"));
    assertThat(Runs.checksums(disturbed.resolve("output/latest"))).isEqualTo(expected);
  }

  /** Whenever it was killed, latest is not there or a whole release. */
  private static void assertWholeOrAbsent(Path folder) {
    Path latest = folder.resolve("output/latest");
    if (Files.exists(latest)) {
      assertThat(latest.resolve("release.json")).exists();
      assertThat(latest.resolve("systems.csv")).exists();
      assertThat(latest.resolve("ics-oversight.xlsx")).exists();
    }
  }
}
