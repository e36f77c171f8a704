package icsoversight.release;

import icsoversight.dataset.Column;
import icsoversight.dataset.ColumnType;
import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import icsoversight.engine.PublishedRows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as CSV: UTF-8 without a byte-order mark, RFC 4180, CRLF, one header row, rows in
 * key order.
 */
final class CsvFiles {
  static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

  private CsvFiles() {}

  /**
   * Writes a table.
   *
   * @return the number of rows
   */
  static long write(Table table, PublishedRows rows, Path file) throws IOException, SQLException {
    long count = 0;
    try (OutputStream out = Files.newOutputStream(file);
        CSVPrinter printer =
            new CSVPrinter(
                // The encoder takes as long over a comma as over a line.
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16),
                FORMAT)) {
      printer.printRecord(table.header());
      String[] cells = new String[table.columns().size()];
      while (rows.next()) {
        for (int c = 0; c < cells.length; c++) {
          cells[c] = safe(table.columns().get(c), rows.text(c));
        }
        printer.printRecord((Object[]) cells);
        count++;
      }
    }
    return count;
  }

  /** A file of ours as a table of text in the engine, to be read FROM. */
  static String query(Path file) {
    return "read_csv("
        + Engine.literal(file.toString())
        + ", header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"',"
        + " max_line_size = 10000000, parallel = false)";
  }

  /**
   * Text that a spreadsheet program would take for a formula gets an apostrophe before it. Numbers
   * never do.
   */
  static String safe(Column column, String text) {
    if (text.isEmpty() || isNumeric(column.type())) {
      return text;
    }
    return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** Takes back what {@link #safe} did. */
  static String original(Column column, String cell) {
    boolean guarded =
        cell.length() > 1
            && cell.charAt(0) == '\''
            && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
            && !isNumeric(column.type());
    return guarded ? cell.substring(1) : cell;
  }

  private static boolean isNumeric(ColumnType type) {
    return type == ColumnType.NUMBER || type == ColumnType.INTEGER;
  }
}
