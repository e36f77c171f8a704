package icsoversight.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB database in a file. Scripts are SQL files beside the code; they find the as-of day in
 * the variable {@code as_of}.
 */
public final class Engine implements AutoCloseable {
  /** Bounds what the engine takes beside the heap; beyond it, it works on disk. */
  private static final String MEMORY = "400MB";

  /** Rows come as they are asked for: what a query gives is never all in memory. */
  private static final String STREAMED = ";jdbc_stream_results=true;";

  private final DuckDBConnection connection;
  private final LocalDate asOf;

  private Engine(DuckDBConnection connection, LocalDate asOf) throws SQLException {
    this.connection = connection;
    this.asOf = asOf;
    execute("SET VARIABLE as_of = DATE '" + asOf + "'");
  }

  /**
   * Opens a database, or makes it.
   *
   * @param file the database's file
   * @param asOf the as-of day
   * @return the engine, which the caller closes
   * @throws SQLException if it cannot be opened
   * @throws IOException if its folder cannot be made
   */
  public static Engine open(Path file, LocalDate asOf) throws SQLException, IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    DuckDBConnection connection =
        DriverManager.getConnection("jdbc:duckdb:" + file + STREAMED)
            .unwrap(DuckDBConnection.class);
    Engine engine = new Engine(connection, asOf);
    engine.execute("SET memory_limit = '" + MEMORY + "'");
    engine.execute("SET threads = 2");
    engine.execute("SET preserve_insertion_order = true");
    return engine;
  }

  /**
   * The same database for another thread. What is temporary in one is not seen in the other.
   *
   * @return an engine, which the caller closes before this one
   * @throws SQLException if it cannot be opened
   */
  public Engine beside() throws SQLException {
    return new Engine(connection.duplicate().unwrap(DuckDBConnection.class), asOf);
  }

  /**
   * The connection, for what needs more than a statement.
   *
   * @return the connection; it is closed with this engine
   */
  public Connection connection() {
    return connection;
  }

  /**
   * Runs a statement.
   *
   * @param sql the statement
   * @throws SQLException if it fails
   */
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Runs a script that lies beside a class.
   *
   * @param beside a class of the script's package
   * @param script the file's name
   * @throws SQLException if a statement fails; the message names the script
   */
  public void script(Class<?> beside, String script) throws SQLException {
    String sql = text(beside, script);
    try {
      execute(sql);
    } catch (SQLException e) {
      throw new SQLException(script + ": " + e.getMessage(), e);
    }
  }

  /**
   * One value.
   *
   * @param sql a query with one row and one column
   * @return the value as text; empty if it is null or there is no row
   * @throws SQLException if it fails
   */
  public String value(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      String value = rows.next() ? rows.getString(1) : null;
      return value == null ? "" : value;
    }
  }

  /**
   * The rows of a query as text.
   *
   * @param sql the query
   * @return the rows; nulls are empty text
   * @throws SQLException if it fails
   */
  public List<List<String>> rows(String sql) throws SQLException {
    List<List<String>> all = new ArrayList<>();
    try (Rows rows = openRows(sql)) {
      List<String> row = rows.next();
      while (row != null) {
        all.add(row);
        row = rows.next();
      }
    }
    return all;
  }

  /**
   * The rows of a query as text, for what is too long to be held whole. The engine takes no other
   * statement until they are closed.
   *
   * @param sql the query
   * @return the rows, which the caller closes
   * @throws SQLException if it fails
   */
  public Rows openRows(String sql) throws SQLException {
    Statement statement = connection.createStatement();
    try {
      return new Rows(statement, sql);
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  /**
   * The rows of a query that lies beside a class, by the names of its columns.
   *
   * @param beside a class of the query's package
   * @param script the file's name
   * @return the rows as text; nulls are empty text
   * @throws SQLException if it fails; the message names the script
   */
  public List<Map<String, String>> records(Class<?> beside, String script) throws SQLException {
    List<Map<String, String>> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(text(beside, script))) {
      ResultSetMetaData columns = rows.getMetaData();
      while (rows.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int c = 1; c <= columns.getColumnCount(); c++) {
          String value = rows.getString(c);
          row.put(columns.getColumnLabel(c), value == null ? "" : value);
        }
        all.add(row);
      }
    } catch (SQLException e) {
      throw new SQLException(script + ": " + e.getMessage(), e);
    }
    return all;
  }

  /**
   * Adds rows to a table of text columns, in bulk.
   *
   * @param table the table
   * @param rows the rows, as wide as the table; empty text becomes null
   * @throws SQLException if it fails
   */
  public void append(String table, Iterable<List<String>> rows) throws SQLException {
    try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
      for (List<String> row : rows) {
        appender.beginRow();
        for (String value : row) {
          if (value.isEmpty()) {
            appender.appendNull();
          } else {
            appender.append(value);
          }
        }
        appender.endRow();
      }
    }
  }

  /**
   * A text in a statement.
   *
   * @param text the text
   * @return the text as an SQL literal
   */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * A column's name in a statement.
   *
   * @param name the name
   * @return the name in quotation marks, since some are SQL words
   */
  public static String quoted(String name) {
    return '"' + name + '"';
  }

  private static String text(Class<?> beside, String script) {
    try (InputStream in = beside.getResourceAsStream(script)) {
      if (in == null) {
        throw new IllegalStateException("No script " + script + " beside " + beside.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + script, e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
