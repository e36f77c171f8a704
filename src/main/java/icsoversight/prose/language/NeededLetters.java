package icsoversight.prose.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text must hold for a regular expression to match anywhere in it: of each of some lists of
 * words, at least one. Worked out of the expression alone, after the way of Russ Cox's "Regular
 * Expression Matching with a Trigram Index" (2012): the words that a part of it spells out are
 * joined as long as they are few, and what is not spelled out parts them. Where the syntax is not
 * known here nothing is needed, and the expression is tried on every text.
 */
final class NeededLetters {
  /** More words than this are not joined with what follows. */
  private static final int MOST_JOINED = 48;

  private static final int MOST_WORDS = 400;
  private static final int MOST_PLACES = 6;
  private static final int MOST_REPEATED = 4;

  /** Of each condition one word, of each word all places. */
  private final int[][][] conditions;

  private NeededLetters(List<Set<String>> conditions) {
    this.conditions =
        conditions.stream()
            .map(NeededLetters::shortest)
            .sorted(Comparator.comparingInt(List::size))
            .map(words -> words.stream().map(w -> Letters.of(w, MOST_PLACES)).toArray(int[][]::new))
            .toArray(int[][][]::new);
  }

  /**
   * What an expression needs.
   *
   * @param regex the expression
   * @return what a text must hold
   */
  static NeededLetters of(String regex) {
    try {
      Reading reading = new Reading(regex);
      Part whole = reading.alternatives();
      return reading.isAtEnd()
          ? new NeededLetters(whole.conditions())
          : new NeededLetters(List.of());
    } catch (UnknownSyntaxException e) {
      return new NeededLetters(List.of());
    }
  }

