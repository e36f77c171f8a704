package icsoversight.prose.rule;

import icsoversight.assessment.Milestone;
import icsoversight.finding.Finding;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Wording;
import java.util.List;
import java.util.regex.Matcher;

/** Recommendations that are answered by being carried out. */
final class DoneAnswers {
  private static final Wording PAUSED =
      Wording.of(
          "\\b((?:the )?(?:cqc|care quality commission|regulator)) (?:said (?:it|that it) )?(?:has|had) (?:formally |now )?(?:paused|agreed to (?:formally )?pause)\\b");
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
  static void paused(Article article, List<Finding> findings) {
    for (Finding finding : findings) {
      String text = icsoversight.document.PlainText.fold(finding.get("text"));
      if (!text.contains(Milestone.PAUSED.code().substring(0, 5))
          || !finding.get("response").isEmpty()) {
        continue;
      }
      for (Passage passage : article.passages()) {
        Matcher done = PAUSED.matcher(passage.folded());
        if (!passage.isHeading() && done.find()) {
          finding
              .with("response", "accepted")
              .with("response_by", "CQC")
              .with("addressee", "CQC")
              .with("response_text", passage.sentence().text().replaceAll("[.]$", ""))
              .with("responded_from", article.published().toString())
              .with("responded_to", article.published().toString());
          if (done.group().contains("paused")) {
            finding.with("implementation", "implemented");
          }
        }
      }
    }
  }
}
