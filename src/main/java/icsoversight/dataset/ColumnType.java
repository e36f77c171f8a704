package icsoversight.dataset;

/** The type of a published column. */
public enum ColumnType {
  /** Free text. */
  TEXT("VARCHAR", "string", "text"),
  /** One of a closed list of codes. */
  CODE("VARCHAR", "string", "code"),
  /** An ISO 8601 day. */
  DATE("DATE", "date", "date"),
  /** A whole number. */
  INTEGER("BIGINT", "integer", "whole number"),
  /** An exact decimal number. */
  NUMBER("DECIMAL(38,15)", "number", "number"),
  /** An identifier: text that is never read as a number. */
  ID("VARCHAR", "string", "identifier"),
  /** True or false. */
  BOOLEAN("BOOLEAN", "boolean", "true or false");

  private final String sql;
  private final String schema;
  private final String words;

  ColumnType(String sql, String schema, String words) {
    this.sql = sql;
    this.schema = schema;
    this.words = words;
  }

  /**
   * The type in the analytical engine.
   *
   * @return an SQL type
   */
  public String sql() {
    return sql;
  }

  /**
   * The type in Table Schema.
   *
   * @return a type name of Table Schema
   */
  public String schema() {
    return schema;
  }

  /**
   * The type as a reader of the workbook is told it.
   *
   * @return one to three words
   */
  public String words() {
    return words;
  }
}
