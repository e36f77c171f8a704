/** Reviews, what they recommended, and what was answered. */
@NullMarked
package icsoversight.review;

import org.jspecify.annotations.NullMarked;
