package icsoversight.dataset;

import static icsoversight.dataset.Column.code;
import static icsoversight.dataset.Column.id;
import static icsoversight.dataset.Column.integer;
import static icsoversight.dataset.Column.number;
import static icsoversight.dataset.Column.text;
import static icsoversight.dataset.SharedColumns.and;

import icsoversight.organisation.OrganisationType;
import icsoversight.survey.FigureBasis;
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
                  number("value", "Full published precision.").in("per cent or score"),
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
          "Each measure by survey year and region or system: its figure, how its trusts are spread,"
              + " and where there is no figure, why. Systems are those in force on the as-of day;"
              + " trusts that cross systems (ambulance services) count in their region only.",
          List.of(
              integer("survey_year", "The year of the fieldwork."),
              id("organisation_code", "The region or system."),
              text("organisation_name", "Its name."),
              code("organisation_type", OrganisationType.class, "region or ics."),
              text("measure", "The stable name of the measure."),
              integer("organisations", "How many of its trusts have a figure at hand."),
              integer("respondents", "Their bases added up."),
              number(
                      "mean",
                      "The figure published for it, else the mean of its trusts, to two decimals.")
                  .in("per cent or score"),
              code("mean_basis", FigureBasis.class, "Which of the two the mean is."),
              text(
                  "mean_reason",
                  "Why there is no mean: not asked (in that year), suppressed, did not take part"
                      + " (none of its trusts, in a year of which most trusts are at hand), no"
                      + " figure at hand."),
              number("median", "Median of its trusts.").in("per cent or score"),
              number("best", "The most favourable figure of a trust.").in("per cent or score"),
              number("worst", "The least favourable figure of a trust.").in("per cent or score"),
              number(
                      "change",
                      "Change of the mean on the year before, from the unrounded means; empty where the"
                          + " two rest on another basis, weighting or wording.")
                  .in("points")),
          List.of("survey_year", "organisation_code", "measure"),
          List.of());

  static final Table RANKS =
      new Table(
          "staff_survey_ranks",
          "Staff survey ranks",
          "Each organisation's figure with its interval and its ranks, 1 = most favourable; equal"
              + " figures share a rank. Figures that are not weighted alike are ranked apart.",
          List.of(
              integer("survey_year", "The year of the fieldwork."),
              id("organisation_code", "ODS code."),
              text("organisation_name", "Its name."),
              text("measure", "The stable name of the measure."),
              number("value", "The figure.").in("per cent or score"),
              number(
                      "interval_low",
                      "Lower end of its 95 % interval (Wilson's, from the base); empty for scores,"
                          + " whose interval the base alone does not give.")
                  .in("per cent"),
              number("interval_high", "Upper end.").in("per cent"),
              id("region_code", "The NHS England region in that year."),
              integer("region_rank", "Rank among the trusts of the region."),
              integer("region_of", "Trusts ranked there."),
              text("benchmark_group", "As published."),
              integer("group_rank", "Rank in the benchmark group."),
              integer("group_of", "Organisations ranked there."),
              integer("england_rank", "Rank among all trusts."),
              integer("england_of", "Trusts ranked there."),
              integer(
                  "england_rank_best",
                  "Best rank in England that the intervals allow: one more than the trusts whose"
                      + " interval lies wholly on the better side."),
              integer("england_rank_worst", "Worst rank that they allow.")),
          List.of("survey_year", "organisation_code", "measure"),
          List.of());
}
