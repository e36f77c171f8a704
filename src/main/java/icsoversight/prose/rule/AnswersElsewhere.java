package icsoversight.prose.rule;

import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.Quotes;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Answers to recommendations that the document itself does not list: "accepted all seven
 * recommendations", "has paused its assessments in agreement with the department". They find their
 * recommendations when documents are reconciled.
 */
final class AnswersElsewhere {
  /** All recommendations of a review, where numbers stand otherwise. */
  static final String ALL = "all";

  private static final Wording ABOUT =
      Wording.of(
          "\\brecommendations?\\b|\\ball (?:of them|two|three|four|five|six|seven|eight|nine|ten|\\d+)\\b");

  /** A thing that was done on somebody's word, not of itself. */
  private static final Wording AGREED =
      Wording.of(
          "\\b(?:in agreement with|as (?:it |he |she |they )?(?:had |was |were )?recommended|in line with (?:the |its |her |his )?recommendation|on the recommendation of|in (?:its |their )?response to the (?:report|review|recommendation)|acting on the (?:report|review|recommendation))");

  private static final Wording DONE =
      Wording.of(
          "\\b(?:has|have|had) (?:now |since |already |formally )*(?<what>(?:paused|stopped|suspended|published|appointed|set up|created|restored|resumed|begun|started|changed|abolished|transferred|withdrawn|introduced)\\b[^.;]{8,160})");

  private final Responses responses;

  AnswersElsewhere(Responses responses) {
    this.responses = responses;
  }

  /** The answers of a document, each with the review that it answers. */
  List<Finding> of(Reviewed reviewed) {
    Article article = reviewed.article();
    List<Finding> answers = new ArrayList<>();
    for (Passage passage : article.passages()) {
      if (passage.isHeading() || passage.folded().endsWith("?")) {
        continue;
      }
      String numbers = numbers(passage.folded());
      Matcher done = DONE.matcher(passage.folded());
      boolean isDone = AGREED.isIn(passage.folded()) && done.find();
      if (numbers.isEmpty() && !isDone) {
        continue;
      }
      Finding review = reviewed.owner(passage);
      Finding said = Finding.of(FindingKind.RECOMMENDATION);
      if (numbers.isEmpty()) {
        responses.putDone(
            reviewed, passage.sentence(), said.with("review_id", review.get("review_id")));
      } else {
        Sentence words = Responses.clauseOfAnswer(passage.sentence());
        responses.put(
            reviewed,
            words,
            words.text().replaceAll("[.]$", ""),
            said.with("review_id", review.get("review_id")));
      }
      if (said.get("response").isEmpty()) {
        continue;
      }
      Finding answer =
          Finding.of(FindingKind.ANSWER)
              .with("review_id", review.get("review_id"))
              .with("numbers", numbers)
              .with("interim", Boolean.toString(passage.folded().contains("interim")))
              .with("done", numbers.isEmpty() ? done.group("what") : "");
      for (String field :
          List.of(
              "response",
              "response_text",
              "response_by",
              "responded_from",
              "responded_to",
              "implementation")) {
        answer.with(field, said.get(field));
      }
      Quotes.quote(answer, article, passage.sentence(), "answer-elsewhere", "0.8");
      answers.add(answer);
    }
    return answers;
  }

  /** The numbers that an answer names, parted by spaces; "all"; empty: it names none. */
  private String numbers(String folded) {
    if (!ABOUT.isIn(folded) || !responses.isAnswer(folded)) {
      return "";
    }
    return Numbering.meansAll(folded) ? ALL : String.join(" ", Numbering.named(folded));
  }
}
