package icsoversight.prose.rule;

import icsoversight.document.Block;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import java.util.Optional;

/**
 * Walks an article in which a sentence that ends in a colon may lead in a list, as in "Rated
 * inadequate:", and so speaks for the items under it.
 */
final class LedLists {
  /** What a rule makes of the passages on the way. */
  interface Reader {
    /**
     * Whether a passage, be it an item, says nothing of the kind sought that could be relied on.
     */
    boolean isSkipped(Passage passage);

    /** Whether an item has a value of its own, and so needs no lead-in. */
    boolean hasOwnValue(Passage item);

    /** Reads an item under the value of its lead-in. */
    void item(Passage item, String value);

    /** Reads a passage that stands for itself. */
    void passage(Passage passage);

    /** The value that a passage ending in a colon gives to the items under it. */
    Optional<String> leadIn(Passage passage);
  }

  private LedLists() {}

  static void walk(Article article, Reader reader) {
    Optional<String> leadIn = Optional.empty();
    for (Passage passage : article.passages()) {
      if (passage.block().kind() == Block.Kind.ROW) {
        continue;
      }
      if (passage.isHeading()) {
        leadIn = Optional.empty();
        continue;
      }
      boolean led = passage.isItem() && leadIn.isPresent() && !reader.hasOwnValue(passage);
      boolean skipped = reader.isSkipped(passage);
      if (led) {
        if (!skipped) {
          reader.item(passage, leadIn.get());
        }
        continue;
      }
      leadIn = Optional.empty();
      if (!skipped) {
        reader.passage(passage);
        if (passage.folded().endsWith(":")) {
          leadIn = reader.leadIn(passage);
        }
      }
    }
  }
}
