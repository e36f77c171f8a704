package icsoversight.grid;

import java.util.List;

/**
 * A row as it stands in a file.
 *
 * @param sheet the sheet's name; empty in a delimited file
 * @param number the row's number, counted from 1 with preamble and header
 * @param cells the cells as text, raw and not formatted for display; empty cells are empty text,
 *     trailing ones may be absent
 */
public record GridRow(String sheet, int number, List<String> cells) {

  /**
   * A cell's text.
   *
   * @param column counted from 0
   * @return the text as it stands; empty if the row is shorter
   */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /**
   * Whether no cell holds anything but white space.
   *
   * @return true if the row is blank
   */
  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /**
   * Where the row is.
   *
   * @return {@code row=7}, or {@code sheet=NAME;cell=A7} in a workbook
   */
  public String locator() {
    return sheet.isEmpty() ? "row=" + number : "sheet=" + sheet + ";cell=A" + number;
  }

  /**
   * Where a cell is.
   *
   * @param column counted from 0
   * @return {@code cell=7,2}, or {@code sheet=NAME;cell=B7} in a workbook
   */
  public String locator(int column) {
    return sheet.isEmpty()
        ? "cell=" + number + "," + (column + 1)
        : "sheet=" + sheet + ";cell=" + Columns.letters(column) + number;
  }
}
