/** The published tables, each declared once: columns, types, codes, keys and descriptions. */
@NullMarked
package icsoversight.dataset;

import org.jspecify.annotations.NullMarked;
