package icsoversight.feed.decision;

import icsoversight.feed.GridPreview;
import icsoversight.feed.Header;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.TableFeed;
import icsoversight.grid.GridRow;
import java.util.List;

/**
 * Decisions of analysts. The published workbook comes back with all its sheets; only its sheet
 * Review is read, whatever the others look like.
 */
public final class DecisionFeed extends TableFeed {

  /** The family. */
  public DecisionFeed() {
    super("decisions");
  }

  @Override
  protected boolean isOurs(GridRow header, List<GridRow> rows) {
    return isReview(header.sheet());
  }

  /** A delimited file has no sheet. */
  private boolean isReview(String sheet) {
    return sheet.isEmpty() || Header.key(sheet).equals(description().setting("sheet"));
  }

  @Override
  protected String publishedOn(GridPreview preview) {
    return "";
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new DecisionMapper(description(), layout(), this::isReview);
  }
}
