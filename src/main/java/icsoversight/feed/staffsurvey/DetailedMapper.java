package icsoversight.feed.staffsurvey;

import icsoversight.feed.HeadedRow;
import icsoversight.feed.Layout;
import icsoversight.feed.RowMapper;
import icsoversight.feed.RowResult;
import icsoversight.finding.Finding;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.survey.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a detailed workbook, one organisation or breakdown a row. */
final class DetailedMapper implements RowMapper {
  private static final int MOST_ABOVE = 20;

  private final Layout columns;
  private final int year;
  private final Measures measures;
  private final Respondents respondents;
  private final QuestionReader reader = new QuestionReader();
  private final List<GridRow> preamble = new ArrayList<>();
  private final List<Issue> unread = new ArrayList<>();
  private @Nullable String sheet;
  private @Nullable SheetLayout layout;
  private boolean looksLikeAnswers;

  DetailedMapper(Layout columns, int year, Measures measures, Respondents respondents) {
    this.columns = columns;
    this.year = year;
    this.measures = measures;
    this.respondents = respondents;
  }

  @Override
  public RowResult map(GridRow row) {
    if (!row.sheet().equals(sheet)) {
      endSheet();
      sheet = row.sheet();
    }
    if (layout == null) {
      if (!columns.fits(row.cells())) {
        preamble.add(row);
        if (preamble.size() > MOST_ABOVE) {
          preamble.remove(0);
        }
        looksLikeAnswers |= row.cells().stream().anyMatch(c -> c.strip().startsWith("%"));
        return RowResult.IGNORED;
      }
      layout = new SheetLayout(columns, row, preamble, year, measures);
      return RowResult.heading(layout.issues());
    }
    if (row.isBlank() || row.filled() == 1) {
      return RowResult.IGNORED;
    }
    HeadedRow headed = new HeadedRow(layout.header(), row, List.of());
    Optional<Finding> respondent = headed.isBroken() ? Optional.empty() : respondents.of(headed);
    List<Issue> issues = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    if (respondent.isPresent()) {
      boolean unweighted = headed.text("weighting").equalsIgnoreCase("Unweighted");
      Finding known =
          respondent
              .get()
              .with("survey_year", Integer.toString(year))
              .with("comparability", unweighted ? "unweighted" : "")
              .with("rule", "staff-survey")
              .with("confidence", "1");
      for (Question question : layout.questions()) {
        reader.read(question, row, known, findings, issues);
      }
    }
    issues.addAll(0, headed.issues());
    return findings.isEmpty() && issues.isEmpty()
        ? RowResult.IGNORED
        : RowResult.of(findings, issues);
  }

  private void endSheet() {
    if (sheet != null && layout == null && looksLikeAnswers) {
      unread.add(
          new Issue(
              IssueCode.UNREAD_SHEET,
              "sheet=" + sheet + ";cell=A1",
              "",
              "No row of the sheet has the columns " + columns + ".",
              sheet));
    }
    layout = null;
    looksLikeAnswers = false;
    preamble.clear();
  }

  @Override
  public RowResult end() {
    endSheet();
    List<Issue> issues = new ArrayList<>(unread);
    reader.tellSuppression(issues);
    return RowResult.of(List.of(), issues);
  }
}
