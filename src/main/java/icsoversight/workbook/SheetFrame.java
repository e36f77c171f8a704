package icsoversight.workbook;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet as the government's guidance lays it out: the title in A1, what is to be said of the
 * table below it in column A, one item a row, then the table from column A to the end of the sheet.
 */
final class SheetFrame {
  private static final int UNIT = 256;

  /** A row can be 409 points tall. */
  private static final int MOST_LINES = 25;

  /** Words break before the end of a line; most letters are narrower than a digit. */
  private static final double WIDER = 1.03;

  private static final float TITLE_POINTS = 24f;
  private static final float SUBTITLE_POINTS = 28f;

  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final XSSFSheet sheet;
  private int next;
  private int headerRow;

  SheetFrame(XSSFWorkbook workbook, Styles styles, String name, String title) {
    this.workbook = workbook;
    this.styles = styles;
    sheet = workbook.createSheet(name);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setDefaultRowHeightInPoints(Styles.LINE_POINTS);
    set(next, 0, title, styles.title);
    sheet.getRow(next++).setHeightInPoints(TITLE_POINTS);
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** The row below all that was written, from 0. */
  int next() {
    return next;
  }

  /** The row of the headings, from 0. */
  int headerRow() {
    return headerRow;
  }

  SheetFrame line(String text) {
    set(next++, 0, text, styles.text);
    return this;
  }

  SheetFrame subtitle(String text) {
    set(next, 0, text, styles.subtitle);
    sheet.getRow(next++).setHeightInPoints(SUBTITLE_POINTS);
    return this;
  }

  /** A line that wraps within column A. */
  SheetFrame paragraph(String text, int width) {
    set(next, 0, text, styles.wrapped);
    height(sheet.getRow(next++), lines(text, width));
    return this;
  }

  /** A line that leads to a sheet. */
  SheetFrame link(String text, String target) {
    link(set(next++, 0, text, styles.link), target);
    return this;
  }

  /** Makes a cell lead to a sheet. */
  void link(Cell cell, String target) {
    Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + target + "'!A1");
    cell.setHyperlink(link);
  }

  /** The heading row; widths are in characters. */
  SheetFrame header(List<String> headings, List<Integer> widths) {
    headerRow = next++;
    int lines = 1;
    for (int c = 0; c < headings.size(); c++) {
      set(headerRow, c, headings.get(c), styles.header);
      width(c, widths.get(c));
      lines = Math.max(lines, lines(headings.get(c), widths.get(c)));
    }
    height(sheet.getRow(headerRow), lines);
    return this;
  }

  void width(int column, int characters) {
    sheet.setColumnWidth(column, characters * UNIT);
  }

  /** A row of words, each wrapped in its column. */
  void row(List<String> cells, List<Integer> widths) {
    int lines = 1;
    for (int c = 0; c < cells.size(); c++) {
      if (!cells.get(c).isEmpty()) {
        set(next, c, cells.get(c), styles.wrapped);
        lines = Math.max(lines, lines(cells.get(c), widths.get(c)));
      }
    }
    height(sheet.getRow(next++), lines);
  }

  Cell set(int row, int column, String value, CellStyle style) {
    Row at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = at.createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(style);
    return cell;
  }

  /**
   * Marks up the table from the heading row to its last row.
   *
   * @param name its name, without the prefix that all tables have
   * @param columns how many columns it has
   * @param last its last row, from 0
   * @param isBrowsed whether it has filter buttons, and headings that stay in sight
   */
  void table(String name, int columns, int last, boolean isBrowsed) {
    // A table needs a row below its header, even an empty one.
    AreaReference area =
        workbook
            .getCreationHelper()
            .createAreaReference(
                new CellReference(headerRow, 0),
                new CellReference(Math.max(headerRow + 1, last), columns - 1));
    XSSFTable table = sheet.createTable(area);
    table.setName("table_" + name);
    table.setDisplayName("table_" + name);
    if (isBrowsed) {
      table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
      sheet.createFreezePane(0, headerRow + 1);
    }
  }

  void fitToWidth() {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  /** How many lines a text takes in a column so wide. */
  static int lines(String text, int width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += Math.max(1, (int) Math.ceil(line.length() * WIDER / width));
    }
    return lines;
  }

  /** Rows that wrap say how tall they are: not every program works it out by itself. */
  static void height(Row row, int lines) {
    if (lines > 1) {
      row.setHeightInPoints(Math.min(lines, MOST_LINES) * Styles.LINE_POINTS);
    }
  }
}
