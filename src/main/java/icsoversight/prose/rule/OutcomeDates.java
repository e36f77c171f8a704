package icsoversight.prose.rule;

import icsoversight.assessment.Precision;
import icsoversight.finding.Finding;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.DateExpression;
import icsoversight.prose.language.Dates;
import icsoversight.prose.language.Days;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Tense;
import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * When a rating or segment was given: the date in its own clause, else that of the publication
 * which its section speaks of.
 */
final class OutcomeDates {
  private static final Wording PUBLICATION =
      Wording.of(
          "\\b(publish\\w*|rated|gave|released|announced|came out|downgraded|upgraded|issued|confirmed|moved|placed|entered|unveiled|results)\\b");

  /** "The second set of league tables appeared yesterday", "groups found out on Thursday how". */
  private static final Wording ROUND =
      Wording.of(
          "\\b(?:ratings?|tables?|league|segments?|segmentation|verdicts?|grades?|marks|scores?|figures|results|lists?|placings|judgements?|how (?:nhs england|the cqc|inspectors|the regulator))\\b");

  private static final Wording OUT =
      Wording.of(
          "\\b(?:appear(?:ed|s)|found out|learn(?:ed|t)|(?:was|were) told|handed (?:out|down)|went (?:up|live|online)|put (?:on|up|out)|posted|landed|arrived|emerged|brought out|out (?:today|yesterday|on|this)|made public|saw the light|revealed|disclosed|updated|refreshed|dished out|delivered)\\b");

  /**
   * What only goes on, or is only said to hold, was not given on the day of which others are told.
   */
  private static final Wording STATE =
      Wording.of(
          "\\b(?:still|remains?|stays?|continues? (?:to be|in)|(?:is|are) (?:currently|now|already|rated|graded))\\b");

  /** "which moved to its new home in the spring": another day than that of the outcome. */
  private static final Wording ASIDE = Wording.of(", (?:which|who|where|whose)\\b[^,;]*,");

  private OutcomeDates() {}

  /** The days that a clause or its sentence states for an outcome; null: none. */
  static @Nullable Days stated(Article article, Passage passage, Sentence clause, int place) {
    Days days = own(article, clause, place);
    return days != null
        ? days
        : own(article, passage.sentence(), clause.start() - passage.sentence().start() + place);
  }

  /**
   * Dates an outcome. What belongs to an earlier edition than the document's was not given on the
   * day of which the document tells.
   *
   * @param place where the outcome stands in the clause; of several dates the nearest is its own
   */
  static void put(Article article, Passage passage, Sentence clause, int place, Finding finding) {
    Days days = own(article, clause, place);
    if (days == null) {
      days = own(article, passage.sentence(), clause.start() - passage.sentence().start() + place);
    }
    String edition = finding.get("edition");
    boolean current = edition.isEmpty() || edition.compareTo(Editions.ofDocument(article)) >= 0;
    if (days == null && current && !STATE.isIn(clause.folded())) {
      days = published(article, passage);
    }
    if (days == null) {
      finding
          .with("event_to", article.published().toString())
          .with("event_precision", Precision.UNKNOWN.code());
    } else {
      finding
          .with("event_from", days.from().toString())
          .with("event_to", days.to().toString())
          .with("event_precision", days.precision().code());
    }
  }

  /** Whether the clause states its own date, so that the document's edition need not be its. */
  static boolean hasOwn(Article article, Sentence clause) {
    return own(article, clause, 0) != null;
  }

  private static @Nullable Days own(Article article, Sentence clause, int place) {
    List<DateExpression> dates =
        new Dates(article.published()).find(clause.folded(), Tense.PAST, null);
    List<int[]> asides = new ArrayList<>();
    Matcher aside = ASIDE.matcher(clause.folded());
    while (aside.find()) {
      if (place < aside.start() || place > aside.end()) {
        asides.add(new int[] {aside.start(), aside.end()});
      }
    }
    return dates.stream()
        .filter(d -> asides.stream().noneMatch(a -> a[0] <= d.start() && d.start() < a[1]))
        .filter(d -> !Editions.isFinancialYear(d.days()))
        .filter(d -> d.days().precision() != Precision.YEAR)
        .filter(d -> !d.lead().startsWith("until"))
        .min(Comparator.comparingInt(d -> distance(d, place)))
        .map(DateExpression::days)
        .orElse(null);
  }

  /** A date behind is nearer than one before: "in May, and requires improvement in June". */
  private static int distance(DateExpression date, int place) {
    return date.start() >= place ? date.start() - place : 2 * (place - date.end()) + 1;
  }

  private static @Nullable Days published(Article article, Passage passage) {
    Days inSection = null;
    Days anywhere = null;
    for (Passage earlier : article.passages()) {
      boolean behind = earlier.sentence().start() >= passage.sentence().start();
      if (behind && (anywhere != null || earlier.blockNumber() > passage.blockNumber())) {
        break;
      }
      if (!earlier.isHeading()
          && (PUBLICATION.isIn(earlier.folded())
              || ROUND.isIn(earlier.folded()) && OUT.isIn(earlier.folded()))
          && Tense.of(earlier.folded()) == Tense.PAST) {
        Days own = own(article, earlier.sentence(), 0);
        if (own != null && isRecent(article, own)) {
          anywhere = own;
          inSection = earlier.section() == passage.section() ? own : inSection;
        }
      }
    }
    return inSection == null ? anywhere : inSection;
  }

  /** News is of the last weeks; an older date tells of something that went before. */
  private static boolean isRecent(Article article, Days days) {
    return days.from().isAfter(article.published().minusMonths(2));
  }
}
