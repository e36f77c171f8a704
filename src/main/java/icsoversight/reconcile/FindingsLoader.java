package icsoversight.reconcile;

import icsoversight.engine.Engine;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Loads the findings of sources: those that are many into tables {@code raw_*} of the engine, those
 * that are gathered fact by fact into memory.
 */
final class FindingsLoader {
  private static final List<FindingKind> IN_BULK =
      List.of(FindingKind.ASSESSMENT, FindingKind.SURVEY, FindingKind.METRIC);

  /** Few enough, from documents and tables alike, to be gathered one by one. */
  private static final List<FindingKind> REVIEWS =
      List.of(FindingKind.REVIEW, FindingKind.RECOMMENDATION);

  /** What an analyst decided on a row; empty where nobody did. */
  private static final List<String> DECIDED =
      List.of(
          "review_status", "decided_on", "decision_source", "decision_locator", "decision_words");

  private final Engine engine;

  FindingsLoader(Engine engine) {
    this.engine = engine;
  }

  /** Loads all; data files are loaded by the engine straight from where their findings are kept. */
  Map<FindingKind, List<ProseFinding>> load(List<CountedSource> sources)
      throws SQLException, IOException {
    Map<FindingKind, List<ProseFinding>> prose = new EnumMap<>(FindingKind.class);
    for (FindingKind kind : IN_BULK) {
      engine.execute(
          "CREATE OR REPLACE TABLE raw_"
              + kind.file()
              + " (source_id VARCHAR, published_on VARCHAR, is_feed BOOLEAN, row_order BIGINT, "
              + String.join(" VARCHAR, ", kind.fields())
              + " VARCHAR, "
              + String.join(" VARCHAR, ", DECIDED)
              + " VARCHAR)");
    }
    List<List<String>> survey = new ArrayList<>();
    for (CountedSource counted : sources) {
      if (counted.isDocument()) {
        gather(counted, FindingKind.ASSESSMENT, prose);
        gather(counted, FindingKind.ANSWER, prose);
        survey(counted, survey);
      } else {
        for (FindingKind kind : IN_BULK) {
          load(counted, kind);
        }
      }
      for (FindingKind kind : REVIEWS) {
        gather(counted, kind, prose);
      }
    }
    appendTold(FindingKind.SURVEY, survey);
    return prose;
  }

  private static void survey(CountedSource counted, List<List<String>> rows) throws IOException {
    int order = 0;
    for (Finding finding : counted.findings().read(FindingKind.SURVEY)) {
      order++;
      List<String> row = new ArrayList<>(finding.values().size() + 4);
      row.add(counted.source().id());
      row.add(counted.summary().publishedOn());
      row.add(Boolean.toString(false));
      row.add(Integer.toString(order));
      row.addAll(finding.values());
      rows.add(row);
    }
  }

  /** What documents tell is appended as text and then joins what data files tell. */
  private void appendTold(FindingKind kind, List<List<String>> rows) throws SQLException {
    engine.execute(
        "CREATE OR REPLACE TABLE told_"
            + kind.file()
            + " (source_id VARCHAR, published_on VARCHAR, is_feed VARCHAR, row_order VARCHAR, "
            + String.join(" VARCHAR, ", kind.fields())
            + " VARCHAR)");
    engine.append("told_" + kind.file(), rows);
    engine.execute("INSERT INTO raw_" + kind.file() + " BY NAME SELECT * FROM told_" + kind.file());
  }

  private static void gather(
      CountedSource counted, FindingKind kind, Map<FindingKind, List<ProseFinding>> prose)
      throws IOException {
    for (Finding finding : counted.findings().read(kind)) {
      prose
          .computeIfAbsent(kind, k -> new ArrayList<>())
          .add(new ProseFinding(counted.source().id(), counted.summary().publishedOn(), finding));
    }
  }

  private void load(CountedSource counted, FindingKind kind) throws SQLException {
    Path file = counted.findings().file(kind);
    if (!Files.isRegularFile(file)) {
      return;
    }
    engine.execute(
        "INSERT INTO raw_"
            + kind.file()
            + " BY NAME SELECT "
            + Engine.literal(counted.source().id())
            + " AS source_id, nullif("
            + Engine.literal(counted.summary().publishedOn())
            + ", '') AS published_on, true AS is_feed, row_number() OVER () AS row_order, * FROM read_csv("
            + Engine.literal(file.toString())
            + ", header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"',"
            + " max_line_size = 10000000, parallel = false)");
  }
}
