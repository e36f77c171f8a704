package icsoversight.dataset;

import icsoversight.code.Coded;

/** Whether an analyst has looked at a record. */
public enum ReviewStatus implements Coded {
  /** Nobody has yet decided on it. */
  UNREVIEWED("unreviewed", "nobody has yet decided on it"),
  /** An analyst accepted it. */
  ACCEPTED("accepted", "an analyst accepted it"),
  /** An analyst corrected it. */
  CORRECTED("corrected", "an analyst corrected it");

  private final String code;
  private final String meaning;

  ReviewStatus(String code, String meaning) {
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
