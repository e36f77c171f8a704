package icsoversight.feed.ons;

import icsoversight.feed.FeedDescription;
import icsoversight.feed.RowMapper;
import icsoversight.feed.RowResult;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

/** Reads the areas of each row: those that have an ODS code, for it tells what they are. */
final class OnsMapper implements RowMapper {
  private static final int CENTURY = 2000;
  private static final int INTEGRATED_CARE = 22;

  /** Where the columns of one area stand; -1: the file has none. */
  private static final class Area {
    private int onsCode = -1;
    private int odsCode = -1;
    private int name = -1;
    private int year;
  }

  private final FeedDescription description;
  private final Map<String, Area> areas = new LinkedHashMap<>();
  private int width;

  OnsMapper(FeedDescription description) {
    this.description = description;
  }

  @Override
  public RowResult map(GridRow row) {
    if (width == 0) {
      return RowResult.heading(header(row));
    }
    if (row.isBlank()) {
      return RowResult.IGNORED;
    }
    if (row.cells().size() < width) {
      return RowResult.of(
          List.of(),
          List.of(
              new Issue(
                  IssueCode.SHORT_ROW,
                  row.locator(),
                  "",
                  "The row has " + row.cells().size() + " fields, the header " + width + ".",
                  String.join(",", row.cells()))));
    }
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, Area> entry : areas.entrySet()) {
      String type = description.setting("type." + entry.getKey());
      Area area = entry.getValue();
      if (!type.isEmpty() && area.odsCode >= 0 && !row.cell(area.odsCode).isBlank()) {
        findings.add(organisation(row, area, type));
      }
    }
    return findings.isEmpty() ? RowResult.IGNORED : RowResult.of(findings, List.of());
  }

  private List<Issue> header(GridRow row) {
    List<Issue> issues = new ArrayList<>();
    width = row.cells().size();
    for (int c = 0; c < width; c++) {
      Matcher matcher = OnsFeed.COLUMN.matcher(row.cell(c).strip());
      if (matcher.matches()) {
        String stem = matcher.group(1);
        if (description.setting("type." + stem).isEmpty()
            && !description.list("ignored").contains(stem)) {
          issues.add(newColumn(row, c));
        }
        Area area = areas.computeIfAbsent(stem, s -> new Area());
        area.year = CENTURY + Integer.parseInt(matcher.group(2));
        switch (matcher.group(3)) {
          case "CD" -> area.onsCode = c;
          case "CDH" -> area.odsCode = c;
          default -> area.name = c;
        }
      } else if (!row.cell(c).isBlank()
          && !description
              .list("columns.ignored")
              .contains(row.cell(c).strip().toUpperCase(Locale.ROOT))) {
        issues.add(newColumn(row, c));
      }
    }
    return issues;
  }

  private static Issue newColumn(GridRow row, int column) {
    String name = row.cell(column);
    return new Issue(IssueCode.NEW_COLUMN, row.locator(column), name, "", name);
  }

  private Finding organisation(GridRow row, Area area, String type) {
    return Finding.of(FindingKind.ORGANISATION)
        .with("organisation_code", row.cell(area.odsCode).strip())
        .with("organisation_name", area.name < 0 ? "" : row.cell(area.name).strip())
        .with("organisation_type", type)
        .with("ons_code", area.onsCode < 0 ? "" : row.cell(area.onsCode).strip())
        .with("icb_code", type.equals("sub-icb") ? other(row, "ICB") : "")
        .with("region_code", type.equals("region") ? "" : other(row, "NHSER"))
        .with("valid_from", firstDay(area.year))
        .with("source", "Office for National Statistics")
        .with("locator", row.locator(area.odsCode))
        .with("rule", "ons-lookup")
        .with("confidence", "1");
  }

  private String other(GridRow row, String stem) {
    Area area = areas.get(stem);
    return area == null || area.odsCode < 0 ? "" : row.cell(area.odsCode).strip();
  }

  /** Lists hold from April; that of 2022 from July, when integrated care boards began. */
  private static String firstDay(int year) {
    return year + (year == CENTURY + INTEGRATED_CARE ? "-07-01" : "-04-01");
  }
}
