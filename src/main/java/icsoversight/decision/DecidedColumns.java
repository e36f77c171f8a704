package icsoversight.decision;

import icsoversight.dataset.Column;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.finding.FindingKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables and columns that an analyst can decide on, and what a corrected value may be. */
public final class DecidedColumns {
  private static final List<FindingKind> KINDS =
      List.of(
          FindingKind.ASSESSMENT,
          FindingKind.REVIEW,
          FindingKind.RECOMMENDATION,
          FindingKind.SURVEY);

  /** Findings have organisations as written; the register completes them afterwards. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "organisation_code", "org_code",
          "organisation_name", "org_name",
          "organisation_type", "org_type");

  private static final int DAY = "2026-11-01".length();
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /** The first year of the NHS Staff Survey. */
  private static final int FIRST_SURVEY = 2003;

  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  private DecidedColumns() {}

  /**
   * The kind of finding that a table's records are made of.
   *
   * @param table the table's name
   * @return the kind; empty if nobody can decide on the table's records
   */
  public static Optional<FindingKind> kind(String table) {
    return KINDS.stream().filter(k -> k.file().equals(table)).findFirst();
  }

  /**
   * The field of a finding that a column is made of.
   *
   * @param table the table's name
   * @param column the column's name
   * @return the field; empty if the column is made of no field
   */
  public static Optional<String> field(String table, String column) {
    String field = RENAMED.getOrDefault(column, column);
    return kind(table)
        .filter(k -> Dataset.get(table).header().contains(column))
        .filter(k -> k.fields().contains(field))
        .filter(k -> !List.of("locator", "quote", "confidence").contains(field))
        .map(k -> field);
  }

  /**
   * Whether a column may have a value.
   *
   * @param table the table's name
   * @param column the column's name
   * @param value the value; empty always fits
   * @return true if the value is of the column's type and in its list of codes
   */
  public static boolean fits(String table, String column, String value) {
    Table declared = Dataset.get(table);
    Column target = declared.get(column);
    if (value.isEmpty()) {
      return true;
    }
    return switch (target.type()) {
      case CODE -> target.codes().stream().anyMatch(c -> c.code().equals(value));
      case DATE -> isDay(value);
      case NUMBER -> isFigure(value);
      case INTEGER -> isWhole(column, value);
      default -> true;
    };
  }

  private static boolean isDay(String value) {
    try {
      int year = LocalDate.parse(value).getYear();
      return value.length() == DAY && year >= FIRST_YEAR && year <= LAST_YEAR;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Shares and scores alike; their own bounds are checked with the release. */
  private static boolean isFigure(String value) {
    return value.matches("\\d{1,3}(\\.\\d{1,15})?") && new BigDecimal(value).compareTo(MOST) <= 0;
  }

  private static boolean isWhole(String column, String value) {
    if (!value.matches("\\d{1,8}")) {
      return false;
    }
    int number = Integer.parseInt(value);
    return !column.endsWith("_year") || number >= FIRST_SURVEY && number <= LAST_YEAR;
  }
}
