package icsoversight.prose.language;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A way of putting something, as a regular expression that is tried only on texts that hold the
 * letters it needs. It finds what the expression alone would find; most sentences have none of what
 * most wordings ask for, and to see that takes a fraction of the time. Safe for use by several
 * threads.
 */
public final class Wording {
  private static final Pattern NOTHING = Pattern.compile("\\A(?!)");

  /** Of more letters most places of a text have one. */
  private static final int MOST_BEGINNINGS = 20;

  private static final char LAST_OF_TABLE = '~';

  private final String regex;
  private final Pattern pattern;
  private final NeededLetters needed;

  private Wording(String regex) {
    ExpressionPart expression = ExpressionReading.of(regex);
    this.regex = regex;
    String beginning = beginning(regex, expression);
    this.pattern = Pattern.compile(beginning.isEmpty() ? regex : beginning + "(?:" + regex + ")");
    this.needed = NeededLetters.of(expression);
  }

  /**
   * Asks for the first character of a match before the match is tried: most places of a text are
   * ruled out by one look at a table, where an expression that begins with alternatives would try
   * each of them.
   */
  private static String beginning(String regex, ExpressionPart expression) {
    Set<Character> first = expression.beginnings();
    boolean anchored = regex.startsWith("^") || regex.startsWith("\\A");
    if (anchored
        || expression.mayBeEmpty()
        || first == null
        || first.size() > MOST_BEGINNINGS
        || first.stream().anyMatch(c -> c > LAST_OF_TABLE)) {
      return "";
    }
    return first.stream()
        .map(c -> Character.isLetterOrDigit(c) || c == ' ' ? "" + c : "\\" + c)
        .collect(Collectors.joining("", "(?=[", "])"));
  }

  /**
   * A wording.
   *
   * @param regex a regular expression in Java's syntax
   * @return the wording
   * @throws java.util.regex.PatternSyntaxException if it is no regular expression
   */
  public static Wording of(String regex) {
    return new Wording(regex);
  }

  /**
   * Where the wording stands in a text.
   *
   * @param text the text
   * @return a matcher over it, as one of the expression would be; one that finds nothing where the
   *     text lacks what the expression needs. It is not to be reset to another text
   */
  public Matcher matcher(String text) {
    return (needed.areIn(text) ? pattern : NOTHING).matcher(text);
  }

  /**
   * Whether the wording stands in a text; what {@code matcher(text).find()} says, for less.
   *
   * @param text the text
   * @return true if it does
   */
  public boolean isIn(String text) {
    return needed.areIn(text) && pattern.matcher(text).find();
  }

  /**
   * The expression.
   *
   * @return the expression, as it was written
   */
  public String regex() {
    return regex;
  }

  @Override
  public String toString() {
    return regex();
  }
}
