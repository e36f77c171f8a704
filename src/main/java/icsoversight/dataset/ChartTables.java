package icsoversight.dataset;

import static icsoversight.dataset.Column.code;
import static icsoversight.dataset.Column.date;
import static icsoversight.dataset.Column.id;
import static icsoversight.dataset.Column.integer;
import static icsoversight.dataset.Column.number;
import static icsoversight.dataset.Column.text;

import icsoversight.assessment.Milestone;
import icsoversight.assessment.Scheme;
import icsoversight.survey.FigureBasis;
import java.util.List;

/** The figures that the workbook's charts show: sheets of it, drawn from the published tables. */
final class ChartTables {
  private ChartTables() {}

  static final Table SEGMENTS_BY_REGION =
      new Table(
          "segments_by_region",
          "Segments by region",
          "How many NHS trusts of each region are in which oversight segment, added up from the"
              + " sheet Systems.",
          List.of(
              text("edition", "The edition of the framework, such as 2025/26."),
              integer("segment", "The segment, from 1, the least concern, to 5.").in("1 to 5"),
              id("region_code", "NHS England region."),
              text("region_name", "Its name."),
              integer("trusts", "Trusts in that segment.")),
          List.of("segment", "region_code"),
          List.of());

  static final Table SCHEME_COURSE =
      new Table(
          "scheme_course",
          "Course of CQC schemes",
          "The states of CQC's schemes for integrated care systems, each with the days that it"
              + " lasted, up to the as-of day, from the sheet Assessment timeline.",
          List.of(
              code("scheme", Scheme.class, "The scheme."),
              text(
                  "state_in_words",
                  "The scheme, the state, the day on which it began or by which it is known, and"
                      + " until when it was said to last."),
              code("state", Milestone.class, "The milestone that began the state."),
              date("state_from", "First day of the state."),
              date("state_to", "Last day of the state; empty: it still holds."),
              integer("days", "How long it lasted, up to the as-of day.")),
          List.of("scheme", "state_from"),
          List.of());

  static final Table SURVEY_BY_REGION =
      new Table(
          "survey_by_region",
          "Survey by region",
          "The three headline measures of the NHS Staff Survey by region and year, with England's"
              + " published figures, from the sheets Staff survey summary and Staff survey results.",
          List.of(
              text("measure", "The stable name of the measure."),
              integer("survey_year", "The year of the fieldwork."),
              id("region_code", "NHS England region; ENG is England."),
              text("region_name", "Its name."),
              number("mean", "The figure.").in("per cent"),
              code("mean_basis", FigureBasis.class, "Whether it was published or computed."),
              text("mean_reason", "Why there is no figure.")),
          List.of("measure", "survey_year", "region_code"),
          List.of());
}
