package icsoversight.feed.oversight;

import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.TableFeed;

/** The Oversight Framework's data by trust: long format, one row a trust and metric. */
public final class TrustDataFeed extends TableFeed {

  /** The family. */
  public TrustDataFeed() {
    super("data");
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new TrustDataMapper(description(), layout());
  }
}
