package icsoversight.feed.cqc;

import icsoversight.feed.Feed;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.GridPreview;
import icsoversight.feed.Header;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.grid.GridRow;
import java.util.List;
import java.util.Optional;

/** CQC's ratings in long form: one row a location, service or population group, and domain. */
public final class CqcRatingsFeed implements Feed {
  static final List<String> REQUIRED =
      List.of(
          "Location ID",
          "Location Name",
          "Service / Population Group",
          "Domain",
          "Latest Rating",
          "Publication Date");
  static final List<String> OPTIONAL =
      List.of("Location ONSPD CCG Code", "Location Commissioning CCG Code", "Provider ID");

  /** The address of a place, its ownership, and columns that an intermediary added. */
  static final List<String> IGNORED =
      List.of(
          "Location ODS Code",
          "Care Home?",
          "Location Type",
          "Location Primary Inspection Category",
          "Location Street Address",
          "Location Address Line 2",
          "Location City",
          "Location Post Code",
          "Location Local Authority",
          "Location Region",
          "Location NHS Region",
          "Location ONSPD CCG",
          "Location Commissioning CCG Name",
          "Report Type",
          "Inherited Rating (Y/N)",
          "URL",
          "Provider Name",
          "Brand ID",
          "Brand Name",
          "pc_norm",
          "latitude",
          "longitude",
          "easting",
          "northing",
          "constituency",
          "district",
          "ward_name",
          "lsoa_name",
          "lsoa_code",
          "imd",
          "imd_decile");

  private final FeedDescription description = FeedDescription.of(CqcRatingsFeed.class);

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
                "CQC care directory with ratings, locations",
                "",
                description.settings().getOrDefault("title", ""),
                "",
                false,
                row.locator() + " has the columns " + REQUIRED));
      }
    }
    return Optional.empty();
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new CqcRatingsMapper(description);
  }
}
