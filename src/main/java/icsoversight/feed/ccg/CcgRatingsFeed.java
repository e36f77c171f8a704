package icsoversight.feed.ccg;

import icsoversight.feed.FinancialYears;
import icsoversight.feed.GridPreview;
import icsoversight.feed.PublishedDays;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.TableFeed;
import icsoversight.grid.GridRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Annual ratings of clinical commissioning groups with their clinical areas. */
public final class CcgRatingsFeed extends TableFeed {

  /** The family. */
  public CcgRatingsFeed() {
    super("ratings");
  }

  /** Names alone are in many files: there must be ratings under the header, and groups. */
  @Override
  protected boolean isOurs(GridRow header, List<GridRow> rows) {
    RatingColumns columns = RatingColumns.of(header, layout(), description());
    boolean rated =
        rows.stream()
            .filter(r -> r.number() > header.number())
            .anyMatch(r -> columns.list().stream().anyMatch(c -> isRating(r.cell(c.column()))));
    boolean ofGroups =
        rows.stream()
            .flatMap(r -> r.cells().stream())
            .map(c -> c.toLowerCase(Locale.ROOT))
            .anyMatch(c -> c.contains("ccg") || c.contains("clinical commissioning"));
    return rated && ofGroups;
  }

  private boolean isRating(String cell) {
    return description().lookUp("rating", cell).isPresent();
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    return super.recognise(preview)
        .map(
            r -> {
              String edition =
                  preview.rows().stream()
                      .flatMap(row -> row.cells().stream())
                      .flatMap(c -> FinancialYears.findIn(c).stream())
                      .findFirst()
                      .orElse("");
              return new Recognition(
                  this,
                  r.label(),
                  edition,
                  description().title(edition),
                  r.publishedOn(),
                  false,
                  r.why() + " and words of ratings below them");
            });
  }

  @Override
  protected String publishedOn(GridPreview preview) {
    return preview.rows().stream()
        .flatMap(row -> row.cells().stream())
        .flatMap(c -> PublishedDays.findIn(c).stream())
        .findFirst()
        .map(LocalDate::toString)
        .orElse("");
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new CcgRatingsMapper(description(), layout(), recognition.publishedOn());
  }
}
