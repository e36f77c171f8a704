package icsoversight.cli;

import icsoversight.release.Presentation;
import icsoversight.run.NightlyRun;
import icsoversight.run.Progress;
import icsoversight.run.RunOutcome;
import icsoversight.run.RunSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes and publishes a release. */
@Command(
    name = "run",
    description = "Reads the input and publishes a release.",
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  @Option(names = "--input", description = "The input folder (default: ${DEFAULT-VALUE}).")
  private Path input = Path.of("input");

  @Option(names = "--output", description = "The output folder (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("output");

  @Option(names = "--work", description = "What is kept between runs (default: ${DEFAULT-VALUE}).")
  private Path work = Path.of("work");

  @Option(names = "--as-of", description = "The as-of day, such as 2026-11-01 (default: today).")
  private @Nullable LocalDate asOf;

  @Option(names = "--force", description = "Make the release again although it still holds.")
  private boolean force;

  @Option(names = "--dry-run", description = "Do everything but publish.")
  private boolean dryRun;

  @Option(names = "--keep", description = "How many releases are kept (default: ${DEFAULT-VALUE}).")
  private int keep = 30;

  @Option(
      names = "--publisher",
      description = "Who publishes the release (default: ${DEFAULT-VALUE}).")
  private String publisher = Presentation.USUAL.publisher();

  @Option(
      names = "--contact",
      description = "Where its readers can write to; it stands on the workbook's cover.")
  private String contact = Presentation.USUAL.contact();

  @Option(
      names = "--plain-tables",
      description = "Leave filter buttons and frozen headings out of the workbook.")
  private boolean plainTables;

  @Override
  public Integer call() throws IOException {
    if (keep < 1) {
      System.err.println("ics-oversight: --keep takes 1 or more");
      return 2;
    }
    Clock clock = Clock.system(ENGLAND);
    LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
    RunSettings settings =
        new RunSettings(
            input,
            output,
            work,
            day,
            force,
            dryRun,
            keep,
            new Presentation(publisher, contact, plainTables));
    boolean terminal = Terminal.isThere();
    RunOutcome outcome = new NightlyRun(settings, new Progress(System.out, terminal), clock).run();
    outcome.lines().forEach(System.out::println);
    return outcome.status().code();
  }
}
