package icsoversight.reconcile;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as they are compared. */
final class Words {
  private static final int SHORTEST_STEM = 4;
  private static final Set<String> LITTLE =
      Set.of(
          "the", "a", "an", "of", "to", "and", "or", "in", "on", "for", "be", "is", "are", "that",
          "its", "their", "should", "with", "by", "at", "as", "it");

  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ENDING = Pattern.compile("(ings?|ed|es|s|ly|d|e)$");

  private Words() {}

  /** White space and quotation marks made alike. */
  static String normalise(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ")
        .replaceAll("[‘’‚‛']", "'")
        .replaceAll("[“”„«»\"]", "\"")
        .strip();
  }

  /** How many of the stems of the shorter text are in the other, from 0 to 1. */
  static double shared(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    Set<String> shorter = one.size() <= other.size() ? one : other;
    Set<String> longer = one.size() <= other.size() ? other : one;
    long both = shorter.stream().filter(longer::contains).count();
    return (double) both / shorter.size();
  }

  /** The words that carry meaning, without their endings. */
  static Set<String> stems(String text) {
    return BETWEEN
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(w -> !w.isEmpty() && !LITTLE.contains(w))
        .map(Words::stem)
        .collect(Collectors.toSet());
  }

  private static String stem(String word) {
    String stem = ENDING.matcher(word).replaceFirst("");
    return stem.length() >= SHORTEST_STEM ? stem : word;
  }
}
