package icsoversight.dataset;

import icsoversight.survey.HeadlineMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The notes of the workbook, in the order of their numbers. */
public final class Notes {
  private Notes() {}

  private static final List<Note> ALL =
      List.of(
          new Note(
              "NHS England gave boards a segment until its framework of 26 June 2025, which gives"
                  + " them none; what was given before ended with it. Segments of different"
                  + " editions must not be compared.",
              List.of("systems.segment", "assessments.edition", "segments_by_region.edition")),
          new Note(
              "NHS trusts in force on the as-of day, each under the board that it belongs to."
                  + " Ambulance trusts cross systems and stand under the board that ODS gives"
                  + " them.",
              List.of("systems.trusts", "segments_by_region.trusts")),
          new Note(
              "Trusts with a segment in the latest edition of the NHS Oversight Framework at hand;"
                  + " 1 is the least concern. Trusts without one are not counted.",
              trustSegments()),
          new Note(
              "The figure published for the system or region; where none is, the mean of its trusts"
                  + " at hand, weighted by respondents, ambulance trusts left out of systems. The"
                  + " column with the basis says which. A trust that has closed since counts where"
                  + " its board went, so there can be more of them than trusts now in force.",
              Stream.concat(
                      headline("_value"),
                      Stream.of("staff_survey_summary.mean", "survey_by_region.mean"))
                  .toList()),
          new Note(
              "The change on the year before is reckoned from unrounded figures, so it may differ by"
                  + " 0.01 from the difference of the two shown. It is empty where basis,"
                  + " weighting or wording differ.",
              Stream.concat(headline("_change"), Stream.of("staff_survey_summary.change"))
                  .toList()),
          new Note(
              "A lower figure is better.",
              List.of("systems." + HeadlineMeasure.FRUSTRATED_BY_WORK.columnName() + "_value")),
          new Note(
              "Suppressed means that the publisher left the figure out, since it rests on too few"
                  + " answers. Such figures are never worked out from others.",
              List.of("staff_survey.value_status", "staff_survey_summary.mean_reason")),
          new Note(
              "Of a share, the best and the worst rank in England that the intervals of all trusts"
                  + " allow stand beside its rank; two trusts whose ranges overlap cannot be told"
                  + " apart by it. Of a score the sources do not give what an interval needs, so the"
                  + " uncertainty of its rank is not known.",
              List.of("staff_survey_ranks.england_rank", "staff_survey_ranks.england_rank_best")),
          new Note(
              "From and to are the days within which it happened, takes effect or is due. They are"
                  + " equal where the day is known.",
              List.of(
                  "assessments.event_from",
                  "reviews.announced_from",
                  "reviews.published_from",
                  "review_recommendations.responded_from")),
          new Note(
              "1 for what stands in a data file. Below 1 for what was read from prose: how sure the"
                  + " program is that the words say so. The words are on the sheet Evidence.",
              List.of(
                  "assessments.confidence",
                  "reviews.confidence",
                  "review_recommendations.confidence",
                  "staff_survey.confidence")),
          new Note(
              "Where it is filled in, the figure must not be compared with others without regard to"
                  + " what it says.",
              List.of("staff_survey.comparability")));

  private static List<String> trustSegments() {
    return Stream.concat(
            IntStream.rangeClosed(1, 5).mapToObj(s -> "systems.trusts_segment_" + s),
            Stream.of("segments_by_region.segment"))
        .toList();
  }

  private static Stream<String> headline(String ending) {
    return Arrays.stream(HeadlineMeasure.values()).map(m -> "systems." + m.columnName() + ending);
  }

  /**
   * All notes; the first has the number 1.
   *
   * @return the notes
   */
  public static List<Note> all() {
    return ALL;
  }

  /**
   * The heading of a column with the markers of its notes.
   *
   * @param table the table
   * @param column one of its columns
   * @return such as {@code Segment [note 1]}
   */
  public static String heading(Table table, Column column) {
    StringBuilder heading = new StringBuilder(column.heading());
    for (int n = 0; n < ALL.size(); n++) {
      if (ALL.get(n).places().contains(table.name() + "." + column.name())) {
        heading.append(" [note ").append(n + 1).append(']');
      }
    }
    return heading.toString();
  }
}
