package icsoversight.release;

import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What changed since the release before, found by comparing its CSV files with the new ones, field
 * by field as text. Tables that are computed of others (the survey's sums and ranks) and those that
 * only trace (evidence, conflicts, issues) are not told.
 */
final class Changes {
  private static final List<Table> COMPARED =
      List.of(
          Dataset.SYSTEMS,
          Dataset.ASSESSMENTS,
          Dataset.ASSESSMENT_TIMELINE,
          Dataset.OVERSIGHT_METRICS,
          Dataset.REVIEWS,
          Dataset.REVIEW_RECOMMENDATIONS,
          Dataset.STAFF_SURVEY,
          Dataset.ORGANISATIONS,
          Dataset.SOURCES);

  /**
   * What stays the same of a fact whose id changes: with an earlier source, other words are its
   * earliest evidence.
   */
  private static final Map<Table, List<String>> SAME_FACT =
      Map.of(
          Dataset.ASSESSMENTS,
          List.of(
              "scheme", "organisation_code", "kind", "milestone", "outcome", "aspect", "service"),
          Dataset.REVIEWS,
          List.of("subject_code"),
          Dataset.REVIEW_RECOMMENDATIONS,
          List.of("review_id", "kind"));

  private final Engine engine;

  Changes(Engine engine) {
    this.engine = engine;
  }

  /** Fills the table of changes from two folders of CSV files. */
  void compare(Path before, Path after) throws SQLException, IOException {
    for (Table table : COMPARED) {
      String file = table.name() + ".csv";
      Path old = before.resolve(file);
      if (Files.isRegularFile(old) && Files.mismatch(old, after.resolve(file)) >= 0) {
        load("before", table, old);
        load("after", table, after.resolve(file));
        List<String> same = SAME_FACT.getOrDefault(table, List.of());
        if (!same.isEmpty()) {
          rename(table, same, before.resolve("evidence.csv"));
        }
        compare(table);
      }
    }
    engine.execute(
        "CREATE OR REPLACE TABLE published_changes AS SELECT * FROM published_changes ORDER BY "
            + String.join(", ", Dataset.CHANGES.key().stream().map(k -> quoted(k)).toList())
            + " NULLS FIRST");
  }

  private void load(String name, Table table, Path file) throws SQLException {
    String id =
        table.key().stream()
            .map(k -> "coalesce(" + quoted(k) + ", '')")
            .collect(Collectors.joining(" || '/' || "));
    engine.execute(
        "CREATE OR REPLACE TEMP TABLE "
            + name
            + " AS SELECT "
            + id
            + " AS id, * FROM "
            + CsvFiles.query(file));
  }

  /** Pairs a fact that is gone with one that is new if each shares most evidence with the other. */
  private void rename(Table table, List<String> sameFact, Path evidence) throws SQLException {
    String same =
        sameFact.stream()
            .map(c -> "b." + quoted(c) + " IS NOT DISTINCT FROM a." + quoted(c))
            .collect(Collectors.joining(" AND "));
    engine.execute(
        "CREATE OR REPLACE TEMP TABLE renamed AS WITH gone AS (SELECT b.*, e.quote FROM before b"
            + " ANTI JOIN after USING (id) JOIN "
            + CsvFiles.query(evidence)
            + " e ON e.\"table\" = "
            + Engine.literal(table.name())
            + " AND e.record_id = b.id WHERE e.rule IS DISTINCT FROM 'analyst'), come AS (SELECT"
            + " a.*, e.quote FROM after a ANTI JOIN before USING (id) JOIN published_evidence e ON"
            + " e.\"table\" = "
            + Engine.literal(table.name())
            + " AND e.record_id = a.id WHERE e.rule IS DISTINCT FROM 'analyst'), shared AS (SELECT"
            + " b.id AS old_id, a.id AS new_id, count(DISTINCT b.quote) AS quotes FROM gone b JOIN"
            + " come a ON b.quote = a.quote AND "
            + same
            + " GROUP BY ALL) SELECT old_id, new_id FROM shared QUALIFY row_number() OVER (PARTITION"
            + " BY old_id ORDER BY quotes DESC, new_id) = 1 AND row_number() OVER (PARTITION BY"
            + " new_id ORDER BY quotes DESC, old_id) = 1");
    String key = quoted(table.key().get(0));
    engine.execute(
        "INSERT INTO published_changes SELECT "
            + Engine.literal(table.name())
            + ", old_id, 'renamed', "
            + Engine.literal(table.key().get(0))
            + ", old_id, new_id FROM renamed");
    engine.execute(
        "UPDATE before SET id = new_id, "
            + key
            + " = new_id FROM renamed WHERE before.id = renamed.old_id");
  }

  private void compare(Table table) throws SQLException {
    String name = Engine.literal(table.name());
    String insert = "INSERT INTO published_changes SELECT " + name + ", ";
    engine.execute(insert + "id, 'added', NULL, NULL, NULL FROM after ANTI JOIN before USING (id)");
    engine.execute(
        insert + "id, 'removed', NULL, NULL, NULL FROM before ANTI JOIN after USING (id)");
    List<String> known =
        engine.rows("SELECT column_name FROM (DESCRIBE before)").stream()
            .map(r -> r.get(0))
            .toList();
    // A column that the program has only learnt to publish is no change of the facts.
    List<String> columns = table.header().stream().filter(known::contains).toList();
    engine.execute(
        "CREATE OR REPLACE TEMP TABLE differing AS SELECT id FROM after a JOIN before b USING (id)"
            + " WHERE "
            + columns.stream()
                .map(c -> "a." + quoted(c) + " IS DISTINCT FROM b." + quoted(c))
                .collect(Collectors.joining(" OR ")));
    for (String column : columns) {
      String field = quoted(column);
      boolean isFigure = table.equals(Dataset.STAFF_SURVEY) && column.equals("value");
      engine.execute(
          insert
              + "id, "
              + (isFigure ? REVISED : "'changed'")
              + ", "
              + Engine.literal(column)
              + ", b."
              + field
              + ", a."
              + field
              + " FROM after a JOIN before b USING (id) JOIN differing USING (id) WHERE a."
              + field
              + " IS DISTINCT FROM b."
              + field);
    }
  }

  private static String quoted(String column) {
    return Engine.quoted(column);
  }

  /** A more exact figure that rounds to the one before is no revision. */
  private static final String REVISED =
      """
      CASE WHEN abs(CAST(a.value AS DECIMAL(38, 15)) - CAST(b.value AS DECIMAL(38, 15)))
             > 0.5000001 * power(10, -least(length(split_part(a.value, '.', 2)),
                                            length(split_part(b.value, '.', 2))))
           THEN 'revised' ELSE 'changed' END""";
}
