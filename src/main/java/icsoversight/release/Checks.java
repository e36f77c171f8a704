package icsoversight.release;

import icsoversight.dataset.Column;
import icsoversight.dataset.ColumnType;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import icsoversight.organisation.OrganisationType;
import icsoversight.organisation.Register;
import icsoversight.report.CheckResult;
import icsoversight.report.CheckResult.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a release must hold to be published. */
public final class Checks {
  private final Engine engine;
  private final Register register;
  private final LocalDate asOf;

  /**
   * Checks of the tables in an engine.
   *
   * @param engine the engine that holds the published tables
   * @param register the register of organisations
   * @param asOf the as-of day
   */
  public Checks(Engine engine, Register register, LocalDate asOf) {
    this.engine = engine;
    this.register = register;
    this.asOf = asOf;
  }

  /**
   * Checks keys, references, codes, ranges and that every system is there.
   *
   * @return what came of each check; the release may be published if none failed
   * @throws SQLException if a query fails
   */
  public List<CheckResult> results() throws SQLException {
    List<CheckResult> results = new ArrayList<>();
    for (Table table : Dataset.tables()) {
      result(table.name() + ": keys are unique", f -> keys(table, f), results);
      if (!table.references().isEmpty()) {
        result(table.name() + ": references lead somewhere", f -> references(table, f), results);
      }
      if (table.columns().stream().anyMatch(c -> !c.codes().isEmpty())) {
        result(table.name() + ": codes are in their lists", f -> codes(table, f), results);
      }
    }
    result("figures and days lie in their ranges", this::ranges, results);
    result("systems: every system in force is there", this::systems, results);
    return results;
  }

  /** A check adds a sentence for whatever fails. */
  private interface Check {
    void run(List<String> failures) throws SQLException;
  }

  private static void result(String what, Check check, List<CheckResult> results)
      throws SQLException {
    List<String> failures = new ArrayList<>();
    check.run(failures);
    results.add(
        new CheckResult(
            what,
            failures.isEmpty() ? Outcome.PASSED : Outcome.FAILED,
            String.join(" ", failures)));
  }

  /**
   * The rows of the tables that are to be published, and of each scheme in them.
   *
   * @return the counts, named as {@link Bounds#of} does
   * @throws SQLException if a query fails
   */
  public Map<String, Long> counts() throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Table table : Dataset.tables()) {
      count(table, "published_" + table.name(), counts);
    }
    return counts;
  }

  /**
   * The rows of each scheme in the tables of a release.
   *
   * @param release the release's folder; it need not exist
   * @return the counts, named as {@link Bounds#of} does; empty if there is no release
   * @throws SQLException if a query fails
   */
  public Map<String, Long> counts(Path release) throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Table table : Dataset.tables()) {
      Path file = release.resolve(table.name() + ".csv");
      if (table.header().contains("scheme") && Files.isRegularFile(file)) {
        count(table, CsvFiles.query(file), counts);
      }
    }
    return counts;
  }

  private void count(Table table, String from, Map<String, Long> counts) throws SQLException {
    boolean hasScheme = table.header().contains("scheme");
    counts.put(table.name(), 0L);
    for (List<String> row :
        engine.rows(
            "SELECT "
                + (hasScheme ? "scheme" : "NULL")
                + " AS part, count(*) FROM "
                + from
                + " GROUP BY part")) {
      long rows = Long.parseLong(row.get(1));
      counts.merge(table.name(), rows, Long::sum);
      if (hasScheme) {
        counts.put(Bounds.of(table.name(), row.get(0)), rows);
      }
    }
  }

  private void keys(Table table, List<String> failures) throws SQLException {
    String key = String.join(", ", table.key().stream().map(Engine::quoted).toList());
    long doubled =
        count(
            "SELECT count(*) FROM (SELECT 1 FROM published_"
                + table.name()
                + " GROUP BY "
                + key
                + " HAVING count(*) > 1)");
    if (doubled > 0) {
      failures.add(table.name() + ": " + doubled + " keys stand more than once.");
    }
    Column first = table.get(table.key().get(0));
    long empty =
        first.type() == ColumnType.ID
            ? count(
                "SELECT count(*) FROM published_"
                    + table.name()
                    + " WHERE "
                    + Engine.quoted(first.name())
                    + " IS NULL")
            : 0;
    if (empty > 0) {
      failures.add(table.name() + ": " + empty + " rows have no " + first.name() + ".");
    }
  }

  private void references(Table table, List<String> failures) throws SQLException {
    for (Table.Reference reference : table.references()) {
      long lost =
          count(
              "SELECT count(*) FROM published_"
                  + table.name()
                  + " t WHERE t."
                  + reference.column()
                  + " IS NOT NULL AND t."
                  + reference.column()
                  + " NOT IN (SELECT "
                  + reference.target()
                  + " FROM published_"
                  + reference.table()
                  + ")");
      if (lost > 0) {
        failures.add(
            table.name()
                + ": "
                + lost
                + " rows refer to a row that is not in "
                + reference.table()
                + ".");
      }
    }
  }

  private void codes(Table table, List<String> failures) throws SQLException {
    for (Column column : table.columns()) {
      if (column.codes().isEmpty()) {
        continue;
      }
      List<String> literals = column.codes().stream().map(c -> Engine.literal(c.code())).toList();
      long unknown =
          count(
              "SELECT count(*) FROM published_"
                  + table.name()
                  + " WHERE "
                  + Engine.quoted(column.name())
                  + " NOT IN ("
                  + String.join(", ", literals)
                  + ")");
      if (unknown > 0) {
        failures.add(
            table.name()
                + ": "
                + unknown
                + " values of "
                + column.name()
                + " are not in its list.");
      }
    }
  }

  private void ranges(List<String> failures) throws SQLException {
    long outside =
        count(
            "SELECT count(*) FROM published_staff_survey WHERE value < 0 OR respondents < 0 OR"
                + " (statistic = 'percent' AND value > 100.01) OR (statistic = 'score' AND value >"
                + " 10)");
    if (outside > 0) {
      failures.add("staff_survey: " + outside + " values lie outside what they can be.");
    }
    long backwards =
        count("SELECT count(*) FROM published_assessments WHERE event_from > event_to");
    if (backwards > 0) {
      failures.add("assessments: " + backwards + " events end before they begin.");
    }
  }

  private void systems(List<String> failures) throws SQLException {
    long expected = register.listInForce(OrganisationType.ICS, asOf).size();
    long there = count("SELECT count(*) FROM published_systems");
    if (there != expected) {
      failures.add("systems: " + there + " rows, but " + expected + " systems are in force.");
    }
  }

  private long count(String sql) throws SQLException {
    return Long.parseLong(engine.value(sql));
  }
}
