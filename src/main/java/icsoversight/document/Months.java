package icsoversight.document;

import java.util.List;

/** The months as people write them: in full, or shortened to their first letters. */
public final class Months {
  /** Alternatives of a regular expression, longest first, in folded form. */
  public static final String NAMES =
      "january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";

  private static final int LETTERS = 3;
  private static final List<String> BEGINNINGS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Months() {}

  /**
   * The number of a month.
   *
   * @param name one of {@link #NAMES}
   * @return 1 to 12
   * @throws IllegalArgumentException if it is no month's name
   */
  public static int number(String name) {
    int index = name.length() < LETTERS ? -1 : BEGINNINGS.indexOf(name.substring(0, LETTERS));
    if (index < 0) {
      throw new IllegalArgumentException("not a month: " + name);
    }
    return index + 1;
  }
}
