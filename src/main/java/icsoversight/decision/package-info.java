/** What analysts decided about records, and the rules by which a decision finds its passage. */
@NullMarked
package icsoversight.decision;

import org.jspecify.annotations.NullMarked;
