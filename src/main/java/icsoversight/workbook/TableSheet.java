package icsoversight.workbook;

import icsoversight.code.Coded;
import icsoversight.dataset.Column;
import icsoversight.dataset.ColumnType;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Notes;
import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import icsoversight.engine.PublishedRows;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A sheet with one table. The frame is written first; its rows are streamed afterwards. */
final class TableSheet {
  private static final int EXCEL_LONGEST = 32_767;
  private static final String CUT = " (cut here; the whole text is in the CSV file)";

  /** A sheet can hold 65,530 links. */
  private static final int MOST_LINKS = 60_000;

  private static final int LONGEST_LINK = 2_000;

  private final Engine engine;
  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final Extent extent;
  private final Table table;
  private final ColumnLayout layout;
  private final SheetFrame frame;
  private int links;

  TableSheet(Engine engine, XSSFWorkbook workbook, Styles styles, Extent extent)
      throws SQLException {
    this.engine = engine;
    this.workbook = workbook;
    this.styles = styles;
    this.extent = extent;
    this.table = extent.table();
    this.layout = ColumnLayout.of(engine, extent);
    this.frame = new SheetFrame(workbook, styles, nameOf(table), table.title());
  }

  /** The sheet's name: the table's title, which fits the 31 characters of a sheet name. */
  static String nameOf(Table table) {
    return table.title().replace(' ', '_');
  }

  Extent extent() {
    return extent;
  }

  ColumnLayout layout() {
    return layout;
  }

  /** The first row below the headings, from 0. */
  int firstRow() {
    return frame.headerRow() + 1;
  }

  /** Title, what is to be said of the table, headings and markup. */
  void writeFrame(boolean isBrowsed) {
    // One sentence a row: a line above a table does not wrap.
    for (String sentence : (table.description() + " " + order()).split("(?<=\\.) ", -1)) {
      frame.line(sentence);
    }
    frame
        .line("This worksheet contains one table.")
        .link(
            "Notes are on the sheet Notes; what columns and codes mean is on the sheets"
                + " Data_dictionary and Codes.",
            FrontSheets.NOTES);
    if (extent.shown() == 0) {
      frame.line("This table has no rows in this release.");
    } else if (layout.hasEmpty()) {
      frame.line(
          "Some cells are empty: the sources do not say, or it does not apply. Columns on a reason,"
              + " a basis or a status say why.");
    }
    frame.line(source());
    if (!extent.note().isEmpty()) {
      frame.line(extent.note());
    }
    List<Column> columns = table.columns();
    frame.header(columns.stream().map(c -> Notes.heading(table, c)).toList(), layout.widths());
    int last = frame.headerRow() + (int) Math.max(1, extent.shown());
    frame.table(table.name(), columns.size(), last, isBrowsed);
    for (int c = 0; c < columns.size(); c++) {
      ColumnType type = columns.get(c).type();
      if (type == ColumnType.DATE || type == ColumnType.INTEGER || type == ColumnType.NUMBER) {
        frame.sheet().getRow(frame.headerRow()).getCell(c).setCellStyle(styles.numberHeader);
      }
    }
    // Codes such as 3 are text, and no mistake that a program should point out.
    frame
        .sheet()
        .addIgnoredErrors(
            new CellRangeAddress(firstRow(), last, 0, columns.size() - 1),
            IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    if (table.equals(Dataset.REVIEW)) {
      offerDecisions(last);
    }
  }

  private String order() {
    List<String> names = table.key().stream().map(k -> table.get(k).heading()).toList();
    String last = names.get(names.size() - 1);
    String order =
        names.size() == 1
            ? last
            : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
    return "Rows are in the order of: " + order + ".";
  }

  private String source() {
    if (table.equals(Dataset.ORGANISATIONS)) {
      return "Source: ODS, ONS and NHS England, as the register that comes with the program compiles"
          + " them, and the reference files on the sheet Sources.";
    }
    return table.header().contains("source_id")
        ? "Source: each row names its own; all of them are on the sheet Sources."
        : "Source: drawn from the other tables of this release, whose rows name their sources.";
  }

  /** The cells for a decision offer its words. */
  private void offerDecisions(int last) {
    Column decision = table.get("decision");
    int column = table.columns().indexOf(decision);
    DataValidationHelper helper = frame.sheet().getDataValidationHelper();
    String[] words = decision.codes().stream().map(Coded::code).toArray(String[]::new);
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(words),
            new CellRangeAddressList(frame.headerRow() + 1, last, column, column));
    validation.setShowErrorBox(true);
    validation.createErrorBox("Decision", "Write accept, reject or correct.");
    frame.sheet().addValidationData(validation);
  }

  void writeRows(SXSSFWorkbook stream) throws SQLException {
    Sheet sheet = stream.getSheet(nameOf(table));
    try (PublishedRows rows = new PublishedRows(engine, table, extent.where())) {
      for (int r = 1; r <= extent.shown() && rows.next(); r++) {
        Row row = sheet.createRow(frame.headerRow() + r);
        int lines = 1;
        for (int c = 0; c < table.columns().size(); c++) {
          String text = rows.text(c);
          if (!text.isEmpty()) {
            set(row.createCell(c), c, text);
            if (layout.isWrapped(c)) {
              lines = Math.max(lines, SheetFrame.lines(text, layout.width(c)));
            }
          }
        }
        SheetFrame.height(row, lines);
      }
    }
  }

  private void set(Cell cell, int column, String text) {
    switch (table.columns().get(column).type()) {
      case DATE -> {
        cell.setCellValue(LocalDate.parse(text));
        cell.setCellStyle(styles.date);
      }
      case INTEGER -> {
        cell.setCellValue((double) Long.parseLong(text));
        // Thousands separators belong to counts; a year is no count.
        boolean isYear = table.columns().get(column).name().endsWith("year");
        cell.setCellStyle(isYear ? styles.year : styles.number(0));
      }
      case NUMBER -> {
        cell.setCellValue(Double.parseDouble(text));
        cell.setCellStyle(styles.number(layout.decimals(column)));
      }
      case BOOLEAN -> {
        cell.setCellValue(Boolean.parseBoolean(text));
        cell.setCellStyle(styles.text);
      }
      default -> {
        cell.setCellStyle(layout.isWrapped(column) ? styles.wrapped : styles.text);
        words(cell, column, text);
      }
    }
  }

  private void words(Cell cell, int column, String text) {
    URI address = table.columns().get(column).name().equals("url") ? address(text) : null;
    if (address != null && links < MOST_LINKS) {
      links++;
      Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
      link.setAddress(address.toASCIIString());
      cell.setCellValue("Page at " + address.getHost());
      cell.setHyperlink(link);
      cell.setCellStyle(styles.link);
    } else {
      String whole = escaped(text);
      cell.setCellValue(
          whole.length() > EXCEL_LONGEST
              ? whole.substring(0, EXCEL_LONGEST - CUT.length()) + CUT
              : whole);
    }
  }

  /**
   * What XML cannot hold, and what would be taken for such, in the format's own escapes (ISO/IEC
   * 29500, ST_Xstring).
   */
  private static String escaped(String text) {
    String safe = text.contains("_x") ? text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_") : text;
    StringBuilder escaped = new StringBuilder(safe.length());
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      boolean isControl = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      if (isControl || c == '\uFFFE' || c == '\uFFFF') {
        escaped.append(String.format("_x%04X_", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** An address that a click may open; null for what is none. */
  private static @Nullable URI address(String text) {
    try {
      URI address = new URI(text.replace(" ", "%20"));
      boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      return isWeb && address.getHost() != null && text.length() < LONGEST_LINK ? address : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
