package icsoversight.decision;

import icsoversight.assessment.Precision;
import icsoversight.assessment.Scheme;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.survey.Measure;
import icsoversight.survey.Measures;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A corrected column with all that follows from it: the rank of another outcome, the precision of
 * other days, the answers of another measure, and that the register is to be asked anew for another
 * organisation.
 */
final class Correction {
  private static final Measures MEASURES = Measures.shipped();

  /** The ratings of CQC and NHS England, the best first. */
  private static final List<String> RATINGS =
      List.of("outstanding", "good", "requires improvement", "inadequate");

  /** Days that belong together, by the field of the first. */
  private static final Map<String, String> LAST_DAY =
      Map.of(
          "event_from", "event_to",
          "announced_from", "announced_to",
          "published_from", "published_to",
          "responded_from", "responded_to");

  private Correction() {}

  /**
   * Whether a fact without this column is none.
   *
   * @param finding the finding
   * @param field its field
   * @return true if the column cannot be emptied
   */
  static boolean isEssential(Finding finding, String field) {
    return switch (finding.kind()) {
      case ASSESSMENT ->
          List.of("scheme", "assessor", "kind", "aspect").contains(field)
              || field.equals(finding.get("kind"));
      case REVIEW -> field.equals("review_id");
      case RECOMMENDATION -> List.of("review_id", "kind", "text").contains(field);
      case SURVEY ->
          List.of("survey_year", "statistic", "breakdown", "value", "value_status").contains(field);
      default -> false;
    };
  }

  /**
   * Corrects a finding.
   *
   * @param finding the finding, which is changed if the correction can be used
   * @param field its field
   * @param value the right value; empty: it has none
   * @return whether the correction makes sense for the finding
   */
  static boolean put(Finding finding, String field, String value) {
    if (value.isEmpty() && isEssential(finding, field)) {
      return false;
    }
    if (LAST_DAY.containsKey(field) || LAST_DAY.containsValue(field)) {
      return putDay(finding, field, value);
    }
    if (finding.kind() == FindingKind.SURVEY && field.equals("measure")) {
      return putMeasure(finding, value);
    }
    finding.with(field, value);
    switch (field) {
      case "outcome" -> finding.with("outcome_rank", rank(finding, value));
      // The code decides; the register has the name and the type that go with it.
      case "org_code" -> finding.with("org_name", "").with("org_type", "");
      case "org_name" -> finding.with("org_code", "").with("org_type", "");
      default -> {
        // Nothing follows from the other columns.
      }
    }
    return true;
  }

  /** One day moves as a whole; of a stretch of days one end moves. */
  private static boolean putDay(Finding finding, String field, String value) {
    String first = first(field);
    String last = LAST_DAY.getOrDefault(first, first);
    boolean isOneDay =
        finding.get(first).equals(finding.get(last)) && !finding.get(first).isEmpty();
    String from = isOneDay || field.equals(first) ? value : finding.get(first);
    String to = isOneDay || field.equals(last) ? value : finding.get(last);
    if (!from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0) {
      return false;
    }
    finding.with(first, from).with(last, to);
    if (finding.kind() == FindingKind.ASSESSMENT) {
      Precision precision =
          from.isEmpty() ? Precision.UNKNOWN : from.equals(to) ? Precision.DAY : Precision.RANGE;
      finding.with("event_precision", precision.code());
    }
    return true;
  }

  private static String first(String field) {
    return LAST_DAY.entrySet().stream()
        .filter(e -> e.getValue().equals(field))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(field);
  }

  /** A share is not a score, so a figure can only be one of another measure of its kind. */
  private static boolean putMeasure(Finding finding, String code) {
    Optional<Measure> measure = MEASURES.findByCode(code);
    boolean fits =
        code.isEmpty()
            || measure
                .filter(m -> m.statistic().code().equals(finding.get("statistic")))
                .isPresent();
    if (fits) {
      finding.with("measure", code).with("response", measure.map(Measure::response).orElse(""));
    }
    return fits;
  }

  private static String rank(Finding finding, String outcome) {
    boolean isSegment = finding.get("scheme").equals(Scheme.NHS_OVERSIGHT_FRAMEWORK.code());
    if (isSegment) {
      return outcome.matches("[1-5]") ? outcome : "";
    }
    int place = RATINGS.indexOf(outcome.toLowerCase(Locale.ROOT));
    return place < 0 ? "" : Integer.toString(place + 1);
  }
}
