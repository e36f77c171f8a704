package icsoversight.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record of a run: when it ran, how long each step took, what it counted, how it ended. It is
 * there from the run's first moment, so that a run that is killed leaves one too.
 */
final class RunRecord {
  static final String UNDER_WAY = "under-way";
  static final String INTERRUPTED = "interrupted";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT);

  private final Path file;
  private final Clock clock;
  private final ObjectNode node = JSON.createObjectNode();

  RunRecord(RunSettings settings, Clock clock) {
    this.clock = clock;
    Instant started = clock.instant();
    this.file =
        folder(settings.output()).resolve(NAME.format(started.atOffset(ZoneOffset.UTC)) + ".json");
    node.put("started", started.toString());
    node.put("as_of", settings.asOf().toString());
    node.put("input", settings.input().toString());
    node.put("output", settings.output().toString());
    node.put("status", UNDER_WAY);
  }

  private static Path folder(Path output) {
    return output.resolve("runs");
  }

  /** The records of an output folder, the latest first; what is damaged is no record. */
  static List<JsonNode> all(Path output) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    for (Path file : files(output)) {
      read(file).ifPresent(records::add);
    }
    return records;
  }

  /** A record; empty if the file is damaged, which must not keep a later run from its work. */
  private static Optional<ObjectNode> read(Path file) throws IOException {
    try {
      return JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode record
              && record.path("started").isString()
          ? Optional.of(record)
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static List<Path> files(Path output) throws IOException {
    if (!Files.isDirectory(folder(output))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder(output))) {
      return files
          .filter(f -> f.toString().endsWith(".json"))
          .sorted(Comparator.comparing(Path::toString).reversed())
          .toList();
    }
  }

  /** Puts the record there; those that runs before this one could not end are ended. */
  void begin(Path output) throws IOException {
    for (Path other : files(output)) {
      Optional<ObjectNode> left = read(other);
      if (left.isPresent() && left.get().path("status").asString("").equals(UNDER_WAY)) {
        left.get().put("status", INTERRUPTED);
        put(other, JSON.writeValueAsString(left.get()));
      }
    }
    put(file, text());
  }

  /** A step begins. */
  void at(String step) throws IOException {
    node.put("step", step);
    put(file, text());
  }

  /** What the steps came to; of a failure, all that an engineer needs. */
  void steps(JobExecution execution) {
    ArrayNode steps = node.putArray("steps");
    for (StepExecution step : execution.getStepExecutions()) {
      ObjectNode entry = steps.addObject();
      entry.put("step", step.getStepName());
      entry.put("status", step.getStatus().name());
      LocalDateTime from = step.getStartTime();
      LocalDateTime to = step.getEndTime();
      if (from != null && to != null) {
        entry.put("milliseconds", ChronoUnit.MILLIS.between(from, to));
      }
      entry.put("read", step.getReadCount());
      entry.put("written", step.getWriteCount());
    }
    for (Throwable failure : execution.getAllFailureExceptions()) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      node.withArray("failures").add(trace.toString());
    }
  }

  /** The run has ended so. */
  void end(RunOutcome outcome) {
    node.put("ended", clock.instant().toString());
    node.put("status", outcome.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    node.put("exit_status", outcome.status().code());
    ArrayNode lines = node.putArray("lines");
    outcome.lines().forEach(lines::add);
  }

  /** Writes what is known. */
  void write() throws IOException {
    put(file, text());
  }

  Path file() {
    return file;
  }

  String text() {
    return JSON.writeValueAsString(node) + "\n";
  }

  /** A reader sees the old record or the new one, never half of one. */
  private static void put(Path file, String text) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = folder.resolve("." + file.getFileName() + ".part");
    try {
      Files.writeString(part, text);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
