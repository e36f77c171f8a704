package icsoversight.reconcile;

import icsoversight.assessment.Certainty;
import icsoversight.assessment.Precision;
import icsoversight.source.Hashes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Milestones and outcomes that documents tell of, one record each with all evidence. Findings are
 * of the same fact if scheme, organisation, kind, milestone or outcome, aspect and service agree
 * and some day lies within all their dates; one without a day joins the latest that it can mean.
 * The order of sources does not matter, because findings are sorted first.
 */
final class ProseAssessments {
  private static final List<String> CERTAINTY =
      List.of(
          "",
          Certainty.PROPOSED.code(),
          Certainty.PLANNED.code(),
          Certainty.REPORTED.code(),
          Certainty.CONFIRMED.code());

  private static final int REPORTED = CERTAINTY.indexOf(Certainty.REPORTED.code());

  private ProseAssessments() {}

  static List<Cluster> cluster(Collection<ProseFinding> findings) {
    Map<String, List<ProseFinding>> byFact = new TreeMap<>();
    for (ProseFinding finding : findings) {
      byFact.computeIfAbsent(factKey(finding), k -> new ArrayList<>()).add(finding);
    }
    List<Cluster> all = new ArrayList<>();
    for (List<ProseFinding> same : byFact.values()) {
      List<Cluster> clusters = new ArrayList<>();
      same.stream()
          .filter(f -> !days(f).isUnknown())
          .sorted(Cluster.ORDER)
          .forEach(f -> place(f, clusters));
      same.stream()
          .filter(f -> days(f).isUnknown())
          .sorted(Cluster.ORDER)
          .forEach(f -> placeUndated(f, clusters));
      all.addAll(clusters);
    }
    return all;
  }

  /** The records that findings make, by their ids. */
  static Map<String, Cluster> identified(Collection<ProseFinding> findings) {
    Map<String, Cluster> records = new TreeMap<>();
    for (Cluster cluster : cluster(findings)) {
      String id = id(cluster);
      while (records.containsKey(id)) {
        // One sentence can tell of two events of a kind: "paused in April, and again in May".
        id = Hashes.id("A-", id, cluster.interval().from(), cluster.interval().to());
      }
      records.put(id, cluster);
    }
    return records;
  }

  private static String factKey(ProseFinding f) {
    return String.join(
        "|",
        f.get("scheme"),
        f.get("org_code").isEmpty() ? f.get("org_name") : f.get("org_code"),
        f.get("org_type"),
        f.get("kind"),
        f.get("milestone"),
        f.get("outcome").toLowerCase(Locale.ROOT),
        f.get("aspect"),
        f.get("service"));
  }

  private static Interval days(ProseFinding f) {
    return new Interval(f.get("event_from"), f.get("event_to"));
  }

  private static void place(ProseFinding f, List<Cluster> clusters) {
    for (Cluster cluster : clusters) {
      if (cluster.interval().meets(days(f)) && editionsAgree(cluster, f)) {
        cluster.add(f, days(f));
        return;
      }
    }
    clusters.add(new Cluster(f, days(f)));
  }

  /** A state that is only said to hold began on the last day before that is known. */
  private static void placeUndated(ProseFinding f, List<Cluster> clusters) {
    Cluster latest = null;
    for (Cluster cluster : clusters) {
      boolean undated = cluster.interval().isUnknown();
      boolean before = undated || cluster.interval().from().compareTo(f.publishedOn()) <= 0;
      // An event that is told beside another one of its kind, without a date, stays apart.
      boolean apart = f.get("event_to").isEmpty() && !undated;
      // What holds was not only planned.
      boolean happened = cluster.surest() >= REPORTED || certaintyRank(f) < REPORTED;
      if (before && editionsAgree(cluster, f) && !apart && happened) {
        boolean later =
            latest == null || cluster.interval().from().compareTo(latest.interval().from()) >= 0;
        latest = later ? cluster : latest;
      }
    }
    if (latest == null) {
      clusters.add(new Cluster(f, days(f)));
    } else {
      latest.join(f);
    }
  }

  private static boolean editionsAgree(Cluster cluster, ProseFinding f) {
    return f.get("edition").isEmpty()
        || cluster.editions().isEmpty()
        || cluster.editions().contains(f.get("edition"));
  }

  private static String id(Cluster cluster) {
    ProseFinding first = cluster.earliest();
    return Hashes.id(
        "A-",
        first.get("scheme"),
        first.get("org_code").isEmpty() ? first.get("org_name") : first.get("org_code"),
        first.get("kind"),
        first.get("kind").equals("milestone") ? first.get("milestone") : first.get("outcome"),
        first.get("aspect"),
        first.get("service"),
        Words.normalise(first.get("quote")));
  }

  static int certaintyRank(ProseFinding f) {
    return CERTAINTY.indexOf(f.get("certainty"));
  }

  /** The precision of days that were sharpened is that of the member that has just those days. */
  static String precision(Cluster cluster) {
    Interval days = cluster.interval();
    if (days.isUnknown()) {
      return Precision.UNKNOWN.code();
    }
    if (days.from().equals(days.to())) {
      return Precision.DAY.code();
    }
    return cluster.members().stream()
        .filter(m -> days(m).equals(days))
        .map(m -> m.get("event_precision"))
        .findFirst()
        .orElse(Precision.RANGE.code());
  }
}
