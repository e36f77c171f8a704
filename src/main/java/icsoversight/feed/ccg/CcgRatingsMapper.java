package icsoversight.feed.ccg;

import icsoversight.assessment.AssessmentKind;
import icsoversight.assessment.Assessor;
import icsoversight.assessment.Certainty;
import icsoversight.assessment.Precision;
import icsoversight.assessment.Scheme;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.FinancialYears;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.Header;
import icsoversight.feed.Layout;
import icsoversight.feed.TableMapper;
import icsoversight.feed.ccg.RatingColumns.RatingColumn;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.organisation.OrganisationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads ratings of groups, column by column. They are dated by their publication. */
final class CcgRatingsMapper extends TableMapper {
  private final FeedDescription description;
  private final Layout layout;
  private final String publishedOn;
  private List<RatingColumn> columns = List.of();

  /** The year of the file's title and, before it, that of the sheet's name or title. */
  private String fileYear = "";

  private String sheetYear = "";
  private String headerYear = "";
  private boolean undated;

  CcgRatingsMapper(FeedDescription description, Layout layout, String publishedOn) {
    super(layout, false);
    this.description = description;
    this.layout = layout;
    this.publishedOn = publishedOn;
  }

  @Override
  protected void beginSheet(String name) {
    sheetYear = FinancialYears.findIn(name).orElse("");
    columns = List.of();
  }

  @Override
  protected void preamble(GridRow row) {
    for (String cell : row.cells()) {
      Optional<String> year = FinancialYears.findIn(cell);
      if (year.isPresent()) {
        fileYear = fileYear.isEmpty() ? year.get() : fileYear;
        sheetYear = sheetYear.isEmpty() ? year.get() : sheetYear;
      }
    }
  }

  @Override
  protected boolean readsOtherwise(String column) {
    return RatingColumns.aspect(column, description).isPresent();
  }

  @Override
  protected List<Issue> header(Header found, GridRow row) {
    columns = RatingColumns.of(row, layout, description).list();
    List<String> years =
        columns.stream().map(RatingColumn::year).filter(y -> !y.isEmpty()).distinct().toList();
    // One year in the name of one column is that of its neighbours.
    headerYear = years.size() == 1 ? years.get(0) : "";
    if (columns.isEmpty()) {
      return List.of(new Issue(IssueCode.MISSING_COLUMN, row.locator(), "rating", "", ""));
    }
    return List.of();
  }

  @Override
  protected List<Finding> findings(HeadedRow row) {
    String name = row.required("name");
    String rowYear = row.text("year");
    String year = FinancialYears.findIn(rowYear).orElse("");
    if (!rowYear.isEmpty() && year.isEmpty()) {
      row.reject(IssueCode.NOT_A_DATE, "year");
    }
    String area = row.text("area");
    List<Finding> findings = new ArrayList<>();
    for (RatingColumn column : columns) {
      String word = row.cell(column.column()).strip();
      if (description.list("none").stream().anyMatch(n -> n.equalsIgnoreCase(word))) {
        continue;
      }
      Optional<String> rating = description.lookUp("rating", word);
      Optional<String> aspect =
          area.isEmpty()
              ? Optional.of(column.aspect().isEmpty() ? "overall" : column.aspect())
              : RatingColumns.aspect(area, description);
      if (rating.isEmpty() || aspect.isEmpty()) {
        row.note(
            new Issue(
                IssueCode.UNKNOWN_CATEGORY,
                rating.isEmpty() ? row.at(column.column()) : row.at("area"),
                rating.isEmpty() ? "rating" : "area",
                "",
                rating.isEmpty() ? word : area));
        continue;
      }
      findings.add(outcome(row, name, column, aspect.get(), rating.get(), year));
    }
    return findings;
  }

  private Finding outcome(
      HeadedRow row,
      String name,
      RatingColumn column,
      String aspect,
      String rating,
      String rowYear) {
    String edition =
        Stream.of(rowYear, column.year(), sheetYear, headerYear, fileYear)
            .filter(v -> !v.isEmpty())
            .findFirst()
            .orElse("");
    String released = description.releaseDay(edition);
    String day = released.isEmpty() ? publishedOn : released;
    undated |= day.isEmpty() || edition.isEmpty();
    int comma = rating.indexOf(',');
    return Finding.of(FindingKind.ASSESSMENT)
        .with("scheme", Scheme.CCG_ASSESSMENT.code())
        .with("edition", edition)
        .with("assessor", Assessor.NHSE.code())
        .with("org_code", row.text("code"))
        .with("org_name", name)
        .with("org_type", OrganisationType.CCG.code())
        .with("kind", AssessmentKind.OUTCOME.code())
        .with("aspect", aspect)
        .with("outcome", rating.substring(0, comma))
        .with("outcome_rank", rating.substring(comma + 1))
        .with("event_from", day)
        .with("event_to", day)
        .with("event_precision", (day.isEmpty() ? Precision.UNKNOWN : Precision.DAY).code())
        .with("certainty", Certainty.CONFIRMED.code())
        .with("locator", row.at(column.column()))
        .with("rule", "ccg-ratings")
        .with("confidence", "1");
  }

  @Override
  protected void last(List<Finding> findings, List<Issue> issues) {
    if (undated) {
      issues.add(Issue.ofSource(IssueCode.NO_DAY, ""));
    }
  }
}
