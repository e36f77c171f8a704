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

  /** The edition named nearest behind a place of a clause, else the passage's or the document's. */
  static String near(Article article, Passage passage, Sentence clause, int from) {
    String behind = single(clause.folded().substring(Math.min(from, clause.folded().length())));
    return behind.isEmpty() ? of(article, passage, List.of()) : behind;
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
