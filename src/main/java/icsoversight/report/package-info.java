/** The report of a release: one page that says what was read, what was published, what changed. */
@NullMarked
package icsoversight.report;

import org.jspecify.annotations.NullMarked;
