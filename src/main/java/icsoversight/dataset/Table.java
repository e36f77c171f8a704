package icsoversight.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A published table. CSV header, workbook sheet, dictionary and metadata all come from this.
 *
 * @param name lower snake case; the CSV file is {@code <name>.csv}
 * @param title what a reader calls it
 * @param description one paragraph for the dictionary
 * @param columns in published order
 * @param key the columns that identify a row; rows are published in their order
 * @param references columns whose values are keys of other tables
 */
public record Table(
    String name,
    String title,
    String description,
    List<Column> columns,
    List<String> key,
    List<Reference> references) {

  /**
   * A column whose values are found in another table.
   *
   * @param column a column of this table
   * @param table the other table's name
   * @param target its column
   */
  public record Reference(String column, String table, String target) {}

  /** Copies the lists; checks that column names are unique and that the key is made of them. */
  public Table {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    references = List.copyOf(references);
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(name + " declares twice: " + column.name());
      }
    }
    if (!names.containsAll(key)) {
      throw new IllegalArgumentException(name + " has a key that is not among its columns");
    }
  }

  /**
   * The column names in published order.
   *
   * @return the header
   */
  public List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  /**
   * A column by its name.
   *
   * @param column its name
   * @return the column
   * @throws IllegalArgumentException if the table has no such column
   */
  public Column get(String column) {
    return columns.stream()
        .filter(c -> c.name().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
  }
}
