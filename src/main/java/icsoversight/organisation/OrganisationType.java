package icsoversight.organisation;

import icsoversight.code.Coded;

/** The types of organisation in the register. */
public enum OrganisationType implements Coded {
  /** Integrated care system: the system, all the bodies in it. */
  ICS("ics", "integrated care system: the system, all the bodies in it"),
  /** Integrated care board: the statutory body, an employer. */
  ICB("icb", "integrated care board: the statutory body, an employer"),
  /** NHS trust. */
  NHS_TRUST("nhs-trust", "NHS trust"),
  /** NHS foundation trust. */
  FOUNDATION_TRUST("foundation-trust", "NHS foundation trust"),
  /** Care trust. */
  CARE_TRUST("care-trust", "care trust"),
  /** Clinical commissioning group, 2013 to 2022. */
  CCG("ccg", "clinical commissioning group, 2013 to 2022"),
  /** NHS England region. */
  REGION("region", "NHS England region"),
  /** Council with adult social care duties. */
  LOCAL_AUTHORITY("local-authority", "council with adult social care duties"),
  /** Social enterprise. */
  SOCIAL_ENTERPRISE("social-enterprise", "social enterprise"),
  /** Commissioning support unit. */
  COMMISSIONING_SUPPORT_UNIT("commissioning-support-unit", "commissioning support unit"),
  /** Sub-ICB location. */
  SUB_ICB("sub-icb", "sub-ICB location"),
  /** Sustainability and transformation partnership, to 2022. */
  STP("stp", "sustainability and transformation partnership, to 2022"),
  /** England. */
  COUNTRY("country", "England"),
  /** Regulator or national body. */
  REGULATOR("regulator", "regulator or national body"),
  /** Government department. */
  DEPARTMENT("department", "government department"),
  /** Provider registered with CQC, outside the register. */
  PROVIDER("provider", "provider registered with CQC, outside the register"),
  /** Location registered with CQC. */
  LOCATION("location", "location registered with CQC");

  private final String code;
  private final String meaning;

  OrganisationType(String code, String meaning) {
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
