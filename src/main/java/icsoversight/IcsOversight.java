package icsoversight;

import icsoversight.cli.CheckCommand;
import icsoversight.cli.DictionaryCommand;
import icsoversight.cli.ExplainCommand;
import icsoversight.cli.RunCommand;
import icsoversight.cli.ScheduleCommand;
import icsoversight.cli.ScoreCommand;
import icsoversight.cli.Settings;
import icsoversight.cli.StatusCommand;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. Without a command it runs on the folder {@code input}. */
@Command(
    name = "ics-oversight",
    description =
        "Makes one dated, sourced dataset of the oversight of England's integrated care systems.",
    mixinStandardHelpOptions = true,
    versionProvider = icsoversight.cli.Version.class,
    subcommands = {
      RunCommand.class,
      ScheduleCommand.class,
      StatusCommand.class,
      CheckCommand.class,
      ExplainCommand.class,
      ScoreCommand.class,
      DictionaryCommand.class
    })
public final class IcsOversight implements Runnable {

  private IcsOversight() {}

  /**
   * Starts the program and ends it with its exit status.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    String[] words = args.length == 0 ? new String[] {"run"} : args;
    CommandLine line = commandLine();
    try {
      Settings settings = Settings.of(System.getenv(), Path.of(""));
      settings.check(line);
      line.setDefaultValueProvider(settings);
    } catch (IOException | IllegalArgumentException e) {
      System.err.println("ics-oversight: " + e.getMessage());
      System.exit(2);
    }
    System.exit(line.execute(words));
  }

  /**
   * The command line, for callers that do not want the process to end.
   *
   * @return a new command line
   */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new IcsOversight());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          // The edge of the program: what nobody foresaw is told plainly and ends it.
          command.getErr().println("ics-oversight: " + exception);
          return 1;
        });
    return line;
  }

  @Override
  public void run() {
    commandLine().usage(System.out);
  }
}
