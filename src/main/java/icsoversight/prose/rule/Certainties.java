package icsoversight.prose.rule;

import icsoversight.assessment.Certainty;
import icsoversight.assessment.Milestone;
import icsoversight.finding.Finding;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Hedges;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Tense;

/** How sure a document says that a milestone is. */
final class Certainties {
  private Certainties() {}

  static void put(
      Hedges hedges,
      String published,
      Passage passage,
      Sentence clause,
      Tense tense,
      Finding finding) {
    String milestone = finding.get("milestone");
    if (tense == Tense.LAPSED && milestone.equals(Milestone.START_PLANNED.code())) {
      return;
    }
    Certainty certainty = Certainty.CONFIRMED;
    if (hedges.has(Hedges.Kind.REPORTED, passage.folded())) {
      certainty = Certainty.REPORTED;
    } else if (hedges.has(Hedges.Kind.PROPOSED, clause.folded())
        || (hedges.has(Hedges.Kind.PROPOSED, passage.folded()) && tense == Tense.FUTURE)) {
      certainty = Certainty.PROPOSED;
    } else if (tense == Tense.FUTURE) {
      boolean state = milestone.startsWith("approval");
      certainty = state ? Certainty.CONFIRMED : Certainty.PLANNED;
    }
    if (milestone.equals(Milestone.GUIDANCE_PUBLISHED.code())
        && certainty == Certainty.PROPOSED
        && tense == Tense.PAST) {
      certainty = Certainty.CONFIRMED;
    }
    if (certainty == Certainty.CONFIRMED && finding.get("event_from").compareTo(published) > 0) {
      certainty = Certainty.PLANNED;
    }
    finding.with("certainty", certainty.code());
  }
}
