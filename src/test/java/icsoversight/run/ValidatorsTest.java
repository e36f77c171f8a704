package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import icsoversight.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Validators that others wrote, on a fresh release. They need Node.js with the packages of {@code
 * validators/} ({@code npm ci --prefix validators}), Chromium, and Python with pandas; what is not
 * there is skipped, with a line that says so.
 */
class ValidatorsTest {
  private static final Path VALIDATORS = Path.of("validators");
  private static final long MOST_MINUTES = 4;

  @TempDir private Path scratch = Path.of("");

  @Test
  @Item("AF-44")
  void theWorkbookIsValidOfficeOpenXml() throws IOException, InterruptedException {
    assertNoFault(node("workbook.mjs"));
  }

  @Test
  @Item({"DP-7", "DP-8", "CSV-5"})
  void everyRowIsWhatTheDataPackageSays() throws IOException, InterruptedException {
    assertNoFault(node("rows.mjs"));
  }

  @Test
  @Item("DP-1")
  void theDataPackageIsValidByItsProfile() throws IOException, InterruptedException {
    String folder = System.getenv("DATAPACKAGE_PROFILES");
    skipUnless(
        folder != null,
        "DATAPACKAGE_PROFILES names no folder with the JSON Schemas of Data Package 2.0");
    assertNoFault(node("profiles.mjs", String.valueOf(folder)));
  }

  @Test
  @Item({"CSVW-1", "CSVW-2", "CSVW-12"})
  void theMetadataForTheWebAreRead() throws IOException, InterruptedException {
    assertNoFault(node("csvw.mjs"));
  }

  @Test
  void theReportAndDocumentsWorkInABrowser() throws IOException, InterruptedException {
    String chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
    skipUnless(Files.isExecutable(Path.of(chromium)), "there is no Chromium at " + chromium);
    assertNoFault(node("browser.mjs"));
  }

  @Test
  void pandasReadsEveryCell() throws IOException, InterruptedException {
    Path python = Path.of("/usr/bin/python3");
    skipUnless(
        Files.isExecutable(python)
            && run(List.of(python.toString(), "-c", "import pandas")).status() == 0,
        "python3 has no pandas");
    assertNoFault(
        List.of(
            python.toString(),
            VALIDATORS.resolve("pandas_cells.py").toString(),
            PublishedSample.latest().toString()));
  }

  private static List<String> node(String script, String... more) throws IOException {
    skipUnless(
        Files.isDirectory(VALIDATORS.resolve("node_modules")),
        "the packages of validators/ are not installed (npm ci --prefix validators)");
    List<String> command = new ArrayList<>(List.of("node", VALIDATORS.resolve(script).toString()));
    command.add(PublishedSample.latest().toString());
    command.addAll(List.of(more));
    return command;
  }

  private static void skipUnless(boolean there, String why) {
    if (!there) {
      System.out.println("Skipped: " + why + ".");
    }
    assumeTrue(there, why);
  }

  private void assertNoFault(List<String> command) throws IOException, InterruptedException {
    Outcome outcome = run(command);
    System.out.println(outcome.said().strip());
    assertThat(outcome.status()).as(outcome.said()).isZero();
    assertThat(outcome.said()).contains(": 0 kinds of fault").doesNotContain("FAULT");
  }

  private record Outcome(int status, String said) {}

  private Outcome run(List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile(scratch, "said", ".txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    return new Outcome(ended ? process.exitValue() : -1, Files.readString(said));
  }
}
