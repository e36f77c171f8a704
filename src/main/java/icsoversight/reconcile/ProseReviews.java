package icsoversight.reconcile;

import icsoversight.review.PublicationStatus;
import icsoversight.source.Hashes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reviews and recommendations that documents tell of, one record each with all evidence. */
final class ProseReviews {
  /** As far as a review is known to have come; a review that is withheld stays withheld. */
  private static final List<String> STATUS =
      List.of(
          "",
          PublicationStatus.PLANNED.code(),
          PublicationStatus.IN_PROGRESS.code(),
          PublicationStatus.COMPLETED.code(),
          PublicationStatus.INTERIM_PUBLISHED.code(),
          PublicationStatus.WITHHELD.code(),
          PublicationStatus.PUBLISHED.code());

  private static final double SAME_WORDS = 0.6;

  private ProseReviews() {}

  static Map<String, Cluster> reviews(Collection<ProseFinding> findings) {
    Map<String, Cluster> byId = new TreeMap<>();
    findings.stream()
        .sorted(Cluster.ORDER)
        .forEach(f -> byId.merge(f.get("review_id"), single(f), ProseReviews::joined));
    return byId;
  }

  /**
   * Recommendations by their ids. One that a document tells without its number joins the numbered
   * one of the same review that shares most of its words.
   */
  static Map<String, Cluster> recommendations(Collection<ProseFinding> findings) {
    Map<String, Cluster> byId = new TreeMap<>();
    List<ProseFinding> unnumbered = new ArrayList<>();
    for (ProseFinding f : findings.stream().sorted(Cluster.ORDER).toList()) {
      if (f.get("number").isEmpty()) {
        unnumbered.add(f);
      } else {
        byId.merge(numberedId(f), single(f), ProseReviews::joined);
      }
    }
    for (ProseFinding f : unnumbered) {
      String id = mostAlike(f, byId);
      byId.merge(id.isEmpty() ? wordsId(f) : id, single(f), ProseReviews::joined);
    }
    return byId;
  }

  private static Cluster single(ProseFinding f) {
    return new Cluster(f, new Interval("", ""));
  }

  private static Cluster joined(Cluster cluster, Cluster more) {
    cluster.members().addAll(more.members());
    return cluster;
  }

  private static String numberedId(ProseFinding f) {
    String prefix = f.get("kind").equals("scope") ? "scope-" : "";
    String interim = f.get("interim").equals("true") ? "interim-" : "";
    return f.get("review_id") + "/" + prefix + interim + f.get("number");
  }

  private static String wordsId(ProseFinding f) {
    return Hashes.id(f.get("review_id") + "/", Words.normalise(f.get("quote")));
  }

  private static String mostAlike(ProseFinding f, Map<String, Cluster> byId) {
    String best = "";
    double most = SAME_WORDS;
    for (Map.Entry<String, Cluster> entry : byId.entrySet()) {
      ProseFinding other = entry.getValue().earliest();
      boolean sameKind =
          other.get("review_id").equals(f.get("review_id"))
              && other.get("kind").equals(f.get("kind"))
              && other.get("interim").equals("true") == f.get("interim").equals("true");
      double shared = sameKind ? Words.shared(other.get("text"), f.get("text")) : 0;
      if (shared >= most) {
        most = shared;
        best = entry.getKey();
      }
    }
    return best;
  }

  static int statusRank(ProseFinding f) {
    return STATUS.indexOf(f.get("publication_status"));
  }

  static int responseRank(ProseFinding f) {
    return (f.get("response").isEmpty() ? 0 : 2) + (f.get("number").isEmpty() ? 0 : 1);
  }
}
