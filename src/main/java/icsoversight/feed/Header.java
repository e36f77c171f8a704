package icsoversight.feed;

import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A header row matched against the columns that a layout has. Names are compared by their letters
 * and digits alone, whatever the case, so {@code Trust_code} is {@code Trust code}.
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
   * @param required columns without which nothing can be read
   * @param optional columns that some editions have
   * @param ignored columns that hold nothing for the dataset
   * @return the header; its issues name columns that are missing or new
   */
  public static Header of(
      GridRow row, List<String> required, List<String> optional, List<String> ignored) {
    Header header = new Header(row.cells().size());
    Set<String> known = new HashSet<>();
    Set<String> leftOut = new HashSet<>();
    required.forEach(c -> known.add(key(c)));
    optional.forEach(c -> known.add(key(c)));
    ignored.forEach(c -> leftOut.add(key(c)));
    for (int c = 0; c < row.cells().size(); c++) {
      String name = key(row.cell(c));
      if (known.contains(name)) {
        header.places.putIfAbsent(name, c);
      } else if (!name.isEmpty() && !leftOut.contains(name)) {
        header.issues.add(
            new Issue(IssueCode.NEW_COLUMN, row.locator(c), row.cell(c), "", row.cell(c)));
      }
    }
    for (String column : required) {
      if (!header.has(column)) {
        header.issues.add(new Issue(IssueCode.MISSING_COLUMN, row.locator(), column, "", ""));
      }
    }
    return header;
  }

  /**
   * Whether a row is the header of a layout.
   *
   * @param row the row
   * @param required the columns that the layout needs
   * @return true if it has all of them
   */
  public static boolean fits(GridRow row, List<String> required) {
    Set<String> names = new HashSet<>();
    row.cells().forEach(c -> names.add(key(c)));
    return required.stream().allMatch(c -> names.contains(key(c)));
  }

  /**
   * The form in which column names are compared.
   *
   * @param name a column's name
   * @return its letters and digits in lower case
   */
  public static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /**
   * Whether the file has a column.
   *
   * @param column its name
   * @return true if it has
   */
  public boolean has(String column) {
    return places.containsKey(key(column));
  }

  /**
   * Where a column stands.
   *
   * @param column its name
   * @return counted from 0
   * @throws IllegalArgumentException if the file does not have it
   */
  public int place(String column) {
    Integer place = places.get(key(column));
    if (place == null) {
      throw new IllegalArgumentException("No column " + column);
    }
    return place;
  }

  /**
   * How many columns the header row has.
   *
   * @return the number of columns
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
