package icsoversight.feed.oversight;

import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.TableFeed;

/** The Oversight Framework's league tables. */
public final class LeagueFeed extends TableFeed {

  /** The family. */
  public LeagueFeed() {
    super("league");
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new LeagueMapper(description(), layout());
  }
}
