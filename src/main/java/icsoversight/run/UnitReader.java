package icsoversight.run;

import icsoversight.reading.OpenSource;
import icsoversight.reading.SourceReader;
import icsoversight.reading.Unit;
import icsoversight.source.Source;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the sources of a partition one after the other. A source is the unit of restart: one that
 * an interrupted run had not finished is read anew, one that it had is passed over.
 */
// Not final: Spring makes a step-scoped proxy of it.
class UnitReader implements ItemStreamReader<Unit> {
  private final RunContext run;
  private final SourceReader reader;
  private final Runnable atClose;
  private boolean closed;
  private final List<String> ids;
  private final Deque<String> left = new ArrayDeque<>();
  private @Nullable OpenSource current;

  /** A reader of sources; what is to be done when it is closed gives back what it borrowed. */
  UnitReader(RunContext run, SourceReader reader, String sources, Runnable atClose) {
    this.atClose = atClose;
    this.run = run;
    this.reader = reader;
    this.ids = Arrays.asList(sources.split(",", -1));
  }

  @Override
  public void open(ExecutionContext context) {
    left.clear();
    left.addAll(ids);
  }

  @Override
  public @Nullable Unit read() throws IOException {
    while (true) {
      if (current != null) {
        Unit unit = current.next();
        if (unit != null) {
          return unit;
        }
        current.close();
        current = null;
      }
      String id = left.poll();
      if (id == null) {
        return null;
      }
      if (!run.findings(run.source(id)).isWhole()) {
        current = open(run.source(id));
      }
    }
  }

  private @Nullable OpenSource open(Source source) throws IOException {
    try {
      return run.isDocument(source) ? reader.openDocument(source) : reader.open(source);
    } catch (NoSuchFileException e) {
      throw new SourceChangedException(source.path() + " is gone");
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      atClose.run();
    }
    if (current != null) {
      try {
        current.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException("Could not close " + current.source().path(), e);
      }
      current = null;
    }
  }
}
