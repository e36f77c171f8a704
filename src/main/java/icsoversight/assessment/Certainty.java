package icsoversight.assessment;

import icsoversight.code.Coded;

/** How sure the source says it is. */
public enum Certainty implements Coded {
  /** An office's statement or the publisher's own flat assertion. */
  CONFIRMED("confirmed", "an office's statement or the publisher's own flat assertion"),
  /** Said by unnamed or second-hand sources. */
  REPORTED("reported", "said by unnamed or second-hand sources"),
  /** Still to come. */
  PLANNED("planned", "still to come"),
  /** A draft, a suggestion, a possibility. */
  PROPOSED("proposed", "a draft, a suggestion, a possibility");

  private final String code;
  private final String meaning;

  Certainty(String code, String meaning) {
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
