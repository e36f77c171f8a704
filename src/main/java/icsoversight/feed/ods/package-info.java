/** The Organisation Data Service: organisations, successions, the mapping of practices. */
@NullMarked
package icsoversight.feed.ods;

import org.jspecify.annotations.NullMarked;
