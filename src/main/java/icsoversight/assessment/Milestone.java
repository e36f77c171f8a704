package icsoversight.assessment;

import icsoversight.code.Coded;

/** The milestones in the life of an oversight scheme. */
public enum Milestone implements Coded {
  /** The law gives or starts the power. */
  POWER_IN_FORCE("power-in-force", "the law gives or starts the power"),
  /** An intention is made public. */
  ANNOUNCED("announced", "an intention is made public"),
  /** Method or framework came out, draft or final. */
  GUIDANCE_PUBLISHED("guidance-published", "method or framework came out, draft or final"),
  /** Sign-off is needed and not yet given. */
  APPROVAL_PENDING("approval-pending", "sign-off is needed and not yet given"),
  /** Sign-off is refused, or an instruction given not to. */
  APPROVAL_WITHHELD("approval-withheld", "sign-off is refused, or an instruction given not to"),
  /** Sign-off is given. */
  APPROVED("approved", "sign-off is given"),
  /** The method was tried out. */
  PILOTED("piloted", "the method was tried out"),
  /** A start is planned. */
  START_PLANNED("start-planned", "a start is planned"),
  /** It began. */
  STARTED("started", "it began"),
  /** Put back, shelved, on hold. */
  DELAYED("delayed", "put back, shelved, on hold"),
  /** Formally stopped for a time. */
  PAUSED("paused", "formally stopped for a time"),
  /** Taken up again. */
  RESUMED("resumed", "taken up again"),
  /** Given up, or a request taken back. */
  WITHDRAWN("withdrawn", "given up, or a request taken back"),
  /** A report is to come out. */
  REPORT_PLANNED("report-planned", "a report is to come out"),
  /** A report came out. */
  REPORT_PUBLISHED("report-published", "a report came out");

  private final String code;
  private final String meaning;

  Milestone(String code, String meaning) {
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
