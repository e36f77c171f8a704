package icsoversight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The record of a run: when it ran, how long each step took, what it counted, how it ended. */
final class RunRecord {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT);

  private final RunSettings settings;
  private final Clock clock;
  private final Instant started;
  private final ObjectNode node = JSON.createObjectNode();

  RunRecord(RunSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.started = clock.instant();
    node.put("started", started.toString());
    node.put("as_of", settings.asOf().toString());
    node.put("input", settings.input().toString());
    node.put("output", settings.output().toString());
  }

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
  }

  void write(RunOutcome outcome) throws IOException {
    node.put("ended", clock.instant().toString());
    node.put("status", outcome.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    node.put("exit_status", outcome.status().code());
    ArrayNode lines = node.putArray("lines");
    outcome.lines().forEach(lines::add);
    Path folder = settings.output().resolve("runs");
    Files.createDirectories(folder);
    String name = NAME.format(started.atOffset(ZoneOffset.UTC)) + ".json";
    Files.writeString(folder.resolve(name), JSON.writeValueAsString(node) + "\n");
  }
}
