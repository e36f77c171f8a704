/** The register of organisations, right for any date. */
@NullMarked
package icsoversight.organisation;

import org.jspecify.annotations.NullMarked;
