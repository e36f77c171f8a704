package icsoversight.prose.rule;

import icsoversight.assessment.Milestone;
import icsoversight.finding.Finding;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Days;
import icsoversight.prose.language.Wording;
import icsoversight.review.RecommendationKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Recommendations that are answered by being carried out. */
final class DoneAnswers {
  /** Who has paused what was to be paused: "CQC paused them for six months from 15 October". */
  private static final Wording PAUSED =
      Wording.of(
          "\\b(?<who>(?:the )?(?:cqc|care quality commission|commission|regulator|watchdog)|we) (?:said (?:it|that it) )?(?:has |have |had )?(?:also |then |duly |formally |now |since |immediately )*(?<done>(?:paused|suspended|stopped|halted)\\b|(?:agreed|decided) to (?:formally )?(?:pause|suspend|stop|halt)\\b|(?:agreed to do|did|has done|have done) so\\b|did as it was (?:bid|told|asked)\\b|(?:took|followed) (?:that|the|this) advice\\b)|\\bassessments of (?:integrated care )?systems (?:were|have been|had been) (?:formally )?(?<done2>paused|suspended|stopped|halted)\\b");

  private static final Wording AGREED = Wording.of("^(?:agreed|decided) to\\b");

  private static final Wording OURS =
      Wording.of(
          "\\bwe (?:have |had |then |also |duly |formally |now )*(?:paused|suspended|stopped|halted|agreed|decided|did|took|followed)\\b");
  private static final Wording ANAPHORA =
      Wording.of(
          "\\b(?:did so|done so|do so|did as it was|that advice|this advice|stopped|halted)\\b");

  /** A later pause is not what the review asked for. */
  private static final Wording SPOKEN_LATER =
      Wording.of("\\b(?:second|again|once more|another|further)\\b");

  private static final Wording DID_SO = Wording.of(", and ((?:we|it|they) did so\\b[^.]*)");

  private DoneAnswers() {}

  /** "recommended that the assessments be formally paused, and we did so from 15 October". */
  static void didSo(Article article, Passage passage, Finding recommendation) {
    Matcher did = DID_SO.matcher(passage.folded());
    if (did.find()) {
      var dates =
          new icsoversight.prose.language.Dates(article.published())
              .find(did.group(1), icsoversight.prose.language.Tense.PAST, null);
      recommendation
          .with("response", "accepted")
          .with("response_text", passage.sentence().text().substring(did.start(1), did.end(1)))
          .with(
              "response_by",
              article.publisher().contains("egulator") || passage.folded().contains("we did so")
                  ? "CQC"
                  : "")
          .with("implementation", "implemented");
      if (!dates.isEmpty()) {
        recommendation
            .with("responded_from", dates.get(0).days().from().toString())
            .with("responded_to", dates.get(0).days().to().toString());
      }
    }
  }

  /** What was recommended and is reported as done is answered: a pause that has been made. */
  static void paused(Reviewed reviewed, List<Finding> findings) {
    for (Finding finding : findings) {
      String text = icsoversight.document.PlainText.fold(finding.get("text"));
      if (text.contains(Milestone.PAUSED.code().substring(0, 5))
          && finding.get("kind").equals(RecommendationKind.RECOMMENDATION.code())
          && finding.get("response").isEmpty()) {
        told(reviewed, finding).ifPresent(p -> put(reviewed, p, finding));
      }
    }
  }

  /**
   * The sentence that tells of the pause: in the paragraph of the recommendation, else the first.
   */
  private static Optional<Passage> told(Reviewed reviewed, Finding finding) {
    List<Passage> telling =
        reviewed.article().passages().stream()
            .filter(p -> !p.isHeading() && PAUSED.isIn(p.folded()))
            .filter(p -> !SPOKEN_LATER.isIn(p.folded()))
            .filter(p -> !OURS.isIn(p.folded()) || Responses.isRegulators(reviewed.article()))
            .toList();
    // The quote has the document's own line ends, which the text as it is read has not.
    String quote = finding.get("quote").replaceAll("\\s*[\\r\\n]\\s*", " ");
    int at = reviewed.article().text().text().indexOf(quote);
    return telling.stream()
        .filter(p -> p.block().start() <= at && at <= p.block().end())
        .findFirst()
        .or(() -> apart(telling).filter(p -> isDeed(p.folded())).findFirst())
        .or(() -> apart(telling).findFirst());
  }

  /** In another paragraph "did so" goes back to something else. */
  private static Stream<Passage> apart(List<Passage> telling) {
    return telling.stream().filter(p -> !ANAPHORA.isIn(p.folded()));
  }

  /** Whether a sentence says that it was done, and not only that it was agreed. */
  private static boolean isDeed(String folded) {
    Matcher done = PAUSED.matcher(folded);
    return done.find() && (done.group("done2") != null || !AGREED.isIn(done.group("done")));
  }

  private static void put(Reviewed reviewed, Passage passage, Finding finding) {
    Matcher done = PAUSED.matcher(passage.folded());
    if (!done.find()) {
      return;
    }
    String who = done.group("who");
    boolean the = who != null && who.startsWith("the ");
    Days days =
        AnswerDates.ofDeed(
            reviewed, passage.sentence().part(done.start(), passage.folded().length()), finding);
    finding
        .with("response", "accepted")
        .with(
            "response_by",
            the ? passage.sentence().text().substring(done.start("who"), done.end("who")) : "CQC")
        .with("addressee", "CQC")
        .with("response_text", passage.sentence().text().replaceAll("[.]$", ""))
        .with("responded_from", days.from().toString())
        .with("responded_to", days.to().toString());
    if (isDeed(passage.folded())) {
      finding.with("implementation", "implemented");
    }
  }
}
