/** The commands, their options and their exit statuses. */
@NullMarked
package icsoversight.cli;

import org.jspecify.annotations.NullMarked;
