package icsoversight.reconcile;

import icsoversight.engine.Engine;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** What documents tell and is gathered one by one. */
  private static final List<FindingKind> GATHERED =
      List.of(
          FindingKind.ASSESSMENT,
          FindingKind.ANSWER,
          FindingKind.REVIEW,
          FindingKind.RECOMMENDATION);

  /** All that documents tell. */
  private static final List<FindingKind> TOLD =
      List.of(
          FindingKind.ASSESSMENT,
          FindingKind.ANSWER,
          FindingKind.SURVEY,
          FindingKind.REVIEW,
          FindingKind.RECOMMENDATION);

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
    for (Kept kept : kept(sources)) {
      CountedSource counted = kept.source();
      if (counted.isDocument()) {
        survey(counted, kept.of(FindingKind.SURVEY), survey);
      } else {
        for (FindingKind kind : IN_BULK) {
          load(counted, kind);
        }
      }
      for (FindingKind kind : GATHERED) {
        gather(counted, kind, kept.of(kind), prose);
      }
    }
    appendTold(FindingKind.SURVEY, survey);
    return prose;
  }

  /** What is read of one source into memory. */
  private record Kept(CountedSource source, Map<FindingKind, List<Finding>> findings) {
    List<Finding> of(FindingKind kind) {
      return findings.getOrDefault(kind, List.of());
    }
  }

  /** Thousands of small files: read several at a time, in the order of the sources. */
  private static List<Kept> kept(List<CountedSource> sources) throws IOException {
    try {
      return sources.parallelStream().map(FindingsLoader::kept).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Kept kept(CountedSource counted) {
    Map<FindingKind, List<Finding>> findings = new EnumMap<>(FindingKind.class);
    try {
      for (FindingKind kind : counted.isDocument() ? TOLD : REVIEWS) {
        findings.put(kind, counted.findings().read(kind));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Kept(counted, findings);
  }

  private static void survey(
      CountedSource counted, List<Finding> findings, List<List<String>> rows) {
    int order = 0;
    for (Finding finding : findings) {
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
      CountedSource counted,
      FindingKind kind,
      List<Finding> findings,
      Map<FindingKind, List<ProseFinding>> prose) {
    for (Finding finding : findings) {
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
