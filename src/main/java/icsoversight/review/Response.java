package icsoversight.review;

import icsoversight.code.Coded;

/** The answer to a recommendation. */
public enum Response implements Coded {
  /** Accepted. */
  ACCEPTED("accepted", "accepted"),
  /** The intention is supported. */
  ACCEPTED_IN_PRINCIPLE("accepted-in-principle", "the intention is supported"),
  /** One part is accepted, another is not. */
  ACCEPTED_IN_PART("accepted-in-part", "one part is accepted, another is not"),
  /** Not accepted. */
  REJECTED("rejected", "not accepted"),
  /** Noted, or under consideration. */
  NOTED("noted", "noted, or under consideration");

  private final String code;
  private final String meaning;

  Response(String code, String meaning) {
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
