package icsoversight.feed.staffsurvey;

import icsoversight.feed.FeedDescription;
import icsoversight.feed.RowMapper;
import icsoversight.feed.RowResult;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.organisation.OrganisationType;
import icsoversight.survey.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets of the old form. A row is an organisation with its code, all organisations, a
 * type of them in capitals, or a group of staff within the type last named.
 */
final class OldMapper implements RowMapper {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{3,6}");
  private static final int MOST_ABOVE = 20;
  private static final int NOTES_WIDTH = 2;
  private static final String ENGLAND = "ENG";

  private final FeedDescription description;
  private final int year;
  private final Measures measures;
  private final QuestionReader reader = new QuestionReader();
  private final List<GridRow> above = new ArrayList<>();
  private @Nullable String sheet;
  private @Nullable OldSheet layout;
  private final List<Issue> unread = new ArrayList<>();
  private int rowsWithoutUnits;
  private String group = "";
  private String dimension = "";

  OldMapper(FeedDescription description, int year, Measures measures) {
    this.description = description;
    this.year = year;
    this.measures = measures;
  }

  @Override
  public RowResult map(GridRow row) {
    if (!row.sheet().equals(sheet)) {
      endSheet();
      sheet = row.sheet();
      layout = null;
      group = "";
      dimension = "";
      above.clear();
    }
    if (layout == null) {
      if (above.isEmpty() || !isUnits(row)) {
        above.add(row);
        rowsWithoutUnits++;
        if (above.size() > MOST_ABOVE) {
          above.remove(0);
        }
        return RowResult.IGNORED;
      }
      layout = new OldSheet(above, row, year, measures, description);
      return RowResult.heading(layout.issues());
    }
    return data(row, layout);
  }

  private boolean isUnits(GridRow row) {
    List<String> filled =
        row.cells().stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
    return filled.size() > 1
        && filled.stream()
            .allMatch(
                c ->
                    description.list("unit.percent").contains(c)
                        || description.list("unit.base").contains(c.toLowerCase(Locale.ROOT))
                        || description.list("unit.score").contains(c.toLowerCase(Locale.ROOT)));
  }

  private RowResult data(GridRow row, OldSheet in) {
    String label = in.firstColumn() > 0 ? row.cell(in.firstColumn() - 1).strip() : "";
    String code = in.firstColumn() > 1 ? row.cell(in.firstColumn() - 2).strip() : "";
    boolean hasFigures = false;
    for (int c = in.firstColumn(); c < row.cells().size(); c++) {
      hasFigures |= !row.cell(c).isBlank();
    }
    boolean inCapitals = label.equals(label.toUpperCase(Locale.ROOT)) && !label.isEmpty();
    if (inCapitals && code.isEmpty()) {
      group = label;
      dimension = "";
    }
    if (!hasFigures) {
      dimension = inCapitals ? "" : label;
      return RowResult.IGNORED;
    }
    if (label.isEmpty() && code.isEmpty()) {
      return RowResult.of(
          List.of(),
          List.of(
              new Issue(
                  IssueCode.MISSING_VALUE,
                  row.locator(),
                  "label",
                  "Figures stand beside neither a code nor a label.",
                  "")));
    }
    Finding respondent =
        Finding.of(FindingKind.SURVEY)
            .with("survey_year", Integer.toString(year))
            .with("breakdown", "all")
            .with("rule", "staff-survey")
            .with("confidence", "1");
    if (CODE.matcher(code).matches()) {
      respondent
          .with("org_code", code)
          .with("org_name", label)
          .with("benchmark_group", group)
          .with("comparability", "unweighted");
    } else {
      respondent
          .with("org_code", ENGLAND)
          .with("org_type", OrganisationType.COUNTRY.code())
          .with("breakdown", breakdown(label, inCapitals))
          .with("comparability", "unweighted mean of the organisations' figures");
    }
    List<Finding> findings = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    for (Question question : in.questions()) {
      reader.read(question, row, respondent, findings, issues);
    }
    return RowResult.of(findings, issues);
  }

  private String breakdown(String label, boolean inCapitals) {
    boolean everybody =
        group.isEmpty()
            || description.list("national").stream().anyMatch(n -> n.equalsIgnoreCase(group));
    String part = dimension.isEmpty() ? label : dimension + ": " + label;
    if (everybody) {
      return inCapitals ? "all" : part;
    }
    return "Benchmarking group: " + group + (inCapitals ? "" : "; " + part);
  }

  /** A sheet of notes has text in one column; one of figures has many columns. */
  private void endSheet() {
    boolean isWide = above.stream().anyMatch(r -> r.filled() > NOTES_WIDTH);
    if (sheet != null && layout == null && isWide) {
      unread.add(
          new Issue(
              IssueCode.UNREAD_SHEET,
              "sheet=" + sheet + ";cell=A1",
              "",
              "None of its "
                  + rowsWithoutUnits
                  + " rows is a row of units, such as % and n, so nothing of it was read.",
              sheet));
    }
    rowsWithoutUnits = 0;
  }

  @Override
  public RowResult end() {
    endSheet();
    List<Issue> issues = new ArrayList<>(unread);
    reader.tellSuppression(issues);
    return RowResult.of(List.of(), issues);
  }
}
