package icsoversight.survey;

import icsoversight.code.Coded;

/** What kind of figure a survey value is. */
public enum Statistic implements Coded {
  /** Share of respondents, 0 to 100. */
  PERCENT("percent", "share of respondents, 0 to 100"),
  /** A score from 0 to 10. */
  SCORE("score", "a score from 0 to 10"),
  /** A mean on the scale of the question. */
  MEAN("mean", "a mean on the scale of the question");

  private final String code;
  private final String meaning;

  Statistic(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
