package icsoversight.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;

/** Counts the numbered lists of a Word document, whose text does not hold the numbers. */
final class ListNumbers {
  private static final int LEVELS = 9;
  private static final Pattern PLACE = Pattern.compile("%([1-9])");
  private static final int[] ROMAN = {100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] NUMERALS = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
  private static final int LETTERS = 26;

  private final Map<BigInteger, int[]> counts = new HashMap<>();
  private final Map<BigInteger, String[]> formats = new HashMap<>();
  private final Set<BigInteger> started = new HashSet<>();

  /**
   * The number of the next item of a list.
   *
   * @return the number without its full stop or bracket; empty: a bullet
   */
  String next(XWPFParagraph paragraph) {
    CTNum list = paragraph.getDocument().getNumbering().getNum(paragraph.getNumID()).getCTNum();
    BigInteger scheme = list.getAbstractNumId().getVal();
    BigInteger depth = paragraph.getNumIlvl();
    int level = depth == null ? 0 : Math.max(0, Math.min(depth.intValue(), LEVELS - 1));
    int[] count = counts.computeIfAbsent(scheme, l -> new int[LEVELS]);
    String[] format = formats.computeIfAbsent(scheme, l -> new String[LEVELS]);
    // Lists of one scheme go on counting, but for one that says where it starts.
    BigInteger start = paragraph.getNumStartOverride();
    boolean restarts = started.add(list.getNumId()) && start != null;
    count[level] = restarts && start != null ? start.intValue() : count[level] + 1;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      count[deeper] = 0;
    }
    format[level] = paragraph.getNumFmt() == null ? "decimal" : paragraph.getNumFmt();
    String text = paragraph.getNumLevelText();
    if (format[level].equals("bullet") || format[level].equals("none") || text == null) {
      return "";
    }
    Matcher place = PLACE.matcher(text);
    StringBuilder number = new StringBuilder();
    while (place.find()) {
      int at = Integer.parseInt(place.group(1)) - 1;
      String shown = shown(Math.max(1, count[at]), format[at]);
      place.appendReplacement(number, Matcher.quoteReplacement(shown));
    }
    place.appendTail(number);
    return number.toString().replaceAll("^[^\\p{L}\\p{Nd}]+|[^\\p{L}\\p{Nd}]+$", "");
  }

  private static String shown(int count, String format) {
    return switch (format == null ? "" : format) {
      case "lowerLetter" -> letter(count);
      case "upperLetter" -> letter(count).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(count);
      case "upperRoman" -> roman(count).toUpperCase(Locale.ROOT);
      default -> Integer.toString(count);
    };
  }

  private static String letter(int count) {
    return String.valueOf((char) ('a' + (count - 1) % LETTERS));
  }

  private static String roman(int count) {
    StringBuilder numeral = new StringBuilder();
    int left = count;
    for (int i = 0; i < ROMAN.length; i++) {
      while (left >= ROMAN[i]) {
        numeral.append(NUMERALS[i]);
        left -= ROMAN[i];
      }
    }
    return numeral.toString();
  }
}
