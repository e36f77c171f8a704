package icsoversight.assessment;

import icsoversight.code.Ranked;

/** CQC's ratings, the best first. */
public enum Rating implements Ranked {
  /** The best. */
  OUTSTANDING("Outstanding", "the best of CQC's four ratings"),
  /** The second. */
  GOOD("Good", "the second of CQC's four ratings"),
  /** The third. */
  REQUIRES_IMPROVEMENT("Requires improvement", "the third of CQC's four ratings"),
  /** The worst. */
  INADEQUATE("Inadequate", "the worst of CQC's four ratings");

  private final String code;
  private final String meaning;

  Rating(String code, String meaning) {
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
