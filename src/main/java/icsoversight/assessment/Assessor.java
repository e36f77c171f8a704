package icsoversight.assessment;

import icsoversight.code.Coded;

/** The bodies that assess. */
public enum Assessor implements Coded {
  /** Care Quality Commission. */
  CQC("CQC", "Care Quality Commission"),
  /** NHS England. */
  NHSE("NHSE", "NHS England"),
  /** NHS Improvement. */
  NHSI("NHSI", "NHS Improvement"),
  /** Department of Health and Social Care, and its predecessor, the Department of Health. */
  DHSC(
      "DHSC",
      "Department of Health and Social Care, and its predecessor, the Department of Health"),
  /** Ministry of Housing, Communities and Local Government. */
  MHCLG("MHCLG", "Ministry of Housing, Communities and Local Government");

  private final String code;
  private final String meaning;

  Assessor(String code, String meaning) {
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
