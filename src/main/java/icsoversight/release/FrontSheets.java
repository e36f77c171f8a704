package icsoversight.release;

import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import java.util.List;
import java.util.Locale;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Cover, contents and notes. */
final class FrontSheets {
  private static final int UNIT = 256;
  private static final int COVER_WIDTH = 90;
  private static final int CONTENTS_WIDTH = 90;
  private static final int NOTES_WIDTH = 110;
  private static final float LINE_POINTS = 16f;

  /** Rows that stand above the table of a contents or notes sheet. */
  private static final int HEADER_ROW = 2;

  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final ReleaseInfo release;
  private final String validUntil;

  FrontSheets(XSSFWorkbook workbook, Styles styles, ReleaseInfo release, String validUntil) {
    this.workbook = workbook;
    this.styles = styles;
    this.release = release;
    this.validUntil = validUntil;
  }

  void write(List<Workbook.Extent> extents) {
    cover();
    contents(extents);
    notes();
  }

  private void cover() {
    Sheet sheet = workbook.createSheet("Cover");
    sheet.setColumnWidth(0, COVER_WIDTH * UNIT);
    List<String> lines =
        List.of(
            "Oversight of England's integrated care systems",
            "Assessments, review recommendations and NHS Staff Survey results, as of "
                + release.asOf(),
            "What overseers did, decided, plan or found; what reviews recommended and what was"
                + " answered; and what staff said, for every integrated care system and its NHS"
                + " trusts. Every row leads back to the words or the cell that it came from.",
            "Coverage",
            "England, 2013 to " + release.asOf() + ", as far as the sources at hand tell.",
            "Release",
            "Release "
                + release.id()
                + " of program version "
                + release.programVersion()
                + ". It holds until "
                + validUntil
                + " with unchanged sources; a new one is made each night in which something"
                + " changed.",
            "Status",
            "These are not official statistics. Figures are passed on as published. A later"
                + " publication of the same figure replaces the earlier one, and the sheet Changes"
                + " says so.",
            "Shorthand",
            "None is used. An empty cell means not known or does not apply; the column beside it"
                + " says why where the source does.",
            "Licence",
            "Figures of NHS England, CQC and ONS: Open Government Licence v3.0, with attribution to"
                + " each source in the sheet Sources.",
            "Publisher",
            "ICS Oversight project.");
    for (int r = 0; r < lines.size(); r++) {
      CellStyle style =
          r == 0 ? styles.title : r > 2 && r % 2 == 1 ? styles.subtitle : styles.wrapped;
      set(sheet, r, 0, lines.get(r), style);
      if (style == styles.wrapped) {
        height(sheet, r, lines.get(r), COVER_WIDTH);
      }
    }
    fitToWidth(sheet);
  }

  /** Rows that wrap say how tall they are: not every program works it out by itself. */
  private static void height(Sheet sheet, int row, String text, int width) {
    int lines = Math.max(1, (int) Math.ceil(text.length() * 1.1 / width));
    sheet.getRow(row).setHeightInPoints(lines * LINE_POINTS);
  }

  private static void fitToWidth(Sheet sheet) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private void contents(List<Workbook.Extent> extents) {
    XSSFSheet sheet = workbook.createSheet("Contents");
    set(sheet, 0, 0, "Contents", styles.title);
    set(
        sheet,
        1,
        0,
        "This worksheet contains one table. Each name leads to its sheet.",
        styles.text);
    String[] header = {"Sheet", "What it holds", "Rows in the sheet", "Rows in the CSV file"};
    headerRow(sheet, header, 24, CONTENTS_WIDTH, 20, 22);
    int row = HEADER_ROW + 1;
    row = contentsRow(sheet, row, "Notes", "What columns mean where a name is not enough.", -1, -1);
    for (Workbook.Extent extent : extents) {
      row =
          contentsRow(
              sheet,
              row,
              TableSheet.nameOf(extent.table()),
              extent.table().description(),
              extent.shown(),
              extent.all());
    }
    table(sheet, "contents", header, row - 1);
    fitToWidth(sheet);
  }

  private int contentsRow(Sheet sheet, int row, String target, String what, long shown, long all) {
    Cell cell = set(sheet, row, 0, target, styles.link);
    Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + target + "'!A1");
    cell.setHyperlink(link);
    set(sheet, row, 1, what, styles.wrapped);
    height(sheet, row, what, CONTENTS_WIDTH);
    if (all >= 0) {
      number(sheet, row, 2, shown);
      number(sheet, row, 3, all);
    }
    return row + 1;
  }

  private void number(Sheet sheet, int row, int column, long value) {
    Cell cell = sheet.getRow(row).createCell(column);
    cell.setCellValue((double) value);
    cell.setCellStyle(styles.whole);
  }

  private void notes() {
    XSSFSheet sheet = workbook.createSheet("Notes");
    set(sheet, 0, 0, "Notes", styles.title);
    set(sheet, 1, 0, "This worksheet contains one table.", styles.text);
    String[] header = {"Table", "Column", "Meaning"};
    headerRow(sheet, header, 28, 40, NOTES_WIDTH);
    int row = HEADER_ROW + 1;
    for (Table table : Dataset.sheets()) {
      for (var column : table.columns()) {
        set(sheet, row, 0, table.title(), styles.text);
        set(sheet, row, 1, column.heading(), styles.text);
        StringBuilder meaning = new StringBuilder(column.description());
        for (int i = 0; i < column.codes().size(); i++) {
          var code = column.codes().get(i);
          meaning.append(i == 0 ? " Codes: " : "; ");
          meaning.append(code.code()).append(", ").append(code.meaning());
        }
        set(sheet, row, 2, meaning.toString(), styles.wrapped);
        height(sheet, row, meaning.toString(), NOTES_WIDTH);
        row++;
      }
    }
    table(sheet, "notes", header, row - 1);
    fitToWidth(sheet);
  }

  private void headerRow(Sheet sheet, String[] header, int... widths) {
    for (int c = 0; c < header.length; c++) {
      set(sheet, HEADER_ROW, c, header[c], styles.header);
      sheet.setColumnWidth(c, widths[c] * UNIT);
    }
  }

  private void table(XSSFSheet sheet, String name, String[] header, int lastRow) {
    AreaReference area =
        workbook
            .getCreationHelper()
            .createAreaReference(
                new CellReference(HEADER_ROW, 0), new CellReference(lastRow, header.length - 1));
    XSSFTable table = sheet.createTable(area);
    table.setName("table_" + name.toLowerCase(Locale.ROOT));
    table.setDisplayName("table_" + name.toLowerCase(Locale.ROOT));
  }

  private static Cell set(Sheet sheet, int row, int column, String value, CellStyle style) {
    var at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = at.createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(style);
    return cell;
  }
}
