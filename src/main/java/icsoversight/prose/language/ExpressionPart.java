package icsoversight.prose.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a part of a regular expression.
 *
 * @param exact all that it can match; null: more than can be listed
 * @param needed where it is null, what it needs: of each set, one word
 * @param first where it is null, the characters with which a match can begin; null: not known
 * @param skippable where it is null, whether the part may match nothing
 */
record ExpressionPart(
    @Nullable Set<String> exact,
    List<Set<String>> needed,
    @Nullable Set<Character> first,
    boolean skippable) {
  /** More words than this are not joined with what follows. */
  private static final int MOST_JOINED = 48;

  private static final int MOST_WORDS = 400;
  private static final int SHORT = 4;

  /** Any character, or more than can be told. */
  static final ExpressionPart ANY = new ExpressionPart(null, List.of(), null, false);

  /** What matches at a place and takes no letters. */
  static final ExpressionPart PLACE = of(Set.of(""));

  static ExpressionPart of(Set<String> exact) {
    return new ExpressionPart(exact, List.of(), null, false);
  }

  /** One of some characters, too many to be joined with what follows. */
  static ExpressionPart oneOf(Set<Character> characters) {
    return new ExpressionPart(null, List.of(), characters, false);
  }

  /** One part or another. */
  static ExpressionPart either(List<ExpressionPart> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Set<String> all = new LinkedHashSet<>();
    if (parts.stream().allMatch(p -> p.exact() != null)) {
      parts.forEach(p -> all.addAll(p.exact()));
      return of(all);
    }
    Set<Character> first = new TreeSet<>();
    boolean known = true;
    boolean telling = true;
    for (ExpressionPart part : parts) {
      Set<Character> own = part.beginnings();
      known &= own != null;
      if (own != null) {
        first.addAll(own);
      }
      Set<String> best = part.best();
      telling &= best != null;
      if (best != null) {
        all.addAll(best);
      }
    }
    return new ExpressionPart(
        null,
        telling && all.size() <= MOST_WORDS ? List.of(all) : List.of(),
        known ? first : null,
        parts.stream().anyMatch(ExpressionPart::mayBeEmpty));
  }

  /** What a text must hold for the part to match: of each set, one word. */
  List<Set<String>> conditions() {
    if (exact == null) {
      return needed;
    }
    boolean telling = exact.size() <= MOST_WORDS && exact.stream().noneMatch(String::isEmpty);
    return telling ? List.of(exact) : List.of();
  }

  /** The characters with which a match that is not empty can begin; null: not known. */
  @Nullable Set<Character> beginnings() {
    if (exact == null) {
      return first;
    }
    Set<Character> all = new TreeSet<>();
    exact.stream().filter(w -> !w.isEmpty()).forEach(w -> all.add(w.charAt(0)));
    return all;
  }

  /** Whether the part may match nothing. */
  boolean mayBeEmpty() {
    return exact == null ? skippable : exact.contains("");
  }

  /** This part or nothing. */
  ExpressionPart optional() {
    if (exact == null) {
      return new ExpressionPart(null, List.of(), first, true);
    }
    Set<String> more = new LinkedHashSet<>(exact);
    more.add("");
    return of(more);
  }

  /** This part once or more. */
  ExpressionPart repeated() {
    return new ExpressionPart(null, conditions(), beginnings(), mayBeEmpty());
  }

  /** The most telling of the conditions: that whose shortest word is longest. */
  private @Nullable Set<String> best() {
    return conditions().stream()
        .max(
            Comparator.comparingInt(
                    (Set<String> words) ->
                        Math.min(SHORT, words.stream().mapToInt(String::length).min().orElse(0)))
                .thenComparingInt(words -> -words.size()))
        .orElse(null);
  }

  /** Parts one behind the other. */
  static final class Chain {
    private final List<Set<String>> conditions = new ArrayList<>();
    private final Set<Character> first = new TreeSet<>();
    private boolean firstKnown = true;
    private boolean mayBeEmpty = true;
    private Set<String> run = Set.of("");
    private boolean whole = true;

    void add(ExpressionPart part) {
      begin(part);
      Set<String> exact = part.exact();
      if (exact == null) {
        part();
        conditions.addAll(part.needed());
        return;
      }
      if (run.size() * exact.size() > MOST_JOINED && run.size() > 1) {
        part();
      }
      if (run.size() == 1 && run.contains("")) {
        run = exact;
        return;
      }
      Set<String> joined = new LinkedHashSet<>();
      for (String before : run) {
        for (String behind : exact) {
          joined.add(before + behind);
        }
      }
      run = joined;
    }

    private void begin(ExpressionPart part) {
      if (!mayBeEmpty) {
        return;
      }
      Set<Character> own = part.beginnings();
      firstKnown &= own != null;
      if (own != null) {
        first.addAll(own);
      }
      mayBeEmpty = part.mayBeEmpty();
    }

    private void part() {
      whole = false;
      conditions.addAll(of(run).conditions());
      run = Set.of("");
    }

    ExpressionPart whole() {
      if (whole) {
        return of(run);
      }
      part();
      return new ExpressionPart(null, conditions, firstKnown ? first : null, mayBeEmpty);
    }
  }
}
