package icsoversight.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private Interval interval;

  Cluster(ProseFinding first, Interval interval) {
    this.members.add(first);
    this.interval = interval;
  }

  void add(ProseFinding finding, Interval days) {
    members.add(finding);
    interval = interval.sharpen(days);
  }

  List<ProseFinding> members() {
    return members;
  }

  Interval interval() {
    return interval;
  }

  ProseFinding earliest() {
    return members.stream().min(ORDER).orElseThrow();
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
