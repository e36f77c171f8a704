package icsoversight.feed;

import java.util.Locale;

/** Words as a code: lower case with hyphens. */
public final class Slug {
  private static final int LONGEST = 200;

  private Slug() {}

  /**
   * Makes a code of words.
   *
   * @param words such as {@code Older people}
   * @return such as {@code older-people}; what stands in brackets is left out
   */
  public static String of(String words) {
    String bounded = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    return bounded
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\([^()]*+\\)", " ")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /**
   * Makes a code of a field's name.
   *
   * @param field such as {@code scoreRange}
   * @return such as {@code score-range}
   */
  public static String ofField(String field) {
    return of(field.replaceAll("([A-Z])", " $1"));
  }
}
