package icsoversight.feed;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Financial years, which begin on 1 April, as the dataset writes editions: {@code 2023/24}. */
public final class FinancialYears {
  private static final int CENTURY = 100;
  private static final int APRIL = 4;
  private static final Pattern FORM =
      Pattern.compile("(?<!\\d)(?:20)?(\\d\\d)\\s?[/-]\\s?(?:20)?(\\d\\d)(?![\\d/-])");

  private FinancialYears() {}

  /**
   * The financial year that a line names.
   *
   * @param line such as a title or a column's name
   * @return the year; empty if it names none
   */
  public static Optional<String> findIn(String line) {
    Matcher matcher = FORM.matcher(line);
    while (matcher.find()) {
      int first = Integer.parseInt(matcher.group(1));
      int second = Integer.parseInt(matcher.group(2));
      if (second == (first + 1) % CENTURY) {
        return Optional.of(of(2000 + first));
      }
    }
    return Optional.empty();
  }

  /**
   * The financial year of a day.
   *
   * @param day the day
   * @return the year
   */
  public static String of(LocalDate day) {
    return of(day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear());
  }

  /**
   * The last day of a financial year.
   *
   * @param year such as {@code 2023/24}
   * @return 31 March
   */
  public static LocalDate lastDay(String year) {
    return LocalDate.of(Integer.parseInt(year.substring(0, 4)) + 1, 3, 31);
  }

  private static String of(int startYear) {
    return String.format(Locale.ROOT, "%d/%02d", startYear, (startYear + 1) % CENTURY);
  }
}
