/** Layouts of our own: figures, segments and reference rows that a person can type. */
@NullMarked
package icsoversight.feed.own;

import org.jspecify.annotations.NullMarked;
