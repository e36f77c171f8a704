package icsoversight.run;

import icsoversight.run.RunOutcome.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The real job on folders of a test. */
final class Runs {
  static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private Runs() {}

  static RunSettings settings(Path root, Path input) {
    return new RunSettings(
        input, root.resolve("output"), root.resolve("work"), DAY, false, false, 30);
  }

  static RunOutcome run(RunSettings settings) throws IOException {
    PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new NightlyRun(settings, new Progress(quiet, false), Clock.systemUTC()).run();
  }

  static Path publish(Path root, Path input) throws IOException {
    RunOutcome outcome = run(settings(root, input));
    if (outcome.status() != Status.PUBLISHED) {
      throw new AssertionError("Not published: " + outcome.lines());
    }
    return root.resolve("output").resolve("latest");
  }

  static List<CSVRecord> rows(Path latest, String table) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(latest.resolve(table + ".csv"));
        CSVParser parser = CSVParser.parse(reader, format)) {
      return parser.getRecords();
    }
  }

  /** The checksums of all files of a release. */
  static Map<String, String> checksums(Path latest) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    Path folder = latest.toRealPath();
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        sums.put(folder.relativize(file).toString(), icsoversight.source.Hashes.ofFile(file));
      }
    }
    return sums;
  }
}
