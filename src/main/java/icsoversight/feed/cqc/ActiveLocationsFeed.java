package icsoversight.feed.cqc;

import icsoversight.feed.HeadedRow;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.TableFeed;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import icsoversight.grid.GridRow;
import java.util.List;
import java.util.Optional;

/** CQC's active locations: the latest overall rating of each. */
public final class ActiveLocationsFeed extends TableFeed {
  private final RatingWords words = new RatingWords();

  /** The family. */
  public ActiveLocationsFeed() {
    super("active-locations");
  }

  @Override
  protected boolean isOurs(GridRow header, List<GridRow> rows) {
    // The market data have the same columns, and one for each key question.
    return header.cells().stream()
        .noneMatch(c -> c.strip().equalsIgnoreCase("Location safe rating"));
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new TableMapper(layout(), true) {
      @Override
      protected List<Finding> findings(HeadedRow row) {
        String day = row.day("date");
        Optional<RatingWords.Rating> rating = RatingOutcome.rating(words, row, "rating");
        return rating.isEmpty()
            ? List.of()
            : List.of(
                RatingOutcome.location(
                    RatingOutcome.of(rating.get(), "Overall", "", day, row.at("rating")),
                    words,
                    row));
      }
    };
  }
}
