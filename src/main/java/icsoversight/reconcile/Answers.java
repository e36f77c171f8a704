package icsoversight.reconcile;

import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.issue.IssueCode;
import icsoversight.review.RecommendationKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leads answers to the recommendations that another document lists: by the review and the numbers
 * that they name, or by the words of what was done.
 */
final class Answers {
  /** An answer to all recommendations of a review. */
  private static final String ALL = "all";

  /** Of the words of a recommendation, so many must be told as done. */
  private static final double SAME_THING = 0.6;

  private static final List<String> FIELDS =
      List.of(
          "response",
          "response_text",
          "response_by",
          "responded_from",
          "responded_to",
          "implementation");

  private final List<List<String>> issues = new ArrayList<>();

  /** Adds answers to the clusters of the recommendations that they answer. */
  void join(Collection<ProseFinding> answers, Map<String, Cluster> recommendations) {
    Map<String, List<Cluster>> byReview =
        recommendations.values().stream()
            .collect(Collectors.groupingBy(c -> c.earliest().get("review_id")));
    for (ProseFinding answer : answers.stream().sorted(Cluster.ORDER).toList()) {
      List<Cluster> answered =
          byReview.getOrDefault(answer.get("review_id"), List.of()).stream()
              .filter(c -> answers(answer, c))
              .toList();
      boolean anyNumbered = answered.stream().anyMatch(c -> !c.earliest().get("number").isEmpty());
      for (Cluster cluster : answered) {
        boolean told =
            cluster.members().stream()
                .anyMatch(
                    m -> m.sourceId().equals(answer.sourceId()) && !m.get("response").isEmpty());
        // Beside numbered items, those without a number are mostly the same in other words.
        boolean isOne = !anyNumbered || !cluster.earliest().get("number").isEmpty();
        if (!told && isOne) {
          cluster.join(answered(answer, cluster.earliest()));
        }
      }
      if (answered.isEmpty()) {
        issues.add(
            List.of(
                IssueCode.ANSWER_WITHOUT_RECOMMENDATION.name(),
                answer.sourceId(),
                answer.get("locator"),
                "response",
                "No source at hand lists what is answered here, a recommendation of "
                    + answer.get("review_id")
                    + ".",
                answer.get("quote")));
      }
    }
  }

  /** Answers that found nothing to answer, as rows of issues. */
  List<List<String>> issues() {
    return List.copyOf(issues);
  }

  private static boolean answers(ProseFinding answer, Cluster cluster) {
    ProseFinding recommendation = cluster.earliest();
    boolean sameReport =
        recommendation.get("kind").equals(RecommendationKind.RECOMMENDATION.code())
            && recommendation.get("interim").equals("true") == answer.get("interim").equals("true");
    if (!sameReport) {
      return false;
    }
    String numbers = answer.get("numbers");
    if (numbers.isEmpty()) {
      return isDone(answer.get("done"), recommendation.get("text"));
    }
    return numbers.equals(ALL)
        || Arrays.asList(numbers.split(" ", -1)).contains(recommendation.get("number"));
  }

  private static boolean isDone(String done, String recommended) {
    Set<String> asked = Words.stems(shortened(recommended));
    Set<String> told = Words.stems(shortened(done));
    long both = asked.stream().filter(told::contains).count();
    return !asked.isEmpty() && (double) both / asked.size() >= SAME_THING;
  }

  /** Systems are called by their name and by its letters. */
  private static String shortened(String text) {
    return text.replaceAll("(?i)integrated care systems?|\\bICSs\\b", "ICS");
  }

  private static ProseFinding answered(ProseFinding answer, ProseFinding recommendation) {
    Finding finding =
        Finding.of(FindingKind.RECOMMENDATION)
            .with("review_id", recommendation.get("review_id"))
            .with("kind", recommendation.get("kind"))
            .with("number", recommendation.get("number"))
            .with("interim", recommendation.get("interim"));
    FIELDS.forEach(f -> finding.with(f, answer.get(f)));
    for (String field : List.of("locator", "quote", "rule", "confidence")) {
      finding.with(field, answer.get(field));
    }
    return new ProseFinding(answer.sourceId(), answer.publishedOn(), finding);
  }
}
