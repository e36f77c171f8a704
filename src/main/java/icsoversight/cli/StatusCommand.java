package icsoversight.cli;

import icsoversight.run.RunStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says when the last runs were, how they ended and what changed. */
@Command(
    name = "status",
    description =
        "Shows the current release and the last runs: when, how they ended, what changed.",
    mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
  @Option(names = "--output", description = "The output folder (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("output");

  @Option(names = "--work", description = "What is kept between runs (default: ${DEFAULT-VALUE}).")
  private Path work = Path.of("work");

  @Option(names = "--runs", description = "How many runs are shown (default: ${DEFAULT-VALUE}).")
  private int runs = 10;

  @Override
  public Integer call() throws IOException {
    new RunStatus(output, work).lines(runs).forEach(System.out::println);
    return 0;
  }
}
