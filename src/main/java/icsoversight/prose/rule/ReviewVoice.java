package icsoversight.prose.rule;

import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.Persons.Person;
import icsoversight.prose.rule.ReviewFinder.Found;
import java.util.List;

/** Whether it is a review that speaks where a sentence says "she", "it" or "the report". */
final class ReviewVoice {
  private static final Wording REPORT =
      Wording.of("\\b(?:review|report|inquiry|investigation|recommend\\w*)\\b");

  /** Bodies that say things too: "the regulator proposes", "ministers want". */
  private static final Wording OTHERS =
      Wording.of(
          "^(?:but |and |meanwhile,? |yesterday,? )?(?:the )?(?:cqc|care quality commission|commission|regulator|watchdog|nhs england|government|department|ministers?|health secretary|secretary of state|unions?|trust|spokes\\w+)\\b");

  private static final Wording PRONOUN = Wording.of("^(?:she|he|her|his)\\b|\\b(?:him|her)\\b");

  /** In a document about one review, whoever recommends is its lead or the review. */
  private static final Wording RECOMMENDS =
      Wording.of(
          "^(?:he|she|it) (?:also |further |then |next |has |had )*(?:recommend|propos|urg|called for|calls for|advis)");

  private static final Wording THEY =
      Wording.of("^(?:on [a-z ]{3,30}, )?(?:they|the pair|the authors)\\b");
  private static final int REACH = 8;

  private ReviewVoice() {}

  /**
   * Whether a pronoun at the beginning of a sentence, or one that gives no speaker, goes back to a
   * review or its lead.
   *
   * @param found the reviews of the document
   */
  static boolean speaks(Article article, Passage passage, List<Found> found) {
    boolean told =
        found.size() == 1
            && found.get(0).passages().stream().anyMatch(p -> p.section() == passage.section());
    if (told && RECOMMENDS.isIn(passage.folded())) {
      return true;
    }
    int left = THEY.isIn(passage.folded()) ? 1 : REACH;
    for (Passage earlier : Carried.before(article, passage)) {
      left += THEY.isIn(earlier.folded()) && left == 0 ? 1 : 0;
      if (earlier.section() != passage.section() || left-- == 0) {
        return false;
      }
      List<Person> people = Persons.find(earlier.sentence().text());
      if (people.stream().anyMatch(p -> isLead(p, found))) {
        return true;
      }
      // "Her first instalment prompted the health secretary to say …" is still about her.
      boolean goesOn = PRONOUN.isIn(earlier.folded()) || THEY.isIn(earlier.folded());
      if (!goesOn && (!people.isEmpty() || OTHERS.isIn(earlier.folded()))) {
        return false;
      }
      if (!goesOn && REPORT.isIn(earlier.folded())) {
        return true;
      }
    }
    return false;
  }

  /** Whether any sentence of a block names a review. */
  static boolean namesIn(int block, List<Found> found) {
    return found.stream()
        .flatMap(f -> f.passages().stream())
        .anyMatch(p -> p.blockNumber() == block);
  }

  private static boolean isLead(Person person, List<Found> found) {
    return found.stream().anyMatch(f -> Ownership.surname(f).equals(person.surname()));
  }
}
