/** The learning from mistakes league of 2016. */
@NullMarked
package icsoversight.feed.learning;

import org.jspecify.annotations.NullMarked;
