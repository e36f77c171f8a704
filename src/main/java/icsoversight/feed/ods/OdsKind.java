package icsoversight.feed.ods;

import icsoversight.grid.GridRow;
import icsoversight.organisation.OrganisationType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a row of an ODS file is. The files do not say; codes, names and sub-types together do.
 *
 * @param type the type of organisation; empty: the row is named as holding nothing for the register
 */
record OdsKind(Optional<OrganisationType> type) {
  private static final int CODE = 0;
  private static final int NAME = 1;
  private static final int CLOSED = 11;
  private static final int SUB_TYPE = 13;

  /** The role of a sub-ICB location; an old group's code lives on under it. */
  private static final String SUB_ICB = "RO319";

  private static final Pattern TRUST = Pattern.compile(".*\\bTRUST\\b.*");
  private static final Pattern TRUST_CODE = Pattern.compile("[RT][A-Z0-9]{2}|[A-Z][A-Z0-9]{4}");
  private static final Pattern SITE = Pattern.compile("R[A-Z0-9]{4}");

  /** Hubs and places that report, offices of regions, and what is of Wales. */
  private static final Pattern NOTHING =
      Pattern.compile(
          ".*(?:COMMISSIONING HUB( \\d+)?|REPORTING ENTITY|GOVERNMENT OFFICE REGION)|NHS ENGLAND .*"
              + "|.*\\bWALES\\b.*|WELSH .*");

  private static final Pattern REGION_CODE = Pattern.compile("Y[5-6]\\d");
  private static final Pattern REGION = Pattern.compile(".* COMMISSIONING REGION");
  private static final Pattern BOARD = Pattern.compile(".*(?:INTEGRATED CARE BOARD| ICB)");
  private static final Pattern SUPPORT = Pattern.compile(".*(?:COMMISSIONING SUPPORT UNIT| CSU)");
  private static final OdsKind IGNORED = new OdsKind(Optional.empty());

  private static OdsKind of(OrganisationType type) {
    return new OdsKind(Optional.of(type));
  }

  /** What a row is; empty if nothing says. */
  static Optional<OdsKind> of(GridRow row) {
    String code = row.cell(CODE);
    String name = row.cell(NAME);
    if (row.cell(SUB_TYPE).startsWith(SUB_ICB)) {
      return Optional.of(of(OrganisationType.SUB_ICB));
    }
    if (name.endsWith("CCG")) {
      boolean wasGroup = row.cell(SUB_TYPE).equals("C") || !row.cell(CLOSED).isEmpty();
      return Optional.of(wasGroup ? of(OrganisationType.CCG) : IGNORED);
    }
    if (REGION.matcher(name).matches() || REGION_CODE.matcher(code).matches()) {
      return Optional.of(of(OrganisationType.REGION));
    }
    if (TRUST.matcher(name).matches() && TRUST_CODE.matcher(code).matches()) {
      return Optional.of(trust(code, name));
    }
    if (NOTHING.matcher(name).matches() || SITE.matcher(code).matches()) {
      return Optional.of(IGNORED);
    }
    if (BOARD.matcher(name).matches()) {
      return Optional.of(of(OrganisationType.ICB));
    }
    return SUPPORT.matcher(name).matches()
        ? Optional.of(of(OrganisationType.COMMISSIONING_SUPPORT_UNIT))
        : Optional.empty();
  }

  private static OdsKind trust(String code, String name) {
    // A site of a trust may bear its name before its own.
    if (SITE.matcher(code).matches() && !name.endsWith("TRUST")) {
      return IGNORED;
    }
    if (name.contains("CARE TRUST") || code.startsWith("T")) {
      return of(OrganisationType.CARE_TRUST);
    }
    return of(
        name.contains("FOUNDATION TRUST")
            ? OrganisationType.FOUNDATION_TRUST
            : OrganisationType.NHS_TRUST);
  }
}
