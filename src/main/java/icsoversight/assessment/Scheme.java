package icsoversight.assessment;

import icsoversight.code.Coded;

/** The oversight schemes. */
public enum Scheme implements Coded {
  /** CQC's assessment of integrated care systems. */
  CQC_ICS_ASSESSMENT("cqc-ics-assessment", "CQC's assessment of integrated care systems"),
  /** Whether and how integrated care systems are given ratings. */
  CQC_ICS_RATING("cqc-ics-rating", "whether and how integrated care systems are given ratings"),
  /** CQC's ratings of providers and locations. */
  CQC_PROVIDER("cqc-provider", "CQC's ratings of providers and locations"),
  /** CQC's assessment of councils' adult social care duties. */
  CQC_LOCAL_AUTHORITY(
      "cqc-local-authority", "CQC's assessment of councils' adult social care duties"),
  /** NHS England's oversight segments. */
  NHS_OVERSIGHT_FRAMEWORK("nhs-oversight-framework", "NHS England's oversight segments"),
  /** Ratings of clinical commissioning groups, 2014 to 2020. */
  CCG_ASSESSMENT("ccg-assessment", "ratings of clinical commissioning groups, 2014 to 2020"),
  /** The Department of Health's league table of 2016. */
  LEARNING_FROM_MISTAKES(
      "learning-from-mistakes", "the Department of Health's league table of 2016");

  private final String code;
  private final String meaning;

  Scheme(String code, String meaning) {
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
