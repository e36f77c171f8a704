package icsoversight.dataset;

/** The type of a published column. */
public enum ColumnType {
  /** Free text. */
  TEXT("VARCHAR", "string"),
  /** One of a closed list of codes. */
  CODE("VARCHAR", "string"),
  /** An ISO 8601 day. */
  DATE("DATE", "date"),
  /** A whole number. */
  INTEGER("BIGINT", "integer"),
  /** An exact decimal number. */
  NUMBER("DECIMAL(38,15)", "number"),
  /** An identifier: text that is never read as a number. */
  ID("VARCHAR", "string"),
  /** True or false. */
  BOOLEAN("BOOLEAN", "boolean");

  private final String sql;
  private final String schema;

  ColumnType(String sql, String schema) {
    this.sql = sql;
    this.schema = schema;
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
}
