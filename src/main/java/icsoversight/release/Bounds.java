package icsoversight.release;

import icsoversight.source.Texts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How many rows a release must have: minima by table, and how far a table may fall against the
 * release before. An operator's {@code checks.csv} (table,minimum,largest_fall) sets them; without
 * one, no table of records may lose more than half of its rows.
 */
public final class Bounds {
  private static final List<String> RECORDS =
      List.of("assessments", "reviews", "review_recommendations", "staff_survey", "sources");
  private static final int LARGEST_FALL = 50;
  private static final int HUNDRED = 100;

  private record Bound(long minimum, long largestFall) {}

  private final Map<String, Bound> bounds = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * The bounds of an input folder.
   *
   * @param file its {@code checks.csv}; it need not exist
   * @throws IOException if it cannot be read
   */
  public Bounds(Path file) throws IOException {
    RECORDS.forEach(t -> bounds.put(t, new Bound(0, LARGEST_FALL)));
    if (!Files.isRegularFile(file)) {
      return;
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Texts.open(file);
        CSVParser parser = CSVParser.parse(reader, format)) {
      if (!parser.getHeaderNames().containsAll(List.of("table", "minimum", "largest_fall"))) {
        faults.add("checks.csv needs the columns table, minimum and largest_fall.");
        return;
      }
      for (CSVRecord row : parser) {
        read(row);
      }
    }
  }

  private void read(CSVRecord row) {
    String minimum = row.get("minimum").strip();
    String fall = row.get("largest_fall").strip();
    if (!minimum.matches("\\d*") || !fall.matches("\\d*")) {
      faults.add("checks.csv has a line that is not whole numbers: " + row.get("table"));
      return;
    }
    bounds.put(
        row.get("table").strip(),
        new Bound(
            minimum.isEmpty() ? 0 : Long.parseLong(minimum),
            fall.isEmpty() ? LARGEST_FALL : Long.parseLong(fall)));
  }

  /**
   * What the rows of a release lack.
   *
   * @param now the rows of each table
   * @param before the rows of each table in the release before; empty if there is none
   * @return a sentence for each bound that does not hold
   */
  public List<String> failures(Map<String, Long> now, Map<String, Long> before) {
    List<String> failures = new ArrayList<>(faults);
    bounds.forEach(
        (table, bound) -> {
          long rows = now.getOrDefault(table, 0L);
          long last = before.getOrDefault(table, 0L);
          if (rows < bound.minimum()) {
            failures.add(
                table + ": " + rows + " rows, but at least " + bound.minimum() + " are asked for.");
          }
          if (rows * HUNDRED < last * (HUNDRED - bound.largestFall())) {
            failures.add(
                table
                    + ": fell from "
                    + last
                    + " to "
                    + rows
                    + " rows, more than "
                    + bound.largestFall()
                    + " %. If that is right, say so in checks.csv.");
          }
        });
    return failures;
  }
}
