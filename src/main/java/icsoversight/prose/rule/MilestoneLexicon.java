package icsoversight.prose.rule;

import icsoversight.assessment.Milestone;
import icsoversight.prose.language.Memo;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Tense;
import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.apache.commons.csv.CSVRecord;

/** How people say that a scheme reached a milestone: {@code milestones.csv}. */
final class MilestoneLexicon {
  private static final Wording NEGATION =
      Wording.of("\\b(not|never|no|nobody|n't|neither|nor|without|none|nothing|cannot)\\b");
  private static final int NEGATION_REACH = 32;

  private static final Wording NOT = Wording.of("\\b(?:not|never|n't|cannot)\\b");
  private static final Wording DENYING = Wording.of("not|never|n't|no\\b|none|nothing");

  /** What a clause must have besides the phrase. */
  enum Need {
    /** A word for what the scheme does, the scheme being known from the context. */
    ACTIVITY,
    /** The scheme itself, named in the sentence. */
    SCHEME,
    /** A report of the scheme. */
    REPORT,
    /** Sign-off of the scheme's method. */
    APPROVAL,
    /** Nothing but a scheme in the context. */
    NOTHING
  }

  /** "Reports will not be published": denied between the words of a phrase that denies nothing. */
  private static boolean isDeniedWithin(Entry entry, String words) {
    return NOT.isIn(words) && !DENYING.isIn(entry.pattern().regex());
  }

  /**
   * A phrase found in a clause.
   *
   * @param milestone what it says
   * @param start its first character, as an index into the clause
   * @param end behind its last character
   * @param when the tense in which it means it; empty: any
   * @param need what the clause must have besides
   * @param negated whether it is denied
   */
  record Cue(Milestone milestone, int start, int end, String when, Need need, boolean negated) {
    private static final String SENSED = "sensed";

    /** What a clause as a whole is taken to say, tense and negation included. */
    static Cue sensed(Milestone milestone) {
      return new Cue(milestone, 0, 1, SENSED, Need.NOTHING, false);
    }

    boolean isSensed() {
      return when.equals(SENSED);
    }
  }

  private record Entry(Milestone milestone, Wording pattern, String when, Need need) {}

  private final Memo<Asked, List<Cue>> found = new Memo<>(this::look);
  private final List<Entry> entries = new ArrayList<>();

  MilestoneLexicon(Phrases phrases) {
    for (CSVRecord row : Phrases.rows("milestones.csv")) {
      String need = row.get("need");
      entries.add(
          new Entry(
              Milestone.valueOf(row.get("milestone").toUpperCase(Locale.ROOT).replace('-', '_')),
              phrases.compile(row.get("phrase")),
              row.get("when").equals("any") ? "" : row.get("when"),
              need.isEmpty() ? Need.NOTHING : Need.valueOf(need.toUpperCase(Locale.ROOT))));
    }
  }

  /** The phrases that a clause has, one a milestone, in the order of the lexicon. */
  List<Cue> find(String folded, Tense tense) {
    return found.get(new Asked(folded, tense));
  }

  private record Asked(String folded, Tense tense) {}

  private List<Cue> look(Asked asked) {
    String folded = asked.folded();
    Tense tense = asked.tense();
    List<Cue> cues = new ArrayList<>();
    for (Entry entry : entries) {
      Optional<Cue> before =
          cues.stream().filter(c -> c.milestone() == entry.milestone()).findFirst();
      // A phrase that says it by itself counts for more than one that needs something besides.
      boolean known =
          before.filter(c -> c.need() == Need.NOTHING || entry.need() != Need.NOTHING).isPresent();
      boolean inTense =
          entry.when().isEmpty() || entry.when().equals(tense.name().toLowerCase(Locale.ROOT));
      if (known || !inTense) {
        continue;
      }
      Matcher matcher = entry.pattern().matcher(folded);
      if (matcher.find()) {
        String lead =
            folded.substring(Math.max(0, matcher.start() - NEGATION_REACH), matcher.start());
        Cue cue =
            new Cue(
                entry.milestone(),
                matcher.start(),
                matcher.end(),
                entry.when(),
                entry.need(),
                NEGATION.isIn(lead) || isDeniedWithin(entry, matcher.group()));
        if (before.isPresent()) {
          cues.set(cues.indexOf(before.get()), cue);
        } else {
          cues.add(cue);
        }
      }
    }
    return List.copyOf(cues);
  }
}
