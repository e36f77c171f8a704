package icsoversight.run;

import icsoversight.feed.RowResult;
import icsoversight.reading.OpenSource;

/**
 * What came of a unit.
 *
 * @param source the source
 * @param result what came of the row or document
 * @param isEnd whether the source ends here
 */
record UnitResult(OpenSource source, RowResult result, boolean isEnd) {}
