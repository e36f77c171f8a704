package icsoversight.release;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Work that goes on in a thread of its own beside the caller's. Closed, it has ended, whether it
 * came to its end or not.
 *
 * @param <T> what comes of it
 */
final class Aside<T> implements AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Future<T> result;

  Aside(Callable<T> work) {
    result = thread.submit(work);
    thread.shutdown();
  }

  /** What came of it; what it failed with is thrown here as it was thrown there. */
  T await() throws IOException, SQLException {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The run was stopped.");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException failure) {
        throw failure;
      }
      if (cause instanceof SQLException failure) {
        throw failure;
      }
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      if (cause instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(cause);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    boolean interrupted = false;
    while (!thread.isTerminated()) {
      try {
        thread.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
