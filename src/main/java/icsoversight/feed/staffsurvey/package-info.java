/** The NHS Staff Survey in each form in which it is published or passed on. */
@NullMarked
package icsoversight.feed.staffsurvey;

import org.jspecify.annotations.NullMarked;
