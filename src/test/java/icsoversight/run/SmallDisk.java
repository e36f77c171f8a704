package icsoversight.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A small file system of its own, where the tests may mount one: as root, on Linux. */
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one of a size such as {@code 2m}; the test is skipped where that is not allowed. */
  static SmallDisk mount(Path folder, String size) throws IOException, InterruptedException {
    int status = call("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
    if (status != 0) {
      System.out.println("Skipped: a small file system cannot be mounted here (not root?).");
    }
    assumeTrue(status == 0);
    return new SmallDisk(folder);
  }

  /** From now on nothing can be written to it. */
  void readOnly() throws IOException, InterruptedException {
    if (call("mount", "-o", "remount,ro", folder.toString()) != 0) {
      throw new IOException("Could not remount " + folder);
    }
  }

  private static int call(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(List.of(command))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      // There is no such program.
      return -1;
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    // Lazily: what is mounted goes as soon as nothing holds a file in it.
    if (call("umount", "-l", folder.toString()) != 0) {
      throw new IOException("Could not unmount " + folder);
    }
  }
}
