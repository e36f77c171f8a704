package icsoversight.feed.staffsurvey;

import icsoversight.feed.Feed;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.Figure;
import icsoversight.feed.GridPreview;
import icsoversight.feed.Header;
import icsoversight.feed.Layout;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.grid.GridRow;
import icsoversight.survey.Measures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The survey in long form: one row an organisation, year, question and answer. */
public final class LongFeed implements Feed {
  /** So many shares none of which is above one are fractions, or cannot be told from them. */
  private static final int ENOUGH_SHARES = 5;

  static final String FRACTIONS = "fractions?";

  private final FeedDescription description = FeedDescription.of(LongFeed.class, "long");
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
    for (GridRow row : preview.rows()) {
      // With a column of measures it is the layout of our own.
      boolean isOwn = row.cells().stream().anyMatch(c -> Header.key(c).equals("measure"));
      boolean isAsked =
          row.cells().stream()
              .map(layout::fieldOf)
              .anyMatch(f -> f.equals("number") || f.equals("question"));
      if (!isOwn && isAsked && layout.fits(row.cells())) {
        return Optional.of(
            new Recognition(
                this,
                description.setting("label"),
                looksLikeFractions(row, preview.after(row)) ? FRACTIONS : "",
                description.title(""),
                "",
                false,
                row.locator() + " has the columns " + layout));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the shares among the first rows are all at most one, so that no unit can be settled.
   */
  private boolean looksLikeFractions(GridRow columns, List<GridRow> rows) {
    Header header = Header.of(columns, layout);
    String codes = header.has("number") ? "number" : "question";
    if (header.isBroken() || !header.has(codes)) {
      return false;
    }
    int shares = 0;
    for (GridRow row : rows) {
      String question = row.cell(header.place(codes));
      Figure figure = Figure.of(row.cell(header.place("value")));
      BigDecimal number = figure.number();
      if (number == null || LongMapper.isScore(question)) {
        continue;
      }
      if (number.compareTo(BigDecimal.ONE) > 0 || figure.kind() == Figure.Kind.PERCENTAGE) {
        return false;
      }
      shares++;
    }
    return shares >= ENOUGH_SHARES;
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new LongMapper(description, layout, measures, recognition.edition().equals(FRACTIONS));
  }
}
