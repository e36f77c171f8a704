package icsoversight.prose.rule;

import icsoversight.finding.Finding;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.rule.ReviewFinder.Found;
import java.util.List;
import java.util.Optional;

/**
 * A document and the reviews of which it speaks.
 *
 * @param article the document
 * @param known its reviews, not empty
 * @param found where each of them is named, in the same order
 */
record Reviewed(Article article, List<Finding> known, List<Found> found) {

  /** The review of what a sentence tells: by its own words, else by what was named before it. */
  Finding owner(Passage passage) {
    return Ownership.owner(article, passage, known, found);
  }

  /**
   * The review to which an item of a list or a row of a table belongs.
   *
   * @param leadIn what leads in the list; empty: nothing
   * @param before what is named behind this place of the text does not count
   */
  Finding owner(Passage passage, String leadIn, int before) {
    return Ownership.owner(article, passage, leadIn, before, true, known, found);
  }

  /** Whether the paragraph of a sentence names a review. */
  boolean isNamedBeside(Passage passage, Finding review) {
    return found.get(known.indexOf(review)).passages().stream()
        .anyMatch(p -> p.blockNumber() == passage.blockNumber());
  }

  /**
   * The review of a recommendation; empty: it is of a review that the document does not tell of.
   */
  Optional<Finding> of(Finding recommendation) {
    return known.stream()
        .filter(r -> r.get("review_id").equals(recommendation.get("review_id")))
        .findFirst();
  }
}
