/** What one source says, with its evidence, as it is kept between steps and runs. */
@NullMarked
package icsoversight.finding;

import org.jspecify.annotations.NullMarked;
