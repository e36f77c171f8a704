package icsoversight.feed.staffsurvey;

import icsoversight.feed.Feed;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.GridPreview;
import icsoversight.feed.Header;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.grid.GridRow;
import icsoversight.survey.Measures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The organisational workbook of the detailed spreadsheets, 2021 onwards: one sheet a section of
 * the questionnaire, question headings above the answers, one row an organisation.
 */
public final class StaffSurveyFeed implements Feed {
  static final List<String> ID_COLUMNS =
      List.of("ODS code", "Organisation name", "Benchmarking group");
  private static final Pattern TITLE =
      Pattern.compile("NHS Staff Survey (20\\d\\d)\\b", Pattern.CASE_INSENSITIVE);

  private final FeedDescription description = FeedDescription.of(StaffSurveyFeed.class);
  private final Measures measures = Measures.shipped();

  @Override
  public FeedDescription description() {
    return description;
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    for (Map.Entry<String, List<GridRow>> sheet : preview.sheets().entrySet()) {
      boolean headed = sheet.getValue().stream().anyMatch(r -> Header.fits(r, ID_COLUMNS));
      Optional<String> year = year(sheet.getValue());
      if (headed && year.isPresent()) {
        String edition = year.get();
        String title =
            description.settings().getOrDefault("title", "").replace("{edition}", edition);
        return Optional.of(
            new Recognition(
                this,
                "NHS Staff Survey " + edition + ", detailed spreadsheets by organisation",
                edition,
                title,
                description.releaseDay(edition),
                false,
                "sheet "
                    + sheet.getKey()
                    + " names the survey of "
                    + edition
                    + " and has the columns "
                    + ID_COLUMNS));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> year(List<GridRow> rows) {
    for (GridRow row : rows) {
      Matcher matcher = TITLE.matcher(row.cell(0));
      if (matcher.find()) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new StaffSurveyMapper(
        Integer.parseInt(recognition.edition()), description.settings(), measures);
  }
}
