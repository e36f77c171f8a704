/** What could not be used, or should be looked at, and why. */
@NullMarked
package icsoversight.issue;

import org.jspecify.annotations.NullMarked;
