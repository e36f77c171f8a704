/** A document as plain text with blocks, and positions that hold to the character. */
@NullMarked
package icsoversight.prose.text;

import org.jspecify.annotations.NullMarked;
