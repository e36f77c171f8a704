package icsoversight.feed;

import icsoversight.grid.Grid;
import icsoversight.grid.GridRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first rows of each sheet, enough to recognise a layout by.
 *
 * @param sheets the rows by sheet, in the file's order
 * @param names all their cells in the form in which names of columns are compared
 */
public record GridPreview(Map<String, List<GridRow>> sheets, Set<String> names) {
  private static final int ROWS = 40;

  /**
   * No published workbook's first rows have a tenth of it; a hostile one's could fill the memory.
   */
  private static final long MOST_CELLS = 2_000_000;

  /**
   * Looks into a file.
   *
   * @param grid the file
   * @return its first rows
   * @throws IOException if it cannot be read
   */
  public static GridPreview of(Grid grid) throws IOException {
    Map<String, List<GridRow>> sheets = new LinkedHashMap<>();
    long cells = 0;
    for (String sheet : grid.sheets()) {
      List<GridRow> rows = new ArrayList<>();
      Iterator<GridRow> iterator = grid.rows(sheet);
      while (rows.size() < ROWS && cells < MOST_CELLS && iterator.hasNext()) {
        GridRow row = iterator.next();
        rows.add(row);
        cells += row.cells().size();
      }
      sheets.put(sheet, rows);
    }
    Set<String> names = new HashSet<>();
    for (List<GridRow> rows : sheets.values()) {
      for (GridRow row : rows) {
        row.cells().stream().filter(Layout::mayBeName).map(Header::key).forEach(names::add);
      }
    }
    return new GridPreview(sheets, names);
  }

  /**
   * All rows of all sheets that were looked at.
   *
   * @return the rows in order
   */
  public List<GridRow> rows() {
    return sheets.values().stream().flatMap(List::stream).toList();
  }

  /**
   * The rows that come after another in its sheet, among those that were looked at.
   *
   * @param row the row
   * @return the rows after it
   */
  public List<GridRow> after(GridRow row) {
    return sheets.getOrDefault(row.sheet(), List.of()).stream()
        .filter(r -> r.number() > row.number())
        .toList();
  }

  /**
   * Whether most of the words under the first row of a table stand outside the table: a document
   * that has a table in it, and no file of rows.
   *
   * @return true if more characters stand in rows with less than half of the widest row's cells
   */
  public boolean isTableInProse() {
    int width = rows().stream().mapToInt(GridPreview::filled).max().orElse(0);
    long inside = 0;
    long outside = 0;
    for (GridRow row : rows()) {
      long length = row.cells().stream().mapToLong(String::length).sum();
      if (2 * filled(row) >= width) {
        inside += length;
      } else if (inside > 0) {
        outside += length;
      }
    }
    return outside > inside;
  }

  private static int filled(GridRow row) {
    return (int) row.cells().stream().filter(c -> !c.isBlank()).count();
  }

  /**
   * The first row of the first sheet.
   *
   * @return the row; a row without cells if the file holds nothing
   */
  public GridRow first() {
    List<GridRow> rows = rows();
    return rows.isEmpty() ? new GridRow("", 1, List.of()) : rows.get(0);
  }
}
