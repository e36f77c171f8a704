package icsoversight.workbook;

import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import java.sql.SQLException;
import java.util.Locale;

/**
 * What a sheet shows of a table.
 *
 * @param table the table
 * @param shown how many of its rows stand in the sheet
 * @param all how many it has
 */
record Extent(Table table, long shown, long all) {
  /** More rows than this help nobody in a sheet; the CSV file has all of them. */
  static final int MOST_ROWS = 100_000;

  static Extent of(Engine engine, Table table) throws SQLException {
    String from = "SELECT count(*) FROM published_" + table.name();
    long all = Long.parseLong(engine.value(from));
    long fitting = Long.parseLong(engine.value(from + where(table)));
    return new Extent(table, Math.min(fitting, MOST_ROWS), all);
  }

  /** The rows that are for people: of the survey, those that have a measure. */
  String where() {
    return where(table);
  }

  private static String where(Table table) {
    return table.equals(Dataset.STAFF_SURVEY) ? " WHERE measure IS NOT NULL" : "";
  }

  /** Whether the table is published as a CSV file too. */
  boolean hasFile() {
    return Dataset.tables().contains(table);
  }

  /** What is left out, and where it is; empty if nothing is. */
  String note() {
    if (shown == all) {
      return "";
    }
    return String.format(
        Locale.UK,
        "This sheet holds %,d of %,d rows%s. All of them are in %s.csv.",
        shown,
        all,
        where().isEmpty() ? "" : ", those that have a measure",
        table.name());
  }
}
