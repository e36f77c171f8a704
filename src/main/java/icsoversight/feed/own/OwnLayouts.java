package icsoversight.feed.own;

import icsoversight.assessment.AssessmentKind;
import icsoversight.assessment.Assessor;
import icsoversight.assessment.Certainty;
import icsoversight.assessment.Precision;
import icsoversight.assessment.Scheme;
import icsoversight.feed.Feed;
import icsoversight.feed.HeadedRow;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.issue.IssueCode;
import icsoversight.organisation.OrganisationType;
import icsoversight.survey.Measures;
import icsoversight.survey.Statistic;
import icsoversight.survey.ValueStatus;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** The layouts of our own, documented in {@code docs/layouts.md}. */
public final class OwnLayouts {
  private static final int FIRST_YEAR = 2003;
  private static final int LAST_YEAR = 2100;

  private OwnLayouts() {}

  /**
   * All of them.
   *
   * @return one feed a layout
   */
  public static List<Feed> all() {
    return List.of(surveyFigures(), segments(), organisations(), successions(), aliases());
  }

  private static Feed surveyFigures() {
    Measures measures = Measures.shipped();
    return new OwnLayout(
        "Staff survey figures",
        List.of("survey_year", "organisation_code", "measure", "statistic", "value", "respondents"),
        List.of("organisation_name", "organisation_type", "question", "response"),
        false,
        row -> surveyFigure(row, measures));
  }

  private static Finding surveyFigure(HeadedRow row, Measures measures) {
    String measure = row.required("measure");
    if (!measure.isEmpty() && measures.findByCode(measure).isEmpty()) {
      row.reject(IssueCode.UNKNOWN_CATEGORY, "measure");
    }
    String statistic = row.required("statistic");
    if (Arrays.stream(Statistic.values()).noneMatch(s -> s.code().equals(statistic))) {
      row.reject(IssueCode.UNKNOWN_CATEGORY, "statistic");
    }
    checkType(row);
    boolean percent = statistic.equals(Statistic.PERCENT.code());
    String value = row.number("value", 0, percent ? 100 : 10);
    return Finding.of(FindingKind.SURVEY)
        .with("survey_year", row.wholeNumber("survey_year", FIRST_YEAR, LAST_YEAR))
        .with("org_code", row.required("organisation_code"))
        .with("org_name", row.text("organisation_name"))
        .with("org_type", row.text("organisation_type"))
        .with("question", row.text("question"))
        .with("measure", measure)
        .with(
            "response",
            measures.findByCode(measure).map(m -> m.response()).orElse(row.text("response")))
        .with("breakdown", "all")
        .with("statistic", statistic)
        .with("value", value)
        .with("respondents", row.wholeNumber("respondents", 0, 2_000_000))
        .with("value_status", ValueStatus.PUBLISHED.code())
        .with("locator", row.at("value"));
  }

  private static Feed segments() {
    return new OwnLayout(
        "Oversight segments",
        List.of("edition", "organisation_code", "segment", "in_force_from"),
        List.of("period", "organisation_name", "organisation_type", "source"),
        false,
        OwnLayouts::segment);
  }

  private static Finding segment(HeadedRow row) {
    String day = row.day("in_force_from", DateTimeFormatter.ISO_LOCAL_DATE);
    checkType(row);
    String segment = row.wholeNumber("segment", 1, 5);
    return Finding.of(FindingKind.ASSESSMENT)
        .with("scheme", Scheme.NHS_OVERSIGHT_FRAMEWORK.code())
        .with("edition", row.required("edition"))
        .with("assessor", Assessor.NHSE.code())
        .with("org_code", row.required("organisation_code"))
        .with("org_name", row.text("organisation_name"))
        .with("org_type", row.text("organisation_type"))
        .with("kind", AssessmentKind.OUTCOME.code())
        .with("aspect", "overall")
        .with("outcome", segment)
        .with("outcome_rank", segment)
        .with("event_from", day)
        .with("event_to", day)
        .with("event_precision", Precision.DAY.code())
        .with("certainty", Certainty.CONFIRMED.code())
        .with("locator", row.at("segment"));
  }

  private static Feed organisations() {
    return new OwnLayout(
        "Register of organisations",
        List.of("organisation_code", "organisation_name", "organisation_type", "valid_from"),
        List.of("ons_code", "icb_code", "region_code", "valid_to", "source"),
        true,
        row -> {
          row.required("organisation_type");
          checkType(row);
          Finding finding = Finding.of(FindingKind.ORGANISATION);
          copy(
              row,
              finding,
              "organisation_code",
              "organisation_name",
              "organisation_type",
              "ons_code",
              "icb_code",
              "region_code",
              "source");
          return finding
              .with("valid_from", row.day("valid_from", DateTimeFormatter.ISO_LOCAL_DATE))
              .with("valid_to", row.day("valid_to", DateTimeFormatter.ISO_LOCAL_DATE))
              .with("locator", row.at());
        });
  }

  private static Feed successions() {
    return new OwnLayout(
        "Successions of organisations",
        List.of("predecessor_code", "successor_code", "effective_on", "source"),
        List.of(),
        true,
        row -> {
          Finding finding = Finding.of(FindingKind.SUCCESSION);
          copy(row, finding, "predecessor_code", "successor_code");
          // A succession counts only from a source that is named.
          return finding
              .with("source", row.required("source"))
              .with("effective_on", row.day("effective_on", DateTimeFormatter.ISO_LOCAL_DATE))
              .with("locator", row.at());
        });
  }

  private static Feed aliases() {
    return new OwnLayout(
        "Names of organisations as people write them",
        List.of("alias", "organisation_code", "organisation_type"),
        List.of("context"),
        true,
        row -> {
          row.required("organisation_type");
          checkType(row);
          Finding finding = Finding.of(FindingKind.ALIAS);
          copy(row, finding, "alias", "organisation_code", "organisation_type", "context");
          return finding.with("locator", row.at());
        });
  }

  private static void copy(HeadedRow row, Finding finding, String... fields) {
    for (String field : fields) {
      finding.with(field, row.text(field));
    }
  }

  private static void checkType(HeadedRow row) {
    String type = row.text("organisation_type");
    if (!type.isEmpty()
        && Arrays.stream(OrganisationType.values()).noneMatch(t -> t.code().equals(type))) {
      row.reject(IssueCode.UNKNOWN_CATEGORY, "organisation_type");
    }
  }
}
