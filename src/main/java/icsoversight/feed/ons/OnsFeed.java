package icsoversight.feed.ons;

import icsoversight.feed.Feed;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.GridPreview;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.grid.GridRow;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * ONS lookups of any year: columns named by an area's stem, two digits of the year, and CD (ONS
 * code), CDH (ODS code) or NM (name).
 */
public final class OnsFeed implements Feed {
  static final Pattern COLUMN = Pattern.compile("([A-Z]+)(\\d\\d)(CDH|CD|NM)");

  /** Row numbers that the portal adds. */
  private static final Set<String> KEYS = Set.of("FID", "OBJECTID");

  private final FeedDescription description = FeedDescription.of(OnsFeed.class);

  @Override
  public FeedDescription description() {
    return description;
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    GridRow first = preview.first();
    long areas = first.cells().stream().filter(c -> COLUMN.matcher(c.strip()).matches()).count();
    boolean onlyAreas =
        first.cells().stream()
            .allMatch(c -> COLUMN.matcher(c.strip()).matches() || isKey(c.strip()));
    if (areas < 2 || !onlyAreas) {
      return Optional.empty();
    }
    return Optional.of(
        new Recognition(
            this,
            "ONS names, codes and lookups",
            "",
            description.settings().getOrDefault("title", ""),
            "",
            true,
            "row 1 has the columns " + first.cells()));
  }

  static boolean isKey(String column) {
    return KEYS.contains(column.toUpperCase(Locale.ROOT));
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new OnsMapper(description);
  }
}
