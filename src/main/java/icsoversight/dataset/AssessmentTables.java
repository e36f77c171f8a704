package icsoversight.dataset;

import static icsoversight.dataset.Column.code;
import static icsoversight.dataset.Column.date;
import static icsoversight.dataset.Column.id;
import static icsoversight.dataset.Column.integer;
import static icsoversight.dataset.Column.number;
import static icsoversight.dataset.Column.text;
import static icsoversight.dataset.SharedColumns.and;

import icsoversight.assessment.AssessmentKind;
import icsoversight.assessment.Assessor;
import icsoversight.assessment.Certainty;
import icsoversight.assessment.Milestone;
import icsoversight.assessment.Precision;
import icsoversight.assessment.Scheme;
import java.util.List;

/** The tables of assessments and of the figures behind oversight segments. */
final class AssessmentTables {
  private AssessmentTables() {}

  static final Table ASSESSMENTS =
      new Table(
          "assessments",
          "Assessments",
          "What an overseer did, decided, plans or found: milestones in the life of an oversight"
              + " scheme, and outcomes (rating, segment, score) given to an organisation.",
          and(
              List.of(
                  id("assessment_id", "A- and 12 hex digits, from the natural key."),
                  code("scheme", Scheme.class, "The oversight scheme."),
                  text(
                      "edition",
                      "The edition whose scale applies, where it matters: segment 4 of one edition"
                          + " is not segment 4 of another."),
                  code("assessor", Assessor.class, "The body that assesses.")),
              SharedColumns.organisation(
                  "ODS code (councils: ONS code); for providers and locations outside the register,"
                      + " CQC's id; empty: the scheme as a whole (England)."),
              List.of(
                  code("kind", AssessmentKind.class, "Milestone or outcome."),
                  code("milestone", Milestone.class, "For a milestone, which; else empty."),
                  text(
                      "aspect",
                      "overall, or the part assessed (safe, well-led, access, finance), lower case"
                          + " with hyphens."),
                  text(
                      "service",
                      "The service or population group assessed, lower case with hyphens; empty:"
                          + " the organisation as a whole."),
                  text(
                      "outcome",
                      "For an outcome, as published, in its scheme's own words:"
                          + " Requires improvement, 3, Not rated."),
                  integer(
                      "outcome_rank",
                      "Its place on its scheme's and edition's scale, 1 = best; empty where the"
                          + " outcome is off the scale."),
                  date("event_from", "First day on which it can have happened, or takes effect."),
                  date("event_to", "Last such day; equal to event_from when the day is known."),
                  code("event_precision", Precision.class, "How exactly the day is known."),
                  date(
                      "until_from",
                      "For a pause or delay: the earliest day on which it ends, where stated."),
                  text("reason", "Why, in the source's words, where stated."),
                  code("certainty", Certainty.class, "How sure the source says it is.")),
              SharedColumns.reporting(),
              SharedColumns.judgement(),
              SharedColumns.best()),
          List.of("assessment_id"),
          SharedColumns.sourceReference());

  static final Table OVERSIGHT_METRICS =
      new Table(
          "oversight_metrics",
          "Oversight metrics",
          "The figures behind the segments: one row per organisation, period and metric.",
          and(
              List.of(
                  code("scheme", Scheme.class, "The oversight scheme."),
                  text("edition", "The edition of the framework, such as 2025/26."),
                  text("period", "The period that the figure is for, as published.")),
              SharedColumns.organisation("ODS code."),
              List.of(
                  id("metric_id", "The publisher's identifier of the metric."),
                  text("metric", "What is measured, as published."),
                  text("unit", "The unit, as published."),
                  number(
                      "value", "Full published precision; empty where the publisher gives words."),
                  text("value_text", "The value where the publisher gives words."),
                  number("rank", "The rank that the publisher gives, within the trust's type."),
                  number("median", "The median that the publisher gives.")),
              SharedColumns.best()),
          List.of("scheme", "edition", "period", "organisation_code", "metric_id", "unit"),
          SharedColumns.sourceReference());
}
