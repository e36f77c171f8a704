package icsoversight.dataset;

import icsoversight.code.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A column of a published table.
 *
 * @param name lower snake case, unique in its table
 * @param type what its values are
 * @param description one or two sentences for the dictionary
 * @param codes the closed list of a {@link ColumnType#CODE} column, in rank order where there is
 *     one; empty for other types
 */
public record Column(String name, ColumnType type, String description, List<Coded> codes) {

  /** Copies the codes and checks that a code column has some. */
  public Column {
    codes = List.copyOf(codes);
    if (type == ColumnType.CODE && codes.isEmpty()) {
      throw new IllegalArgumentException("A code column needs its list of codes: " + name);
    }
  }

  static Column text(String name, String description) {
    return new Column(name, ColumnType.TEXT, description, List.of());
  }

  static Column id(String name, String description) {
    return new Column(name, ColumnType.ID, description, List.of());
  }

  static Column date(String name, String description) {
    return new Column(name, ColumnType.DATE, description, List.of());
  }

  static Column integer(String name, String description) {
    return new Column(name, ColumnType.INTEGER, description, List.of());
  }

  static Column number(String name, String description) {
    return new Column(name, ColumnType.NUMBER, description, List.of());
  }

  static Column flag(String name, String description) {
    return new Column(name, ColumnType.BOOLEAN, description, List.of());
  }

  static <E extends Enum<E> & Coded> Column code(String name, Class<E> codes, String description) {
    return new Column(name, ColumnType.CODE, description, Arrays.asList(codes.getEnumConstants()));
  }

  /**
   * The heading that a person reads.
   *
   * @return sentence case, abbreviations in capitals: {@code Organisation code}, {@code ICB code}
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
        .replaceAll("(?i)\\bsha256\\b", "SHA-256");
  }
}
