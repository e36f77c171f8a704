package icsoversight.feed.ods;

import icsoversight.feed.FeedDescription;
import icsoversight.feed.RowMapper;
import icsoversight.feed.RowResult;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.organisation.OrganisationType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the 27 columns by position. */
final class OdsMapper implements RowMapper {
  private static final int REGION = 2;
  private static final int BOARD = 3;
  private static final int CLOSED = 11;

  private final FeedDescription description;

  OdsMapper(FeedDescription description) {
    this.description = description;
  }

  @Override
  public RowResult map(GridRow row) {
    if (row.isBlank()) {
      return RowResult.IGNORED;
    }
    List<Issue> issues = new ArrayList<>();
    if (row.cells().size() != OdsFeed.WIDTH) {
      issues.add(
          new Issue(
              IssueCode.SHORT_ROW,
              row.locator(),
              "",
              "The row has " + row.cells().size() + " fields, the layout " + OdsFeed.WIDTH + ".",
              String.join(",", row.cells())));
      return RowResult.of(List.of(), issues);
    }
    String opened = day(row, OdsFeed.OPENED, issues);
    String closed = day(row, CLOSED, issues);
    Optional<OdsKind> kind = OdsKind.of(row);
    if (kind.isEmpty()) {
      issues.add(
          new Issue(
              IssueCode.UNKNOWN_CATEGORY,
              row.locator(),
              "",
              "Neither code nor name nor sub-type says what kind of organisation this is.",
              row.cell(0) + " " + row.cell(1)));
      return RowResult.of(List.of(), issues);
    }
    Optional<OrganisationType> type = kind.get().type();
    if (type.isEmpty() || isWelsh(row, type.get())) {
      return RowResult.IGNORED;
    }
    if (!issues.isEmpty()) {
      return RowResult.of(List.of(), issues);
    }
    return RowResult.of(
        List.of(
            Finding.of(FindingKind.ORGANISATION)
                .with("organisation_code", row.cell(0))
                .with("organisation_name", name(row, type.get()))
                .with("organisation_type", type.get().code())
                .with("icb_code", row.cell(BOARD))
                .with(
                    "region_code",
                    type.get() == OrganisationType.REGION ? row.cell(0) : row.cell(REGION))
                .with("valid_from", opened)
                .with("valid_to", closed)
                .with("source", "Organisation Data Service")
                .with("locator", row.locator())
                .with("rule", "ods")
                .with("confidence", "1")),
        issues);
  }

  /** Trusts of Wales stand in the file without a board in England. */
  private boolean isWelsh(GridRow row, OrganisationType type) {
    boolean isTrust =
        type == OrganisationType.NHS_TRUST || type == OrganisationType.FOUNDATION_TRUST;
    return isTrust
        && (row.cell(REGION).equals(description.setting("wales"))
            || (row.cell(REGION).isEmpty() && row.cell(BOARD).isEmpty()));
  }

  private static String name(GridRow row, OrganisationType type) {
    String name = ProperCase.of(row.cell(1));
    return type == OrganisationType.REGION ? name.replace(" Commissioning Region", "") : name;
  }

  private static String day(GridRow row, int column, List<Issue> issues) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      return "";
    }
    try {
      return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).toString();
    } catch (DateTimeParseException e) {
      issues.add(new Issue(IssueCode.NOT_A_DATE, row.locator(column), "", "", text));
      return "";
    }
  }
}
