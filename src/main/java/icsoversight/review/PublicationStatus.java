package icsoversight.review;

import icsoversight.code.Coded;

/** How far the publication of a review has come. */
public enum PublicationStatus implements Coded {
  /** Announced, not begun. */
  PLANNED("planned", "announced, not begun"),
  /** Under way. */
  IN_PROGRESS("in-progress", "under way"),
  /** Finished, not published. */
  COMPLETED("completed", "finished, not published"),
  /** An interim report is out. */
  INTERIM_PUBLISHED("interim-published", "an interim report is out"),
  /** The report is out. */
  PUBLISHED("published", "the report is out"),
  /** Kept back. */
  WITHHELD("withheld", "kept back");

  private final String code;
  private final String meaning;

  PublicationStatus(String code, String meaning) {
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
