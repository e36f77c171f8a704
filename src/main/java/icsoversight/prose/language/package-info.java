/** Sentences, names, dates in words, hedges: language in general, each part testable on its own. */
@NullMarked
package icsoversight.prose.language;

import org.jspecify.annotations.NullMarked;
