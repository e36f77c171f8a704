package icsoversight.feed.cqc;

import icsoversight.assessment.AssessmentKind;
import icsoversight.assessment.Assessor;
import icsoversight.assessment.Certainty;
import icsoversight.assessment.Precision;
import icsoversight.assessment.Scheme;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.Slug;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.issue.IssueCode;
import icsoversight.organisation.OrganisationType;
import java.util.Optional;

/** A rating as a finding, whatever layout it comes from. */
final class RatingOutcome {
  private RatingOutcome() {}

  /**
   * A rating.
   *
   * @param rating the rating
   * @param aspect the key question, or {@code Overall}
   * @param service the service or population group; {@code Overall} or empty: the whole
   * @param day the day of publication, ISO 8601; empty: not known
   * @param locator where the word stands
   */
  static Finding of(
      RatingWords.Rating rating, String aspect, String service, String day, String locator) {
    boolean isWhole = service.isEmpty() || service.equalsIgnoreCase("Overall");
    return Finding.of(FindingKind.ASSESSMENT)
        .with("scheme", Scheme.CQC_PROVIDER.code())
        .with("assessor", Assessor.CQC.code())
        .with("kind", AssessmentKind.OUTCOME.code())
        .with("aspect", Slug.of(aspect))
        .with("service", isWhole ? "" : Slug.of(service))
        .with("outcome", rating.word())
        .with("outcome_rank", rating.rank())
        .with("event_from", day)
        .with("event_to", day)
        .with("event_precision", (day.isEmpty() ? Precision.UNKNOWN : Precision.DAY).code())
        .with("certainty", Certainty.CONFIRMED.code())
        .with("locator", locator)
        .with("rule", "cqc-ratings")
        .with("confidence", "1");
  }

  /** The rating in a field; an unknown word is an issue. */
  static Optional<RatingWords.Rating> rating(RatingWords words, HeadedRow row, String field) {
    String word = row.text(field);
    if (word.isEmpty() || word.equals("-") || words.isNone(word)) {
      return Optional.empty();
    }
    Optional<RatingWords.Rating> rating = words.find(word);
    if (rating.isEmpty()) {
      row.reject(IssueCode.UNKNOWN_CATEGORY, field);
    }
    return rating;
  }

  /** The same with the place that a row is about. */
  static Finding location(Finding outcome, RatingWords words, HeadedRow row) {
    String area = areaCode(row.text("area"));
    return outcome
        .with("org_code", row.required("id"))
        .with("org_name", words.publicName(row.text("name"), row.text("providerType")))
        .with("org_type", OrganisationType.LOCATION.code())
        .with("area_code", area.isEmpty() ? areaCode(row.text("commissioner")) : area);
  }

  /** Words such as {@code Unspecified} stand where there is no code. */
  static String areaCode(String code) {
    return code.matches("[A-Z0-9]{3,9}") ? code : "";
  }
}
