package icsoversight.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WarmingPoolTest {
  private static final int PATIENCE = 30;

  @Test
  void theFirstTasksAreDoneByOneThreadAndTheRestBySeveral() throws Exception {
    WarmingPool pool = new WarmingPool("reading-", 2, 2);
    List<String> first = new CopyOnWriteArrayList<>();
    CountDownLatch submitted = new CountDownLatch(1);
    for (int i = 0; i < 2; i++) {
      pool.execute(
          () -> {
            await(submitted);
            first.add(Thread.currentThread().getName());
          });
    }
    // Each waits for the other: they are never done unless two threads work on them.
    CyclicBarrier together = new CyclicBarrier(2);
    Future<Integer> third = pool.submit(() -> together.await(PATIENCE, TimeUnit.SECONDS));
    Future<Integer> fourth = pool.submit(() -> together.await(PATIENCE, TimeUnit.SECONDS));
    submitted.countDown();
    assertEquals(1, third.get(PATIENCE, TimeUnit.SECONDS) + fourth.get(PATIENCE, TimeUnit.SECONDS));
    assertEquals(List.of("reading-1", "reading-1"), first);
    pool.shutdown();
  }

  @Test
  void withoutAWarmUpAllThreadsWorkAtOnce() throws Exception {
    WarmingPool pool = new WarmingPool("reading-", 0, 2);
    CyclicBarrier together = new CyclicBarrier(2);
    Future<Integer> one = pool.submit(() -> together.await(PATIENCE, TimeUnit.SECONDS));
    Future<Integer> other = pool.submit(() -> together.await(PATIENCE, TimeUnit.SECONDS));
    assertEquals(1, one.get(PATIENCE, TimeUnit.SECONDS) + other.get(PATIENCE, TimeUnit.SECONDS));
    pool.shutdown();
    assertTrue(pool.awaitTermination(PATIENCE, TimeUnit.SECONDS));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(PATIENCE, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
