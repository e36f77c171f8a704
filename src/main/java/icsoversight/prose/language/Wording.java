package icsoversight.prose.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way of putting something, as a regular expression that is tried only on texts that hold the
 * letters it needs. It finds what the expression alone would find; most sentences have none of what
 * most wordings ask for, and to see that takes a fraction of the time. Safe for use by several
 * threads.
 */
public final class Wording {
  private static final Pattern NOTHING = Pattern.compile("\\A(?!)");

  private final Pattern pattern;
  private final NeededLetters needed;

  private Wording(String regex) {
    this.pattern = Pattern.compile(regex);
    this.needed = NeededLetters.of(regex);
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
   * The expression.
   *
   * @return the expression, as it was written
   */
  public String regex() {
    return pattern.pattern();
  }

  @Override
  public String toString() {
    return regex();
  }
}
