package icsoversight.assessment;

import icsoversight.code.Coded;

/** The two kinds of row among assessments. */
public enum AssessmentKind implements Coded {
  /** An event in the life of a scheme. */
  MILESTONE("milestone", "an event in the life of a scheme"),
  /** A rating, segment or score given to an organisation. */
  OUTCOME("outcome", "a rating, segment or score given to an organisation");

  private final String code;
  private final String meaning;

  AssessmentKind(String code, String meaning) {
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
