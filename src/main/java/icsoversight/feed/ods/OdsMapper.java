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

/** Reads the 27 columns by position. */
final class OdsMapper implements RowMapper {
  private static final int REGION = 2;
  private static final int BOARD = 3;
  private static final int CLOSED = 11;
  private static final int SUB_TYPE = 13;

  /** What lives on in an open row of the CCG file; hubs and reporting entities do not. */
  private static final String SUB_ICB = "RO319";

  private static final String OLD_CCG = "C";

  private final boolean trusts;
  private final FeedDescription description;

  OdsMapper(boolean trusts, FeedDescription description) {
    this.trusts = trusts;
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
    String type = type(row, closed);
    boolean welsh =
        row.cell(REGION).equals(description.settings().get("wales")) || row.cell(BOARD).isEmpty();
    if (type.isEmpty() || (trusts && welsh)) {
      return RowResult.IGNORED;
    }
    if (!issues.isEmpty()) {
      return RowResult.of(List.of(), issues);
    }
    return RowResult.of(
        List.of(
            Finding.of(FindingKind.ORGANISATION)
                .with("organisation_code", row.cell(0))
                .with("organisation_name", ProperCase.of(row.cell(1)))
                .with("organisation_type", type)
                .with("icb_code", row.cell(BOARD))
                .with("region_code", row.cell(REGION))
                .with("valid_from", opened)
                .with("valid_to", closed)
                .with("source", "Organisation Data Service")
                .with("locator", row.locator())
                .with("rule", "ods")
                .with("confidence", "1")),
        issues);
  }

  private String type(GridRow row, String closed) {
    if (trusts) {
      boolean foundation = row.cell(1).contains("FOUNDATION TRUST");
      return (foundation ? OrganisationType.FOUNDATION_TRUST : OrganisationType.NHS_TRUST).code();
    }
    String sub = row.cell(SUB_TYPE);
    if (sub.startsWith(SUB_ICB)) {
      return OrganisationType.SUB_ICB.code();
    }
    boolean isGroup = sub.equals(OLD_CCG) || (sub.isEmpty() && !closed.isEmpty());
    return isGroup && row.cell(1).endsWith("CCG") ? OrganisationType.CCG.code() : "";
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
