/** The files that readers open: CSV, workbook, metadata; checked and swapped in whole. */
@NullMarked
package icsoversight.release;

import org.jspecify.annotations.NullMarked;
