/** ICS Oversight. */
@NullMarked
package icsoversight;

import org.jspecify.annotations.NullMarked;
