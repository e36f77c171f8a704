package icsoversight.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first lines of a document say of it: title and day of publication. */
final class FirstLines {
  private static final int LINES = 10;
  private static final int LONGEST = 120;
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)? ("
              + Months.NAMES
              + ") (20\\d\\d)\\b"
              + "|\\b(20\\d\\d)-(\\d\\d)-(\\d\\d)\\b");

  private FirstLines() {}

  /** The day that stands in a short line near the top; empty if there is none. */
  static String publishedOn(String text, List<Block> blocks) {
    for (Block block : blocks.subList(0, Math.min(LINES, blocks.size()))) {
      String line = PlainText.fold(text.substring(block.start(), block.end()));
      Matcher matcher = DAY.matcher(line);
      if (line.length() <= LONGEST && matcher.find()) {
        return day(matcher);
      }
    }
    return "";
  }

  static boolean isDay(String iso) {
    try {
      LocalDate.parse(iso);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String day(Matcher matcher) {
    try {
      if (matcher.group(4) != null) {
        return LocalDate.parse(matcher.group()).toString();
      }
      return LocalDate.of(
              Integer.parseInt(matcher.group(3)),
              Months.number(matcher.group(2)),
              Integer.parseInt(matcher.group(1)))
          .toString();
    } catch (DateTimeException e) {
      // Such as 31 June: not a day.
      return "";
    }
  }

  /** The first line that is not a mere label. */
  static String title(String text, List<Block> blocks) {
    for (Block block : blocks) {
      String line = text.substring(block.start(), block.end()).strip();
      boolean label = line.equals(line.toUpperCase(Locale.ROOT)) && line.length() < 30;
      if (!label) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
      }
    }
    return "";
  }
}
