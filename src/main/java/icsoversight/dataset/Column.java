package icsoversight.dataset;

import icsoversight.code.Coded;
import icsoversight.code.Ranked;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a published table.
 *
 * @param name lower snake case, unique in its table
 * @param type what its values are
 * @param description one or two sentences for the dictionary
 * @param codes the closed list of a {@link ColumnType#CODE} column, in rank order where there is
 *     one; empty for other types
 * @param unit what a number counts, such as {@code per cent}; empty: things, or no number
 */
public record Column(
    String name, ColumnType type, String description, List<Coded> codes, String unit) {

  /** Copies the codes and checks that a code column has some. */
  public Column {
    codes = List.copyOf(codes);
    if (type == ColumnType.CODE && codes.isEmpty()) {
      throw new IllegalArgumentException("A code column needs its list of codes: " + name);
    }
  }

  static Column text(String name, String description) {
    return new Column(name, ColumnType.TEXT, description, List.of(), "");
  }

  static Column id(String name, String description) {
    return new Column(name, ColumnType.ID, description, List.of(), "");
  }

  static Column date(String name, String description) {
    return new Column(name, ColumnType.DATE, description, List.of(), "");
  }

  static Column integer(String name, String description) {
    return new Column(name, ColumnType.INTEGER, description, List.of(), "");
  }

  static Column number(String name, String description) {
    return new Column(name, ColumnType.NUMBER, description, List.of(), "");
  }

  static Column flag(String name, String description) {
    return new Column(name, ColumnType.BOOLEAN, description, List.of(), "");
  }

  static <E extends Enum<E> & Coded> Column code(String name, Class<E> codes, String description) {
    return new Column(
        name, ColumnType.CODE, description, Arrays.asList(codes.getEnumConstants()), "");
  }

  /** The same column, its values in a unit. */
  Column in(String unitName) {
    return new Column(name, type, description, codes, unitName);
  }

  /**
   * The heading that a person reads.
   *
   * @return sentence case, abbreviations in capitals, the unit behind it: {@code ICB code}, {@code
   *     Change (percentage points)}
   */
  public String heading() {
    String words = name.replace('_', ' ');
    String sentence = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return sentence
            .replaceAll("(?i)\\bicb\\b", "ICB")
            .replaceAll("(?i)\\bods\\b", "ODS")
            .replaceAll("(?i)\\bons\\b", "ONS")
            .replaceAll("(?i)\\bcqc\\b", "CQC")
            .replaceAll("(?i)\\bid\\b", "ID")
            .replaceAll("(?i)\\burl\\b", "Address")
            .replaceAll("(?i)\\bsha256\\b", "SHA-256")
        + (unit.isEmpty() ? "" : " (" + unit + ")");
  }

  /**
   * The least value that a number can have.
   *
   * @return 0 for counts, years, ranks, shares and confidence; null: no such bound, or no number
   */
  public @Nullable Integer least() {
    boolean isCount = type == ColumnType.INTEGER;
    return isCount || most() != null ? Integer.valueOf(0) : null;
  }

  /**
   * The greatest value that a number can have.
   *
   * @return 100 for shares, 1 for confidence; null: no such bound, or no number
   */
  public @Nullable Integer most() {
    if (type != ColumnType.NUMBER) {
      return null;
    }
    return unit.equals("per cent") ? Integer.valueOf(100) : name.equals("confidence") ? 1 : null;
  }

  /**
   * Whether the codes stand in rank order.
   *
   * @return true if the first is of most account and the last of least
   */
  public boolean isRanked() {
    return !codes.isEmpty() && codes.get(0) instanceof Ranked;
  }
}
