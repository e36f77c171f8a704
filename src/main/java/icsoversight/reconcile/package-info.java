/** Findings of the same fact become one record. */
@NullMarked
package icsoversight.reconcile;

import org.jspecify.annotations.NullMarked;
