package icsoversight.feed;

import icsoversight.finding.Finding;
import icsoversight.issue.Issue;
import icsoversight.issue.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a row.
 *
 * @param findings facts taken from it
 * @param issues what could not be used of it
 * @param ignored whether the layout names the row as holding no facts (a heading, a note)
 * @param rejected whether the row could not be used, or not all of it
 */
public record RowResult(
    List<Finding> findings, List<Issue> issues, boolean ignored, boolean rejected) {

  /** Nothing, and nothing lost. */
  public static final RowResult NOTHING = new RowResult(List.of(), List.of(), false, false);

  /** A row that could not be used for a reason that was told above it. */
  public static final RowResult REJECTED = new RowResult(List.of(), List.of(), false, true);

  /** A row that holds no facts by its layout. */
  public static final RowResult IGNORED = new RowResult(List.of(), List.of(), true, false);

  /** Copies the lists. */
  public RowResult {
    findings = List.copyOf(findings);
    issues = List.copyOf(issues);
  }

  /**
   * A row that was used, as far as its issues allow.
   *
   * @param findings facts taken from it
   * @param issues what could not be used
   * @return the result
   */
  public static RowResult of(List<Finding> findings, List<Issue> issues) {
    boolean rejected = issues.stream().anyMatch(i -> i.code().severity() == Severity.ERROR);
    return new RowResult(findings, issues, false, rejected);
  }

  /**
   * A heading that raised issues.
   *
   * @param issues what is wrong with it
   * @return the result
   */
  public static RowResult heading(List<Issue> issues) {
    return new RowResult(List.of(), new ArrayList<>(issues), true, false);
  }
}
