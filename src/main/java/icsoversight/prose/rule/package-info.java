/** Rules, one class a kind of fact. What they look for stands in the lexicon files, not here. */
@NullMarked
package icsoversight.prose.rule;

import org.jspecify.annotations.NullMarked;
