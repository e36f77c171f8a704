package icsoversight.prose.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which runs of one, two and three letters a text has, as a set that may hold too many and never
 * too few. Upper and lower case of a to z count as the same. Each thread keeps what it made of the
 * texts that it saw last, for the same sentence is asked about hundreds of times.
 */
final class Letters {
  private static final int BITS = 11;
  private static final int WORDS = 1 << BITS - 6;

  /** Sentences and clauses of a document of some length. */
  private static final int KEPT = 512;

  /** In a longer text almost everything stands somewhere. */
  private static final int LONGEST = 5_000;

  /** The letters and the space from the most to the least frequent in English. */
  private static final String BY_FREQUENCY = " etaoinshrdlcumwfgypbvkjxqz";

  private static final ThreadLocal<Letters> OF_THREAD = ThreadLocal.withInitial(Letters::new);

  private final @Nullable String[] texts = new @Nullable String[KEPT];
  private final long[][] sets = new long[KEPT][WORDS];

  private Letters() {}

  /**
   * The letters of a text.
   *
   * @param text the text
   * @return the set, which holds until the thread asks again; null: the text is too long to tell
   */
  static long @Nullable [] of(String text) {
    return text.length() > LONGEST ? null : OF_THREAD.get().look(text);
  }

  /**
   * The members that stand for a word.
   *
   * @param word letters that must stand beside each other
   * @param most how many places at most
   * @return the places in a set that must all be taken where the word stands, the rarest first
   */
  static int[] of(String word, int most) {
    int size = Math.min(3, word.length());
    return IntStream.rangeClosed(0, word.length() - size)
        .boxed()
        .sorted(Comparator.comparingInt(i -> -rarity(word, i, size)))
        .limit(most)
        .mapToInt(i -> place(word, i, size))
        .toArray();
  }

  /** How seldom a run of letters is: the sum of its letters' ranks. */
  private static int rarity(String word, int from, int size) {
    int sum = 0;
    for (int i = from; i < from + size; i++) {
      int rank = BY_FREQUENCY.indexOf(lower(word.charAt(i)));
      sum += rank < 0 ? BY_FREQUENCY.length() : rank;
    }
    return sum;
  }

  private static int place(String word, int from, int size) {
    int a = lower(word.charAt(from));
    if (size == 1) {
      return one(a);
    }
    int b = lower(word.charAt(from + 1));
    return size == 2 ? two(a, b) : three(a, b, lower(word.charAt(from + 2)));
  }

  static boolean has(long[] set, int place) {
    return (set[place >> 6] & 1L << place) != 0;
  }

  private long[] look(String text) {
    int slot = text.hashCode() * 0x9E3779B1 >>> 32 - 9;
    long[] set = sets[slot];
    String known = texts[slot];
    if (known != null && known.equals(text)) {
      return set;
    }
    texts[slot] = text;
    Arrays.fill(set, 0);
    int a = 0;
    int b = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = lower(text.charAt(i));
      add(set, one(c));
      if (i > 0) {
        add(set, two(b, c));
      }
      if (i > 1) {
        add(set, three(a, b, c));
      }
      a = b;
      b = c;
    }
    return set;
  }

  private static void add(long[] set, int place) {
    set[place >> 6] |= 1L << place;
  }

  private static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  private static int one(int a) {
    return a * 0x9E3779B1 >>> 32 - BITS;
  }

  private static int two(int a, int b) {
    return ((a + 1) * 31 + b) * 0x85EBCA6B >>> 32 - BITS;
  }

  private static int three(int a, int b, int c) {
    return ((a * 31 + b) * 31 + c) * 0xC2B2AE35 >>> 32 - BITS;
  }
}
