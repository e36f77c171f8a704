package icsoversight.prose;

import icsoversight.finding.Finding;
import icsoversight.prose.language.Sentence;

/** Puts the evidence of a document into a finding: the words and their place. */
public final class Quotes {
  private static final String OPENING = "‘’“”\"'";

  private Quotes() {}

  /**
   * Quotes a sentence or a part of one. The quote begins with a letter, a digit or a quotation
   * mark.
   *
   * @param finding the finding
   * @param article the document
   * @param part the words
   * @param rule the rule that found them
   * @param confidence 0 to 1: that the words show the fact
   * @return the finding
   */
  public static Finding quote(
      Finding finding, Article article, Sentence part, String rule, String confidence) {
    String text = article.text().text();
    int start = part.start();
    int end = part.end();
    while (start < end
        && !Character.isLetterOrDigit(text.codePointAt(start))
        && OPENING.indexOf(text.charAt(start)) < 0) {
      start++;
    }
    while (end > start
        && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
      end--;
    }
    return finding
        .with("locator", article.text().locator(start, end))
        .with("quote", article.text().cut(start, end))
        .with("rule", rule)
        .with("confidence", confidence);
  }
}
