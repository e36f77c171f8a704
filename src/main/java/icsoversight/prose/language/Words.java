package icsoversight.prose.language;

/** Looks for words that are only known when a document is read, for which no expression stands. */
public final class Words {
  private Words() {}

  /**
   * Whether a word stands in a text with no letter or digit beside it.
   *
   * @param text the text
   * @param word the word, or several; in the case in which it is looked for
   * @return true if it does; false of an empty word
   */
  public static boolean has(String text, String word) {
    if (word.isEmpty()) {
      return false;
    }
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !isOfWord(text.charAt(at - 1));
      if (begins && (end == text.length() || !isOfWord(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
