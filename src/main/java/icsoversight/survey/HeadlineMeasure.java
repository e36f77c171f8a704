package icsoversight.survey;

/** The survey measures that stand in the headline table. */
public enum HeadlineMeasure {
  /** Q25c in 2023 to 2025. */
  RECOMMEND_PLACE_TO_WORK(
      "recommend-place-to-work", "Share who would recommend the organisation as a place to work"),
  /** Q25e in 2023 to 2025. */
  SAFE_TO_SPEAK_UP("safe-to-speak-up", "Share who feel safe to speak up about any concern"),
  /** Q12c since 2021; a lower figure is better. */
  FRUSTRATED_BY_WORK("frustrated-by-work", "Share whose work often or always frustrates them");

  private final String code;
  private final String meaning;

  HeadlineMeasure(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /**
   * The stable name of the measure.
   *
   * @return lower case with hyphens
   */
  public String code() {
    return code;
  }

  /**
   * What the measure says.
   *
   * @return a phrase
   */
  public String meaning() {
    return meaning;
  }

  /**
   * The name as part of a column's name.
   *
   * @return lower case with underscores
   */
  public String columnName() {
    return code.replace('-', '_');
  }
}
