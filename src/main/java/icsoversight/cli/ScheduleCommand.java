package icsoversight.cli;

import icsoversight.run.NightlyRun;
import icsoversight.run.Progress;
import icsoversight.run.RunOutcome;
import icsoversight.run.Schedule;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Stays up and runs by the clock. */
@Command(
    name = "schedule",
    description = "Stays up and makes a run whenever the cron expression says so.",
    mixinStandardHelpOptions = true)
public final class ScheduleCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--cron",
      description = "Minute, hour, day, month, day of the week (default: ${DEFAULT-VALUE}).")
  private String cron = "0 2 * * *";

  @Option(names = "--zone", description = "The time zone of it (default: ${DEFAULT-VALUE}).")
  private ZoneId zone = RunOptions.ENGLAND;

  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() throws InterruptedException {
    Clock clock = Clock.system(zone);
    Progress progress = options.progress(clock);
    Schedule schedule;
    try {
      schedule = Schedule.of(cron, zone);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--cron: " + e.getMessage(), e);
    }
    schedule.keep(clock, progress, () -> once(progress, Clock.system(RunOptions.ENGLAND)));
    return 0;
  }

  /** A run that fails is told, and the next one comes at its time all the same. */
  private void once(Progress progress, Clock clock) {
    try {
      RunOutcome outcome = new NightlyRun(options.settings(clock), progress, clock).run();
      outcome.lines().forEach(progress::say);
      progress.say("Ended with status " + outcome.status().code() + ".");
    } catch (IOException e) {
      progress.say("The run failed; the last release stands. " + e);
    }
  }
}
