package icsoversight.feed.ods;

import icsoversight.feed.Feed;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.GridPreview;
import icsoversight.feed.PublishedDays;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.RowResult;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Organisation Data Service's successions: what followed what, and when. */
public final class SuccessionFeed implements Feed {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{3,9}");
  private static final Pattern DAY = Pattern.compile("\\d{8}");
  private static final int LEAST_WIDTH = 4;
  private static final int MOST_WIDTH = 6;
  private static final int DAY_PLACE = 3;

  /** A damaged row in five must not cost the file. */
  private static final int MOST_BROKEN = 5;

  private final FeedDescription description =
      FeedDescription.of(SuccessionFeed.class, "successions");

  @Override
  public FeedDescription description() {
    return description;
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    List<GridRow> rows = preview.rows();
    long fitting = rows.stream().filter(SuccessionFeed::isSuccession).count();
    boolean fits = !rows.isEmpty() && (rows.size() - fitting) * MOST_BROKEN <= rows.size();
    return fits
        ? Optional.of(
            new Recognition(
                this,
                description.setting("label"),
                "",
                description.title(""),
                "",
                true,
                "no header, two codes of organisations and a day in column 4 of each row"))
        : Optional.empty();
  }

  private static boolean isSuccession(GridRow row) {
    int width = row.cells().size();
    return width >= LEAST_WIDTH
        && width <= MOST_WIDTH
        && CODE.matcher(row.cell(0)).matches()
        && CODE.matcher(row.cell(1)).matches()
        && DAY.matcher(row.cell(DAY_PLACE)).matches();
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return this::map;
  }

  private RowResult map(GridRow row) {
    if (row.isBlank()) {
      return RowResult.IGNORED;
    }
    Optional<LocalDate> day = PublishedDays.parse(row.cell(DAY_PLACE));
    if (row.cells().size() < LEAST_WIDTH) {
      return rejected(IssueCode.SHORT_ROW, row.locator(), String.join(",", row.cells()));
    }
    if (day.isEmpty()) {
      return rejected(IssueCode.NOT_A_DATE, row.locator(DAY_PLACE), row.cell(DAY_PLACE));
    }
    for (int c = 0; c < 2; c++) {
      if (!CODE.matcher(row.cell(c)).matches()) {
        return rejected(IssueCode.MISSING_VALUE, row.locator(c), row.cell(c));
      }
    }
    return RowResult.of(
        List.of(
            Finding.of(FindingKind.SUCCESSION)
                .with("predecessor_code", row.cell(0))
                .with("successor_code", row.cell(1))
                .with("effective_on", day.get().toString())
                .with("source", "Organisation Data Service")
                .with("locator", row.locator())
                .with("rule", "ods-succession")
                .with("confidence", "1")),
        List.of());
  }

  private static RowResult rejected(IssueCode code, String locator, String raw) {
    return RowResult.of(List.of(), List.of(new Issue(code, locator, "", "", raw)));
  }
}
