package icsoversight.feed.staffsurvey;

import icsoversight.feed.Feed;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.GridPreview;
import icsoversight.feed.Layout;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.grid.GridRow;
import icsoversight.survey.Measures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The workbooks behind the benchmark reports: one column a measure and year. */
public final class BenchmarkFeed implements Feed {
  /** A sheet with fewer such columns could be anything. */
  private static final int LEAST_COLUMNS = 2;

  private final FeedDescription description = FeedDescription.of(BenchmarkFeed.class, "benchmark");
  private final Layout layout = Layout.of(description);
  private final Measures measures = Measures.shipped();

  @Override
  public FeedDescription description() {
    return description;
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    if (!layout.mayBeIn(preview)) {
      return Optional.empty();
    }
    for (Map.Entry<String, List<GridRow>> sheet : preview.sheets().entrySet()) {
      for (GridRow row : sheet.getValue()) {
        long columns =
            row.cells().stream().filter(c -> MeasureColumn.parse(c, 0).isPresent()).count();
        OptionalInt last = MeasureColumn.lastYear(row);
        if (columns >= LEAST_COLUMNS && last.isPresent() && layout.fits(row.cells())) {
          String edition = Integer.toString(last.getAsInt());
          return Optional.of(
              new Recognition(
                  this,
                  description.setting("label").replace("{edition}", edition),
                  edition,
                  description.title(edition),
                  description.releaseDay(edition),
                  false,
                  "sheet "
                      + sheet.getKey()
                      + " has "
                      + columns
                      + " columns named by a measure and a year, the last "
                      + edition));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new BenchmarkMapper(
        description, layout, Integer.parseInt(recognition.edition()), measures);
  }
}
