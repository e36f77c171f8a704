/** A run of the pipeline: the steps in order, its lock, its record and how it ended. */
@NullMarked
package icsoversight.run;

import org.jspecify.annotations.NullMarked;
