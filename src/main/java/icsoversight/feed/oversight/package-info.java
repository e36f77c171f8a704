/** The NHS Oversight Framework's trust data. */
@NullMarked
package icsoversight.feed.oversight;

import org.jspecify.annotations.NullMarked;
