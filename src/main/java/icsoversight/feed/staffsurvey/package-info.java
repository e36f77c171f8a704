/** The NHS Staff Survey's detailed spreadsheets. */
@NullMarked
package icsoversight.feed.staffsurvey;

import org.jspecify.annotations.NullMarked;
