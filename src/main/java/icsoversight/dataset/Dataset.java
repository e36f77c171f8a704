package icsoversight.dataset;

import java.util.List;
import java.util.stream.Stream;

/** All published tables, in the order of the workbook. */
public final class Dataset {
  private Dataset() {}

  /** The headline: one row per system. */
  public static final Table SYSTEMS = SystemTables.SYSTEMS;

  /** Milestones and outcomes. */
  public static final Table ASSESSMENTS = AssessmentTables.ASSESSMENTS;

  /** The state of each scheme over time. */
  public static final Table ASSESSMENT_TIMELINE = SystemTables.TIMELINE;

  /** The figures behind oversight segments. */
  public static final Table OVERSIGHT_METRICS = AssessmentTables.OVERSIGHT_METRICS;

  /** Inquiries. */
  public static final Table REVIEWS = ReviewTables.REVIEWS;

  /** What they recommended. */
  public static final Table REVIEW_RECOMMENDATIONS = ReviewTables.RECOMMENDATIONS;

  /** What staff said. */
  public static final Table STAFF_SURVEY = SurveyTables.STAFF_SURVEY;

  /** The survey by region and system. */
  public static final Table STAFF_SURVEY_SUMMARY = SurveyTables.SUMMARY;

  /** The survey's ranks. */
  public static final Table STAFF_SURVEY_RANKS = SurveyTables.RANKS;

  /** The register. */
  public static final Table ORGANISATIONS = TraceTables.ORGANISATIONS;

  /** The files read. */
  public static final Table SOURCES = TraceTables.SOURCES;

  /** The evidence. */
  public static final Table EVIDENCE = TraceTables.EVIDENCE;

  /** What could not be used. */
  public static final Table ISSUES = TraceTables.ISSUES;

  /** Where sources disagree. */
  public static final Table CONFLICTS = TraceTables.CONFLICTS;

  /** What changed. */
  public static final Table CHANGES = TraceTables.CHANGES;

  /** What analysts are asked to look at: a sheet of the workbook, and no file of its own. */
  public static final Table REVIEW = TraceTables.REVIEW;

  /** Trusts by segment and region: a sheet of the workbook behind a chart. */
  public static final Table SEGMENTS_BY_REGION = ChartTables.SEGMENTS_BY_REGION;

  /** The course of CQC's schemes: a sheet of the workbook behind a chart. */
  public static final Table SCHEME_COURSE = ChartTables.SCHEME_COURSE;

  /** The headline measures by region and year: a sheet of the workbook behind charts. */
  public static final Table SURVEY_BY_REGION = ChartTables.SURVEY_BY_REGION;

  private static final List<Table> ALL =
      List.of(
          SYSTEMS,
          ASSESSMENTS,
          ASSESSMENT_TIMELINE,
          OVERSIGHT_METRICS,
          REVIEWS,
          REVIEW_RECOMMENDATIONS,
          STAFF_SURVEY,
          STAFF_SURVEY_SUMMARY,
          STAFF_SURVEY_RANKS,
          ORGANISATIONS,
          EVIDENCE,
          CONFLICTS,
          CHANGES,
          ISSUES,
          SOURCES);

  /**
   * All tables in the order of the workbook.
   *
   * @return the tables
   */
  public static List<Table> tables() {
    return ALL;
  }

  /**
   * The tables that have a sheet in the workbook: the headline, what its charts show, all others,
   * and what analysts are asked to look at.
   *
   * @return the tables in the order of their sheets
   */
  public static List<Table> sheets() {
    return Stream.of(
            List.of(SYSTEMS, SEGMENTS_BY_REGION, SCHEME_COURSE, SURVEY_BY_REGION),
            ALL.subList(1, ALL.size()),
            List.of(REVIEW))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * A table by its name.
   *
   * @param name its name
   * @return the table
   * @throws IllegalArgumentException if there is none
   */
  public static Table get(String name) {
    return ALL.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such table: " + name));
  }
}
