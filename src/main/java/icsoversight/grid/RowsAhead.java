package icsoversight.grid;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows of which the next is looked up only when it is asked for. */
abstract class RowsAhead implements Iterator<GridRow> {
  private @Nullable GridRow next;

  /**
   * The next row.
   *
   * @return the row; null after the last
   */
  protected abstract @Nullable GridRow advance();

  @Override
  public final boolean hasNext() {
    if (next == null) {
      next = advance();
    }
    return next != null;
  }

  @Override
  public final GridRow next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    GridRow row = next;
    next = null;
    return row;
  }
}
