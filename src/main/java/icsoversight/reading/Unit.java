package icsoversight.reading;

import icsoversight.grid.GridRow;
import org.jspecify.annotations.Nullable;

/**
 * What a step reads at a time: a row of a data file, a whole document, or the end of a source.
 *
 * @param source the source that it comes from
 * @param row the row; null for a document and for the end
 * @param isEnd whether the source ends here
 */
public record Unit(OpenSource source, @Nullable GridRow row, boolean isEnd) {}
