package icsoversight.feed.ons;

import icsoversight.feed.Feed;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.GridPreview;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.grid.GridRow;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * ONS lookups of any year: columns named by an area's stem, two digits of the year, and CD (ONS
 * code), CDH (ODS code) or NM (name).
 */
public final class OnsFeed implements Feed {
  static final Pattern COLUMN = Pattern.compile("([A-Z]+)(\\d\\d)(CDH|CD|NM)");

  private final FeedDescription description = FeedDescription.of(OnsFeed.class, "lookups");

  @Override
  public FeedDescription description() {
    return description;
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    GridRow first = preview.first();
    long areas = first.cells().stream().filter(c -> COLUMN.matcher(c.strip()).matches()).count();
    long named = first.filled();
    // Most columns are areas; a portal's keys and a column that is new may stand beside them.
    if (areas < 2 || areas * 2 <= named) {
      return Optional.empty();
    }
    return Optional.of(
        new Recognition(
            this,
            "ONS names, codes and lookups",
            "",
            description.title(""),
            "",
            true,
            "row 1 has the columns " + first.cells()));
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new OnsMapper(description);
  }
}
