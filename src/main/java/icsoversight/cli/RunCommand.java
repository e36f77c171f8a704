package icsoversight.cli;

import icsoversight.run.NightlyRun;
import icsoversight.run.Progress;
import icsoversight.run.RunOutcome;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes and publishes a release. */
@Command(
    name = "run",
    description = "Reads the input and publishes a release.",
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() throws IOException {
    Clock clock = Clock.system(RunOptions.ENGLAND);
    Progress progress = options.progress(clock);
    RunOutcome outcome = new NightlyRun(options.settings(clock), progress, clock).run();
    outcome.lines().forEach(progress::say);
    return outcome.status().code();
  }
}
