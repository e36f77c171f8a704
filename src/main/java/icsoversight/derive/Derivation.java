package icsoversight.derive;

import icsoversight.dataset.Column;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import icsoversight.survey.Measure;
import icsoversight.survey.Measures;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Makes the derived tables, and gives every table its published columns and types. */
public final class Derivation {
  /** In the order in which they build on each other. */
  private static final List<String> SCRIPTS =
      List.of(
          "assessment-timeline.sql",
          "in-force.sql",
          "staff-survey-summary.sql",
          "staff-survey-ranks.sql",
          "systems.sql");

  private final Engine engine;

  /**
   * A derivation.
   *
   * @param engine the engine that holds the record tables
   */
  public Derivation(Engine engine) {
    this.engine = engine;
  }

  /**
   * Makes the tables.
   *
   * @throws SQLException if a script fails
   */
  public void run() throws SQLException {
    measures();
    for (String script : SCRIPTS) {
      engine.script(Derivation.class, script);
    }
    for (Table table : Dataset.tables()) {
      // What changed is known only when this release is compared with the one before.
      if (table.equals(Dataset.CHANGES)) {
        engine.execute(createEmpty(table));
      } else {
        engine.execute(shape(table));
      }
    }
  }

  private void measures() throws SQLException {
    engine.execute(
        "CREATE OR REPLACE TABLE measures (measure VARCHAR, statistic VARCHAR, better VARCHAR,"
            + " years VARCHAR)");
    List<List<String>> rows = new ArrayList<>();
    for (Measure measure : Measures.shipped().list()) {
      String years =
          String.join(
              " ", measure.codes().keySet().stream().sorted().map(String::valueOf).toList());
      rows.add(
          List.of(
              measure.code(),
              measure.statistic().code(),
              measure.isLowBetter() ? "low" : "high",
              years));
    }
    engine.append("measures", rows);
  }

  private static String createEmpty(Table table) {
    List<String> columns =
        table.columns().stream().map(c -> Engine.quoted(c.name()) + " " + c.type().sql()).toList();
    return "CREATE OR REPLACE TABLE published_"
        + table.name()
        + " ("
        + String.join(", ", columns)
        + ")";
  }

  private static String shape(Table table) {
    List<String> columns = table.columns().stream().map(Derivation::cast).toList();
    List<String> key = table.key().stream().map(k -> Engine.quoted(k) + " NULLS FIRST").toList();
    return "CREATE OR REPLACE TABLE published_"
        + table.name()
        + " AS SELECT "
        + String.join(", ", columns)
        + " FROM "
        + table.name()
        + " ORDER BY "
        + String.join(", ", key);
  }

  private static String cast(Column column) {
    return "CAST("
        + Engine.quoted(column.name())
        + " AS "
        + column.type().sql()
        + ") AS "
        + Engine.quoted(column.name());
  }
}
