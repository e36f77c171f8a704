package icsoversight.release;

import icsoversight.code.Coded;
import icsoversight.dataset.Column;
import icsoversight.dataset.ColumnType;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet with one table: title and notes in column A, then the table to the end of the sheet. */
final class TableSheet {
  private static final int UNIT = 256;
  private static final int WIDEST = 70;
  private static final int EXCEL_LONGEST = 32_767;
  private static final float LINE_POINTS = 16f;

  /** A row can be 409 points tall. */
  private static final int MOST_LINES = 25;

  /** Words break before the end of a line. */
  private static final double WIDER = 1.15;

  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final Workbook.Extent extent;
  private final Table table;
  private int headerRow;

  TableSheet(XSSFWorkbook workbook, Styles styles, Workbook.Extent extent) {
    this.workbook = workbook;
    this.styles = styles;
    this.extent = extent;
    this.table = extent.table();
  }

  /** The sheet's name: the table's title, which fits the 31 characters of a sheet name. */
  static String nameOf(Table table) {
    return table.title().replace(' ', '_');
  }

  /** Title, notes, header row and the markup of the table; the rows are streamed afterwards. */
  void writeFrame() {
    XSSFSheet sheet = workbook.createSheet(nameOf(table));
    List<String> lines = new ArrayList<>();
    lines.add(table.title());
    lines.add("This worksheet contains one table. " + table.description());
    lines.add("An empty cell means not known or does not apply. Columns are explained in Notes.");
    if (!extent.note().isEmpty()) {
      lines.add(extent.note());
    }
    for (int r = 0; r < lines.size(); r++) {
      Cell cell = sheet.createRow(r).createCell(0);
      cell.setCellValue(lines.get(r));
      cell.setCellStyle(r == 0 ? styles.title : styles.text);
    }
    headerRow = lines.size();
    Row header = sheet.createRow(headerRow);
    for (int c = 0; c < table.columns().size(); c++) {
      Column column = table.columns().get(c);
      Cell cell = header.createCell(c);
      cell.setCellValue(column.heading());
      cell.setCellStyle(styles.header);
      sheet.setColumnWidth(c, width(column) * UNIT);
    }
    // A table needs a row below its header, even an empty one.
    int last = headerRow + (int) Math.max(1, extent.shown());
    AreaReference area =
        workbook
            .getCreationHelper()
            .createAreaReference(
                new CellReference(headerRow, 0),
                new CellReference(last, table.columns().size() - 1));
    sheet.getPrintSetup().setLandscape(true);
    XSSFTable markup = sheet.createTable(area);
    markup.setName("table_" + table.name());
    markup.setDisplayName("table_" + table.name());
    if (table.equals(Dataset.REVIEW)) {
      offerDecisions(sheet, last);
    }
  }

  /** The cells for a decision offer its words. */
  private void offerDecisions(XSSFSheet sheet, int last) {
    Column decision = table.get("decision");
    int column = table.columns().indexOf(decision);
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String[] words = decision.codes().stream().map(Coded::code).toArray(String[]::new);
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(words),
            new CellRangeAddressList(headerRow + 1, last, column, column));
    validation.setShowErrorBox(true);
    validation.createErrorBox("Decision", "Write accept, reject or correct.");
    sheet.addValidationData(validation);
  }

  private static int width(Column column) {
    int heading = column.heading().length() + 4;
    int content =
        switch (column.type()) {
          case DATE -> 13;
          case INTEGER, NUMBER, BOOLEAN -> 12;
          case ID -> 18;
          case CODE ->
              4 + column.codes().stream().mapToInt(c -> c.code().length()).max().orElse(12);
          case TEXT ->
              List.of(
                          "organisation_name",
                          "text",
                          "fact",
                          "quote",
                          "message",
                          "response_text",
                          "path",
                          "title",
                          "reason")
                      .contains(column.name())
                  ? WIDEST
                  : 30;
        };
    return Math.min(WIDEST, Math.max(heading, content));
  }

  void writeRows(SXSSFWorkbook stream, Engine engine) throws SQLException {
    Sheet sheet = stream.getSheet(nameOf(table));
    try (PublishedRows rows = new PublishedRows(engine, table, extent.where())) {
      for (int r = 1; r <= extent.shown() && rows.next(); r++) {
        Row row = sheet.createRow(headerRow + r);
        int lines = 1;
        for (int c = 0; c < table.columns().size(); c++) {
          String text = rows.text(c);
          if (!text.isEmpty()) {
            Cell cell = row.createCell(c);
            set(cell, table.columns().get(c).type(), text);
            if (isRead(table.columns().get(c))) {
              cell.setCellStyle(styles.wrapped);
              lines = Math.max(lines, (int) Math.ceil(text.length() * WIDER / WIDEST));
            }
          }
        }
        if (lines > 1) {
          // Not every program works out by itself how tall a row of wrapped words is.
          row.setHeightInPoints(Math.min(lines, MOST_LINES) * LINE_POINTS);
        }
      }
    }
  }

  /** On the sheet for decisions words are read whole; elsewhere a row is one line. */
  private boolean isRead(Column column) {
    return table.equals(Dataset.REVIEW) && List.of("fact", "quote").contains(column.name());
  }

  private void set(Cell cell, ColumnType type, String text) {
    switch (type) {
      case DATE -> {
        cell.setCellValue(LocalDate.parse(text));
        cell.setCellStyle(styles.date);
      }
      case INTEGER -> {
        cell.setCellValue((double) Long.parseLong(text));
        // Thousands separators belong to counts; a year is no count.
        cell.setCellStyle(isYear(text) ? styles.text : styles.whole);
      }
      case NUMBER -> {
        cell.setCellValue(Double.parseDouble(text));
        cell.setCellStyle(styles.number);
      }
      case BOOLEAN -> cell.setCellValue(Boolean.parseBoolean(text));
      default -> {
        cell.setCellValue(text.length() > EXCEL_LONGEST ? text.substring(0, EXCEL_LONGEST) : text);
        cell.setCellStyle(styles.text);
      }
    }
  }

  private static boolean isYear(String text) {
    return text.matches("(19|20)\\d\\d");
  }
}
