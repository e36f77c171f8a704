/** Values of closed lists: the code that is published and what it means. */
@NullMarked
package icsoversight.code;

import org.jspecify.annotations.NullMarked;
