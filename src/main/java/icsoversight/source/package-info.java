/** What lies in the input folders: files, their bytes, their manifest lines. */
@NullMarked
package icsoversight.source;

import org.jspecify.annotations.NullMarked;
