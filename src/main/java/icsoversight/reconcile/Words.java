package icsoversight.reconcile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words as they are compared. */
final class Words {
  private static final int SHORTEST_STEM = 4;
  private static final Set<String> LITTLE =
      Set.of(
          "the", "a", "an", "of", "to", "and", "or", "in", "on", "for", "be", "is", "are", "that",
          "its", "their", "should", "with", "by", "at", "as", "it");

  private Words() {}

  /** White space and quotation marks made alike. */
  static String normalise(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ")
        .replaceAll("[‘’‚‛']", "'")
        .replaceAll("[“”„«»\"]", "\"")
        .strip();
  }

  /** How many of the words of the shorter text are in the other, from 0 to 1. */
  static double shared(String one, String other) {
    Set<String> a = stems(one);
    Set<String> b = stems(other);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return (double) both.size() / Math.min(a.size(), b.size());
  }

  /** The words that carry meaning, without their endings. */
  static Set<String> stems(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
        .filter(w -> !w.isEmpty() && !LITTLE.contains(w))
        .map(Words::stem)
        .collect(Collectors.toSet());
  }

  private static String stem(String word) {
    String stem = word.replaceFirst("(ings?|ed|es|s|ly|d|e)$", "");
    return stem.length() >= SHORTEST_STEM ? stem : word;
  }
}
