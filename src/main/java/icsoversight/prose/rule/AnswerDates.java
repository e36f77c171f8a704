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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a recommendation was answered. */
final class AnswerDates {

  /** "Published its response on 14 June": but not "answers the report, which came out on …". */
  private static final Wording CAME_OUT =
      Wording.of(
          "\\b(?:published|issued|released|gave|sent|set out|presented|laid)\\b[^.;,]{0,50}\\b(?:response|reply|answers?)\\b"
              + "|\\b(?:response|reply|answers?|answered|responded|replied)\\b(?=(?:(?!, (?:which|that) ).)*\\b(?:published|came|comes|issued|released|out|gave|yesterday|today|responded|replied|answered)\\b)");

  /** "… will not get one, the government announced on Monday". */
  private static final Wording TOLD =
      Wording.of(
          "\\b(?:government|ministers?|secretary|department|regulator|commission|trust)\\b[^.;]{0,30}\\b(?:announced|said|confirmed|told|wrote|declared|accepted|agreed|rejected)\\b");

  /** An answer that was given, not one that is being given or whose work is still to come. */
  private static final Wording GIVEN =
      Wording.of(
          "\\b(?:accepted|agreed|rejected|adopted|refused|declined|dismissed|endorsed|answered|replied|turned|noted|did|said|undertook|undertaken|promised|done|carried)\\b");

  /** "It accepts this and will act at once": the act is to come. */
  private static final Wording TO_COME = Wording.of("\\b(?:will|shall|is to|are to|to be)\\b");

  private static final Wording SAME_DAY =
      Wording.of(
          "\\b(?:(?:on )?(?:the|that)(?: very)? (?:same )?day\\b(?! (?:after|before|of the (?:meeting|inspection)))|at once|immediately|there and then|straight ?away|on (?:the day of )?(?:its )?publication|within (?:hours|the hour|minutes)|the day (?:it|the (?:report|review)|her report|his report) (?:appeared|came out|was published))\\b");

  private static final int FIRST_LINES = 10;
  private static final int FIRST_SENTENCES = 4;
  private static final int RECENT_DAYS = 7;

  private AnswerDates() {}

  /**
   * The days on which an answer was given: those that it names itself, the day of the report where
   * it was given on that day, the day on which the document says that the answer came out; else the
   * day of the document.
   *
   * @param said the sentence or the sentences that answer
   * @param isAnswer whether a sentence in folded form answers
   */
  static Days of(
      Reviewed reviewed, Sentence said, Predicate<String> isAnswer, Finding recommendation) {
    Article article = reviewed.article();
    Optional<Days> report = reviewed.of(recommendation).flatMap(AnswerDates::published);
    String answer =
        Stream.of(said.folded().split("(?<=[.!?]) ", -1))
            .filter(isAnswer)
            .findFirst()
            .orElse(said.folded());
    return own(article, answer, report.orElse(null))
        .or(() -> SAME_DAY.isIn(answer) && !TO_COME.isIn(answer) ? report : Optional.empty())
        .or(() -> announced(article, reviewed.known().size() == 1))
        .orElseGet(() -> new Days(article.published(), article.published(), Precision.DAY));
  }

  /**
   * The days on which what was recommended was done, which answers it: those that the sentence
   * names ("from 15 October"), the day of the report where it was done then; else the day of the
   * document.
   */
  static Days ofDeed(Reviewed reviewed, Sentence said, Finding recommendation) {
    Article article = reviewed.article();
    Optional<Days> report = reviewed.of(recommendation).flatMap(AnswerDates::published);
    return new Dates(article.published())
        .find(said.folded(), Tense.PAST, report.orElse(null)).stream()
            .filter(d -> d.lead().isEmpty() || d.lead().equals("from"))
            .map(DateExpression::days)
            .filter(d -> !d.from().isAfter(article.published()))
            .findFirst()
            .or(() -> SAME_DAY.isIn(said.folded()) ? report : Optional.empty())
            .orElseGet(() -> new Days(article.published(), article.published(), Precision.DAY));
  }

  private static Optional<Days> published(Finding review) {
    String from = review.get("published_from");
    String to = review.get("published_to");
    return from.isEmpty() || !from.equals(to)
        ? Optional.empty()
        : Optional.of(new Days(LocalDate.parse(from), LocalDate.parse(to), Precision.DAY));
  }

  private static Optional<Days> own(Article article, String folded, @Nullable Days before) {
    boolean given = GIVEN.isIn(folded) && !TO_COME.isIn(folded);
    return dates(article, folded, before)
        .filter(d -> d.precision() == Precision.DAY || given && d.precision() == Precision.MONTH)
        .findFirst();
  }

  private static Stream<Days> dates(Article article, String folded, @Nullable Days before) {
    return new Dates(article.published())
        .find(folded, Tense.PAST, before).stream()
            .filter(d -> d.lead().isEmpty())
            .map(DateExpression::days)
            .filter(d -> !d.from().isAfter(article.published()));
  }

  /** The day on which the answer came out, where the document tells it. */
  private static Optional<Days> announced(Article article, boolean ofOneReview) {
    List<Passage> passages = article.passages();
    Optional<Days> first =
        passages.stream()
            .limit(ofOneReview ? passages.size() : FIRST_LINES)
            .filter(p -> CAME_OUT.isIn(p.folded()))
            .flatMap(p -> dates(article, p.folded(), null))
            .filter(d -> d.precision() == Precision.DAY || d.precision() == Precision.MONTH)
            .findFirst();
    return first.or(
        () ->
            passages.stream()
                .limit(FIRST_SENTENCES)
                .filter(p -> TOLD.isIn(p.folded()))
                .flatMap(p -> dates(article, p.folded(), null))
                .filter(d -> d.precision() == Precision.DAY)
                .filter(d -> d.from().plusDays(RECENT_DAYS).isAfter(article.published()))
                .findFirst());
  }
}
