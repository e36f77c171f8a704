package icsoversight.feed.oversight;

import icsoversight.feed.Figure;
import icsoversight.feed.GridPreview;
import icsoversight.feed.Header;
import icsoversight.feed.PublishedDays;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.TableFeed;
import icsoversight.grid.GridRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists of organisations by segment, 2021 to 2024. */
public final class SegmentationFeed extends TableFeed {

  /** The columns that may hold names: a list of trusts may have one for their systems too. */
  static final List<String> NAMES = List.of("name", "trust", "system");

  /** The family. */
  public SegmentationFeed() {
    super("segmentation");
  }

  /** With scores beside the segments it is a league table, with editions our own layout. */
  @Override
  protected boolean isOurs(GridRow header, List<GridRow> rows) {
    boolean isOther =
        header.cells().stream()
            .map(Header::key)
            .anyMatch(c -> c.equals("averagescore") || c.equals("edition") || c.equals("metricid"));
    Header found = Header.of(header, layout());
    boolean hasNames = NAMES.stream().anyMatch(found::has);
    if (isOther || found.isBroken() || !hasNames) {
      return false;
    }
    int segment = found.place("segment");
    boolean areSegments =
        rows.stream()
            .filter(r -> r.number() > header.number() && r.filled() > 1)
            .allMatch(r -> isSegmentOrMark(r.cell(segment)));
    return areSegments || rows.stream().anyMatch(SegmentationFeed::isTitle);
  }

  private static boolean isTitle(GridRow row) {
    return row.cells().stream().anyMatch(c -> c.toLowerCase(Locale.ROOT).contains("segmentation"));
  }

  private static boolean isSegmentOrMark(String cell) {
    return Figure.of(SegmentationMapper.bare(cell)).kind() != Figure.Kind.TEXT;
  }

  @Override
  protected String publishedOn(GridPreview preview) {
    for (GridRow row : preview.rows()) {
      for (String cell : row.cells()) {
        Optional<LocalDate> day = PublishedDays.findIn(cell);
        if (day.isPresent()) {
          return day.get().toString();
        }
      }
    }
    return "";
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new SegmentationMapper(description(), layout(), recognition.publishedOn());
  }
}
