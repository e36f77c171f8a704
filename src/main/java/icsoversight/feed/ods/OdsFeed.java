package icsoversight.feed.ods;

import icsoversight.feed.Feed;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.GridPreview;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.grid.GridRow;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Organisation Data Service's trust and CCG files: 27 columns and no header row. */
public final class OdsFeed implements Feed {
  static final int WIDTH = 27;
  static final int OPENED = 10;
  private static final Pattern TRUST = Pattern.compile("R[A-Z0-9]{2}|[A-Z][A-Z0-9]{4}");
  private static final Pattern GROUP = Pattern.compile("[0-9][0-9][A-Z]|[A-Z0-9]{5}|1[0-9][A-Z]");
  private static final Pattern DAY = Pattern.compile("\\d{8}");

  private final FeedDescription description = FeedDescription.of(OdsFeed.class);

  @Override
  public FeedDescription description() {
    return description;
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    List<GridRow> rows = preview.rows();
    boolean shaped =
        !rows.isEmpty()
            && rows.stream()
                .allMatch(r -> r.cells().size() == WIDTH && DAY.matcher(r.cell(OPENED)).matches());
    if (!shaped) {
      return Optional.empty();
    }
    long trusts = rows.stream().filter(r -> isTrust(r)).count();
    long groups = rows.stream().filter(r -> isGroup(r)).count();
    if (trusts < rows.size() && groups < rows.size()) {
      return Optional.empty();
    }
    boolean isTrusts = trusts == rows.size();
    return Optional.of(
        new Recognition(
            this,
            isTrusts ? "ODS NHS trusts" : "ODS clinical commissioning groups and sub-ICB locations",
            isTrusts ? "trusts" : "groups",
            description.settings().getOrDefault("title", ""),
            "",
            true,
            "27 columns, days in column 11 and codes of "
                + (isTrusts ? "trusts" : "commissioning groups")
                + " in column 1"));
  }

  private static boolean isTrust(GridRow row) {
    return TRUST.matcher(row.cell(0)).matches() && row.cell(1).contains("TRUST");
  }

  private static boolean isGroup(GridRow row) {
    return GROUP.matcher(row.cell(0)).matches()
        && row.cell(1).matches(".*(CCG|ICB|COMMISSIONING HUB|REPORTING ENTITY).*");
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new OdsMapper(recognition.edition().equals("trusts"), description);
  }
}
