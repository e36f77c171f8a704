package icsoversight.feed;

import icsoversight.grid.GridRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A family whose files are recognised by the columns of one header row. */
public abstract class TableFeed implements Feed {
  /** So many columns together tell a family, even if one of them stands twice. */
  private static final int TELLING = 3;

  private final FeedDescription description;
  private final Layout layout;

  /**
   * A family.
   *
   * @param name the name of the description beside the class
   */
  protected TableFeed(String name) {
    this.description = describe(name);
    this.layout = Layout.of(description);
  }

  private FeedDescription describe(String name) {
    return FeedDescription.of(getClass(), name);
  }

  @Override
  public final FeedDescription description() {
    return description;
  }

  /**
   * The columns.
   *
   * @return the layout
   */
  public final Layout layout() {
    return layout;
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    if (!layout.mayBeIn(preview)) {
      return Optional.empty();
    }
    for (Map.Entry<String, List<GridRow>> sheet : preview.sheets().entrySet()) {
      for (GridRow row : sheet.getValue()) {
        if (layout.fits(row.cells()) && isOursOrBroken(row, sheet.getValue())) {
          return Optional.of(
              new Recognition(
                  this,
                  description.setting("label"),
                  "",
                  description.title(""),
                  publishedOn(preview),
                  description.setting("reference").equals("true"),
                  row.locator() + " has the columns " + layout));
        }
      }
    }
    return Optional.empty();
  }

  /** A header in which a column stands twice is taken, so that its mapper can say what is wrong. */
  private boolean isOursOrBroken(GridRow header, List<GridRow> rows) {
    boolean isBroken = Header.of(header, layout).isBroken();
    return isBroken ? layout.required().size() >= TELLING : isOurs(header, rows);
  }

  /**
   * Whether a sheet with the right columns is of this family and of no other with the same columns.
   *
   * @param header the row of columns
   * @param rows the first rows of the sheet, with the header
   * @return true if it is
   */
  protected boolean isOurs(GridRow header, List<GridRow> rows) {
    return true;
  }

  /**
   * The day on which the file was published, where its first rows say so.
   *
   * @param preview the first rows
   * @return an ISO 8601 day; empty if they do not
   */
  protected String publishedOn(GridPreview preview) {
    return "";
  }
}
