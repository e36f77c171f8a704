package icsoversight.dataset;

import icsoversight.code.Coded;

/** What happened to a record since the release before. */
public enum ChangeKind implements Coded {
  /** Not in the release before. */
  ADDED("added", "not in the release before"),
  /** A field has another value. */
  CHANGED("changed", "a field has another value"),
  /** A survey figure that does not round to the one before. */
  REVISED("revised", "a survey figure that does not round to the one before"),
  /** No longer in the release. */
  REMOVED("removed", "no longer in the release"),
  /** The same fact under another id. */
  RENAMED("renamed", "the same fact under another id: before and after are the ids");

  private final String code;
  private final String meaning;

  ChangeKind(String code, String meaning) {
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
