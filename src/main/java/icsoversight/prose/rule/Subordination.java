package icsoversight.prose.rule;

import icsoversight.assessment.Milestone;
import icsoversight.prose.language.Tense;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.MilestoneLexicon.Cue;

/** Tells an event of its own from one that is only spoken of beside another. */
final class Subordination {
  private static final Wording NOUN = Wording.of("\\b(the|this|that|during|any) $");

  /** "In a report published today, the Committee warns": no assessment's. */
  private static final Wording A_REPORT =
      Wording.of(
          "\\b(?:according to|in|had) (?:an?|the|its|their|his|her|this|another) (?:[a-z]+ )?(?:report|findings)\\b|\\b(?:the|its|an) (?:final|full|interim) report\\b|\\b(?:appeared|came out|published) [^.]{0,20}under the name of\\b");

  private static final Wording ASSESSED =
      Wording.of(
          "\\b(?:on|into|about|of) [a-z]|\\b(?:assess\\w*|inspect\\w*|rat(?:ed|ing|ings)|cqc|care quality commission)\\b");

  /** "They published the first of them, under the framework": not the framework. */
  private static final Wording WITHIN =
      Wording.of(
          "\\b(?:under|within|as part of|in line with|required by|based on) (?:the|its|their|this|that)\\b");

  private static final Wording REPORTED =
      Wording.of(
          "\\b(publish\\w*|released?|issued?|came out)\\b.*\\breports?\\b|\\breports?\\b.*\\b(publish\\w*|released?|issued?|came out)\\b");

  private static final Wording INFINITIVE =
      Wording.of(
          "\\b(?:must|to|to formally|can|cannot|could|should|would|may|might)(?: (?:be|formally|now|first|have been))* $");

  private static final Wording TABLES =
      Wording.of(
          "\\b(tables?|results|ratings|segments|reports?|grades)\\b.*\\b(under|from|published|came out)\\b");

  private static final Wording UNTIL = Wording.of("\\b(before|until|once|when|unless|after)\\b");

  /** "When the reports came out, on 25 September 2024": it happened. */
  private static final Wording WHEN_IT_DID =
      Wording.of(
          "\\bon \\d{1,2} [a-z]+(?: \\d{4})?, when\\b|^when\\b.*\\b(?:on \\d{1,2} [a-z]+|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\\b");

  /** A report that has an author is a review's. */
  private static final Wording BY_PERSON =
      Wording.of("\\b(?:by|of) (?:dr|professor|prof|sir|dame|lord|lady|baroness)\\b");

  /** Reports of Parliament's committees and auditors assess no organisation. */
  private static final Wording OF_AUDIT =
      Wording.of(
          "\\b(?:committee|national audit office|nao)(?:'s)? (?:[a-z]+ ){0,6}(?:report|published)");

  private static final Wording REVIEW =
      Wording.of(
          "\\b(review|reviews|recommendations?|inquiry|(?:her|his|my) (?:[a-z]+ )?report)\\b");

  private static final Wording REPORT =
      Wording.of(
          "\\b(reports?|results|ratings|findings|tables?|assessments?|grades|scores|segments?|league)\\b");

  private static final int REACH = 60;

  /** "Before the work can begin". */
  private static final Wording CAN = Wording.of("\\b(?:can|could|may|might)(?: now| then| not)? $");

  /** "Ratings are published as each report is completed": what happens again and again. */
  private static final Wording HABIT =
      Wording.of(
          "\\b(?:is|are) (?:published|issued|released|updated)\\b(?=.*\\b(?:as|when|once|whenever|each|every|quarterly|annually|yearly|weekly|monthly|regularly|routinely)\\b)");

  /** "Approval of the method is needed before it can start": none was given. */
  private static final Wording NEEDED =
      Wording.of(
          "\\b(?:approval|sign-?off|consent|agreement|blessing)\\b[^,;]{0,60}\\b(?:is|are|will be) (?:still |first )?(?:needed|required|necessary)\\b");

  private Subordination() {}

  /** Whether a clause says that an approval is needed. */
  static boolean isNeeded(String folded) {
    return NEEDED.isIn(folded);
  }

  /** "before assessments begin", "approval to begin the work": no event of its own. */
  static boolean isSubordinate(String folded, Cue cue, Tense tense) {
    String before = folded.substring(Math.max(0, cue.start() - REACH), cue.start());
    boolean begins =
        cue.milestone() == Milestone.STARTED || cue.milestone() == Milestone.REPORT_PUBLISHED;
    boolean awaited = cue.milestone() == Milestone.APPROVED && UNTIL.isIn(before);
    boolean needed = cue.milestone() == Milestone.APPROVED && isNeeded(folded);
    return awaited
        || needed
        || (begins && UNTIL.isIn(before) && !WHEN_IT_DID.isIn(folded))
        || (cue.milestone() == Milestone.REPORT_PUBLISHED && BY_PERSON.isIn(folded))
        || (cue.milestone() == Milestone.REPORT_PUBLISHED && OF_AUDIT.isIn(folded))
        || (begins && tense == Tense.PAST && before.endsWith("to "))
        || (cue.milestone() == Milestone.REPORT_PUBLISHED && HABIT.isIn(folded))
        || (cue.milestone() == Milestone.REPORT_PUBLISHED && REVIEW.isIn(folded))
        || (begins && folded.startsWith("please "))
        || (cue.milestone() == Milestone.STARTED && CAN.isIn(before))
        || (cue.milestone() == Milestone.APPROVED && INFINITIVE.isIn(before))
        || (cue.milestone() == Milestone.GUIDANCE_PUBLISHED && folded.contains("planning guidance"))
        || (cue.milestone() == Milestone.GUIDANCE_PUBLISHED
            && WITHIN.isIn(folded.substring(cue.start(), cue.end())))
        || (cue.milestone() == Milestone.GUIDANCE_PUBLISHED
            && (UNTIL.isIn(folded.substring(cue.start(), cue.end()))
                || TABLES.isIn(folded.substring(0, cue.end()))))
        || (cue.milestone() == Milestone.START_PLANNED
            && tense == Tense.LAPSED
            && REPORT.isIn(folded))
        || (cue.milestone() == Milestone.PAUSED && tense == Tense.FUTURE && NOUN.isIn(before))
        || (cue.milestone() == Milestone.PILOTED
            && NOUN.isIn(before)
            && folded.startsWith("pilots ", cue.start()))
        || (cue.milestone() == Milestone.REPORT_PUBLISHED
            && A_REPORT.isIn(folded)
            && !ASSESSED.isIn(folded))
        || (cue.milestone() == Milestone.PILOTED && REPORTED.isIn(folded))
        || (cue.milestone() == Milestone.PILOTED && folded.startsWith(" report", cue.end()));
  }
}
