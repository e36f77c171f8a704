package icsoversight.release;

import icsoversight.code.Coded;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.report.CheckResult;
import icsoversight.report.CheckResult.Outcome;
import icsoversight.source.Texts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How many rows a release must have: minima, and how far a table may fall against the release
 * before, by table or by table and scheme. An operator's {@code checks.csv}
 * (table,scheme,minimum,largest_fall; the column scheme may be left out) sets them; without one, no
 * table of records may lose more than half of its rows.
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
    String table = row.get("table").strip();
    String scheme = row.isMapped("scheme") ? row.get("scheme").strip() : "";
    String minimum = row.get("minimum").strip();
    String fall = row.get("largest_fall").strip();
    Optional<Table> known =
        Dataset.tables().stream().filter(t -> t.name().equals(table)).findFirst();
    if (known.isEmpty()) {
      faults.add("checks.csv names a table that there is not: " + table + ".");
    } else if (!scheme.isEmpty() && !schemes(known.get()).contains(scheme)) {
      faults.add("checks.csv names a scheme that " + table + " has not: " + scheme + ".");
    } else if (!minimum.matches("\\d{0,18}") || !fall.matches("\\d{0,3}")) {
      faults.add("checks.csv has a line that is not whole numbers: " + table + ".");
    } else {
      bounds.put(
          of(table, scheme),
          new Bound(
              minimum.isEmpty() ? 0 : Long.parseLong(minimum),
              fall.isEmpty() ? LARGEST_FALL : Long.parseLong(fall)));
    }
  }

  private static List<String> schemes(Table table) {
    return table.columns().stream()
        .filter(c -> c.name().equals("scheme"))
        .flatMap(c -> c.codes().stream())
        .map(Coded::code)
        .toList();
  }

  /**
   * The name under which rows are counted.
   *
   * @param table a table
   * @param scheme one of its schemes; empty: all of them
   * @return the name
   */
  public static String of(String table, String scheme) {
    return scheme.isEmpty() ? table : table + " of " + scheme;
  }

  /**
   * Compares the rows of a release with what they must be.
   *
   * @param now the rows of each table and of each of its schemes, named as {@link #of} does
   * @param before the same of the release before; empty if there is none
   * @return what came of each bound
   */
  public List<CheckResult> results(Map<String, Long> now, Map<String, Long> before) {
    List<CheckResult> results = new ArrayList<>();
    faults.forEach(f -> results.add(new CheckResult("checks.csv can be used", Outcome.FAILED, f)));
    bounds.forEach(
        (table, bound) -> {
          long rows = now.getOrDefault(table, 0L);
          long last = before.getOrDefault(table, 0L);
          if (bound.minimum() > 0) {
            results.add(minimum(table, rows, bound));
          }
          results.add(fall(table, rows, last, before.isEmpty(), bound));
        });
    return results;
  }

  private static CheckResult minimum(String table, long rows, Bound bound) {
    String what = table + ": at least " + bound.minimum() + " rows";
    return rows >= bound.minimum()
        ? new CheckResult(what, Outcome.PASSED, "")
        : new CheckResult(
            what,
            Outcome.FAILED,
            table + ": " + rows + " rows, but at least " + bound.minimum() + " are asked for.");
  }

  private static CheckResult fall(
      String table, long rows, long last, boolean isFirst, Bound bound) {
    String what = table + ": no fall by more than " + bound.largestFall() + " %";
    if (isFirst) {
      return new CheckResult(what, Outcome.NOT_RUN, "There is no release before.");
    }
    if (rows * HUNDRED >= last * (HUNDRED - bound.largestFall())) {
      return new CheckResult(what, Outcome.PASSED, "");
    }
    return new CheckResult(
        what,
        Outcome.FAILED,
        table
            + ": fell from "
            + last
            + " to "
            + rows
            + " rows, more than "
            + bound.largestFall()
            + " %. If that is right, say so in checks.csv.");
  }
}
