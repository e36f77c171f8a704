package icsoversight.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in a period in which its name, board, region and codes held.
 *
 * @param code ODS code; for councils the ONS code
 * @param name the name in that period
 * @param type what kind it is
 * @param onsCode ONS code of its area; empty if none is known
 * @param icbCode the board it belongs to; empty if none or not known
 * @param regionCode the region it belongs to; empty if none or not known
 * @param validFrom first day of the period; null: not known
 * @param validTo last day in force; null: still in force
 * @param source where the facts come from, in words
 */
public record Organisation(
    String code,
    String name,
    OrganisationType type,
    String onsCode,
    String icbCode,
    String regionCode,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String source) {

  /**
   * Whether the period includes a day.
   *
   * @param day the day
   * @return true if it does
   */
  public boolean isValidOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }

  /**
   * The same organisation with its last day.
   *
   * @param lastDay last day in force
   * @return a new organisation
   */
  public Organisation endingOn(LocalDate lastDay) {
    return new Organisation(
        code, name, type, onsCode, icbCode, regionCode, validFrom, lastDay, source);
  }

  /**
   * The same organisation with the ONS code of its area.
   *
   * @param code the ONS code
   * @return a new organisation
   */
  public Organisation withOnsCode(String code) {
    return new Organisation(
        this.code, name, type, code, icbCode, regionCode, validFrom, validTo, source);
  }

  /**
   * Whether it is a trust of any form.
   *
   * @return true for NHS trusts, foundation trusts and care trusts
   */
  public boolean isTrust() {
    return type == OrganisationType.NHS_TRUST
        || type == OrganisationType.FOUNDATION_TRUST
        || type == OrganisationType.CARE_TRUST;
  }
}
