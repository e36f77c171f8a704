package icsoversight.prose.rule;

import icsoversight.assessment.Precision;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.DateExpression;
import icsoversight.prose.language.Days;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import java.util.List;
import java.util.regex.Matcher;

/** The edition of a framework that a passage speaks of, such as 2025/26. */
final class Editions {
  private static final Wording YEAR = Wording.of("\\b(20\\d\\d)[-/–‑](\\d\\d)\\b");

  /** "Both were good the year before": what stands directly behind the rating. */
  private static final Wording YEAR_BEFORE_BEHIND =
      Wording.of(
          "^['\"]?,? ?(?:overall )?(?:in )?(?:the year before|a year (?:earlier|before)|the (?:previous|preceding) year|twelve months (?:earlier|before))\\b");

  /** "The year before, it had been good". */
  private static final Wording YEAR_BEFORE =
      Wording.of(
          "^(?:and |but |while |though )?(?:in )?(?:the year before|a year (?:earlier|before)|the (?:previous|preceding) year|twelve months (?:earlier|before)),? [^,;]{0,60}$");

  /** "Two grades higher than in 2017/18": that edition gave another rating. */
  private static final Wording COMPARED =
      Wording.of(
          "\\b(?:than|compared (?:with|to)|against|up on|down on|from [a-z ]{3,25}) (?:(?:in|for|that of|those of) )?(?=20\\d\\d[-/–‑]\\d\\d\\b)");

  private static final Wording ASIDE = Wording.of(", (?:which|who|where|whose)\\b[^,;]*,");

  private static final int CENTURY = 100;

  private Editions() {}

  /** The edition that the sentence names, else the only one that the document names. */
  static String of(Article article, Passage passage, List<DateExpression> dates) {
    for (DateExpression date : dates) {
      if (isFinancialYear(date.days())) {
        return label(date.days().from().getYear());
      }
    }
    String own = single(passage.folded());
    return own.isEmpty() ? ofDocument(article) : own;
  }

  /**
   * The edition of what a clause tells at a place: the one named behind it, unless the place is
   * only compared with that; the one before the document's where it speaks of the year before; else
   * the passage's or the document's.
   */
  static String near(Article article, Passage passage, Sentence clause, int from, int to) {
    String folded = clause.folded();
    String document = ofDocument(article);
    if (!document.isEmpty()
        && (YEAR_BEFORE_BEHIND.isIn(folded.substring(to))
            || YEAR_BEFORE.isIn(folded.substring(0, from)))) {
      return label(Integer.parseInt(document.substring(0, document.indexOf('/'))) - 1);
    }
    Matcher compared = COMPARED.matcher(folded).region(to, folded.length());
    if (compared.find()) {
      String before = single(folded.substring(0, compared.start()));
      return before.isEmpty() ? document : before;
    }
    String behind = single(folded.substring(to));
    if (!behind.isEmpty()) {
      return behind;
    }
    // "St Helens, which was inadequate for 2015/16, is good this time": not of that year.
    String own = single(ASIDE.matcher(passage.folded()).replaceAll(","));
    return own.isEmpty() ? document : own;
  }

  /** The edition of a document; empty if it names none, or its first where it names several. */
  static String ofDocument(Article article) {
    for (Passage passage : article.passages()) {
      String edition = single(passage.folded());
      if (!edition.isEmpty()) {
        return edition;
      }
    }
    return "";
  }

  /** The edition that a text names first, such as 2016/17; empty: none. */
  static String named(String folded) {
    return single(folded);
  }

  private static String single(String folded) {
    Matcher matcher = YEAR.matcher(folded);
    while (matcher.find()) {
      int start = Integer.parseInt(matcher.group(1));
      if (Integer.parseInt(matcher.group(2)) == (start + 1) % CENTURY) {
        return label(start);
      }
    }
    return "";
  }

  static boolean isFinancialYear(Days days) {
    return days.precision() == Precision.YEAR && days.from().getMonthValue() == 4;
  }

  private static String label(int start) {
    int next = (start + 1) % CENTURY;
    return start + (next < 10 ? "/0" : "/") + next;
  }
}
