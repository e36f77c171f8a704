/** From a file to findings: what kind of file it is, and who reads it. */
@NullMarked
package icsoversight.reading;

import org.jspecify.annotations.NullMarked;
