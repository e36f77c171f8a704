/** Rows and cells of delimited files and workbooks, each with its place. */
@NullMarked
package icsoversight.grid;

import org.jspecify.annotations.NullMarked;
