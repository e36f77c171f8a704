package icsoversight.assessment;

import icsoversight.code.Coded;

/** How exactly the day of an event is known. */
public enum Precision implements Coded {
  /** To the day. */
  DAY("day", "to the day"),
  /** To the week. */
  WEEK("week", "to the week"),
  /** To the month. */
  MONTH("month", "to the month"),
  /** To the quarter. */
  QUARTER("quarter", "to the quarter"),
  /** To the season. */
  SEASON("season", "to the season"),
  /** To the year. */
  YEAR("year", "to the year"),
  /** Between two days that the source names. */
  RANGE("range", "between two days that the source names"),
  /** Not known from the source. */
  UNKNOWN("unknown", "not known from the source");

  private final String code;
  private final String meaning;

  Precision(String code, String meaning) {
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
