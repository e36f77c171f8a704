/** Published layouts: one package a family, recognised by what is in the file. */
@NullMarked
package icsoversight.feed;

import org.jspecify.annotations.NullMarked;
