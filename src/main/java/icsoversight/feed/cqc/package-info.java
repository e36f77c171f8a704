/** The Care Quality Commission: ratings in bulk files and from its API, and its directory. */
@NullMarked
package icsoversight.feed.cqc;

import org.jspecify.annotations.NullMarked;
