package icsoversight.reconcile;

import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts of one document, each once however often the document repeats it. */
public final class DocumentFacts {
  private DocumentFacts() {}

  /**
   * Merges the findings of a document as reconciling does.
   *
   * @param publishedOn the document's day, ISO 8601
   * @param findings its findings
   * @return one finding a fact
   */
  public static List<Finding> of(String publishedOn, List<Finding> findings) {
    Map<FindingKind, List<ProseFinding>> byKind = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byKind
          .computeIfAbsent(finding.kind(), k -> new ArrayList<>())
          .add(new ProseFinding("document", publishedOn, finding));
    }
    List<Finding> facts = new ArrayList<>();
    for (Cluster cluster :
        ProseAssessments.cluster(byKind.getOrDefault(FindingKind.ASSESSMENT, List.of()))) {
      ProseFinding best = cluster.best(ProseAssessments::certaintyRank);
      facts.add(
          merged(cluster, best)
              .with("event_from", cluster.interval().from())
              .with("event_to", cluster.interval().to()));
    }
    ProseReviews.reviews(byKind.getOrDefault(FindingKind.REVIEW, List.of()))
        .values()
        .forEach(c -> facts.add(merged(c, c.best(ProseReviews::statusRank))));
    ProseReviews.recommendations(byKind.getOrDefault(FindingKind.RECOMMENDATION, List.of()))
        .values()
        .forEach(c -> facts.add(merged(c, c.best(f -> f.get("number").isEmpty() ? 0 : 1))));
    Map<String, Finding> survey = new LinkedHashMap<>();
    for (ProseFinding f : byKind.getOrDefault(FindingKind.SURVEY, List.of())) {
      String key =
          String.join(
              "|",
              f.get("survey_year"),
              f.get("org_code"),
              f.get("org_type"),
              f.get("measure").isEmpty() ? f.get("quote") + f.get("value") : f.get("measure"),
              f.get("statistic"));
      survey.putIfAbsent(key, f.finding());
    }
    facts.addAll(survey.values());
    return facts;
  }

  private static Finding merged(Cluster cluster, ProseFinding best) {
    Finding merged = best.finding().copy();
    for (String field : merged.kind().fields()) {
      if (!field.equals("locator") && !field.equals("quote")) {
        merged.with(field, cluster.firstStated(field, best));
      }
    }
    return merged;
  }
}
