package icsoversight.run;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says how far a run has come: calmly on a terminal, in a few lines elsewhere. */
public final class Progress {
  private static final long EVERY_NANOS = 500_000_000L;

  /** How lines are written. */
  public enum Form {
    /** As a person reads them. */
    TEXT,
    /** Each as an object of JSON with its time and its message. */
    JSON
  }

  private final PrintStream out;
  private final boolean terminal;
  private final Form form;
  private final Clock clock;
  private final AtomicInteger read = new AtomicInteger();
  private volatile int total;
  private volatile long started;
  private volatile long shown;

  /**
   * Progress on a stream, as text.
   *
   * @param out where it is shown
   * @param terminal whether a person is looking at it
   */
  public Progress(PrintStream out, boolean terminal) {
    this(out, terminal, Form.TEXT, Clock.systemUTC());
  }

  /**
   * Progress on a stream.
   *
   * @param out where it is shown
   * @param terminal whether a person is looking at it
   * @param form how lines are written
   * @param clock for the time of a line
   */
  public Progress(PrintStream out, boolean terminal, Form form, Clock clock) {
    this.out = out;
    this.terminal = terminal && form == Form.TEXT;
    this.form = form;
    this.clock = clock;
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

  /**
   * Says a line.
   *
   * @param line what is said
   */
  public void say(String line) {
    if (form == Form.TEXT) {
      out.println(line);
    } else {
      ObjectNode node = JsonMapper.shared().createObjectNode();
      node.put("time", clock.instant().toString());
      node.put("message", line.strip());
      out.println(node);
    }
  }
}
