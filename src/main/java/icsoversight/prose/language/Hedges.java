package icsoversight.prose.language;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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

  private final Map<Kind, Pattern> patterns = new EnumMap<>(Kind.class);

  /**
   * The hedges of the lexicon.
   *
   * @param phrases the language in which they are written
   */
  public Hedges(Phrases phrases) {
    for (CSVRecord row : Phrases.rows("hedges.csv")) {
      Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
      String one = phrases.compile(row.get("phrase")).pattern();
      patterns.merge(
          kind, Pattern.compile(one), (a, b) -> Pattern.compile(a.pattern() + "|" + b.pattern()));
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
    Pattern pattern = patterns.get(kind);
    return pattern != null && pattern.matcher(folded).find();
  }
}
