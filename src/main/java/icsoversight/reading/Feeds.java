package icsoversight.reading;

import icsoversight.feed.Feed;
import icsoversight.feed.GridPreview;
import icsoversight.feed.JsonFeed;
import icsoversight.feed.Layout;
import icsoversight.feed.Recognition;
import icsoversight.feed.TableFeed;
import icsoversight.feed.ccg.CcgRatingsFeed;
import icsoversight.feed.cqc.ActiveLocationsFeed;
import icsoversight.feed.cqc.DirectoryFeed;
import icsoversight.feed.cqc.LatestRatingsFeed;
import icsoversight.feed.cqc.MarketDataFeed;
import icsoversight.feed.cqc.SyndicationFeed;
import icsoversight.feed.decision.DecisionFeed;
import icsoversight.feed.learning.LearningLeagueFeed;
import icsoversight.feed.ods.OdsFeed;
import icsoversight.feed.ods.PracticeMappingFeed;
import icsoversight.feed.ods.SuccessionFeed;
import icsoversight.feed.ons.OnsFeed;
import icsoversight.feed.oversight.LeagueFeed;
import icsoversight.feed.oversight.ProductivityFeed;
import icsoversight.feed.oversight.SegmentationFeed;
import icsoversight.feed.oversight.TrustDataFeed;
import icsoversight.feed.own.OwnLayouts;
import icsoversight.feed.recommendation.RecommendationFeed;
import icsoversight.feed.staffsurvey.BenchmarkFeed;
import icsoversight.feed.staffsurvey.DetailedFeed;
import icsoversight.feed.staffsurvey.LongFeed;
import icsoversight.feed.staffsurvey.OldFeed;
import icsoversight.grid.GridRow;
import icsoversight.json.JsonItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The families that the program knows. */
public final class Feeds {
  private final List<Feed> feeds =
      new ArrayList<>(
          List.of(
              DetailedFeed.ofOrganisations(),
              DetailedFeed.ofBreakdowns(),
              new BenchmarkFeed(),
              new OldFeed(),
              new LongFeed(),
              new TrustDataFeed(),
              new LeagueFeed(),
              new SegmentationFeed(),
              new ProductivityFeed(),
              new LatestRatingsFeed(),
              new ActiveLocationsFeed(),
              new MarketDataFeed(),
              new DirectoryFeed(),
              new CcgRatingsFeed(),
              new LearningLeagueFeed(),
              new RecommendationFeed(),
              new OdsFeed(),
              new SuccessionFeed(),
              new PracticeMappingFeed(),
              new OnsFeed()));

  /** A file with fewer columns of a layout is not near to it. */
  private static final int LEAST_COLUMNS = 2;

  private final Feed decisions = new DecisionFeed();
  private final List<JsonFeed> jsonFeeds = List.of(new SyndicationFeed());

  /** All families that ship with the program. */
  public Feeds() {
    feeds.addAll(OwnLayouts.all());
  }

  /**
   * What a file of rows could be.
   *
   * @param preview its first rows
   * @return a recognition for each family that fits
   */
  public List<Recognition> recognise(GridPreview preview) {
    // The published workbook comes back with decisions; its other sheets look like data.
    Optional<Recognition> decided = decisions.recognise(preview);
    if (decided.isPresent()) {
      return List.of(decided.get());
    }
    return feeds.stream().map(f -> f.recognise(preview)).flatMap(Optional::stream).toList();
  }

  /**
   * The layout that a file is nearest to, for a file that fits none.
   *
   * @param preview its first rows
   * @return a sentence that names the layout and the columns that it lacks; empty if none is near
   */
  public String nearest(GridPreview preview) {
    String nearest = "";
    double most = 0;
    for (Feed feed : feeds) {
      for (GridRow row : feed instanceof TableFeed ? preview.rows() : List.<GridRow>of()) {
        Layout layout = ((TableFeed) feed).layout();
        List<String> missing = layout.missing(row.cells());
        int found = layout.required().size() - missing.size();
        double share = (double) found / layout.required().size();
        if (found >= LEAST_COLUMNS && !missing.isEmpty() && share > most) {
          most = share;
          nearest =
              " It is nearest to "
                  + feed.description().setting("label")
                  + ": "
                  + row.locator()
                  + " lacks "
                  + String.join(
                      " and ",
                      missing.stream().map(m -> String.join(" or ", layout.names(m))).toList())
                  + ".";
        }
      }
    }
    return nearest;
  }

  /**
   * What a file of objects could be.
   *
   * @param first its first object
   * @return a recognition for each family that fits
   */
  public List<Recognition> recognise(JsonItem first) {
    return jsonFeeds.stream().map(f -> f.recognise(first)).flatMap(Optional::stream).toList();
  }
}
