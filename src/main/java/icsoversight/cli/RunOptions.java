package icsoversight.cli;

import icsoversight.release.Presentation;
import icsoversight.run.JobStore;
import icsoversight.run.Progress;
import icsoversight.run.RunSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a run, whether it is started by hand or by the clock. */
final class RunOptions {
  static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

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

  @Option(
      names = "--repository",
      description =
          "The job repository's address, such as jdbc:postgresql://host/database; without it, HSQLDB"
              + " in the work folder.")
  private String repository = "";

  @Option(names = "--repository-user", description = "The user of the job repository.")
  private String repositoryUser = "";

  @Option(
      names = "--repository-password",
      description = "That user's password; better in the environment or the file of settings.")
  private String repositoryPassword = "";

  @Option(
      names = "--on-failure",
      description =
          "A command for the shell when a run does not do its work; it gets the run's record as"
              + " standard input, and its path in ICS_OVERSIGHT_RECORD.")
  private String onFailure = "";

  @Option(
      names = "--log",
      description = "How lines are written: text or json (default: ${DEFAULT-VALUE}).")
  private Progress.Form log = Progress.Form.TEXT;

  /** What a run is asked to do today, or on the day that is set. */
  RunSettings settings(Clock clock) {
    if (keep < 1) {
      throw new ParameterException(command.commandLine(), "--keep takes 1 or more");
    }
    return new RunSettings(
        input,
        output,
        work,
        asOf == null ? LocalDate.now(clock) : asOf,
        force,
        dryRun,
        keep,
        new Presentation(publisher, contact, plainTables),
        new JobStore(repository, repositoryUser, repositoryPassword),
        onFailure);
  }

  Progress progress(Clock clock) {
    return new Progress(System.out, Terminal.isThere(), log, clock);
  }
}
