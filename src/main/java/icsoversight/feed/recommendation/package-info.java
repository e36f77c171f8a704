/** Tables of recommendations. */
@NullMarked
package icsoversight.feed.recommendation;

import org.jspecify.annotations.NullMarked;
