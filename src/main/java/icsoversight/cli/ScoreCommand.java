package icsoversight.cli;

import icsoversight.organisation.ShippedRegister;
import icsoversight.score.Scoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the extraction against gold files. */
@Command(
    name = "score",
    description = "Measures the extraction from documents against the gold files beside them.",
    mixinStandardHelpOptions = true)
public final class ScoreCommand implements Callable<Integer> {
  @Parameters(index = "0", description = "The folder with documents and gold files.")
  private Path folder = Path.of(".");

  @Option(names = "--brief", description = "Only the figures, without what was missed.")
  private boolean brief;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      System.err.println("ics-oversight: there is no folder " + folder);
      return 2;
    }
    Scoring.of(folder, ShippedRegister.builder().build())
        .lines(!brief)
        .forEach(System.out::println);
    return 0;
  }
}
