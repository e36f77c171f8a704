package icsoversight.review;

import icsoversight.code.Coded;

/** The two kinds of row among review recommendations. */
public enum RecommendationKind implements Coded {
  /** What the review recommends. */
  RECOMMENDATION("recommendation", "what the review recommends"),
  /** An item of its terms of reference. */
  SCOPE("scope", "an item of its terms of reference");

  private final String code;
  private final String meaning;

  RecommendationKind(String code, String meaning) {
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
