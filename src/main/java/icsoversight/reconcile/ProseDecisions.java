package icsoversight.reconcile;

import icsoversight.decision.Ruling;
import icsoversight.finding.FindingKind;
import icsoversight.reconcile.DecisionMatcher.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies analysts' decisions to what documents and tables of recommendations say. */
final class ProseDecisions {
  private final DecisionMatcher matcher;

  /** The right ids of reviews, by source and the id that was read. */
  private final Map<String, String> renamed = new HashMap<>();

  ProseDecisions(DecisionMatcher matcher) {
    this.matcher = matcher;
  }

  /** Takes out what was rejected and puts corrected findings in the place of others. */
  void apply(Map<FindingKind, List<ProseFinding>> findings) {
    for (FindingKind kind :
        List.of(FindingKind.ASSESSMENT, FindingKind.REVIEW, FindingKind.RECOMMENDATION)) {
      List<ProseFinding> all = findings.get(kind);
      if (all != null && !matcher.of(kind.file()).isEmpty()) {
        findings.put(kind, decided(kind, all));
      }
    }
    for (FindingKind kind : List.of(FindingKind.RECOMMENDATION, FindingKind.ANSWER)) {
      follow(findings.getOrDefault(kind, List.of()));
    }
  }

  /** What a document says of a review goes with it under its right id. */
  private void follow(List<ProseFinding> findings) {
    for (ProseFinding finding : findings) {
      String id = renamed.get(finding.sourceId() + "|" + finding.get("review_id"));
      if (id != null) {
        finding.finding().with("review_id", id);
      }
    }
  }

  private List<ProseFinding> decided(FindingKind kind, List<ProseFinding> all) {
    // Records are identified once without decisions, as those who decided saw them.
    Map<String, Cluster> records =
        switch (kind) {
          case ASSESSMENT -> ProseAssessments.identified(all);
          case REVIEW -> ProseReviews.reviews(all);
          default -> ProseReviews.recommendations(all);
        };
    List<Candidate<ProseFinding>> candidates = new ArrayList<>();
    records.forEach(
        (id, cluster) ->
            cluster
                .members()
                .forEach(
                    m ->
                        candidates.add(
                            new Candidate<>(m, id, m.get("quote"), false, m.finding()))));
    Map<ProseFinding, Ruling> rulings = matcher.rulings(kind.file(), candidates);
    List<ProseFinding> kept = new ArrayList<>();
    for (ProseFinding finding : all) {
      @Nullable Ruling ruling = rulings.get(finding);
      if (ruling == null) {
        kept.add(finding);
      } else {
        Ruling.Applied applied = matcher.apply(kind.file(), finding.finding(), ruling);
        if (!applied.isRejected()) {
          kept.add(finding.with(applied));
        }
        if (kind == FindingKind.REVIEW && !applied.isRejected()) {
          renamed.put(
              finding.sourceId() + "|" + finding.get("review_id"),
              applied.finding().get("review_id"));
        }
      }
    }
    return kept;
  }
}
