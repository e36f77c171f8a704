package icsoversight.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a layout: each field with the names that its column has had, which of them must be
 * there, and which columns hold nothing for the dataset.
 */
public final class Layout {
  private final Map<String, List<String>> names = new LinkedHashMap<>();
  private final List<String> required;
  private final List<String> ignored;

  private Layout(List<String> required, List<String> ignored) {
    this.required = List.copyOf(required);
    this.ignored = List.copyOf(ignored);
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
    Layout layout = new Layout(description.list("required"), description.list("ignored"));
    for (String setting : description.settings().keySet()) {
      if (setting.startsWith("column.")) {
        layout.names.put(setting.substring("column.".length()), description.list(setting));
      }
    }
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
    Layout layout = new Layout(required, ignored);
    layout.names.putAll(names);
    layout.names.put(field, List.copyOf(columns));
    return layout;
  }

  /**
   * A layout whose fields are named as their columns.
   *
   * @param required columns without which nothing can be read
   * @param optional columns that some files have
   * @return the layout
   */
  public static Layout of(List<String> required, List<String> optional) {
    Layout layout = new Layout(required, List.of());
    required.forEach(c -> layout.names.put(c, List.of(c)));
    optional.forEach(c -> layout.names.put(c, List.of(c)));
    return layout;
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
    String key = Header.key(column);
    for (Map.Entry<String, List<String>> field : names.entrySet()) {
      for (String name : field.getValue()) {
        if (matches(name, key)) {
          return field.getKey();
        }
      }
    }
    return "";
  }

  /**
   * Whether a column is named as holding nothing for the dataset.
   *
   * @param column the column's name as it stands
   * @return true if it is
   */
  public boolean isIgnored(String column) {
    String key = Header.key(column);
    return ignored.stream().anyMatch(name -> matches(name, key));
  }

  private static boolean matches(String name, String key) {
    return name.endsWith("*") ? key.startsWith(Header.key(name)) : key.equals(Header.key(name));
  }

  /**
   * Whether a row is the header of the layout.
   *
   * @param cells the row's cells
   * @return true if it has every column that must be there
   */
  public boolean fits(List<String> cells) {
    return missing(cells).isEmpty();
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
    return Arrays.toString(requiredColumns().toArray());
  }
}
