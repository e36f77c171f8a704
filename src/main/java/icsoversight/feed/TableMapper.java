package icsoversight.feed;

import icsoversight.finding.Finding;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mapper for layouts with one header row somewhere near the top and one fact or more a row. What
 * stands above the header is preamble.
 */
public abstract class TableMapper implements RowMapper {
  private final List<String> required;
  private final List<String> optional;
  private final List<String> ignored;
  private @Nullable Header header;

  /**
   * A mapper for columns.
   *
   * @param required columns without which nothing can be read
   * @param optional columns that some editions have
   * @param ignored columns that hold nothing for the dataset
   */
  protected TableMapper(List<String> required, List<String> optional, List<String> ignored) {
    this.required = List.copyOf(required);
    this.optional = List.copyOf(optional);
    this.ignored = List.copyOf(ignored);
  }

  /**
   * The facts of a row.
   *
   * @param row the row; what its getters could not use is noted in it
   * @return the facts; they are dropped if the row is broken
   */
  protected abstract List<Finding> findings(HeadedRow row);

  @Override
  public final RowResult map(GridRow row) {
    if (header == null) {
      if (!Header.fits(row, required)) {
        return RowResult.IGNORED;
      }
      header = Header.of(row, required, optional, ignored);
      return RowResult.heading(header.issues());
    }
    if (row.isBlank()) {
      return RowResult.IGNORED;
    }
    HeadedRow headed = new HeadedRow(header, row);
    List<Finding> findings = headed.isBroken() ? List.of() : findings(headed);
    return RowResult.of(headed.isBroken() ? List.of() : findings, headed.issues());
  }

  @Override
  public final RowResult end() {
    List<Issue> issues = new ArrayList<>();
    if (header == null) {
      issues.add(
          Issue.ofSource(IssueCode.MISSING_COLUMN, "No row has the columns " + required + "."));
    }
    return RowResult.of(lastFindings(), issues);
  }

  /**
   * Facts that could only be settled when all rows were seen.
   *
   * @return the facts
   */
  protected List<Finding> lastFindings() {
    return List.of();
  }
}
