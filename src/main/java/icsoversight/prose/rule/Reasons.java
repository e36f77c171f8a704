package icsoversight.prose.rule;

import icsoversight.prose.language.Sentence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds why something was done, in the source's words. */
final class Reasons {
  private static final Pattern REASON =
      Pattern.compile(
          "\\b(because of |because |due to |owing to |to allow |so that |in order to |so as to |following (?=discussions|talks|concerns|criticism|a |the )|while (?=we|it|they|the) |amid |in light of |in the light of |to free up |to give |as a result of |on account of )");
  private static final Pattern DATE_ONLY = Pattern.compile("following (?:month|year|week).*");
  private static final int SHORTEST = 12;

  private Reasons() {}

  /** The reason that a clause states; empty if it states none. */
  static String find(Sentence clause) {
    Matcher matcher = REASON.matcher(clause.folded());
    while (matcher.find()) {
      String rest = clause.folded().substring(matcher.start());
      if (DATE_ONLY.matcher(rest).matches()) {
        continue;
      }
      int end = clause.text().length();
      String reason = clause.text().substring(matcher.start(), end).strip();
      reason = reason.replaceAll("[.,;]+$", "");
      if (reason.length() >= SHORTEST) {
        return reason;
      }
    }
    return "";
  }
}
