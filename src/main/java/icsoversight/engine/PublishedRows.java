package icsoversight.engine;

import icsoversight.dataset.ColumnType;
import icsoversight.dataset.Table;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The rows of a published table in key order, each cell as the text that is published. */
public final class PublishedRows implements AutoCloseable {
  private final Statement statement;
  private final ResultSet rows;
  private final Table table;

  /**
   * Opens the rows of a table. The engine takes no other statement until they are closed.
   *
   * @param engine the engine that holds it
   * @param table the table
   * @param where a condition, {@code WHERE} included; empty: all rows
   * @throws SQLException if the query fails
   */
  public PublishedRows(Engine engine, Table table, String where) throws SQLException {
    this.table = table;
    statement = engine.connection().createStatement();
    // The engine keeps the order in which rows were put in, and tables are made in key order.
    rows = statement.executeQuery("SELECT * FROM published_" + table.name() + where);
  }

  /**
   * Goes on to the next row.
   *
   * @return whether there is one
   * @throws SQLException if it cannot be read
   */
  public boolean next() throws SQLException {
    return rows.next();
  }

  /**
   * A cell as text.
   *
   * @param column its place in the table, from 0
   * @return the text that is published; empty if there is no value
   * @throws SQLException if it cannot be read
   */
  public String text(int column) throws SQLException {
    if (table.columns().get(column).type() == ColumnType.NUMBER) {
      BigDecimal number = rows.getBigDecimal(column + 1);
      return number == null ? "" : plain(number);
    }
    String text = rows.getString(column + 1);
    return text == null ? "" : text;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  @Override
  public void close() throws SQLException {
    rows.close();
    statement.close();
  }
}
