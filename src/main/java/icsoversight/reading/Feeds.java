package icsoversight.reading;

import icsoversight.feed.Feed;
import icsoversight.feed.GridPreview;
import icsoversight.feed.Recognition;
import icsoversight.feed.cqc.CqcRatingsFeed;
import icsoversight.feed.ods.OdsFeed;
import icsoversight.feed.ons.OnsFeed;
import icsoversight.feed.oversight.OversightFeed;
import icsoversight.feed.own.OwnLayouts;
import icsoversight.feed.staffsurvey.StaffSurveyFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The families that the program knows. */
public final class Feeds {
  private final List<Feed> feeds = new ArrayList<>();

  /** All families that ship with the program. */
  public Feeds() {
    feeds.add(new StaffSurveyFeed());
    feeds.add(new OversightFeed());
    feeds.add(new CqcRatingsFeed());
    feeds.add(new OdsFeed());
    feeds.add(new OnsFeed());
    feeds.addAll(OwnLayouts.all());
  }

  /**
   * What a file could be.
   *
   * @param preview its first rows
   * @return a recognition for each family that fits
   */
  public List<Recognition> recognise(GridPreview preview) {
    return feeds.stream().map(f -> f.recognise(preview)).flatMap(Optional::stream).toList();
  }
}
