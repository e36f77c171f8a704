package icsoversight.prose.rule;

import icsoversight.document.PlainText;
import icsoversight.finding.Finding;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.ReviewFinder.Found;
import icsoversight.review.KnownReview;
import java.util.List;
import java.util.stream.Stream;

/** Which review a recommendation belongs to. */
final class Ownership {
  private static final Wording I = Wording.of("\\b(?:i recommend|i was asked|my|i make|i have)\\b");

  private static final Wording THE_REVIEW =
      Wording.of("^(?:the|this) (?:review|inquiry|investigation) (?:is|was|will|has|had|must)\\b");

  private static final int FIRST_PASSAGES = 8;
  private static final int IN_TITLE = 20;
  private static final int SUBJECT_IN_TITLE = 12;
  private static final int EARLY = 6;
  private static final int LONG_WORD = 5;
  private static final Wording SHE = Wording.of("\\b(?:she|her)\\b");
  private static final Wording HE = Wording.of("\\b(?:he|his|him)\\b");

  private Ownership() {}

  /**
   * The review named in the lead-in or heading, else the one named last, else the one that the
   * document is mainly about.
   *
   * @param before what is named behind this place of the text does not count
   * @param listed whether it stands in a list or a table, which may be far from what was named last
   */
  static Finding owner(
      Article article,
      Passage passage,
      String leadIn,
      int before,
      boolean listed,
      List<Finding> known,
      List<Found> found) {
    for (int i = 0; i < found.size(); i++) {
      String surname = surname(found.get(i));
      if (!surname.isEmpty()
          && (leadIn.contains(surname) || (passage.isItem() && passage.heading().contains(surname)))
          && (isOnly(surname, found)
              || found.get(i).known().filter(k -> k.mayBeMeantIn(leadIn)).isPresent())) {
        return known.get(i);
      }
    }
    if (leadIn.isEmpty() && CommitteeInquiries.isAnswered(article)) {
      for (Finding review : known) {
        if (CommitteeInquiries.isCommittee(review.get("lead"))) {
          return review;
        }
      }
    }
    if (passage.heading().contains("recommend")
        && passage.isItem()
        && CommitteeInquiries.isOwn(article, found)) {
      for (Finding review : known) {
        if (CommitteeInquiries.isCommittee(review.get("lead"))) {
          return review;
        }
      }
    }
    boolean first = I.isIn(leadIn) || passage.heading().contains("recommend");
    if (first) {
      for (Finding review : known) {
        boolean own = ReviewRule.isAuthor(article, review.get("lead"));
        if (own) {
          return review;
        }
      }
    }
    Finding main = main(article, known, found);
    // "The review was asked to examine:" is the one that the document is about.
    if (listed && THE_REVIEW.isIn(leadIn) && isToldIn(passage.section(), main, known, found)) {
      return main;
    }
    Finding last = main;
    int place = -1;
    for (int i = 0; i < found.size(); i++) {
      if (isOther(found.get(i), passage.folded())) {
        continue;
      }
      for (Passage names : found.get(i).passages()) {
        boolean isBefore = names.sentence().start() <= before;
        // Of two leads in one sentence, the one named last is spoken of next.
        int at =
            names.sentence().start()
                + Math.max(0, names.folded().lastIndexOf(surname(found.get(i))));
        boolean near = !listed || names.section() == passage.section();
        if (isBefore && near && at > place) {
          place = at;
          last = known.get(i);
        }
      }
    }
    return last;
  }

  /** The review of what a sentence tells: by its own words, else by what was named before it. */
  static Finding owner(Article article, Passage passage, List<Finding> known, List<Found> found) {
    return owner(
        article,
        passage,
        passage.folded(),
        passage.sentence().start(),
        passage.isItem(),
        known,
        found);
  }

  private static boolean isOnly(String surname, List<Found> found) {
    return found.stream().filter(f -> surname(f).equals(surname)).count() == 1;
  }

  private static boolean isToldIn(
      int section, Finding review, List<Finding> known, List<Found> found) {
    return found.get(known.indexOf(review)).passages().stream()
        .anyMatch(p -> p.section() == section);
  }

  /** "She recommends" is not what he does. */
  private static boolean isOther(Found found, String folded) {
    String pronoun = found.known().map(KnownReview::pronoun).orElse("");
    boolean she = SHE.isIn(folded);
    boolean he = HE.isIn(folded);
    return pronoun.equals("she") && he && !she || pronoun.equals("he") && she && !he;
  }

  /** The review that a document is mainly about. */
  static Finding main(Article article, List<Finding> known, List<Found> found) {
    Finding main = known.get(0);
    int most = -1;
    for (int i = 0; i < found.size(); i++) {
      int weight = weight(article, known.get(i), found.get(i));
      if (weight > most) {
        most = weight;
        main = known.get(i);
      }
    }
    return main;
  }

  /**
   * How much speaks for it: the title most, then whose report it is, then how often it is named.
   */
  private static int weight(Article article, Finding review, Found found) {
    String title = PlainText.fold(article.title());
    String surname = surname(found);
    boolean named = !surname.isEmpty() && title.contains(surname);
    boolean about =
        found.known().filter(k -> !k.about().isEmpty() && k.mayBeMeantIn(title)).isPresent();
    String subject =
        review.get("subject") + " " + found.known().map(KnownReview::subject).orElse("");
    long shared =
        Stream.of(PlainText.fold(subject).split("[^a-z]+", -1))
            .distinct()
            .filter(w -> w.length() >= LONG_WORD && title.contains(w))
            .count();
    boolean own = ReviewRule.isAuthor(article, review.get("lead"));
    boolean early =
        article.passages().stream().limit(FIRST_PASSAGES).anyMatch(found.passages()::contains);
    return (named ? IN_TITLE : 0)
        + (about ? SUBJECT_IN_TITLE : 0)
        + (shared >= 2 ? SUBJECT_IN_TITLE : 0)
        + (own ? IN_TITLE : 0)
        + (early ? EARLY : 0)
        + Math.min(found.passages().size(), EARLY);
  }

  static String surname(Found found) {
    String lead = found.lead();
    return PlainText.fold(lead.substring(lead.lastIndexOf(' ') + 1));
  }
}
