package icsoversight.reading;

import icsoversight.feed.RowResult;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The units of a source, one after the other. */
interface Units extends Closeable {

  /**
   * The next unit's work.
   *
   * @return the work; null when there is no more
   * @throws IOException if the file cannot be opened any more
   */
  @Nullable Supplier<RowResult> next() throws IOException;

  /**
   * What the end of the source brings.
   *
   * @return the last facts and issues
   */
  RowResult end();

  @Override
  default void close() throws IOException {
    // Most have nothing to close.
  }
}
