package icsoversight.feed.cqc;

import icsoversight.feed.HeadedRow;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.TableFeed;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.util.ArrayList;
import java.util.List;

/** CQC's market data export: a column for each key question. */
public final class MarketDataFeed extends TableFeed {
  private static final List<String> ASPECTS =
      List.of("overall", "safe", "effective", "caring", "responsive", "well-led");

  private final RatingWords words = new RatingWords();

  /** The family. */
  public MarketDataFeed() {
    super("market-data");
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new TableMapper(layout(), true) {
      private boolean anyRating;

      @Override
      protected List<Finding> findings(HeadedRow row) {
        List<Finding> findings = new ArrayList<>();
        for (String aspect : ASPECTS) {
          RatingOutcome.rating(words, row, aspect)
              .map(rating -> RatingOutcome.of(rating, aspect, "", "", row.at(aspect)))
              .ifPresent(outcome -> findings.add(RatingOutcome.location(outcome, words, row)));
        }
        anyRating |= !findings.isEmpty();
        return findings;
      }

      @Override
      protected void last(List<Finding> findings, List<Issue> issues) {
        if (anyRating) {
          issues.add(
              Issue.ofSource(
                  IssueCode.NO_DAY,
                  "The export has no day of a rating: what it calls the publication date is the day"
                      + " of registration. Its ratings have no day."));
        }
      }
    };
  }
}
