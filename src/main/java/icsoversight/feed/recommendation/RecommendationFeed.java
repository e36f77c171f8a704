package icsoversight.feed.recommendation;

import icsoversight.feed.GridPreview;
import icsoversight.feed.Header;
import icsoversight.feed.Layout;
import icsoversight.feed.PublishedDays;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.TableFeed;
import icsoversight.grid.GridRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tables of recommendations, perhaps with answers. */
public final class RecommendationFeed extends TableFeed {

  private static final String NUMBERED = "numbered";

  /** The family. */
  public RecommendationFeed() {
    super("recommendations");
  }

  /** The word alone heads many columns: a number, an answer or a status must stand beside it. */
  @Override
  protected boolean isOurs(GridRow header, List<GridRow> rows) {
    List<String> fields = header.cells().stream().map(layout()::fieldOf).toList();
    return fields.contains("number")
        || fields.contains("response")
        || fields.contains("implementation");
  }

  @Override
  protected String publishedOn(GridPreview preview) {
    return preview.rows().stream()
        .limit(6)
        .flatMap(row -> row.cells().stream())
        .filter(c -> c.toLowerCase(Locale.ROOT).contains("publish"))
        .flatMap(c -> PublishedDays.findIn(c).stream())
        .findFirst()
        .map(Object::toString)
        .orElse("");
  }

  /**
   * Beside a column of words, one called Recommendation holds numbers.
   *
   * @param header the row of columns
   * @return the layout of such a table; empty if it is none
   */
  static Optional<Layout> numbered(List<String> header, Layout usual, List<String> words) {
    boolean hasWords =
        header.stream()
            .anyMatch(c -> words.stream().anyMatch(w -> Header.key(w).equals(Header.key(c))));
    boolean hasNumbers = header.stream().anyMatch(c -> Header.key(c).equals("recommendation"));
    return hasWords && hasNumbers
        ? Optional.of(usual.with("text", words).with("number", List.of("Recommendation")))
        : Optional.empty();
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    boolean mayBeNumbered = preview.names().contains("recommendation");
    for (GridRow row : mayBeNumbered ? preview.rows() : List.<GridRow>of()) {
      Optional<Layout> numbered = numbered(row.cells(), layout(), description().list("words"));
      if (numbered.isPresent() && numbered.get().fits(row.cells())) {
        return Optional.of(
            new Recognition(
                this,
                description().setting("label"),
                NUMBERED,
                description().title(""),
                publishedOn(preview),
                false,
                row.locator()
                    + " has a column of recommendations by number and one of their words"));
      }
    }
    return super.recognise(preview);
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    Layout layout =
        recognition.edition().equals(NUMBERED)
            ? layout()
                .with("text", description().list("words"))
                .with("number", List.of("Recommendation"))
            : layout();
    return new RecommendationMapper(
        description(), layout, recognition.title(), recognition.publishedOn());
  }
}
