/** The workbook that people open: cover, contents, notes, dictionary, tables and charts. */
@NullMarked
package icsoversight.workbook;

import org.jspecify.annotations.NullMarked;
