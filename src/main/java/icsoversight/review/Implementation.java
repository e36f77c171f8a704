package icsoversight.review;

import icsoversight.code.Coded;

/** How far a recommendation is carried out. */
public enum Implementation implements Coded {
  /** Will begin. */
  NOT_STARTED("not-started", "will begin"),
  /** Has begun. */
  IN_PROGRESS("in-progress", "has begun"),
  /** Done. */
  IMPLEMENTED("implemented", "done"),
  /** Overtaken by something else. */
  SUPERSEDED("superseded", "overtaken by something else");

  private final String code;
  private final String meaning;

  Implementation(String code, String meaning) {
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
