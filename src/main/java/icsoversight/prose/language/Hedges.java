package icsoversight.prose.language;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** Words that say how sure a source is, or that what follows is no fact. */
public final class Hedges {

  /** What a hedge does to a statement. */
  public enum Kind {
    /** Said by unnamed or second-hand sources. */
    REPORTED,
    /** A draft, a suggestion, a possibility. */
    PROPOSED,
    /** Not stated but supposed. */
    HYPOTHETICAL,
    /** Denied. */
    DENIAL,
    /** Somebody's view of what ought to be. */
    OPINION,
    /** About another country or another regulator. */
    ELSEWHERE
  }

  /** "Were the trust to be rated good, …", "Had it been placed in segment 4, …". */
  private static final Wording INVERTED =
      Wording.of("^['\"]?(?:were [^,]+ to |had [^,]+ (?:been|not|it)\\b|should [^,]+,)");

  /** "To ask the Secretary of State when …": a question of Parliament. */
  private static final Wording QUESTION = Wording.of("^['\"]?to ask (?:the|her|his|him|them) ");

  /** "They agreed that the work should be paused": it is what was agreed, and no view. */
  private static final Wording AGREED =
      Wording.of(
          "\\b(?:agreed|decided|ruled|ordered) (?:[^.;,]{1,60} )?that [^.;,]{1,60}? should be\\b");

  private final Memo<String, Set<Kind>> kinds = new Memo<>(this::kinds);
  private final Map<Kind, Wording> patterns = new EnumMap<>(Kind.class);

  /**
   * The hedges of the lexicon.
   *
   * @param phrases the language in which they are written
   */
  public Hedges(Phrases phrases) {
    for (CSVRecord row : Phrases.rows("hedges.csv")) {
      Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
      String one = phrases.compile(row.get("phrase")).regex();
      patterns.merge(kind, Wording.of(one), (a, b) -> Wording.of(a.regex() + "|" + b.regex()));
    }
  }

  /**
   * Whether a clause has a hedge.
   *
   * @param kind which
   * @param folded the clause in folded form
   * @return true if it has
   */
  public boolean has(Kind kind, String folded) {
    return kinds.get(folded).contains(kind);
  }

  private Set<Kind> kinds(String folded) {
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    for (Kind kind : Kind.values()) {
      if (matches(kind, folded)) {
        found.add(kind);
      }
    }
    return found;
  }

  private boolean matches(Kind kind, String folded) {
    Wording pattern = patterns.get(kind);
    boolean inverted = kind == Kind.HYPOTHETICAL && INVERTED.isIn(folded);
    String plain = kind == Kind.OPINION ? agreedAsDone(folded) : folded;
    return inverted || pattern != null && pattern.isIn(plain);
  }

  /**
   * A sentence with what was agreed to be put as a fact: "agreed that it should be paused" reads
   * "agreed that it is paused".
   *
   * @param folded the sentence in folded form
   * @return the sentence; as it was where nothing is said to be agreed
   */
  public static String agreedAsDone(String folded) {
    return AGREED.matcher(folded).replaceAll("agreed that it is");
  }

  /**
   * Whether a sentence asks.
   *
   * @param folded the sentence in folded form
   * @return true for what ends with a question mark, and for questions put to ministers
   */
  public static boolean isQuestion(String folded) {
    return folded.endsWith("?") || QUESTION.isIn(folded);
  }

  /**
   * Whether a sentence states something, be it first-hand or reported.
   *
   * @param folded the sentence in folded form
   * @return false for questions, suppositions, denials, views, and what is of other countries or
   *     other regulators
   */
  public boolean isStatement(String folded) {
    return !isQuestion(folded)
        && !has(Kind.ELSEWHERE, folded)
        && !has(Kind.HYPOTHETICAL, folded)
        && !has(Kind.DENIAL, folded)
        && !has(Kind.OPINION, folded);
  }
}
