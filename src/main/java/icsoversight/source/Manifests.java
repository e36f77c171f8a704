package icsoversight.source;

import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The manifests of an input folder: {@code manifest.csv} in any folder, for the files in it. */
final class Manifests {
  private static final String NAME = "manifest.csv";
  private static final List<String> FIELDS =
      List.of("publisher", "title", "published_on", "url", "licence");

  private final Map<String, ManifestLine> lines;

  private Manifests(Map<String, ManifestLine> lines) {
    this.lines = lines;
  }

  static boolean isManifest(String path) {
    return path.equals(NAME) || path.endsWith("/" + NAME);
  }

  /** The line of a file; what a manifest says of an archive holds for each file in it. */
  ManifestLine lineOf(String path) {
    ManifestLine own = lines.get(path);
    int bang = path.indexOf('!');
    if (own == null && bang >= 0) {
      own = lines.get(path.substring(0, bang));
    }
    return own == null ? ManifestLine.NONE : own;
  }

  static Manifests read(SortedMap<String, Path> files, List<Issue> issues) throws IOException {
    Map<String, ManifestLine> lines = new HashMap<>();
    for (Map.Entry<String, Path> entry : files.entrySet()) {
      if (isManifest(entry.getKey())) {
        readOne(entry.getKey(), entry.getValue(), files, lines, issues);
      }
    }
    return new Manifests(lines);
  }

  private static void readOne(
      String manifest,
      Path file,
      SortedMap<String, Path> files,
      Map<String, ManifestLine> lines,
      List<Issue> issues)
      throws IOException {
    String folder = manifest.substring(0, manifest.length() - NAME.length());
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (Reader reader = Texts.open(file);
        CSVParser parser = CSVParser.parse(reader, format)) {
      if (!parser.getHeaderMap().containsKey("file")) {
        issues.add(bad(manifest, 1, "The manifest has no column named file.", ""));
        return;
      }
      for (CSVRecord row : parser) {
        // Counted from 1 with the header, as rows are everywhere.
        int number = Math.toIntExact(row.getRecordNumber()) + 1;
        String name = row.get("file").strip();
        if (!isThere(folder + name, files)) {
          issues.add(
              new Issue(
                  IssueCode.MISSING_FILE,
                  manifest + "#row=" + number,
                  "file",
                  "The manifest names a file that is not there.",
                  name));
          continue;
        }
        if (lines.containsKey(folder + name)) {
          issues.add(bad(manifest, number, "The file has a line already; the first counts.", name));
          continue;
        }
        lines.put(folder + name, line(manifest, number, row, issues));
      }
    } catch (java.io.UncheckedIOException e) {
      // commons-csv reports a quotation that is not closed from its iterator.
      issues.add(bad(manifest, 1, "The manifest is not well-formed CSV.", ""));
    }
  }

  private static boolean isThere(String path, SortedMap<String, Path> files) {
    String inArchive = path + "!";
    SortedMap<String, Path> after = files.tailMap(inArchive);
    return files.containsKey(path) || (!after.isEmpty() && after.firstKey().startsWith(inArchive));
  }

  private static ManifestLine line(String manifest, int number, CSVRecord row, List<Issue> issues) {
    Map<String, String> values = new HashMap<>();
    for (String field : FIELDS) {
      values.put(field, row.isSet(field) ? row.get(field).strip() : "");
    }
    String day = values.getOrDefault("published_on", "");
    if (!day.isEmpty() && !isDay(day)) {
      issues.add(bad(manifest, number, "published_on is not a day such as 2026-11-01.", day));
      values.put("published_on", "");
    }
    return new ManifestLine(
        values.getOrDefault("publisher", ""),
        values.getOrDefault("title", ""),
        values.getOrDefault("published_on", ""),
        values.getOrDefault("url", ""),
        values.getOrDefault("licence", ""));
  }

  private static boolean isDay(String day) {
    try {
      LocalDate.parse(day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Issue bad(String manifest, int number, String message, String raw) {
    return new Issue(IssueCode.BAD_MANIFEST, manifest + "#row=" + number, "", message, raw);
  }
}
