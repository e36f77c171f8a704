package icsoversight.feed.ods;

import icsoversight.feed.Feed;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.GridPreview;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.grid.GridRow;
import icsoversight.organisation.OrganisationType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Organisation Data Service's files of 27 columns and no header row: trusts, care trusts, CCGs
 * and sub-ICB locations, boards, authorities, sites.
 */
public final class OdsFeed implements Feed {
  static final int WIDTH = 27;
  static final int OPENED = 10;
  private static final Pattern DAY = Pattern.compile("\\d{8}");

  /** A row in five may be something that is not yet known. */
  private static final int MOST_UNKNOWN = 5;

  private final FeedDescription description = FeedDescription.of(OdsFeed.class, "organisations");

  @Override
  public FeedDescription description() {
    return description;
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    List<GridRow> rows = preview.rows();
    // A damaged row among the first must not cost the file.
    long shaped =
        rows.stream()
            .filter(r -> r.cells().size() == WIDTH && DAY.matcher(r.cell(OPENED)).matches())
            .count();
    if (rows.isEmpty() || (rows.size() - shaped) * MOST_UNKNOWN > rows.size()) {
      return Optional.empty();
    }
    int known = 0;
    Map<OrganisationType, Integer> types = new EnumMap<>(OrganisationType.class);
    for (GridRow row : rows) {
      Optional<OdsKind> kind = OdsKind.of(row);
      known += kind.isPresent() ? 1 : 0;
      kind.flatMap(OdsKind::type).ifPresent(t -> types.merge(t, 1, Integer::sum));
    }
    if ((rows.size() - known) * MOST_UNKNOWN > rows.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Recognition(
            this,
            "ODS organisations",
            "",
            description.title(""),
            "",
            true,
            "no header, 27 columns, days in column 11, and in its first rows "
                + (types.isEmpty() ? "sites or offices" : types)));
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new OdsMapper(description);
  }
}
