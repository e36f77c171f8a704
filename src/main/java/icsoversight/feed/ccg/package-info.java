/** Annual ratings of clinical commissioning groups. */
@NullMarked
package icsoversight.feed.ccg;

import org.jspecify.annotations.NullMarked;
