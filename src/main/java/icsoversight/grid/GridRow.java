package icsoversight.grid;

import java.util.List;

/**
 * A row as it stands in a file.
 *
 * @param sheet the sheet's name; empty in a delimited file
 * @param number the row's number, counted from 1 with preamble and header
 * @param cells the cells as text, raw and not formatted for display; empty cells are empty text,
 *     trailing ones may be absent. A cell that a workbook shows as a percentage ends in a percent
 *     sign, one that it shows as a day is an ISO 8601 day, an error is the error's name ({@code
 *     #REF!})
 * @param fault why the row could not be taken apart; empty: it could
 */
public record GridRow(String sheet, int number, List<String> cells, String fault) {

  /**
   * A row that could be taken apart.
   *
   * @param sheet the sheet's name
   * @param number the row's number
   * @param cells its cells
   */
  public GridRow(String sheet, int number, List<String> cells) {
    this(sheet, number, cells, "");
  }

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
   * How many cells hold something.
   *
   * @return the number of cells that are not blank
   */
  public int filled() {
    int filled = 0;
    for (String cell : cells) {
      filled += cell.isBlank() ? 0 : 1;
    }
    return filled;
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
