package icsoversight.review;

import icsoversight.code.Coded;

/** What a recommendation is about. */
public enum Theme implements Coded {
  /** How assessments are made. */
  ASSESSMENT_METHOD("assessment-method", "how assessments are made"),
  /** How ratings are given. */
  RATINGS("ratings", "how ratings are given"),
  /** The regulator's own performance and systems. */
  OPERATIONAL_PERFORMANCE("operational-performance", "the regulator's own performance and systems"),
  /** Expertise of inspectors and relations with providers. */
  EXPERTISE_AND_RELATIONSHIPS(
      "expertise-and-relationships", "expertise of inspectors and relations with providers"),
  /** Assessment of councils. */
  LOCAL_AUTHORITY_ASSESSMENT("local-authority-assessment", "assessment of councils"),
  /** Assessment of integrated care systems. */
  ICS_ASSESSMENT("ics-assessment", "assessment of integrated care systems"),
  /** Boards, structures, sponsorship. */
  GOVERNANCE("governance", "boards, structures, sponsorship"),
  /** Freedom of systems and what they answer for. */
  AUTONOMY_AND_ACCOUNTABILITY(
      "autonomy-and-accountability", "freedom of systems and what they answer for"),
  /** National targets and priorities. */
  TARGETS("targets", "national targets and priorities"),
  /** Data and technology. */
  DATA_SHARING("data-sharing", "data and technology"),
  /** Money. */
  FUNDING("funding", "money"),
  /** Staff. */
  WORKFORCE("workforce", "staff"),
  /** Prevention and public health. */
  PREVENTION("prevention", "prevention and public health"),
  /** Safety of patients. */
  PATIENT_SAFETY("patient-safety", "safety of patients"),
  /** None of these. */
  OTHER("other", "none of these");

  private final String code;
  private final String meaning;

  Theme(String code, String meaning) {
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
