/** JSON files, read object by object, each with its place. */
@NullMarked
package icsoversight.json;

import org.jspecify.annotations.NullMarked;
