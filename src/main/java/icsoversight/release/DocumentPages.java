package icsoversight.release;

import icsoversight.document.Transcript;
import icsoversight.engine.Engine;
import icsoversight.engine.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a page for each document that has evidence: its words with every finding marked in them,
 * each with its record. The whole text stands there only under an open licence; otherwise each
 * quote with the sentence around it.
 */
final class DocumentPages {
  static final String FOLDER = "documents";
  private static final Pattern OPEN =
      Pattern.compile(
          "\\b(?:cc0|cc[ -]by(?![ -]n)(?:[ -]sa)?|creative commons (?:zero|attribution)(?! non)|open government licence|ogl|public domain|odc-by|pddl)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CHARS = Pattern.compile("char=(\\d+),(\\d+)");

  /** What each finding says, in one line a record, source by source. */
  private static final String FINDINGS =
      """
      SELECT e.source_id, e."table", e.record_id, e.locator, e.quote, e.rule,
        CAST(e.confidence AS VARCHAR) AS confidence, concat_ws(': ', w.about, w.words) AS words
      FROM published_evidence e
      LEFT JOIN record_words w ON w."table" = e."table" AND w.record_id = e.record_id
      WHERE e.locator LIKE 'char=%'
      ORDER BY e.source_id, length(e.locator), e.locator, e."table", e.record_id""";

  /** So many pages have their findings in memory, and are written several at a time. */
  private static final int BATCH = 500;

  private final Engine engine;
  private final DocumentTexts texts;

  DocumentPages(Engine engine, DocumentTexts texts) {
    this.engine = engine;
    this.texts = texts;
  }

  /** A finding in a document, placed in its text. */
  record Mark(
      String table,
      String record,
      String locator,
      String quote,
      String rule,
      String confidence,
      String words,
      int start,
      int end) {}

  /**
   * Writes the pages.
   *
   * @param release the folder of the release
   * @return the files, by their names within it
   */
  List<String> write(Path release) throws IOException, SQLException {
    List<List<String>> sources =
        engine.rows(
            "SELECT source_id, title, publisher, CAST(published_on AS VARCHAR), url, licence, path"
                + " FROM published_sources s WHERE EXISTS (SELECT 1 FROM published_evidence e"
                + " WHERE e.source_id = s.source_id AND e.locator LIKE 'char=%')"
                + " ORDER BY source_id");
    Files.createDirectories(release.resolve(FOLDER));
    try (Rows findings = engine.openRows(FINDINGS)) {
      List<String> next = findings.next();
      for (int from = 0; from < sources.size(); from += BATCH) {
        List<List<String>> batch = sources.subList(from, Math.min(sources.size(), from + BATCH));
        Map<String, List<List<String>>> rows = new HashMap<>();
        String last = batch.get(batch.size() - 1).get(0);
        while (next != null && next.get(0).compareTo(last) <= 0) {
          rows.computeIfAbsent(next.get(0), s -> new ArrayList<>())
              .add(next.subList(1, next.size()));
          next = findings.next();
        }
        batch.parallelStream()
            .forEach(s -> page(release, s, rows.getOrDefault(s.get(0), List.of())));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return sources.stream().map(s -> name(s.get(0))).toList();
  }

  private static String name(String source) {
    return FOLDER + "/" + source + ".html";
  }

  private void page(Path release, List<String> source, List<List<String>> rows) {
    try {
      Optional<Transcript> transcript = texts.of(source.get(0));
      String text = transcript.map(Transcript::text).orElse("");
      List<Mark> marks = marks(rows, text);
      boolean open = transcript.isPresent() && OPEN.matcher(source.get(5)).find();
      String page =
          DocumentPage.head(source)
              + (open ? DocumentPage.whole(transcript.orElseThrow(), marks) : "")
              + DocumentPage.findings(text, marks, open)
              + DocumentPage.FOOT;
      Files.write(release.resolve(name(source.get(0))), page.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Mark> marks(List<List<String>> rows, String text) {
    List<Mark> marks = new ArrayList<>();
    CodePoints places = new CodePoints(text);
    for (List<String> row : rows) {
      Matcher place = CHARS.matcher(row.get(2));
      int start = -1;
      int end = -1;
      if (place.matches()) {
        start = places.index(Integer.parseInt(place.group(1)));
        end = places.index(Integer.parseInt(place.group(2)));
      }
      boolean stands = start >= 0 && end > start && text.substring(start, end).equals(row.get(3));
      marks.add(
          new Mark(
              row.get(0),
              row.get(1),
              row.get(2),
              row.get(3),
              row.get(4),
              row.get(5),
              row.get(6),
              stands ? start : -1,
              stands ? end : -1));
    }
    return marks;
  }

  /** Finds places that are counted in code points. */
  private static final class CodePoints {
    private final String text;
    private final int count;

    CodePoints(String text) {
      this.text = text;
      this.count = text.codePointCount(0, text.length());
    }

    /** A place as an index; -1 behind the text's end. */
    int index(int codePoints) {
      if (codePoints > count) {
        return -1;
      }
      // Few texts have letters of two units; in all others the two counts are one.
      return count == text.length() ? codePoints : text.offsetByCodePoints(0, codePoints);
    }
  }
}
