package icsoversight.survey;

import icsoversight.code.Coded;

/** Whether a survey figure was given. */
public enum ValueStatus implements Coded {
  /** A figure was given. */
  PUBLISHED("published", "a figure was given"),
  /** Too few respondents to publish. */
  SUPPRESSED("suppressed", "too few respondents to publish"),
  /** The question does not apply to the organisation. */
  NOT_APPLICABLE("not-applicable", "the question does not apply to the organisation"),
  /** The publisher has no figure, or did not ask. */
  NOT_AVAILABLE("not-available", "the publisher has no figure, or the question was not asked"),
  /** The source speaks of the measure but gives no figure. */
  NOT_STATED("not-stated", "the source speaks of the measure but gives no figure");

  private final String code;
  private final String meaning;

  ValueStatus(String code, String meaning) {
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
