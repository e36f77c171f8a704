package icsoversight.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Tells whoever operates the program of a run that failed or was held back. */
final class FailureHook {
  private static final long MOST_SECONDS = 60;

  private final String command;

  /** A hook that gives a command to the shell; an empty command does nothing. */
  FailureHook(String command) {
    this.command = command;
  }

  /**
   * Hands over the record of a run as standard input, and where it stands in the environment.
   *
   * @return what is to be said if the command could not be run to its end; the run's status stays
   */
  Optional<String> tell(RunRecord record) throws IOException {
    if (command.isEmpty()) {
      return Optional.empty();
    }
    ProcessBuilder shell =
        new ProcessBuilder("/bin/sh", "-c", command)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    shell.environment().put("ICS_OVERSIGHT_RECORD", record.file().toAbsolutePath().toString());
    Process process = shell.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(record.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // A command may end without having read it; its exit status says how it went.
    }
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.of(
            "The command on failure took over " + MOST_SECONDS + " s and was ended.");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return Optional.of("The command on failure was interrupted.");
    }
    return process.exitValue() == 0
        ? Optional.empty()
        : Optional.of("The command on failure ended with " + process.exitValue() + ".");
  }
}
