package icsoversight.dataset;

import icsoversight.code.Coded;

/** Why a passage is shown to an analyst. */
public enum ReviewReason implements Coded {
  /** Sources disagree. */
  CONFLICT("conflict", "sources disagree, and one value was chosen"),
  /** A kind of fact that was not there before. */
  NEW_KIND("new-kind", "a review outside the register, or a fact of a kind new in this release"),
  /** The reading is unsure. */
  LOW_CONFIDENCE("low-confidence", "the program is not sure that the words say so"),
  /** A decision that stands. */
  DECIDED("decided", "a decision that holds; it can be changed here");

  private final String code;
  private final String meaning;

  ReviewReason(String code, String meaning) {
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
