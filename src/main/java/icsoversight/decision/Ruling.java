package icsoversight.decision;

import icsoversight.dataset.ReviewStatus;
import icsoversight.dataset.Verdict;
import icsoversight.finding.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the decisions on one finding come to: of several on the same field the latest holds. A
 * finding that was rejected as a whole comes back if anything was decided on it later.
 */
public final class Ruling {
  /** Nobody has decided anything. */
  public static final Ruling NONE = new Ruling(new TreeMap<>());

  /** By field; the empty name stands for the fact as a whole. */
  private final Map<String, Decision> latest;

  private Ruling(Map<String, Decision> latest) {
    this.latest = latest;
  }

  /** The order in which decisions supersede each other; what follows the day only settles ties. */
  static final Comparator<Decision> ORDER =
      Comparator.comparing(Decision::decidedOn)
          .thenComparing(Decision::verdict)
          .thenComparing(Decision::value)
          .thenComparing(Decision::sourceId)
          .thenComparing(Decision::locator);

  /**
   * The ruling of decisions on the same finding.
   *
   * @param decisions the decisions in any order
   * @return the ruling
   */
  public static Ruling of(Collection<Decision> decisions) {
    Map<String, Decision> latest = new TreeMap<>();
    decisions.stream().sorted(ORDER).forEach(d -> latest.put(d.field(), d));
    return new Ruling(latest);
  }

  /**
   * The decisions that disagree with one of the same day that holds.
   *
   * @param decisions all decisions on the finding
   * @return those that do not hold and are not superseded by a later day
   */
  public List<Decision> disagreeing(Collection<Decision> decisions) {
    List<Decision> disagreeing = new ArrayList<>();
    for (Decision decision : decisions) {
      Decision holds = latest.get(decision.field());
      if (holds != null
          && holds.decidedOn().equals(decision.decidedOn())
          && (holds.verdict() != decision.verdict() || !holds.value().equals(decision.value()))) {
        disagreeing.add(decision);
      }
    }
    return disagreeing;
  }

  /**
   * Whether the finding is not to be used.
   *
   * @return true if its rejection as a whole is the last word
   */
  public boolean isRejected() {
    Decision whole = latest.get("");
    return whole != null
        && whole.verdict() == Verdict.REJECT
        && latest.values().stream().noneMatch(d -> d.decidedOn().compareTo(whole.decidedOn()) > 0);
  }

  /**
   * The decisions that hold, for the fact as a whole and for its columns.
   *
   * @return the decisions by their column's name, in its order; the empty name is the whole fact
   */
  public Map<String, Decision> decisions() {
    return Collections.unmodifiableMap(latest);
  }

  /**
   * The decision that was made last.
   *
   * @return the decision; empty if there is none
   */
  public Optional<Decision> last() {
    return latest.values().stream().max(ORDER);
  }

  /**
   * The last day of a decision that holds.
   *
   * @return an ISO 8601 day; empty if there is none
   */
  public String decidedOn() {
    return latest.values().stream().map(Decision::decidedOn).max(String::compareTo).orElse("");
  }

  /**
   * What the ruling makes of a record.
   *
   * @return empty if nobody has decided anything
   */
  public Optional<ReviewStatus> status() {
    if (latest.isEmpty()) {
      return Optional.empty();
    }
    boolean changed =
        latest.values().stream().anyMatch(d -> !d.isOfWhole() && d.verdict() != Verdict.ACCEPT);
    return Optional.of(changed ? ReviewStatus.CORRECTED : ReviewStatus.ACCEPTED);
  }

  /**
   * Applies what was decided on columns to a finding.
   *
   * @param table the table of its record
   * @param finding the finding; it is not changed
   * @param notNeeded takes corrections that the source has made itself
   * @param notUsable takes corrections that make no sense for the finding
   * @return the finding as it is to be used, and the decisions that hold for it
   */
  public Applied apply(
      String table,
      Finding finding,
      Collection<Decision> notNeeded,
      Collection<Decision> notUsable) {
    boolean isRejected = isRejected();
    Finding corrected = finding.copy();
    Map<String, Decision> holding = new TreeMap<>(latest);
    for (Decision decision : latest.values()) {
      if (decision.isOfWhole()) {
        continue;
      }
      String field = DecidedColumns.field(table, decision.field()).orElseThrow();
      String now = finding.get(field);
      boolean asStated = decision.stated().isEmpty() || same(now, decision.stated());
      boolean isDone = decision.verdict() == Verdict.CORRECT && same(now, decision.value());
      if (isDone || !asStated) {
        notNeeded.add(decision);
        holding.remove(decision.field());
      } else if (decision.verdict() == Verdict.CORRECT) {
        if (!Correction.put(corrected, field, decision.value())) {
          notUsable.add(decision);
          holding.remove(decision.field());
        }
      } else if (decision.verdict() == Verdict.REJECT) {
        // What says nothing of the thing itself says nothing.
        isRejected |= Correction.isEssential(finding, field);
        corrected.with(field, "");
      }
    }
    return new Applied(corrected, new Ruling(holding), isRejected);
  }

  /**
   * A finding after its ruling.
   *
   * @param finding the finding as it is to be used
   * @param ruling the decisions that hold for it
   * @param isRejected whether it is not to be used at all
   */
  public record Applied(Finding finding, Ruling ruling, boolean isRejected) {}

  private static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    String number = "-?\\d{1,20}(\\.\\d{1,20})?";
    return one.matches(number)
        && other.matches(number)
        && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
  }
}
