package icsoversight.prose.rule;

import icsoversight.finding.Finding;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.rule.ReviewFinder.Found;
import java.util.List;

/** Which review a recommendation belongs to. */
final class Ownership {
  private static final int FIRST_PASSAGES = 8;

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
    Finding last = main(article, known, found);
    int place = -1;
    for (int i = 0; i < found.size(); i++) {
      for (Passage names : found.get(i).passages()) {
        boolean isBefore = names.sentence().start() <= before;
        // Of two leads in one sentence, the one named last is spoken of next.
        int at =
            names.sentence().start()
                + Math.max(0, names.folded().lastIndexOf(surname(found.get(i))));
        boolean near = !passage.isItem() || names.section() == passage.section();
        if (isBefore && near && at > place) {
          place = at;
          last = known.get(i);
        }
      }
    }
    return last;
  }

  /** The review that a document's title or first lines name first. */
  private static Finding main(Article article, List<Finding> known, List<Found> found) {
    String head =
        icsoversight.document.PlainText.fold(article.title())
            + " "
            + String.join(
                " ",
                article.passages().stream().limit(FIRST_PASSAGES).map(Passage::folded).toList());
    Finding main = known.get(0);
    int first = Integer.MAX_VALUE;
    for (int i = 0; i < found.size(); i++) {
      String surname = surname(found.get(i));
      int at = surname.isEmpty() ? -1 : head.indexOf(surname);
      if (at >= 0 && at < first) {
        first = at;
        main = known.get(i);
      }
    }
    return main;
  }

  static String surname(Found found) {
    String lead = found.lead();
    return icsoversight.document.PlainText.fold(lead.substring(lead.lastIndexOf(' ') + 1));
  }
}
