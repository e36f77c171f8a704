package icsoversight.reconcile;

import icsoversight.decision.DecidedColumns;
import icsoversight.decision.Decision;
import icsoversight.decision.Ruling;
import icsoversight.finding.Finding;
import icsoversight.issue.IssueCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what decisions are about. A passage is found by its words, and by its record where several
 * records rest on the same words; a row of a data file by its record, whose id is its natural key.
 */
final class DecisionMatcher {
  /**
   * A finding that may have been decided on.
   *
   * @param row the finding, or what stands for it
   * @param recordId the record that it would belong to if nobody had decided anything
   * @param words its words; of a row of a data file those of the cell, by which alone it is not
   *     told
   * @param isRow whether it is a row of a data file
   * @param finding what it says
   */
  record Candidate<T>(T row, String recordId, String words, boolean isRow, Finding finding) {}

  /** A cell of a data file is a figure or a few words. */
  private static final int LONGEST_CELL = 60;

  private enum Fate {
    UNMATCHED,
    AMBIGUOUS,
    MATCHED
  }

  private final List<Decision> decisions;
  private final Map<Decision, Fate> fates = new LinkedHashMap<>();
  private final Set<Decision> disagreeing = new LinkedHashSet<>();
  private final Set<Decision> notNeeded = new LinkedHashSet<>();
  private final Set<Decision> notUsable = new LinkedHashSet<>();
  private final Set<Decision> used = new LinkedHashSet<>();

  DecisionMatcher(List<Decision> decisions) {
    this.decisions = List.copyOf(decisions);
    decisions.forEach(d -> fates.put(d, Fate.UNMATCHED));
  }

  /** The decisions on records of a table. */
  List<Decision> of(String table) {
    return decisions.stream().filter(d -> d.table().equals(table)).toList();
  }

  /** The rulings on a table's candidates; a candidate on which nobody decided has none. */
  <T> Map<T, Ruling> rulings(String table, List<Candidate<T>> candidates) {
    Map<String, List<Candidate<T>>> byWords = new HashMap<>();
    Map<String, List<Candidate<T>>> rows = new HashMap<>();
    for (Candidate<T> candidate : candidates) {
      if (candidate.isRow()) {
        rows.computeIfAbsent(candidate.recordId(), k -> new ArrayList<>()).add(candidate);
      } else {
        String words = Words.normalise(candidate.words());
        byWords.computeIfAbsent(words, k -> new ArrayList<>()).add(candidate);
      }
    }
    Map<T, List<Decision>> matched = new LinkedHashMap<>();
    for (Decision decision : of(table)) {
      List<Candidate<T>> passages = passages(decision, byWords, candidates);
      List<Candidate<T>> all = new ArrayList<>(passages);
      boolean isOfRecord = decision.quote().isEmpty();
      if (isOfRecord || passages.isEmpty() && fates.get(decision) != Fate.AMBIGUOUS) {
        all.addAll(rows(decision, rows.getOrDefault(decision.recordId(), List.of())));
      }
      if (!all.isEmpty()) {
        fates.put(decision, Fate.MATCHED);
      }
      all.forEach(c -> matched.computeIfAbsent(c.row(), k -> new ArrayList<>()).add(decision));
    }
    Map<T, Ruling> rulings = new LinkedHashMap<>();
    matched.forEach(
        (row, on) -> {
          Ruling ruling = Ruling.of(on);
          disagreeing.addAll(ruling.disagreeing(on));
          rulings.put(row, ruling);
        });
    return rulings;
  }

  /**
   * Rows of the decision's record: those with its words, for a passage that tells of the same fact
   * is another thing. Where none has them but the decision says how the value stood, the source has
   * changed, and the decision can say so.
   */
  private static <T> List<Candidate<T>> rows(Decision decision, List<Candidate<T>> rows) {
    if (decision.quote().isEmpty()) {
      return rows;
    }
    String words = Words.normalise(decision.quote());
    List<Candidate<T>> same =
        rows.stream().filter(c -> Words.normalise(c.words()).equals(words)).toList();
    boolean isCell = words.length() <= LONGEST_CELL && !decision.stated().isEmpty();
    return same.isEmpty() && isCell ? rows : same;
  }

  private <T> List<Candidate<T>> passages(
      Decision decision, Map<String, List<Candidate<T>>> byWords, List<Candidate<T>> all) {
    if (decision.quote().isEmpty()) {
      return all.stream()
          .filter(c -> !c.isRow() && c.recordId().equals(decision.recordId()))
          .toList();
    }
    List<Candidate<T>> said = byWords.getOrDefault(Words.normalise(decision.quote()), List.of());
    List<Candidate<T>> named =
        said.stream().filter(c -> c.recordId().equals(decision.recordId())).toList();
    if (!named.isEmpty()) {
      return named;
    }
    // A record that a data file has too bears the file's id: what the passage says tells it then.
    String field = DecidedColumns.field(decision.table(), decision.field()).orElse("");
    List<Candidate<T>> stated =
        field.isEmpty() || decision.stated().isEmpty()
            ? List.of()
            : said.stream().filter(c -> c.finding().get(field).equals(decision.stated())).toList();
    if (stated.stream().map(Candidate::recordId).distinct().count() == 1) {
      return stated;
    }
    if (said.stream().map(Candidate::recordId).distinct().count() > 1) {
      fates.put(decision, Fate.AMBIGUOUS);
      return List.of();
    }
    return said;
  }

  /** Applies a ruling and keeps what became of its decisions. */
  Ruling.Applied apply(String table, Finding finding, Ruling ruling) {
    Ruling.Applied applied = ruling.apply(table, finding, notNeeded, notUsable);
    used.addAll(applied.ruling().decisions().values());
    return applied;
  }

  /** The decisions that hold: they found what they are about, and no later one supersedes them. */
  List<Decision> standing() {
    return List.copyOf(used);
  }

  /** What is to be said of the decisions: code, source, place, field, message and raw value. */
  List<List<String>> issues() {
    List<List<String>> issues = new ArrayList<>();
    fates.forEach(
        (decision, fate) -> {
          if (fate == Fate.UNMATCHED) {
            issues.add(issue(IssueCode.DECISION_WITHOUT_PASSAGE, decision));
          } else if (fate == Fate.AMBIGUOUS) {
            issues.add(issue(IssueCode.AMBIGUOUS_DECISION, decision));
          }
        });
    disagreeing.forEach(d -> issues.add(issue(IssueCode.DECISIONS_DISAGREE, d)));
    notNeeded.stream()
        .filter(d -> !used.contains(d))
        .forEach(d -> issues.add(issue(IssueCode.CORRECTION_NOT_NEEDED, d)));
    notUsable.forEach(d -> issues.add(issue(IssueCode.UNUSABLE_CORRECTION, d)));
    return issues;
  }

  private static List<String> issue(IssueCode code, Decision decision) {
    return List.of(
        code.name(),
        decision.sourceId(),
        decision.locator(),
        decision.field(),
        code.summary(),
        String.join(
                " ",
                decision.words(),
                "on",
                decision.table(),
                decision.recordId(),
                decision.quote())
            .strip());
  }
}
