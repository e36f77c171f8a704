package icsoversight.dataset;

import static icsoversight.dataset.Column.code;
import static icsoversight.dataset.Column.id;
import static icsoversight.dataset.Column.integer;
import static icsoversight.dataset.Column.number;
import static icsoversight.dataset.Column.text;
import static icsoversight.dataset.SharedColumns.and;

import icsoversight.survey.Statistic;
import icsoversight.survey.ValueStatus;
import java.util.List;

/** The tables of the NHS Staff Survey. */
final class SurveyTables {
  private SurveyTables() {}

  static final Table STAFF_SURVEY =
      new Table(
          "staff_survey",
          "Staff survey results",
          "One row per organisation, survey year, question or measure, answer, statistic and"
              + " group of staff.",
          and(
              List.of(
                  id("result_id", "N- and 12 hex digits, from the natural key."),
                  integer("survey_year", "The year of the fieldwork.")),
              SharedColumns.organisation(
                  "ODS code; ENG for England. A board as an employer (icb) and its system (ics)"
                      + " share a code and are told apart by type."),
              List.of(
                  text("benchmark_group", "As published."),
                  text("question", "The question code as published that year; empty in prose."),
                  text(
                      "measure",
                      "The stable name across years; empty where the question has none yet."),
                  text(
                      "response",
                      "The answer or answers that the value is for, as published; empty for"
                          + " scores."),
                  text("breakdown", "all, or the group of staff."),
                  code("statistic", Statistic.class, "What kind of figure it is."),
                  number("value", "Full published precision."),
                  integer("respondents", "The base: how many answered."),
                  code("value_status", ValueStatus.class, "Whether a figure was given."),
                  text("comparability", "Where a figure must not be compared with others, why.")),
              SharedColumns.judgement(),
              SharedColumns.best()),
          List.of("result_id"),
          SharedColumns.sourceReference());

  static final Table SUMMARY =
      new Table(
          "staff_survey_summary",
          "Staff survey summary",
          "Each measure by survey year and region or system.",
          List.of(
              integer("survey_year", "The year of the fieldwork."),
              id("organisation_code", "The region or system."),
              text("organisation_name", "Its name."),
              code(
                  "organisation_type",
                  icsoversight.organisation.OrganisationType.class,
                  "region or ics."),
              text("measure", "The stable name of the measure."),
              integer("organisations", "How many organisations have a figure."),
              integer("respondents", "Their bases added up."),
              number("mean", "Mean of the organisations, weighted by base."),
              number("median", "Median of the organisations."),
              number("best", "The most favourable figure."),
              number("worst", "The least favourable figure."),
              number("change", "Change of the mean on the year before.")),
          List.of("survey_year", "organisation_code", "measure"),
          List.of());

  static final Table RANKS =
      new Table(
          "staff_survey_ranks",
          "Staff survey ranks",
          "Each organisation's figure with its interval and its ranks.",
          List.of(
              integer("survey_year", "The year of the fieldwork."),
              id("organisation_code", "ODS code."),
              text("organisation_name", "Its name."),
              text("measure", "The stable name of the measure."),
              number("value", "The figure."),
              number("interval_low", "Lower end of its 95 % interval, from the base."),
              number("interval_high", "Upper end."),
              integer("region_rank", "Rank in its region, 1 = most favourable."),
              integer("region_of", "Organisations ranked there."),
              integer("group_rank", "Rank in its benchmark group."),
              integer("group_of", "Organisations ranked there."),
              integer("england_rank", "Rank in England."),
              integer("england_of", "Organisations ranked there."),
              integer("england_rank_best", "Best rank in England that the interval allows."),
              integer("england_rank_worst", "Worst rank that it allows.")),
          List.of("survey_year", "organisation_code", "measure"),
          List.of());
}
