package icsoversight.prose.rule;

import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import java.util.regex.Matcher;

/** Finds why something was done, in the source's words. */
final class Reasons {
  private static final Wording REASON =
      Wording.of(
          "\\b(because of |because |due to (?!start|begin|be |commence|come|open|launch|take|report|publish|go |run|follow|finish|end )|owing to |to allow |so that |in order to |so as to |following (?=discussions|talks|concerns|criticism|a |the )|while (?=we|it|they|the) |amid |in light of |in the light of |to free up |as a result of |on account of )");
  private static final Wording DATE_ONLY = Wording.of("following (?:month|year|week).*");
  private static final Wording ATTRIBUTION =
      Wording.of("^, [a-z ]{2,30} (?:understands|said|says|reports?|reported|has learned)\\b");
  private static final int SHORTEST = 12;

  private Reasons() {}

  /**
   * The reason that a clause states: one behind the event goes to the end of the clause, one before
   * it to the comma.
   *
   * @return the words; empty if it states none
   */
  static String find(Sentence clause, int eventEnd) {
    Matcher matcher = REASON.matcher(clause.folded());
    String before = "";
    while (matcher.find()) {
      String rest = clause.folded().substring(matcher.start());
      if (DATE_ONLY.matcher(rest).matches()) {
        continue;
      }
      boolean behind = matcher.start() >= eventEnd;
      int comma = clause.folded().indexOf(",", matcher.start());
      boolean attributed = comma > 0 && ATTRIBUTION.isIn(clause.folded().substring(comma));
      int end = comma > 0 && (!behind || attributed) ? comma : clause.text().length();
      String reason =
          clause.text().substring(matcher.start(), end).strip().replaceAll("[.,;]+$", "");
      if (reason.length() < SHORTEST) {
        continue;
      }
      if (behind) {
        return reason;
      }
      before = reason;
    }
    return before;
  }
}
