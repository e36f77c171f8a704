package icsoversight.feed;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell where a figure belongs: a number, or a publisher's mark for why there is
 * none.
 *
 * @param kind what it is
 * @param number the number; null if it is none. Of a percentage it is the figure before the sign
 */
public record Figure(Kind kind, @Nullable BigDecimal number) {

  /** What a cell holds. */
  public enum Kind {
    /** A number. */
    NUMBER,
    /** A number with a percent sign. */
    PERCENTAGE,
    /** Nothing. */
    EMPTY,
    /** The publisher hid the figure, because too few people are behind it. */
    SUPPRESSED,
    /** The question does not apply. */
    NOT_APPLICABLE,
    /** The publisher has no figure. */
    NOT_AVAILABLE,
    /** The error of a formula. */
    FORMULA_ERROR,
    /** Anything else. */
    TEXT
  }

  /** A double has 17 significant digits; nothing that is published has more than some more. */
  private static final int LONGEST = 60;

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,2})?");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern ERROR =
      Pattern.compile("#(?:N/A|REF!|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)|Err:\\d+");

  /** The marks of the Government Analysis Function and those that publishers had before it. */
  private static final Set<String> SUPPRESSED =
      Set.of("-", "–", "*", "**", "[c]", "c", "<10", "<11", "suppressed");

  private static final Set<String> NOT_APPLICABLE =
      Set.of("[z]", "z", "n/a", "na", "not applicable");
  private static final Set<String> NOT_AVAILABLE =
      Set.of("[x]", "x", ":", "..", "[w]", "not available", "not asked");

  /**
   * Reads a cell.
   *
   * @param cell its text
   * @return what it holds
   */
  public static Figure of(String cell) {
    String text = cell.replace('\u00a0', ' ').strip();
    if (text.isEmpty()) {
      return new Figure(Kind.EMPTY, null);
    }
    if (text.length() > LONGEST) {
      return new Figure(Kind.TEXT, null);
    }
    if (text.endsWith("%")) {
      Figure before = of(text.substring(0, text.length() - 1));
      return before.kind == Kind.NUMBER
          ? new Figure(Kind.PERCENTAGE, before.number)
          : new Figure(Kind.TEXT, null);
    }
    if (NUMBER.matcher(text).matches()) {
      return new Figure(Kind.NUMBER, new BigDecimal(text));
    }
    if (GROUPED.matcher(text).matches()) {
      return new Figure(Kind.NUMBER, new BigDecimal(text.replace(",", "")));
    }
    if (ERROR.matcher(text).matches()) {
      return new Figure(Kind.FORMULA_ERROR, null);
    }
    return new Figure(mark(text.toLowerCase(Locale.ROOT)), null);
  }

  private static Kind mark(String text) {
    if (SUPPRESSED.contains(text)) {
      return Kind.SUPPRESSED;
    }
    if (NOT_APPLICABLE.contains(text)) {
      return Kind.NOT_APPLICABLE;
    }
    return NOT_AVAILABLE.contains(text) ? Kind.NOT_AVAILABLE : Kind.TEXT;
  }

  /**
   * Whether a cell holds the error of a formula.
   *
   * @param cell its text
   * @return true if it does
   */
  public static boolean isFormulaError(String cell) {
    return (cell.startsWith("#") || cell.startsWith("Err:"))
        && ERROR.matcher(cell.strip()).matches();
  }
}
