package icsoversight.workbook;

import icsoversight.dataset.Column;
import icsoversight.dataset.Notes;
import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide the columns of a sheet are, by what stands in them: all of it is to be seen. What is
 * longer than the widest column wraps.
 */
final class ColumnLayout {
  private static final int WIDEST = 60;

  /** A day, and a count with its separators. */
  private static final int NARROWEST = 12;

  /** Room for the edges of a cell and a filter button. */
  private static final int EDGE = 4;

  /** A heading takes so many lines before it widens its column. */
  private static final int HEADING_LINES = 3;

  private final List<Integer> widths = new ArrayList<>();
  private final List<Integer> longest = new ArrayList<>();
  private boolean hasEmpty;

  private ColumnLayout() {}

  static ColumnLayout of(Engine engine, Extent extent) throws SQLException {
    Table table = extent.table();
    List<String> measures = table.columns().stream().map(ColumnLayout::measure).toList();
    List<String> found =
        engine
            .rows(
                "SELECT "
                    + String.join(", ", measures)
                    + ", "
                    + String.join(
                        " OR ",
                        table.columns().stream()
                            .map(c -> "count(*) > count(" + Engine.quoted(c.name()) + ")")
                            .toList())
                    + " FROM published_"
                    + table.name()
                    + extent.where())
            .get(0);
    ColumnLayout layout = new ColumnLayout();
    layout.hasEmpty = Boolean.parseBoolean(found.get(found.size() - 1));
    for (int c = 0; c < table.columns().size(); c++) {
      Column column = table.columns().get(c);
      int length = Integer.parseInt(found.get(c));
      layout.longest.add(length);
      int content =
          switch (column.type()) {
            case TEXT, ID, CODE -> length + 2;
            default -> NARROWEST;
          };
      int width = Math.max(content, heading(Notes.heading(table, column)));
      layout.widths.add(Math.min(WIDEST, Math.max(NARROWEST, width)));
    }
    return layout;
  }

  /** The longest text, and of a number the most decimals. */
  private static String measure(Column column) {
    String name = Engine.quoted(column.name());
    return switch (column.type()) {
      case NUMBER ->
          "coalesce(max(length(rtrim(split_part(CAST(" + name + " AS VARCHAR), '.', 2), '0'))), 0)";
      case TEXT, ID, CODE -> "coalesce(max(length(" + name + ")), 0)";
      default -> "0";
    };
  }

  private static int heading(String heading) {
    int word = 0;
    for (String part : heading.split(" ", -1)) {
      word = Math.max(word, part.length());
    }
    return Math.max(word, heading.length() / HEADING_LINES) + EDGE;
  }

  List<Integer> widths() {
    return widths;
  }

  int width(int column) {
    return widths.get(column);
  }

  /** Whether a column of words has longer ones than it is wide. */
  boolean isWrapped(int column) {
    return longest.get(column) > WIDEST;
  }

  /** Whether any cell is empty. */
  boolean hasEmpty() {
    return hasEmpty;
  }

  int decimals(int column) {
    return longest.get(column);
  }
}
