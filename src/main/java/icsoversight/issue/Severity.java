package icsoversight.issue;

import icsoversight.code.Ranked;

/** Who must act on an issue. */
public enum Severity implements Ranked {
  /** The row or passage cannot be used. */
  ERROR("error", "the row or passage cannot be used"),
  /** Used, and someone should look. */
  WARNING("warning", "used, and someone should look"),
  /** Worth knowing. */
  INFO("info", "worth knowing");

  private final String code;
  private final String meaning;

  Severity(String code, String meaning) {
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
