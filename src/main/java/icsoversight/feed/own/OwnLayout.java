package icsoversight.feed.own;

import icsoversight.feed.Feed;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.GridPreview;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.Header;
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
  private final List<String> required;
  private final List<String> optional;
  private final boolean alwaysCounts;
  private final Function<HeadedRow, Finding> fact;
  private final FeedDescription description = FeedDescription.of(OwnLayout.class);

  OwnLayout(
      String label,
      List<String> required,
      List<String> optional,
      boolean alwaysCounts,
      Function<HeadedRow, Finding> fact) {
    this.label = label;
    this.required = List.copyOf(required);
    this.optional = List.copyOf(optional);
    this.alwaysCounts = alwaysCounts;
    this.fact = fact;
  }

  @Override
  public FeedDescription description() {
    return description;
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    if (!Header.fits(preview.first(), required)) {
      return Optional.empty();
    }
    return Optional.of(
        new Recognition(
            this, label, "", label, "", alwaysCounts, "row 1 has the columns " + required));
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new TableMapper(required, optional, List.of()) {
      @Override
      protected List<Finding> findings(HeadedRow row) {
        return List.of(fact.apply(row).with("rule", "own-layout").with("confidence", "1"));
      }
    };
  }
}
