/** The Care Quality Commission's ratings in long form. */
@NullMarked
package icsoversight.feed.cqc;

import org.jspecify.annotations.NullMarked;
