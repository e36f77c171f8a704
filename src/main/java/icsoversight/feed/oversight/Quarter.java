package icsoversight.feed.oversight;

import icsoversight.feed.FeedDescription;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a financial year, which begins on 1 April.
 *
 * @param number 1 to 4
 * @param startYear the calendar year in which the financial year begins
 */
record Quarter(int number, int startYear) {
  private static final Pattern FORM =
      Pattern.compile("\\bQ([1-4])\\s+(20\\d\\d)[/-](\\d\\d)\\b", Pattern.CASE_INSENSITIVE);
  private static final int CENTURY = 100;

  /** Reads such as {@code Q1 2025/26}; another form is no quarter. */
  static Optional<Quarter> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(matcher.group(2));
    return Integer.parseInt(matcher.group(3)) == (start + 1) % CENTURY
        ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), start))
        : Optional.empty();
  }

  /** The day on which a quarter's figures took effect: their release, else the quarter's end. */
  static String day(FeedDescription description, String quarter) {
    String released = description.releaseDay(quarter);
    return released.isEmpty()
        ? parse(quarter).map(q -> q.lastDay().toString()).orElse("")
        : released;
  }

  String edition() {
    return String.format(java.util.Locale.ROOT, "%d/%02d", startYear, (startYear + 1) % CENTURY);
  }

  String label() {
    return "Q" + number + " " + edition();
  }

  LocalDate lastDay() {
    return LocalDate.of(startYear, 4, 1).plusMonths(3L * number).minusDays(1);
  }
}
