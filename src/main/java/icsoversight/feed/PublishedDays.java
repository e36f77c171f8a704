package icsoversight.feed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as English publishers write them in data files: day before month, unless the time behind has
 * AM or PM, which is the form of a program set to American habits.
 */
public final class PublishedDays {
  private static final Pattern AMERICAN =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})\\s+\\d{1,2}:\\d{2}(:\\d{2})?\\s*[AP]M");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:T|\\s+-?\\s*)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?$");

  /** The longest form, with a time and its zone, has some thirty characters. */
  private static final int LONGEST = 40;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("uuuu-M-d"),
          form("d/M/uuuu"),
          form("d-M-uuuu"),
          form("d.M.uuuu"),
          form("d MMMM uuuu"),
          form("d MMM uuuu"),
          form("d/MMM/uuuu"),
          form("d-MMM-uuuu"),
          form("d-MMM-uu"),
          form("ddMMMuuuu"),
          form("uuuuMMdd"));

  /** A day somewhere in a line, such as a title's. */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(January|February|March|April|May|June|July|August|"
              + "September|October|November|December)\\s+(20\\d\\d)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MONTH_IN_WORDS =
      Pattern.compile(
          "\\b(January|February|March|April|May|June|July|August|September|October|November|"
              + "December)\\s+(20\\d\\d)\\b",
          Pattern.CASE_INSENSITIVE);

  private PublishedDays() {}

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.UK)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * Reads a day.
   *
   * @param text a cell's text
   * @return the day; empty if it is none
   */
  public static Optional<LocalDate> parse(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher american = AMERICAN.matcher(stripped);
    if (american.matches()) {
      return one(
          american.group(3) + "-" + american.group(1) + "-" + american.group(2), FORMS.get(0));
    }
    String day = TIME.matcher(stripped).replaceFirst("");
    for (DateTimeFormatter form : FORMS) {
      Optional<LocalDate> parsed = one(day, form);
      if (parsed.isPresent()) {
        return parsed;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> one(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form)).filter(PublishedDays::isPlausible);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether anything that oversight speaks of can have happened on a day.
   *
   * @param day the day
   * @return true from 1900 to 2100
   */
  public static boolean isPlausible(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  /**
   * A day that a line names.
   *
   * @param line such as a title
   * @return the first day in it; empty if there is none
   */
  public static Optional<LocalDate> findIn(String line) {
    Matcher matcher = IN_WORDS.matcher(line);
    return matcher.find()
        ? parse(matcher.group(1) + " " + matcher.group(2) + " " + matcher.group(3))
        : Optional.empty();
  }

  /**
   * A month that a line names without a day.
   *
   * @param line such as a title
   * @return the first month in it; empty if there is none
   */
  public static Optional<YearMonth> findMonthIn(String line) {
    Matcher matcher = MONTH_IN_WORDS.matcher(line);
    return matcher.find()
        ? parse("1 " + matcher.group(1) + " " + matcher.group(2)).map(YearMonth::from)
        : Optional.empty();
  }
}