  /** Whether a text may hold a match. */
  boolean areIn(String text) {
    if (conditions.length == 0) {
      return true;
    }
    long[] letters = Letters.of(text);
    if (letters == null) {
      return true;
    }
    for (int[][] condition : conditions) {
      if (!isMet(condition, letters)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMet(int[][] words, long[] letters) {
    for (int[] word : words) {
      boolean all = true;
      for (int place : word) {
        if (!Letters.has(letters, place)) {
          all = false;
          break;
        }
      }
      if (all) {
        return true;
      }
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

  /** The expression has something that is not known here. */
  private static final class UnknownSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * What is known of a part of an expression.
   *
   * @param exact all that it can match; null: more than can be listed
   * @param needed where it is null, what it needs
   */
  private record Part(@Nullable Set<String> exact, List<Set<String>> needed) {
    static final Part ANY = new Part(null, List.of());

    /** What matches at a place and takes no letters. */
    static final Part PLACE = new Part(Set.of(""), List.of());

    static Part of(Set<String> exact) {
      return new Part(exact, List.of());
    }

    List<Set<String>> conditions() {
      if (exact == null) {
        return needed;
      }
      return isTelling(exact) ? List.of(exact) : List.of();
    }

    private static boolean isTelling(Set<String> words) {
      return words.size() <= MOST_WORDS && words.stream().noneMatch(String::isEmpty);
    }

    /** This part or nothing. */
    Part optional() {
      if (exact == null) {
        return ANY;
      }
      Set<String> more = new LinkedHashSet<>(exact);
      more.add("");
      return of(more);
    }

    /** This part once or more. */
    Part repeated() {
      return new Part(null, conditions());
    }

    /** The most telling of the conditions: that whose shortest word is longest. */
    @Nullable Set<String> best() {
      return conditions().stream()
          .max(
              Comparator.comparingInt(
                      (Set<String> words) ->
                          Math.min(4, words.stream().mapToInt(String::length).min().orElse(0)))
                  .thenComparingInt(words -> -words.size()))
          .orElse(null);
    }
  }

  /** Parts one behind the other. */
  private static final class Chain {
    private final List<Set<String>> conditions = new ArrayList<>();
    private Set<String> run = Set.of("");
    private boolean whole = true;

    void add(Part part) {
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

    private void part() {
      whole = false;
      conditions.addAll(Part.of(run).conditions());
      run = Set.of("");
    }

    Part whole() {
      if (whole) {
        return Part.of(run);
      }
      part();
      return new Part(null, conditions);
    }
  }

  /** Goes through an expression. */
  private static final class Reading {
    private final String regex;
    private int at;

    Reading(String regex) {
      this.regex = regex;
    }

    boolean isAtEnd() {
      return at == regex.length();
    }

    private boolean isNext(char c) {
      return at < regex.length() && regex.charAt(at) == c;
    }

    private char next() throws UnknownSyntaxException {
      if (isAtEnd()) {
        throw new UnknownSyntaxException();
      }
      return regex.charAt(at++);
    }

    Part alternatives() throws UnknownSyntaxException {
      List<Part> parts = new ArrayList<>();
      parts.add(sequence());
      while (isNext('|')) {
        at++;
        parts.add(sequence());
      }
      if (parts.size() == 1) {
        return parts.get(0);
      }
      Set<String> all = new LinkedHashSet<>();
      if (parts.stream().allMatch(p -> p.exact() != null)) {
        parts.forEach(p -> all.addAll(p.exact()));
        return Part.of(all);
      }
      for (Part part : parts) {
        Set<String> best = part.best();
        if (best == null) {
          return Part.ANY;
        }
        all.addAll(best);
      }
      return all.size() > MOST_WORDS ? Part.ANY : new Part(null, List.of(all));
    }

    private Part sequence() throws UnknownSyntaxException {
      Chain chain = new Chain();
      while (!isAtEnd() && !isNext('|') && !isNext(')')) {
        if (regex.startsWith("\\Q", at)) {
          int end = regex.indexOf("\\E", at);
          int to = end < 0 ? regex.length() : end;
          String quoted = regex.substring(at + 2, to);
          at = end < 0 ? to : to + 2;
          if (isQuantified()) {
            throw new UnknownSyntaxException();
          }
          chain.add(Part.of(Set.of(quoted)));
          continue;
        }
        chain.add(quantified(atom()));
      }
      return chain.whole();
    }

    private boolean isQuantified() {
      return isNext('?') || isNext('*') || isNext('+') || isNext('{');
    }

    private Part quantified(Part atom) throws UnknownSyntaxException {
      int least = 1;
      int most = 1;
      if (!isQuantified()) {
        return atom;
      }
      switch (next()) {
        case '?' -> least = 0;
        case '*' -> {
          least = 0;
          most = Integer.MAX_VALUE;
        }
        case '+' -> most = Integer.MAX_VALUE;
        default -> {
          int end = regex.indexOf('}', at);
          String[] bounds = regex.substring(at, end).split(",", -1);
          least = Integer.parseInt(bounds[0]);
          most = bounds.length == 1 ? least : Integer.MAX_VALUE;
          if (bounds.length == 2 && !bounds[1].isEmpty()) {
            most = Integer.parseInt(bounds[1]);
          }
          at = end + 1;
        }
      }
      if (isNext('?') || isNext('+')) {
        at++;
      }
      if (least == 0) {
        return most == 1 ? atom.optional() : Part.ANY;
      }
      if (least == most && least <= MOST_REPEATED) {
        Chain chain = new Chain();
        for (int i = 0; i < least; i++) {
          chain.add(atom);
        }
        return chain.whole();
      }
      return atom.repeated();
    }

    private Part atom() throws UnknownSyntaxException {
      char c = next();
      return switch (c) {
        case '(' -> group();
        case '[' -> letters();
        case '\\' -> escaped();
        case '.' -> Part.ANY;
        case '^', '$' -> Part.PLACE;
        case '*', '+', '?', '{' -> throw new UnknownSyntaxException();
        default -> Part.of(Set.of(String.valueOf(c)));
      };
    }

    private Part group() throws UnknownSyntaxException {
      boolean place = false;
      if (isNext('?')) {
        at++;
        if (regex.startsWith("s)", at)) {
          at += 2;
          return Part.PLACE;
        }
        char kind = next();
        if (kind == '=' || kind == '!') {
          place = true;
        } else if (kind == '<') {
          char behind = next();
          place = behind == '=' || behind == '!';
          if (!place) {
            at = regex.indexOf('>', at) + 1;
          }
        } else if (kind != ':' && kind != '>') {
          throw new UnknownSyntaxException();
        }
      }
      Part inside = alternatives();
      if (next() != ')') {
        throw new UnknownSyntaxException();
      }
      return place ? Part.PLACE : inside;
    }

    private Part letters() throws UnknownSyntaxException {
      boolean few = !isNext('^');
      Set<String> all = new LinkedHashSet<>();
      boolean first = true;
      while (true) {
        char c = next();
        if (c == ']' && !first) {
          break;
        }
        first = false;
        if (c == '[' || c == '&') {
          throw new UnknownSyntaxException();
        }
        if (c == '\\') {
          c = next();
          if (Character.isLetterOrDigit(c)) {
            few = false;
            if (c == 'p' || c == 'P' || c == 'x' || c == 'u') {
              skipName(c);
            }
          }
        } else if (c == '-' && !all.isEmpty() && !isNext(']')) {
          few = false;
        }
        all.add(String.valueOf(c));
      }
      return few && all.size() <= MOST_REPEATED ? Part.of(all) : Part.ANY;
    }

    private void skipName(char kind) throws UnknownSyntaxException {
      if (kind == 'u') {
        at += 4;
      } else if (isNext('{')) {
        at = regex.indexOf('}', at) + 1;
      } else {
        next();
      }
    }

    private Part escaped() throws UnknownSyntaxException {
      char c = next();
      if (!Character.isLetterOrDigit(c)) {
        return Part.of(Set.of(String.valueOf(c)));
      }
      return switch (c) {
        case 'b', 'B', 'A', 'z', 'Z', 'G' -> Part.PLACE;
        case 't' -> Part.of(Set.of("\t"));
        case 'n' -> Part.of(Set.of("\n"));
        case 'd', 'D', 'w', 'W', 's', 'S', 'h', 'H', 'v', 'V', 'R' -> Part.ANY;
        case 'p', 'P', 'u' -> {
          skipName(c);
          yield Part.ANY;
        }
        default -> throw new UnknownSyntaxException();
      };
    }
  }
}
