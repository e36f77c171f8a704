package icsoversight.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Only one run at a time works in a folder. The lock is the operating system's: it goes with the
 * process that holds it, however that process ends.
 */
final class RunLock implements AutoCloseable {
  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  static Optional<RunLock> tryAcquire(Path work) throws IOException {
    Files.createDirectories(work);
    FileChannel channel =
        FileChannel.open(
            work.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new RunLock(channel));
      }
    } catch (OverlappingFileLockException e) {
      // Another run in this process holds it, as happens in tests.
      channel.close();
      return Optional.empty();
    }
    channel.close();
    return Optional.empty();
  }

  /** Whether a run works in a folder; the folder is left as it is. */
  static boolean isHeld(Path work) throws IOException {
    if (!Files.exists(work.resolve("run.lock"))) {
      return false;
    }
    Optional<RunLock> lock = tryAcquire(work);
    if (lock.isPresent()) {
      lock.get().close();
    }
    return lock.isEmpty();
  }

  @Override
  public void close() throws IOException {
    // Closing the channel gives up the lock.
    channel.close();
  }
}
