package icsoversight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.job.JobExecutionException;

/** Why a run failed, in lines that an operator can act on. */
final class FailureReasons {
  private static final long MEGABYTE = 1L << 20;
  private static final String FULL = "No space left on device";

  private FailureReasons() {}

  /**
   * The reasons, each once: what happened, and at the bottom of it why.
   *
   * @param failures what was thrown
   * @param settings of the run, for the folders that may be full
   * @return the lines; empty only if nothing was thrown
   */
  static List<String> lines(Collection<? extends Throwable> failures, RunSettings settings) {
    Set<String> lines = new LinkedHashSet<>();
    boolean isPartTold = failures.stream().anyMatch(f -> !(f instanceof JobExecutionException));
    for (Throwable failure : failures) {
      if (failure instanceof JobExecutionException && isPartTold) {
        // The framework's own word that a part failed; the part's failure is told beside it.
        continue;
      }
      lines.add(isMemory(failure) ? memory() : reason(failure));
    }
    if (lines.stream().anyMatch(l -> l.contains(FULL))) {
      lines.add(
          "Free: "
              + free(settings.output())
              + " for the output, "
              + free(settings.work())
              + " for the work folder.");
    }
    return List.copyOf(lines);
  }

  /** Of a full disk or a lost database only the cause at the bottom says what is wrong. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof SourceChangedException) {
      return String.valueOf(cause.getMessage());
    }
    String what = String.valueOf(failure.getMessage());
    String why = cause.toString();
    return cause == failure || what.contains(why) ? failure.toString() : what + " " + why;
  }

  /** A class that could not be set up for want of memory is only named ever after. */
  private static boolean isMemory(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError
          || String.valueOf(cause.getMessage()).contains(OutOfMemoryError.class.getName())) {
        return true;
      }
    }
    return false;
  }

  private static String memory() {
    return "The program had too little memory: "
        + Runtime.getRuntime().maxMemory() / MEGABYTE
        + " MB. Start it with -Xmx512m or more.";
  }

  private static String free(Path folder) {
    try {
      Path there = folder.toAbsolutePath();
      while (there.getParent() != null && !Files.exists(there)) {
        there = there.getParent();
      }
      return Files.getFileStore(there).getUsableSpace() / MEGABYTE + " MB";
    } catch (IOException e) {
      return "unknown space (" + e.getMessage() + ")";
    }
  }
}
