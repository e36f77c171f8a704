package icsoversight.run;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Says how far a run has come: calmly on a terminal, in a few lines elsewhere. */
public final class Progress {
  private static final long EVERY_NANOS = 500_000_000L;

  private final PrintStream out;
  private final boolean terminal;
  private final AtomicInteger read = new AtomicInteger();
  private volatile int total;
  private volatile long started;
  private volatile long shown;

  /**
   * Progress on a stream.
   *
   * @param out where it is shown
   * @param terminal whether a person is looking at it
   */
  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void sourcesToRead(int count) {
    total = count;
    read.set(0);
    started = System.nanoTime();
    if (count > 0) {
      say("Reading " + count + (count == 1 ? " source." : " sources."));
    }
  }

  void sourceRead() {
    int done = read.incrementAndGet();
    long now = System.nanoTime();
    if (terminal && (now - shown > EVERY_NANOS || done == total)) {
      shown = now;
      long perSource = (now - started) / done;
      long seconds = perSource * Math.max(0, total - done) / 1_000_000_000L;
      out.print("\r  " + done + " of " + total + " sources read, about " + seconds + " s to go   ");
      if (done == total) {
        out.println();
      }
    }
  }

  void say(String line) {
    out.println(line);
  }
}
