package icsoversight.dataset;

import static icsoversight.dataset.Column.code;
import static icsoversight.dataset.Column.date;
import static icsoversight.dataset.Column.id;
import static icsoversight.dataset.Column.integer;
import static icsoversight.dataset.Column.number;
import static icsoversight.dataset.Column.text;

import icsoversight.assessment.Milestone;
import icsoversight.assessment.Rating;
import icsoversight.assessment.Scheme;
import icsoversight.survey.HeadlineMeasure;
import java.util.ArrayList;
import java.util.List;

/** The headline table and the course of each scheme. */
final class SystemTables {
  private SystemTables() {}

  static final Table SYSTEMS =
      new Table(
          "systems",
          "Systems",
          "The headline: one row per integrated care system in force on the as-of day.",
          systemColumns(),
          List.of("organisation_code"),
          List.of());

  static final Table TIMELINE =
      new Table(
          "assessment_timeline",
          "Assessment timeline",
          "Per scheme, what was the state of it between which days, drawn from milestones.",
          List.of(
              code("scheme", Scheme.class, "The oversight scheme."),
              date(
                  "state_from",
                  "First day of the state; where it is only said to hold, the first day by which it"
                      + " is known to."),
              date("state_to", "Last day of the state; empty: it still holds."),
              code("state", Milestone.class, "The milestone that began the state."),
              id("assessment_id", "The record that says so.")),
          List.of("scheme", "state_from"),
          List.of(new Table.Reference("assessment_id", "assessments", "assessment_id")));

  private static List<Column> systemColumns() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                id("organisation_code", "ODS code of the system's integrated care board."),
                text("organisation_name", "The system."),
                id("region_code", "NHS England region."),
                text("region_name", "Its name."),
                text("segment", "The board's oversight segment in force, where one was given."),
                text("segment_edition", "The edition of the framework that gave it."),
                date("segment_from", "Since when."),
                text("segment_reason", "Why there is no segment."),
                code(
                    "cqc_assessment_state",
                    Milestone.class,
                    "State of CQC's assessment of systems, for this one."),
                date("cqc_assessment_since", "Since when."),
                text("cqc_assessment_last_milestone", "The latest milestone, in words."),
                code(
                    "cqc_rating", Rating.class, "CQC's rating of the system, where one was given."),
                text("cqc_rating_reason", "Why there is no rating."),
                integer("trusts", "NHS trusts in it."),
                integer("trusts_outstanding", "Trusts rated outstanding overall."),
                integer("trusts_good", "Trusts rated good overall."),
                integer("trusts_requires_improvement", "Trusts rated requires improvement."),
                integer("trusts_inadequate", "Trusts rated inadequate overall."),
                integer(
                    "trusts_not_rated",
                    "Trusts of whose overall rating the sources at hand say nothing. This and the"
                        + " four numbers before it are empty where they say nothing of any trust of"
                        + " the system.")));
    for (int segment = 1; segment <= 5; segment++) {
      columns.add(
          integer(
              "trusts_segment_" + segment,
              "Trusts in segment "
                  + segment
                  + ", latest edition; empty where no trust of the system has one at hand."));
    }
    columns.add(
        integer("locations_rated", "Locations in the system with an overall rating at hand."));
    columns.add(
        number("locations_good_or_outstanding", "Share of those, good or better.").in("per cent"));
    for (HeadlineMeasure measure : HeadlineMeasure.values()) {
      String name = measure.columnName();
      columns.add(integer(name + "_year", "Survey year of: " + measure.meaning() + "."));
      columns.add(number(name + "_value", measure.meaning() + ".").in("per cent"));
      columns.add(
          text(
              name + "_basis",
              "published for the system, or computed over those of its trusts whose figures are at hand,"
                  + " weighted by respondents."));
      columns.add(number(name + "_change", "Change on the year before.").in("percentage points"));
    }
    columns.add(integer("open_recommendations", "Recommendations not yet done that name it."));
    columns.add(date("last_change", "Day of the latest fact about it."));
    return columns;
  }
}
