package icsoversight.feed.staffsurvey;

import icsoversight.grid.GridRow;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a benchmark workbook, by its name: {@code q25c_2024}, {@code PP4_2_n_2024}.
 *
 * @param stem the measure's name in the workbook, lower case
 * @param year the survey year
 * @param isBase whether it counts the respondents behind the measure
 * @param isScore whether the measure is a score and no share
 * @param column where it stands, counted from 0
 */
record MeasureColumn(String stem, int year, boolean isBase, boolean isScore, int column) {
  private static final Pattern NAME =
      Pattern.compile(
          "(q\\d+[a-z]?(?:_\\d+)?|pp\\d(?:_\\d)?|e_\\d|m_\\d|theme_[a-z]+|response_rate)"
              + "(_n)?_(20\\d\\d)",
          Pattern.CASE_INSENSITIVE);

  static Optional<MeasureColumn> parse(String name, int column) {
    Matcher matcher = NAME.matcher(name.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String stem = matcher.group(1).toLowerCase(Locale.ROOT);
    boolean isShare = stem.startsWith("q") || stem.startsWith("response_rate");
    return Optional.of(
        new MeasureColumn(
            stem, Integer.parseInt(matcher.group(3)), matcher.group(2) != null, !isShare, column));
  }

  static OptionalInt lastYear(GridRow header) {
    return header.cells().stream()
        .flatMap(c -> parse(c, 0).stream())
        .mapToInt(MeasureColumn::year)
        .max();
  }
}
