package icsoversight.release;

import icsoversight.dataset.Column;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.derive.Derivation;
import icsoversight.engine.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * What changed since the release before, found by comparing its CSV files with the new ones, field
 * by field as text.
 */
final class Changes {
  private static final List<Table> COMPARED =
      List.of(
          Dataset.SYSTEMS,
          Dataset.ASSESSMENTS,
          Dataset.REVIEWS,
          Dataset.REVIEW_RECOMMENDATIONS,
          Dataset.STAFF_SURVEY);

  private final Engine engine;

  Changes(Engine engine) {
    this.engine = engine;
  }

  /** Fills the table of changes from two folders of CSV files. */
  void compare(Path before, Path after) throws SQLException {
    for (Table table : COMPARED) {
      Path old = before.resolve(table.name() + ".csv");
      if (Files.isRegularFile(old)) {
        compare(table, old, after.resolve(table.name() + ".csv"));
      }
    }
  }

  private void compare(Table table, Path before, Path after) throws SQLException {
    engine.execute("CREATE OR REPLACE TEMP TABLE before AS " + read(before));
    engine.execute("CREATE OR REPLACE TEMP TABLE after AS " + read(after));
    List<String> known =
        engine.rows("SELECT column_name FROM (DESCRIBE before)").stream()
            .map(r -> r.get(0))
            .toList();
    String key = Derivation.quoted(table.key().get(0));
    String name = Engine.literal(table.name());
    engine.execute(
        "INSERT INTO published_changes SELECT "
            + name
            + ", a."
            + key
            + ", 'added', NULL, NULL, NULL FROM after a ANTI JOIN before b ON a."
            + key
            + " = b."
            + key);
    engine.execute(
        "INSERT INTO published_changes SELECT "
            + name
            + ", b."
            + key
            + ", 'removed', NULL, NULL, NULL FROM before b ANTI JOIN after a ON a."
            + key
            + " = b."
            + key);
    for (Column column : table.columns()) {
      if (!known.contains(column.name())) {
        continue;
      }
      String field = Derivation.quoted(column.name());
      engine.execute(
          "INSERT INTO published_changes SELECT "
              + name
              + ", a."
              + key
              + ", 'changed', "
              + Engine.literal(column.name())
              + ", b."
              + field
              + ", a."
              + field
              + " FROM after a JOIN before b ON a."
              + key
              + " = b."
              + key
              + " WHERE a."
              + field
              + " IS DISTINCT FROM b."
              + field);
    }
  }

  private static String read(Path file) {
    return "SELECT * FROM " + CsvFiles.query(file);
  }
}
