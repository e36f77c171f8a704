package icsoversight.feed.oversight;

import icsoversight.assessment.AssessmentKind;
import icsoversight.assessment.Assessor;
import icsoversight.assessment.Certainty;
import icsoversight.assessment.Precision;
import icsoversight.assessment.Scheme;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;

/** An outcome under the Oversight Framework, whatever layout it comes from. */
final class SegmentOutcome {
  private SegmentOutcome() {}

  /**
   * An outcome.
   *
   * @param edition the framework's year; empty: not known
   * @param day the day from which it holds, ISO 8601; empty: not known
   * @param aspect what of it: the segment is {@code overall}
   * @param outcome as published
   * @param rank its place on the scale; empty: off it
   */
  static Finding of(String edition, String day, String aspect, String outcome, String rank) {
    return Finding.of(FindingKind.ASSESSMENT)
        .with("scheme", Scheme.NHS_OVERSIGHT_FRAMEWORK.code())
        .with("edition", edition)
        .with("assessor", Assessor.NHSE.code())
        .with("kind", AssessmentKind.OUTCOME.code())
        .with("aspect", aspect)
        .with("outcome", outcome)
        .with("outcome_rank", rank)
        .with("event_from", day)
        .with("event_to", day)
        .with("event_precision", (day.isEmpty() ? Precision.UNKNOWN : Precision.DAY).code())
        .with("certainty", Certainty.CONFIRMED.code())
        .with("rule", "oversight-framework")
        .with("confidence", "1");
  }
}
