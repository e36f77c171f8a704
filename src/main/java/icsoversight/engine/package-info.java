/** The embedded analytical engine in which findings become records and tables. */
@NullMarked
package icsoversight.engine;

import org.jspecify.annotations.NullMarked;
