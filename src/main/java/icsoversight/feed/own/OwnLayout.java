package icsoversight.feed.own;

import icsoversight.feed.Feed;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.GridPreview;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.Layout;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A layout of our own: one header row, one fact a row. */
final class OwnLayout implements Feed {
  private final String label;
  private final Layout layout;
  private final boolean alwaysCounts;
  private final Function<HeadedRow, Finding> fact;
  private final FeedDescription description = FeedDescription.of(OwnLayout.class, "own");

  OwnLayout(
      String label,
      List<String> required,
      List<String> optional,
      boolean alwaysCounts,
      Function<HeadedRow, Finding> fact) {
    this.label = label;
    this.layout = Layout.of(required, optional);
    this.alwaysCounts = alwaysCounts;
    this.fact = fact;
  }

  @Override
  public FeedDescription description() {
    return description;
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    if (!layout.fits(preview.first().cells())) {
      return Optional.empty();
    }
    return Optional.of(
        new Recognition(
            this, label, "", label, "", alwaysCounts, "row 1 has the columns " + layout));
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new TableMapper(layout, false) {
      @Override
      protected List<Finding> findings(HeadedRow row) {
        return List.of(fact.apply(row).with("rule", "own-layout").with("confidence", "1"));
      }
    };
  }
}
