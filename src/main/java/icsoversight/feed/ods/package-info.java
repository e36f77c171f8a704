/** The Organisation Data Service's 27-column files. */
@NullMarked
package icsoversight.feed.ods;

import org.jspecify.annotations.NullMarked;
