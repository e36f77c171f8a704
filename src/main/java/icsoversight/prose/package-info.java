/** From the words of a document to findings. */
@NullMarked
package icsoversight.prose;

import org.jspecify.annotations.NullMarked;
