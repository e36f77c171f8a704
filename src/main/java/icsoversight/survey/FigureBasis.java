package icsoversight.survey;

import icsoversight.code.Coded;

/** Where the figure of a region or system comes from. */
public enum FigureBasis implements Coded {
  /** The publisher gives it. */
  PUBLISHED("published", "the publisher's own figure for it"),
  /** The mean of its trusts, weighted by how many answered. */
  COMPUTED("computed", "the mean of its trusts at hand, weighted by respondents"),
  /** The mean of its trusts, of which no base is known. */
  COMPUTED_UNWEIGHTED(
      "computed-unweighted", "the plain mean of its trusts at hand, whose bases are not known");

  private final String code;
  private final String meaning;

  FigureBasis(String code, String meaning) {
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
