package icsoversight.cli;

import icsoversight.release.Explanation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where a record comes from, word by word or cell by cell. */
@Command(
    name = "explain",
    description = "Shows where a record comes from: its passages or cells.",
    mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {
  @Parameters(index = "0", description = "The record's id, as in the published tables.")
  private String recordId = "";

  @Option(names = "--input", description = "The input folder (default: ${DEFAULT-VALUE}).")
  private Path input = Path.of("input");

  @Option(names = "--output", description = "The output folder (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("output");

  // Taken so that the options of a run can be given to every command; a release says all by itself.
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--work", description = "Taken but not needed (default: ${DEFAULT-VALUE}).")
  private Path work = Path.of("work");

  @Override
  public Integer call() throws IOException {
    List<String> lines = new Explanation(output, input).of(recordId);
    if (lines.isEmpty()) {
      System.err.println(
          "ics-oversight: the latest release in " + output + " has no record " + recordId);
      return 2;
    }
    lines.forEach(System.out::println);
    return 0;
  }
}
