package icsoversight.feed.staffsurvey;

import icsoversight.feed.Feed;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.GridPreview;
import icsoversight.feed.Layout;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.RowResult;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.survey.Measures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The workbooks of the detailed spreadsheets, 2021 onwards: one sheet a section of the
 * questionnaire, question headings above the answers. One kind has a row an organisation, the other
 * a row the nation, a region, a system or a group of staff.
 */
public final class DetailedFeed implements Feed {
  private static final Pattern TITLE =
      Pattern.compile("\\bStaff Survey (20\\d\\d)\\b", Pattern.CASE_INSENSITIVE);
  private static final String ORGANISATIONS = "organisations";

  private final FeedDescription description;
  private final Layout layout;
  private final boolean byOrganisation;
  private final Measures measures = Measures.shipped();

  private DetailedFeed(String name) {
    description = FeedDescription.of(DetailedFeed.class, name);
    layout = Layout.of(description);
    byOrganisation = name.equals(ORGANISATIONS);
  }

  /**
   * The workbooks with a row an organisation.
   *
   * @return the family
   */
  public static DetailedFeed ofOrganisations() {
    return new DetailedFeed(ORGANISATIONS);
  }

  /**
   * The workbooks with a row the nation, a region, a system or a group of staff.
   *
   * @return the family
   */
  public static DetailedFeed ofBreakdowns() {
    return new DetailedFeed("breakdowns");
  }

  @Override
  public FeedDescription description() {
    return description;
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    if (!layout.mayBeIn(preview)) {
      return Optional.empty();
    }
    Optional<String> year = year(preview.rows());
    for (Map.Entry<String, List<GridRow>> sheet : preview.sheets().entrySet()) {
      for (GridRow row : sheet.getValue()) {
        if (layout.fits(row.cells()) && hasAnswers(row)) {
          String edition = year.orElse("");
          return Optional.of(
              new Recognition(
                  this,
                  description.setting("label").replace("{edition}", edition).replace(" ,", ","),
                  edition,
                  description.title(edition),
                  description.releaseDay(edition),
                  false,
                  (edition.isEmpty()
                          ? "no sheet names the year of the survey, but sheet "
                          : "its sheets name the survey of " + edition + ", and sheet ")
                      + sheet.getKey()
                      + " has the columns "
                      + layout
                      + " in row "
                      + row.number()
                      + " beside columns of answers"));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean hasAnswers(GridRow row) {
    return row.cells().stream().anyMatch(SheetLayout::isAnswer);
  }

  /** The year stands in cell A1 of each sheet, and on the sheet of notes. */
  private static Optional<String> year(List<GridRow> rows) {
    for (GridRow row : rows) {
      for (String cell : row.cells()) {
        Matcher matcher = TITLE.matcher(cell);
        if (matcher.find()) {
          return Optional.of(matcher.group(1));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    // A manifest's title may name the year where the file does not.
    Matcher title = TITLE.matcher(recognition.title());
    String named = title.find() ? title.group(1) : "";
    String edition = recognition.edition().isEmpty() ? named : recognition.edition();
    if (edition.isEmpty()) {
      return new WithoutEdition();
    }
    int year = Integer.parseInt(edition);
    return new DetailedMapper(
        layout,
        year,
        measures,
        byOrganisation
            ? new OrganisationRespondents(description)
            : new BreakdownRespondents(description));
  }

  /** Rejects every row, for the year of the figures is not known. */
  private static final class WithoutEdition implements RowMapper {
    @Override
    public RowResult map(GridRow row) {
      return row.isBlank() ? RowResult.IGNORED : RowResult.REJECTED;
    }

    @Override
    public RowResult end() {
      return RowResult.of(List.of(), List.of(Issue.ofSource(IssueCode.NO_EDITION, "")));
    }
  }
}
