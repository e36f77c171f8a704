package icsoversight.dataset;

import icsoversight.code.Coded;

/** What an analyst decided about a passage. */
public enum Verdict implements Coded {
  /** It says what the record says. */
  ACCEPT("accept", "it says what the record says; with a field, its value is the right one"),
  /** It does not. */
  REJECT("reject", "it does not; with a field, it says nothing of that field"),
  /** It says something else of a field. */
  CORRECT("correct", "it says something else: the field has the corrected value");

  private final String code;
  private final String meaning;

  Verdict(String code, String meaning) {
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
