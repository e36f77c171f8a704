/** The NHS Oversight Framework: trust data, league tables, segmentation lists, productivity. */
@NullMarked
package icsoversight.feed.oversight;

import org.jspecify.annotations.NullMarked;
