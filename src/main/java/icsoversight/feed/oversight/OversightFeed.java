package icsoversight.feed.oversight;

import icsoversight.feed.Feed;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.GridPreview;
import icsoversight.feed.Header;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.grid.GridRow;
import java.util.List;
import java.util.Optional;

/** The Oversight Framework's data by trust: long format, one row a trust and metric. */
public final class OversightFeed implements Feed {
  static final List<String> REQUIRED =
      List.of("Trust_code", "Trust_name", "Metric_ID", "Metric_description", "Units", "Value");
  static final List<String> OPTIONAL = List.of("Quarter", "Reporting_date", "Median_value", "Rank");
  static final List<String> IGNORED =
      List.of(
          "Region",
          "Trust_type",
          "Trust_subtype",
          "Domain",
          "Sub-domain",
          "Lower_quartile",
          "Upper_quartile");

  private final FeedDescription description = FeedDescription.of(OversightFeed.class);

  @Override
  public FeedDescription description() {
    return description;
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    for (GridRow row : preview.rows()) {
      if (Header.fits(row, REQUIRED)) {
        return Optional.of(
            new Recognition(
                this,
                "NHS Oversight Framework, trust data",
                "",
                description.settings().getOrDefault("title", "").replace(" {edition}", ""),
                "",
                false,
                row.locator() + " has the columns " + REQUIRED));
      }
    }
    return Optional.empty();
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new OversightMapper(description);
  }
}
