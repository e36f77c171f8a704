/** Decisions of analysts: the sheet Review of a workbook that was filled in, or a file like it. */
@NullMarked
package icsoversight.feed.decision;

import org.jspecify.annotations.NullMarked;
