/** Lookups and lists of names and codes of the Office for National Statistics. */
@NullMarked
package icsoversight.feed.ons;

import org.jspecify.annotations.NullMarked;
