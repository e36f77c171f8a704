package icsoversight.feed.staffsurvey;

import icsoversight.feed.Feed;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.GridPreview;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.grid.GridRow;
import icsoversight.survey.Measures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The detailed spreadsheets before 2021: five rows of headings, unweighted figures. */
public final class OldFeed implements Feed {
  static final int UNIT_ROW = 5;
  private static final Pattern TITLE =
      Pattern.compile("\\bStaff Survey (20\\d\\d)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern WEIGHTING =
      Pattern.compile("\\s*Data (?:is|are) (?:Un)?weighted.*", Pattern.CASE_INSENSITIVE);

  private final FeedDescription description = FeedDescription.of(OldFeed.class, "old");
  private final Measures measures = Measures.shipped();

  @Override
  public FeedDescription description() {
    return description;
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    for (Map.Entry<String, List<GridRow>> sheet : preview.sheets().entrySet()) {
      List<GridRow> rows = sheet.getValue();
      if (rows.stream().limit(UNIT_ROW).noneMatch(OldFeed::namesWeighting)) {
        continue;
      }
      Optional<String> year = rows.stream().limit(UNIT_ROW).flatMap(OldFeed::years).findFirst();
      boolean hasUnits =
          rows.stream()
              .anyMatch(r -> r.cells().stream().filter(c -> c.strip().equals("%")).count() > 1);
      if (year.isPresent() && hasUnits) {
        return Optional.of(
            new Recognition(
                this,
                description.setting("label").replace("{edition}", year.get()),
                year.get(),
                description.title(year.get()),
                description.releaseDay(year.get()),
                false,
                "sheet "
                    + sheet.getKey()
                    + " says how its data are weighted, names the survey of "
                    + year.get()
                    + " and has a row of units"));
      }
    }
    return Optional.empty();
  }

  static boolean namesWeighting(GridRow row) {
    return row.cells().stream().anyMatch(c -> WEIGHTING.matcher(c).matches());
  }

  private static java.util.stream.Stream<String> years(GridRow row) {
    return row.cells().stream()
        .map(TITLE::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1));
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new OldMapper(description, Integer.parseInt(recognition.edition()), measures);
  }
}
