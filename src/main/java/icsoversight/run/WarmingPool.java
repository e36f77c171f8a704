package icsoversight.run;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.task.TaskExecutor;

/**
 * Works on tasks with one thread at first and then with several. What has run for some seconds only
 * is not compiled yet; on two cores a second thread would run the same slow code and take from the
 * compiler the core that it needs to make it fast.
 */
final class WarmingPool extends ThreadPoolExecutor implements TaskExecutor {
  private static final int IDLE_SECONDS = 1;

  private final AtomicInteger done = new AtomicInteger();
  private final int alone;
  private final int threads;

  /**
   * A pool whose threads end soon after the last task.
   *
   * @param name what the names of its threads begin with
   * @param alone how many tasks are done by one thread, one after the other
   * @param threads how many threads work on the rest
   */
  WarmingPool(String name, int alone, int threads) {
    super(
        alone == 0 ? threads : 1,
        alone == 0 ? threads : 1,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>());
    AtomicInteger number = new AtomicInteger();
    setThreadFactory(
        task -> {
          Thread thread = new Thread(task, name + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
    allowCoreThreadTimeOut(true);
    this.alone = alone;
    this.threads = threads;
  }

  @Override
  protected void afterExecute(Runnable task, Throwable thrown) {
    if (done.incrementAndGet() == alone) {
      setMaximumPoolSize(threads);
      setCorePoolSize(threads);
    }
  }
}
