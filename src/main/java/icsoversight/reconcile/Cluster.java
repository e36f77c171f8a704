package icsoversight.reconcile;

import icsoversight.finding.FindingKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Findings of documents that tell of the same fact. */
final class Cluster {
  /** The earliest source comes first; within a source, the earliest passage. */
  static final Comparator<ProseFinding> ORDER =
      Comparator.comparing(ProseFinding::publishedOn)
          .thenComparing(ProseFinding::sourceId)
          .thenComparingInt(ProseFinding::position)
          .thenComparing(f -> f.finding().toString());

  private final List<ProseFinding> members = new ArrayList<>();
  private final Set<String> editions = new TreeSet<>();
  private ProseFinding earliest;
  private Interval interval;
  private int surest = -1;

  Cluster(ProseFinding first, Interval interval) {
    this.earliest = first;
    this.interval = interval;
    join(first);
  }

  /** Adds a finding whose days sharpen those of the fact. */
  void add(ProseFinding finding, Interval days) {
    join(finding);
    interval = interval.sharpen(days);
  }

  /** Adds a finding that says nothing of the days. */
  void join(ProseFinding finding) {
    members.add(finding);
    earliest = ORDER.compare(finding, earliest) < 0 ? finding : earliest;
    if (finding.finding().kind() == FindingKind.ASSESSMENT) {
      surest = Math.max(surest, ProseAssessments.certaintyRank(finding));
      if (!finding.get("edition").isEmpty()) {
        editions.add(finding.get("edition"));
      }
    }
  }

  /** The highest rank of certainty that a member has; -1 of what is no assessment. */
  int surest() {
    return surest;
  }

  List<ProseFinding> members() {
    return Collections.unmodifiableList(members);
  }

  /** The editions that members name. */
  Set<String> editions() {
    return Collections.unmodifiableSet(editions);
  }

  Interval interval() {
    return interval;
  }

  ProseFinding earliest() {
    return earliest;
  }

  /** The member with the best evidence: the highest rank, then confidence, then the earliest. */
  ProseFinding best(ToIntFunction<ProseFinding> rank) {
    return members.stream()
        .min(
            Comparator.comparingInt(rank)
                .reversed()
                .thenComparing(f -> f.get("confidence"), Comparator.reverseOrder())
                .thenComparing(ORDER))
        .orElseThrow();
  }

  /** The first value that a member states, the best member's first. */
  String firstStated(String field, ProseFinding best) {
    if (!best.get(field).isEmpty()) {
      return best.get(field);
    }
    return members.stream()
        .sorted(ORDER)
        .map(m -> m.get(field))
        .filter(v -> !v.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The value that the latest member states. */
  String lastStated(String field) {
    return members.stream()
        .sorted(ORDER.reversed())
        .map(m -> m.get(field))
        .filter(v -> !v.isEmpty())
        .findFirst()
        .orElse("");
  }

  List<String> distinct(String field) {
    return new ArrayList<>(
        new TreeSet<>(members.stream().map(m -> m.get(field)).filter(v -> !v.isEmpty()).toList()));
  }

  String firstReported() {
    return members.stream().map(ProseFinding::publishedOn).min(String::compareTo).orElse("");
  }

  String lastReported() {
    return members.stream().map(ProseFinding::publishedOn).max(String::compareTo).orElse("");
  }

  long sourceCount() {
    return members.stream().map(ProseFinding::sourceId).distinct().count();
  }
}
