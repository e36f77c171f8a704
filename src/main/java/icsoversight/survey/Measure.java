package icsoversight.survey;

import java.util.List;
import java.util.Map;

/**
 * A question of the survey under a name that stays the same from year to year.
 *
 * @param code the stable name, lower case with hyphens
 * @param title what it says, for a person
 * @param statistic the kind of figure
 * @param isLowBetter whether a lower figure is the more favourable one
 * @param responses the answers that are added up, in the order of the questionnaire; empty for
 *     scores
 * @param wording the question's wording, in the form of {@link Measures#key}
 * @param codes the question's code by survey year, lower case
 */
public record Measure(
    String code,
    String title,
    Statistic statistic,
    boolean isLowBetter,
    List<String> responses,
    String wording,
    Map<Integer, String> codes) {

  /** Copies the collections. */
  public Measure {
    responses = List.copyOf(responses);
    codes = Map.copyOf(codes);
  }

  /**
   * The answers that are added up, as published in the dataset.
   *
   * @return such as {@code Agree + Strongly agree}; empty for scores
   */
  public String response() {
    return String.join(" + ", responses);
  }
}
