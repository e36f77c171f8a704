package icsoversight.prose.language;

import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** Lengths of time in words, such as "for at least six months" or "a six-month pause". */
public final class Durations {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("eighteen", 18),
          Map.entry("half a", 6));
  private static final Wording DURATION =
      Wording.of(
          "\\b(?:for (?:(?:at least|at the very least|a minimum of|a full|up to|about|another|a further|a period of|the next|an initial|no less than|not less than) )*"
              + "(?<n>half a|\\d{1,2}|[a-z]+) (?:more |further )?(?<u>month|fortnight|week|year)s?"
              + "|(?<hn>\\d{1,2}|[a-z]+)-(?<hu>month|week|year)\\b)");

  private Durations() {}

  /** A number in words or digits; 0: none that is known. */
  static int count(String number) {
    return number.matches("\\d+") ? Integer.parseInt(number) : NUMBERS.getOrDefault(number, 0);
  }

  /**
   * The length of time that a clause names.
   *
   * @param folded the clause in folded form
   * @return the length; empty if it names none
   */
  public static Optional<Period> find(String folded) {
    Matcher m = DURATION.matcher(folded);
    while (m.find()) {
      String number = m.group("n") == null ? m.group("hn") : m.group("n");
      String unit = m.group("u") == null ? m.group("hu") : m.group("u");
      if (number == null || unit == null) {
        continue;
      }
      int count = count(number);
      if (number.equals("half a")) {
        return unit.equals("year") ? Optional.of(Period.ofMonths(6)) : Optional.empty();
      }
      if (count > 0) {
        return Optional.of(
            switch (unit) {
              case "month" -> Period.ofMonths(count);
              case "week" -> Period.ofWeeks(count);
              case "fortnight" -> Period.ofWeeks(2 * count);
              default -> Period.ofYears(count);
            });
      }
    }
    return Optional.empty();
  }
}
