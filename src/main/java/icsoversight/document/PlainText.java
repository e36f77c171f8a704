package icsoversight.document;

import java.util.Locale;

/**
 * A document's plain text. Positions in it are counted in Unicode code points from 0, end
 * exclusive, carriage return and line feed one each.
 */
public final class PlainText {
  /** Behind the letters without accents, which most text is made of. */
  private static final char ASCII = 128;

  private final String text;
  private final String folded;
  private final boolean simple;

  /**
   * A plain text.
   *
   * @param text the text as it stands, without a byte-order mark
   */
  public PlainText(String text) {
    this.text = text;
    this.folded = fold(text);
    this.simple = text.codePointCount(0, text.length()) == text.length();
  }

  /**
   * The text as it stands.
   *
   * @return the text
   */
  public String text() {
    return text;
  }

  /**
   * The text in the form in which it is searched: lower case, plain quotation marks, hyphens and
   * spaces. It has the same length as the text, so that places in one are places in the other.
   *
   * @return the folded text
   */
  public String folded() {
    return folded;
  }

  /**
   * A place as a fragment identifier.
   *
   * @param start first character, as an index into the text
   * @param end behind the last character
   * @return {@code char=START,END} in code points
   */
  public String locator(int start, int end) {
    if (simple) {
      return "char=" + start + "," + end;
    }
    int from = text.codePointCount(0, start);
    return "char=" + from + "," + (from + text.codePointCount(start, end));
  }

  /**
   * Folds a text for searching.
   *
   * @param text the text
   * @return as long as the text
   */
  public static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  private static char fold(char c) {
    if (c >= ' ' && c < ASCII) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u02bc' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011' -> '-';
      case '\u00a0', '\u2009', '\u202f', '\t', '\r', '\n' -> ' ';
      default -> lower(c);
    };
  }

  private static char lower(char c) {
    String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
    return lower.length() == 1 ? lower.charAt(0) : c;
  }
}
