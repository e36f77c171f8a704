/** Tables computed from records, in SQL kept beside the code. */
@NullMarked
package icsoversight.derive;

import org.jspecify.annotations.NullMarked;
