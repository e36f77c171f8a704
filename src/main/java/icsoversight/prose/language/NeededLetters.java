package icsoversight.prose.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a text must hold for a regular expression to match anywhere in it: of each of some lists of
 * words, at least one. Worked out of the expression alone, after the way of Russ Cox's "Regular
 * Expression Matching with a Trigram Index" (2012): the words that a part of it spells out are
 * joined as long as they are few, and what is not spelled out parts them. Where the syntax is not
 * known here nothing is needed, and the expression is tried on every text.
 */
final class NeededLetters {
  private static final int MOST_PLACES = 6;

  /** To go through a shorter text takes no longer than to note its letters. */
  private static final int SHORT = 12;

  /** The end of a condition's words. */
  private static final int END = -1;

  /** Of each condition one word, of each word all places: the places' number, then they. */
  private final int[][] conditions;

  private NeededLetters(List<Set<String>> conditions) {
    this.conditions =
        conditions.stream()
            .map(NeededLetters::shortest)
            .sorted(Comparator.comparingInt(List::size))
            .map(NeededLetters::places)
            .toArray(int[][]::new);
  }

  /**
   * What an expression needs.
   *
   * @param expression what is known of it
   * @return what a text must hold
   */
  static NeededLetters of(ExpressionPart expression) {
    return new NeededLetters(expression.conditions());
  }

  /** Whether a text may hold a match. */
  boolean areIn(String text) {
    if (conditions.length == 0 || text.length() < SHORT) {
      return true;
    }
    long[] letters = Letters.of(text);
    if (letters == null) {
      return true;
    }
    for (int[] condition : conditions) {
      if (!isMet(condition, letters)) {
        return false;
      }
    }
    return true;
  }

  private static int[] places(List<String> words) {
    return IntStream.concat(
            words.stream()
                .map(w -> Letters.of(w, MOST_PLACES))
                .flatMapToInt(p -> IntStream.concat(IntStream.of(p.length), IntStream.of(p))),
            IntStream.of(END))
        .toArray();
  }

  private static boolean isMet(int[] words, long[] letters) {
    int at = 0;
    while (words[at] != END) {
      int next = at + 1 + words[at];
      do {
        at++;
      } while (at < next && Letters.has(letters, words[at]));
      if (at == next) {
        return true;
      }
      at = next;
    }
    return false;
  }

  /** A word that holds another one of them asks for nothing more. */
  private static List<String> shortest(Set<String> words) {
    List<String> kept = new ArrayList<>();
    words.stream()
        .sorted(Comparator.comparingInt(String::length))
        .filter(w -> kept.stream().noneMatch(w::contains))
        .forEach(kept::add);
    return kept;
  }
}
