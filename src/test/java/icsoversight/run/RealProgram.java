package icsoversight.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as a process of its own, which a test can kill. */
final class RealProgram {
  private RealProgram() {}

  /** Starts a run as of the tests' day, with output, work and log in a folder. */
  static Process start(Path folder, Path input, JobStore store) throws IOException {
    return start(folder, input, store, "-Xmx256m");
  }

  /** The same with as much memory as an option of the JVM says. */
  static Process start(Path folder, Path input, JobStore store, String memory) throws IOException {
    Files.createDirectories(folder);
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                memory,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "icsoversight.IcsOversight",
                "run",
                "--input",
                input.toString(),
                "--output",
                folder.resolve("output").toString(),
                "--work",
                folder.resolve("work").toString(),
                "--as-of",
                Runs.DAY.toString()));
    if (!store.url().isEmpty()) {
      command.addAll(List.of("--repository", store.url(), "--repository-user", store.user()));
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("run.log").toFile())
        .start();
  }
}
