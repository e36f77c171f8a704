package icsoversight.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a query as text, one after the other. */
public final class Rows implements AutoCloseable {
  private final Statement statement;
  private final ResultSet rows;
  private final int width;

  Rows(Statement statement, String sql) throws SQLException {
    this.statement = statement;
    rows = statement.executeQuery(sql);
    width = rows.getMetaData().getColumnCount();
  }

  /**
   * Goes on to the next row.
   *
   * @return its values, nulls as empty text; null behind the last row
   * @throws SQLException if it cannot be read
   */
  public @Nullable List<String> next() throws SQLException {
    if (!rows.next()) {
      return null;
    }
    List<String> row = new ArrayList<>(width);
    for (int c = 1; c <= width; c++) {
      String value = rows.getString(c);
      row.add(value == null ? "" : value);
    }
    return row;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
