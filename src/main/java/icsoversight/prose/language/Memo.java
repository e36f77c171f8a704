package icsoversight.prose.language;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was worked out of a sentence: several rules ask the same of the same sentences,
 * one document after the other. Not safe for use by several threads.
 *
 * @param <K> what is asked
 * @param <V> the answer
 */
public final class Memo<K, V> {
  /** The sentences of a long document; beyond them nothing is asked again. */
  private static final int MOST = 3_000;

  private final Map<K, V> known = new HashMap<>();
  private final Function<K, V> question;
  private @Nullable K lastAsked;
  private @Nullable V lastAnswer;

  /**
   * A memory.
   *
   * @param question works out an answer, which depends on what is asked alone
   */
  public Memo(Function<K, V> question) {
    this.question = question;
  }

  /**
   * A memory for what is asked by class and not by object: one for each thread.
   *
   * @param question works out an answer
   * @param <K> what is asked
   * @param <V> the answer
   * @return the memory of the thread that asks
   */
  public static <K, V> ThreadLocal<Memo<K, V>> perThread(Function<K, V> question) {
    return ThreadLocal.withInitial(() -> new Memo<>(question));
  }

  /**
   * The answer to a question.
   *
   * @param asked what is asked
   * @return the answer
   */
  public V get(K asked) {
    // The same is often asked several times on end, of the same object.
    if (asked == lastAsked && lastAnswer != null) {
      return lastAnswer;
    }
    V answer = known.get(asked);
    if (answer == null) {
      answer = question.apply(asked);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(asked, answer);
    }
    lastAsked = asked;
    lastAnswer = answer;
    return answer;
  }
}
