package icsoversight.release;

import icsoversight.assessment.Scheme;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import icsoversight.engine.PublishedRows;
import icsoversight.report.CheckResult;
import icsoversight.report.Report;
import icsoversight.source.Hashes;
import icsoversight.workbook.Imprint;
import icsoversight.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes all files of a release beside the releases and hands the folder over whole. */
public final class Publication {
  private final Engine engine;
  private final ReleaseFolders folders;
  private final ReleaseInfo release;
  private final DocumentTexts texts;

  /**
   * A publication.
   *
   * @param engine the engine that holds the published tables
   * @param folders where releases lie
   * @param release what identifies this one
   * @param texts the words of the documents
   */
  public Publication(
      Engine engine, ReleaseFolders folders, ReleaseInfo release, DocumentTexts texts) {
    this.engine = engine;
    this.folders = folders;
    this.release = release;
    this.texts = texts;
  }

  /**
   * Writes and swaps in the release.
   *
   * @param keep how many releases are kept, this one among them
   * @param checks what came of the checks
   * @return the rows of each table
   * @throws IOException if a file cannot be written; the last release then stands
   * @throws SQLException if a query fails
   */
  public Map<String, Long> publish(int keep, List<CheckResult> checks)
      throws IOException, SQLException {
    Path part = folders.begin(release.id());
    Map<String, Metadata.FileFacts> files = new LinkedHashMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Table table : Dataset.tables()) {
      if (!table.equals(Dataset.CHANGES)) {
        csv(table, part, files, counts);
      }
    }
    engine.execute("DELETE FROM published_changes");
    if (!release.previous().isEmpty()) {
      new Changes(engine).compare(folders.of(release.previous()), part);
    }
    csv(Dataset.CHANGES, part, files, counts);
    String validUntil = engine.value(VALID_UNTIL);
    engine.execute("CREATE OR REPLACE TABLE scheme_titles (scheme VARCHAR, title VARCHAR)");
    List<List<String>> titles = new ArrayList<>();
    for (Scheme scheme : Scheme.values()) {
      titles.add(List.of(scheme.code(), scheme.meaning()));
    }
    engine.append("scheme_titles", titles);
    engine.script(Publication.class, "record-words.sql");
    boolean isFirst = release.previous().isEmpty();
    new ReviewQueue(engine).gather(isFirst ? null : folders.of(release.previous()));
    Path workbook = part.resolve("ics-oversight.xlsx");
    Path open = part.resolve("ics-oversight.ods");
    Workbook.prepare(engine);
    List<String> pages;
    try (Engine beside = engine.beside();
        Aside<List<String>> others = new Aside<>(() -> others(beside, part, open, validUntil))) {
      new Workbook(engine, imprint(validUntil)).write(workbook);
      pages = others.await();
    }
    files.put("ics-oversight.xlsx", facts(workbook, -1));
    files.put("ics-oversight.ods", facts(open, -1));
    for (String page : pages) {
      files.put(page, facts(part, page));
    }
    Path report = part.resolve("report.html");
    new Report(engine)
        .write(
            report,
            new Report.Heading(
                release.id(),
                release.asOf().toString(),
                release.previous(),
                validUntil,
                release.programVersion()),
            counts,
            checks);
    files.put("report.html", facts(report, -1));
    List<SourceFacts> sources = SourceFacts.of(engine);
    Path dataPackage = part.resolve("datapackage.json");
    Metadata.write(dataPackage, Metadata.dataPackage(release, files, sources));
    files.put("datapackage.json", facts(dataPackage, -1));
    Path webMetadata = part.resolve("csv-metadata.json");
    Metadata.write(webMetadata, WebMetadata.of(release, sources));
    files.put("csv-metadata.json", facts(webMetadata, -1));
    Metadata.write(
        part.resolve("release.json"), Metadata.release(release, validUntil, files, sources));
    folders.swapIn(part, release.id());
    folders.prune(keep, release.previous());
    return counts;
  }

  /** What takes about as long as the first workbook, and is written at the same time. */
  private List<String> others(Engine beside, Path part, Path open, String validUntil)
      throws IOException, SQLException {
    new Workbook(beside, imprint(validUntil)).writeOpen(open);
    return new DocumentPages(beside, texts).write(part);
  }

  private Imprint imprint(String validUntil) {
    Presentation presentation = release.presentation();
    return new Imprint(
        release.id(),
        release.asOf(),
        LocalDate.parse(validUntil),
        release.programVersion(),
        presentation.publisher(),
        presentation.contact(),
        presentation.isPlain());
  }

  private void csv(
      Table table, Path part, Map<String, Metadata.FileFacts> files, Map<String, Long> counts)
      throws IOException, SQLException {
    Path file = part.resolve(table.name() + ".csv");
    long count;
    try (PublishedRows rows = new PublishedRows(engine, table, "")) {
      count = CsvFiles.write(table, rows, file);
    }
    counts.put(table.name(), count);
    files.put(table.name() + ".csv", facts(file, count));
    String parquet = ParquetFiles.write(engine, table, part);
    Path written = part.resolve(parquet);
    files.put(
        parquet,
        new Metadata.FileFacts(parquet, Files.size(written), Hashes.ofFile(written), count));
  }

  private static Metadata.FileFacts facts(Path release, String name) throws IOException {
    Path file = release.resolve(name);
    return new Metadata.FileFacts(name, Files.size(file), Hashes.ofFile(file), -1);
  }

  private static Metadata.FileFacts facts(Path file, long rows) throws IOException {
    return new Metadata.FileFacts(
        String.valueOf(file.getFileName()), Files.size(file), Hashes.ofFile(file), rows);
  }

  /**
   * The day before anything comes into force, ends, falls due or is published. Where nothing is to
   * come, the release holds for a year.
   */
  private static final String VALID_UNTIL =
      """
      WITH days AS (
        SELECT valid_from AS day FROM published_organisations
        UNION ALL SELECT CAST(valid_to + INTERVAL 1 DAY AS DATE) FROM published_organisations
        UNION ALL SELECT event_from FROM published_assessments
        UNION ALL SELECT until_from FROM published_assessments
        UNION ALL SELECT final_due FROM published_reviews
        UNION ALL SELECT CAST(day AS DATE) FROM coming_days
      )
      SELECT CAST(coalesce(min(day), getvariable('as_of') + INTERVAL 366 DAY) - INTERVAL 1 DAY
                  AS DATE)
      FROM days WHERE day > getvariable('as_of')
      """;
}
