/** The NHS Staff Survey: measures, statistics and what a figure stands for. */
@NullMarked
package icsoversight.survey;

import org.jspecify.annotations.NullMarked;
