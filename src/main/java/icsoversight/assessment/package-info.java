/** What overseers did, decided, plan or found: the words of the field. */
@NullMarked
package icsoversight.assessment;

import org.jspecify.annotations.NullMarked;
