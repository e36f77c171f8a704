package icsoversight.reconcile;

import icsoversight.review.PublicationStatus;
import icsoversight.source.Hashes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Map<String, List<Worded>> byList = new HashMap<>();
    byId.forEach((id, cluster) -> worded(byList, id, cluster.earliest()));
    for (ProseFinding f : unnumbered) {
      String alike = mostAlike(f, byList.getOrDefault(listKey(f), List.of()));
      String id = alike.isEmpty() ? wordsId(f) : alike;
      if (!byId.containsKey(id)) {
        worded(byList, id, f);
      }
      byId.merge(id, single(f), ProseReviews::joined);
    }
    return byId;
  }

  /** A recommendation by its words. */
  private record Worded(String id, Set<String> stems) {}

  private static void worded(Map<String, List<Worded>> byList, String id, ProseFinding f) {
    byList
        .computeIfAbsent(listKey(f), k -> new ArrayList<>())
        .add(new Worded(id, Words.stems(f.get("text"))));
  }

  /** Only items of one list of one review can be the same. */
  private static String listKey(ProseFinding f) {
    return String.join("|", f.get("review_id"), f.get("kind"), isInterim(f) ? "interim" : "");
  }

  private static Cluster single(ProseFinding f) {
    return new Cluster(f, new Interval("", ""));
  }

  private static Cluster joined(Cluster cluster, Cluster more) {
    more.members().forEach(cluster::join);
    return cluster;
  }

  private static String numberedId(ProseFinding f) {
    String prefix = f.get("kind").equals("scope") ? "scope-" : "";
    String interim = isInterim(f) ? "interim-" : "";
    return f.get("review_id") + "/" + prefix + interim + f.get("number");
  }

  private static boolean isInterim(ProseFinding f) {
    return f.get("interim").equals("true");
  }

  private static String wordsId(ProseFinding f) {
    return Hashes.id(f.get("review_id") + "/", Words.normalise(f.get("quote")));
  }

  private static String mostAlike(ProseFinding f, List<Worded> others) {
    Set<String> stems = Words.stems(f.get("text"));
    String best = "";
    double most = SAME_WORDS;
    for (Worded other : others) {
      double shared = Words.shared(other.stems(), stems);
      boolean firstOfEqual = shared == most && (best.isEmpty() || other.id().compareTo(best) > 0);
      if (shared > most || firstOfEqual) {
        most = shared;
        best = other.id();
      }
    }
    return best;
  }

  static int statusRank(ProseFinding f) {
    return STATUS.indexOf(f.get("publication_status"));
  }

  /** An answer has no words of the recommendation; those with a number are the review's own. */
  static int wordingRank(ProseFinding f) {
    return (f.get("text").isEmpty() ? 0 : 2) + (f.get("number").isEmpty() ? 0 : 1);
  }

  static int responseRank(ProseFinding f) {
    return (f.get("response").isEmpty() ? 0 : 2) + (f.get("number").isEmpty() ? 0 : 1);
  }
}
