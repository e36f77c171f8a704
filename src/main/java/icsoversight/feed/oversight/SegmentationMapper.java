package icsoversight.feed.oversight;

import icsoversight.feed.FeedDescription;
import icsoversight.feed.Figure;
import icsoversight.feed.FinancialYears;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.Header;
import icsoversight.feed.Layout;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.organisation.OrganisationType;
import java.time.LocalDate;
import java.util.List;

/** Reads segmentation lists. The edition is the financial year of the day on which a list held. */
final class SegmentationMapper extends TableMapper {
  private final FeedDescription description;
  private final String listDay;
  private boolean sheetOfSystems;
  private boolean columnOfSystems;
  private String nameField = "name";
  private boolean undated;

  SegmentationMapper(FeedDescription description, Layout layout, String listDay) {
    super(layout, false);
    this.description = description;
    this.listDay = listDay;
  }

  @Override
  protected void beginSheet(String name) {
    sheetOfSystems = namesSystems(name);
    columnOfSystems = false;
  }

  @Override
  protected List<Issue> header(Header found, GridRow row) {
    nameField = SegmentationFeed.NAMES.stream().filter(found::has).findFirst().orElse("name");
    columnOfSystems =
        nameField.equals("system")
            || (found.has(nameField) && namesSystems(row.cell(found.place(nameField))));
    return List.of();
  }

  private boolean namesSystems(String heading) {
    return description.list("systems").stream()
        .anyMatch(s -> Header.key(s).equals(Header.key(heading)));
  }

  @Override
  protected List<Finding> findings(HeadedRow row) {
    String name = row.required(nameField);
    Figure figure = Figure.of(bare(row.text("segment")));
    String day = row.day("period");
    if (day.isEmpty()) {
      day = listDay;
    }
    undated |= day.isEmpty();
    String edition = day.isEmpty() ? "" : FinancialYears.of(LocalDate.parse(day));
    switch (figure.kind()) {
      case NUMBER -> checkSegment(row, figure, edition);
      case EMPTY -> row.reject(IssueCode.MISSING_VALUE, "segment");
      case NOT_APPLICABLE, NOT_AVAILABLE, SUPPRESSED -> {
        return List.of();
      }
      default -> row.reject(IssueCode.NOT_A_NUMBER, "segment");
    }
    if (row.isBroken() || figure.number() == null) {
      return List.of();
    }
    String segment = HeadedRow.plain(figure.number());
    return List.of(
        SegmentOutcome.of(edition, day, "overall", segment, segment)
            .with("org_code", row.text("code"))
            .with("org_name", name)
            .with("org_type", isSystem(row, name) ? OrganisationType.ICB.code() : "")
            .with("locator", row.at("segment")));
  }

  /** A segment without the word before it. */
  static String bare(String segment) {
    return segment.replaceFirst("(?i)^(?:segment|sof|nof)\\s*", "");
  }

  /** The scale had four segments until the framework of 2025/26 added a fifth. */
  private static void checkSegment(HeadedRow row, Figure figure, String edition) {
    boolean hasFifth = edition.isEmpty() || edition.compareTo("2025/26") >= 0;
    String scale = hasFifth ? "[1-5]" : "[1-4]";
    if (figure.number() == null || !HeadedRow.plain(figure.number()).matches(scale)) {
      row.reject(IssueCode.OUT_OF_RANGE, "segment");
    }
  }

  private boolean isSystem(HeadedRow row, String name) {
    String kind = row.text("kind");
    return kind.isEmpty()
        ? sheetOfSystems || columnOfSystems || name.matches("(?i).*\\b(ICB|ICS|integrated care.*)$")
        : namesSystems(kind);
  }

  @Override
  protected void last(List<Finding> findings, List<Issue> issues) {
    if (undated) {
      issues.add(Issue.ofSource(IssueCode.NO_DAY, ""));
    }
  }
}
