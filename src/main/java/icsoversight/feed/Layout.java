package icsoversight.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The columns of a layout: each field with the names that its column has had, which of them must be
 * there, and which columns hold nothing for the dataset.
 */
public final class Layout {
  /** A longer text is no name of a column. */
  private static final int LONGEST_NAME = 300;

  private final Map<String, List<String>> names;
  private final List<String> required;
  private final List<String> ignored;
  private final Names fields = new Names();
  private final Names leftOut = new Names();

  /** By required field the names of its column as they are compared; none where one has a star. */
  private final List<List<String>> sought = new ArrayList<>();

  private Layout(Map<String, List<String>> names, List<String> required, List<String> ignored) {
    this.names = new LinkedHashMap<>(names);
    this.required = List.copyOf(required);
    this.ignored = List.copyOf(ignored);
    names.forEach((field, columns) -> columns.forEach(c -> fields.put(c, field)));
    ignored.forEach(c -> leftOut.put(c, "ignored"));
    for (String field : required) {
      if (names(field).stream().noneMatch(n -> n.endsWith("*"))) {
        sought.add(names(field).stream().map(Header::key).toList());
      }
    }
  }

  /**
   * The layout that a description states: {@code column.FIELD} has the names of a field's column,
   * {@code required} the fields without which nothing can be read, {@code ignored} the columns that
   * are named as holding nothing; a star at a name's end stands for any ending.
   *
   * @param description the description
   * @return its layout
   */
  public static Layout of(FeedDescription description) {
    Map<String, List<String>> names = new TreeMap<>();
    for (String setting : description.settings().keySet()) {
      if (setting.startsWith("column.")) {
        names.put(setting.substring("column.".length()), description.list(setting));
      }
    }
    Layout layout = new Layout(names, description.list("required"), description.list("ignored"));
    for (String field : layout.required) {
      if (!layout.names.containsKey(field)) {
        throw new IllegalStateException(description.id() + " does not name the column " + field);
      }
    }
    return layout;
  }

  /**
   * The same layout with other names of a field's column.
   *
   * @param field the field
   * @param columns its names
   * @return a new layout
   */
  public Layout with(String field, List<String> columns) {
    Map<String, List<String>> changed = new LinkedHashMap<>(names);
    changed.put(field, List.copyOf(columns));
    return new Layout(changed, required, ignored);
  }

  /**
   * A layout whose fields are named as their columns.
   *
   * @param required columns without which nothing can be read
   * @param optional columns that some files have
   * @return the layout
   */
  public static Layout of(List<String> required, List<String> optional) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    required.forEach(c -> names.put(c, List.of(c)));
    optional.forEach(c -> names.put(c, List.of(c)));
    return new Layout(names, required, List.of());
  }

  /**
   * The fields without which nothing can be read.
   *
   * @return their names
   */
  public List<String> required() {
    return required;
  }

  /**
   * The names of a field's column.
   *
   * @param field the field
   * @return the names, the usual one first
   */
  public List<String> names(String field) {
    return names.getOrDefault(field, List.of());
  }

  /**
   * The usual names of the columns that must be there.
   *
   * @return the names, for a person
   */
  public List<String> requiredColumns() {
    List<String> columns = new ArrayList<>();
    required.forEach(f -> columns.add(names(f).get(0)));
    return columns;
  }

  /**
   * The field that a column stands for.
   *
   * @param column the column's name as it stands
   * @return the field; empty if it stands for none
   */
  public String fieldOf(String column) {
    return mayBeName(column) ? fields.find(Header.key(column)) : "";
  }

  /**
   * Whether a cell is short enough for the name of a column.
   *
   * @param cell the cell
   * @return false if it is longer than any
   */
  static boolean mayBeName(String cell) {
    return cell.length() <= LONGEST_NAME;
  }

  /**
   * Whether a row of a file may be the header of the layout: a look that spares most files the one
   * at each row.
   *
   * @param preview the first rows
   * @return false if a column that must be there is in none of them
   */
  public boolean mayBeIn(GridPreview preview) {
    for (List<String> columns : sought) {
      if (Collections.disjoint(preview.names(), columns)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a column is named as holding nothing for the dataset.
   *
   * @param column the column's name as it stands
   * @return true if it is
   */
  public boolean isIgnored(String column) {
    return !leftOut.find(Header.key(column)).isEmpty();
  }

  /**
   * Whether a row is the header of the layout.
   *
   * @param cells the row's cells
   * @return true if it has every column that must be there
   */
  public boolean fits(List<String> cells) {
    // Each field needs a column of its own, so most lines of prose need not be looked at.
    return cells.size() >= required.size() && missing(cells).isEmpty();
  }

  /**
   * The fields that a row lacks to be the header of the layout.
   *
   * @param cells the row's cells
   * @return the required fields that no column of the row stands for
   */
  public List<String> missing(List<String> cells) {
    List<String> missing = new ArrayList<>(required);
    cells.stream().filter(c -> !c.isBlank()).forEach(c -> missing.remove(fieldOf(c)));
    return missing;
  }

  @Override
  public String toString() {
    return requiredColumns().toString();
  }

  /** Names of columns by the form in which they are compared; a star stands for any ending. */
  private static final class Names {
    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, String> beginnings = new LinkedHashMap<>();

    void put(String name, String meaning) {
      (name.endsWith("*") ? beginnings : whole).putIfAbsent(Header.key(name), meaning);
    }

    String find(String key) {
      if (key.isEmpty()) {
        return "";
      }
      String meaning = whole.get(key);
      if (meaning != null) {
        return meaning;
      }
      for (Map.Entry<String, String> beginning : beginnings.entrySet()) {
        if (key.startsWith(beginning.getKey())) {
          return beginning.getValue();
        }
      }
      return "";
    }
  }
}
