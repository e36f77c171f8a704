/** How well the extraction from prose does, measured against gold files. */
@NullMarked
package icsoversight.score;

import org.jspecify.annotations.NullMarked;
