package icsoversight.feed;

import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A header row matched against a layout. Names are compared by their letters and digits alone,
 * whatever the case, so {@code Trust_code} is {@code Trust code}.
 */
public final class Header {
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Issue> issues = new ArrayList<>();
  private final int width;

  private Header(int width) {
    this.width = width;
  }

  /**
   * Matches a header row.
   *
   * @param row the row
   * @param layout the layout
   * @return the header; its issues name columns that are missing, doubled or new
   */
  public static Header of(GridRow row, Layout layout) {
    return of(row, layout, column -> false);
  }

  /**
   * Matches a header row of which a part is read by other means.
   *
   * @param row the row
   * @param layout the layout
   * @param readOtherwise whether a column is read by other means
   * @return the header
   */
  public static Header of(GridRow row, Layout layout, Predicate<String> readOtherwise) {
    int width = row.cells().size();
    while (width > 0 && row.cell(width - 1).isBlank()) {
      width--;
    }
    Header header = new Header(width);
    for (int c = 0; c < width; c++) {
      String name = row.cell(c).strip();
      String field = layout.fieldOf(name);
      if (!field.isEmpty()) {
        header.put(field, row, c);
      } else if (!name.isEmpty() && !layout.isIgnored(name) && !readOtherwise.test(name)) {
        header.issues.add(new Issue(IssueCode.NEW_COLUMN, row.locator(c), name, "", name));
      }
    }
    header.places.values().removeIf(place -> place < 0);
    for (String field : layout.required()) {
      if (!header.has(field)) {
        header.issues.add(
            new Issue(IssueCode.MISSING_COLUMN, row.locator(), layout.names(field).get(0), "", ""));
      }
    }
    return header;
  }

  private void put(String field, GridRow row, int column) {
    Integer known = places.putIfAbsent(field, column);
    if (known != null) {
      places.put(field, -1);
      issues.add(
          new Issue(IssueCode.AMBIGUOUS_COLUMN, row.locator(column), field, "", row.cell(column)));
    }
  }

  /**
   * The form in which column names are compared.
   *
   * @param name a column's name
   * @return its letters and digits in lower case
   */
  public static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        key.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        key.append((char) (c - 'A' + 'a'));
      }
    }
    return key.toString();
  }

  /**
   * Whether the file has a field's column.
   *
   * @param field the field
   * @return true if it has
   */
  public boolean has(String field) {
    return places.containsKey(field);
  }

  /**
   * Where a field's column stands.
   *
   * @param field the field
   * @return counted from 0
   * @throws IllegalArgumentException if the file does not have it
   */
  public int place(String field) {
    Integer place = places.get(field);
    if (place == null) {
      throw new IllegalArgumentException("No column " + field);
    }
    return place;
  }

  /**
   * Whether a column stands for no field.
   *
   * @param column counted from 0
   * @return true if it does not
   */
  public boolean isFree(int column) {
    return !places.containsValue(column);
  }

  /**
   * How many columns the header row has.
   *
   * @return the number of columns up to the last that has a name
   */
  public int width() {
    return width;
  }

  /**
   * What is wrong with the header.
   *
   * @return issues; empty if every column is known and none is missing
   */
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  /**
   * Whether a column that is needed is missing.
   *
   * @return true if nothing can be read
   */
  public boolean isBroken() {
    return issues.stream().anyMatch(i -> i.code() == IssueCode.MISSING_COLUMN);
  }
}
