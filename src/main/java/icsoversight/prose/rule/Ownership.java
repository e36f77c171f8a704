package icsoversight.prose.rule;

import icsoversight.finding.Finding;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.rule.ReviewFinder.Found;
import java.util.List;

/** Which review a recommendation belongs to. */
final class Ownership {
  private Ownership() {}

  /**
   * The review named in the lead-in or heading, else the one named last, else the only one.
   *
   * @param before what is named behind this place of the text does not count
   */
  static Finding owner(
      Article article,
      Passage passage,
      String leadIn,
      int before,
      List<Finding> known,
      List<Found> found) {
    for (int i = 0; i < found.size(); i++) {
      String surname = surname(found.get(i));
      if (!surname.isEmpty()
          && (leadIn.contains(surname)
              || (passage.isItem() && passage.heading().contains(surname)))) {
        return known.get(i);
      }
    }
    boolean first =
        leadIn.matches("(?s).*\\b(i recommend|i was asked|my|i make|i have)\\b.*")
            || passage.heading().contains("recommend");
    if (first) {
      for (Finding review : known) {
        boolean own = ReviewRule.isAuthor(article, review.get("lead"));
        if (own) {
          return review;
        }
      }
    }
    Finding last = known.get(0);
    int place = -1;
    for (int i = 0; i < found.size(); i++) {
      for (Passage names : found.get(i).passages()) {
        boolean isBefore = names.sentence().start() <= before;
        // Of two leads in one sentence, the one named last is spoken of next.
        int at =
            names.sentence().start()
                + Math.max(0, names.folded().lastIndexOf(surname(found.get(i))));
        if (isBefore && at > place) {
          place = at;
          last = known.get(i);
        }
      }
    }
    return last;
  }

  static String surname(Found found) {
    String lead = found.lead();
    return icsoversight.document.PlainText.fold(lead.substring(lead.lastIndexOf(' ') + 1));
  }
}
