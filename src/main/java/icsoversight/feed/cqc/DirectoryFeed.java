package icsoversight.feed.cqc;

import icsoversight.feed.GridPreview;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.PublishedDays;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.TableFeed;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** CQC's directory of places and providers, which has no ratings. */
public final class DirectoryFeed extends TableFeed {

  /** The family. */
  public DirectoryFeed() {
    super("directory");
  }

  @Override
  protected String publishedOn(GridPreview preview) {
    return preview.rows().stream()
        .limit(4)
        .map(row -> PublishedDays.findIn(row.cell(0)))
        .flatMap(Optional::stream)
        .map(LocalDate::toString)
        .findFirst()
        .orElse("");
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new TableMapper(layout(), true) {
      @Override
      protected List<Finding> findings(HeadedRow row) {
        return List.of();
      }
    };
  }
}
