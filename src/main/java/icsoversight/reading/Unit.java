package icsoversight.reading;

import icsoversight.feed.RowResult;
import java.util.function.Supplier;

/**
 * What a step reads at a time: a row of a data file, an object of a JSON file, a whole document, or
 * the end of a source.
 *
 * @param source the source that it comes from
 * @param work says what came of it; units of a source must be worked in the order of reading
 * @param isEnd whether the source ends here
 */
public record Unit(OpenSource source, Supplier<RowResult> work, boolean isEnd) {}
