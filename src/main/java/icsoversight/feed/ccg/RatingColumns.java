package icsoversight.feed.ccg;

import icsoversight.feed.FeedDescription;
import icsoversight.feed.FinancialYears;
import icsoversight.feed.Header;
import icsoversight.feed.Layout;
import icsoversight.grid.GridRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a header that hold ratings, each with what it rates and for which year. */
final class RatingColumns {

  /**
   * A column of ratings.
   *
   * @param column where it stands, counted from 0
   * @param aspect what it rates
   * @param year the financial year; empty: its name does not say
   */
  record RatingColumn(int column, String aspect, String year) {}

  private final List<RatingColumn> columns = new ArrayList<>();

  private RatingColumns() {}

  static RatingColumns of(GridRow header, Layout layout, FeedDescription description) {
    RatingColumns found = new RatingColumns();
    boolean byArea = header.cells().stream().anyMatch(c -> layout.fieldOf(c).equals("area"));
    for (int c = 0; c < header.cells().size(); c++) {
      String name = header.cell(c);
      boolean isRating = layout.fieldOf(name).equals("rating");
      Optional<String> aspect = isRating ? Optional.of("overall") : aspect(name, description);
      boolean isField = !isRating && !layout.fieldOf(name).isEmpty();
      if (aspect.isPresent() && !isField) {
        found.columns.add(
            new RatingColumn(
                c, byArea ? "" : aspect.get(), FinancialYears.findIn(name).orElse("")));
      }
    }
    return found;
  }

  /** What a column is about, by the words that are left of its name. */
  static Optional<String> aspect(String name, FeedDescription description) {
    String bare =
        name.replaceAll("(?:20)?\\d\\d\\s?[/-]\\s?(?:20)?\\d\\d", " ")
            .replaceAll(
                "(?i)\\b(rating|ratings|assessment|assessed|priority|area|clinical|category|level|status|outcome)\\b",
                " ");
    String key = Header.key(bare);
    boolean namedRating = name.toLowerCase(Locale.ROOT).contains("rating");
    if (key.isEmpty()) {
      return namedRating ? Optional.of("overall") : Optional.empty();
    }
    Optional<String> aspect = description.lookUp("aspect", bare);
    return aspect.isPresent()
        ? aspect
        : description.lookUp("aspect", bare.replaceAll("(?i)\\b(overall|headline)\\b", " "));
  }

  List<RatingColumn> list() {
    return columns;
  }
}
