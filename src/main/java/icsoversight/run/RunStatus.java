package icsoversight.run;

import icsoversight.release.ReleaseFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How things stand: the current release, and the last runs from their records. */
public final class RunStatus {
  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Europe/London"));

  private final Path output;
  private final Path work;

  /**
   * How things stand in two folders.
   *
   * @param output the output folder
   * @param work the work folder
   */
  public RunStatus(Path output, Path work) {
    this.output = output;
    this.work = work;
  }

  /**
   * What a person should read.
   *
   * @param most how many runs are told, the latest first
   * @return the lines
   * @throws IOException if a record cannot be read
   */
  public List<String> lines(int most) throws IOException {
    List<String> lines = new ArrayList<>();
    Optional<JsonNode> latest = new ReleaseFolders(output).findLatest();
    lines.add(
        latest
            .map(
                r ->
                    "Release "
                        + r.get("id").asString()
                        + ", as of "
                        + r.get("as_of").asString()
                        + ", holds until "
                        + r.get("valid_until").asString()
                        + " with unchanged sources.")
            .orElse("There is no release in " + output + " yet."));
    boolean isUnderWay = RunLock.isHeld(work);
    lines.add(isUnderWay ? "A run is under way." : "No run is under way.");
    List<JsonNode> records = RunRecord.all(output);
    for (int r = 0; r < Math.min(most, records.size()); r++) {
      lines.add(line(records.get(r), isUnderWay && r == 0));
    }
    return lines;
  }

  private static String line(JsonNode record, boolean isUnderWay) {
    Instant started = Instant.parse(record.get("started").asString());
    String status = record.path("status").asString("");
    StringBuilder line = new StringBuilder(SAID.format(started));
    boolean isOpen = status.equals(RunRecord.UNDER_WAY) || status.equals(RunRecord.INTERRUPTED);
    if (isOpen) {
      line.append(isUnderWay ? "  under way" : "  interrupted");
      String step = record.path("step").asString("");
      line.append(step.isEmpty() ? "" : ", in step " + step);
      return line.toString();
    }
    Instant ended = Instant.parse(record.get("ended").asString());
    line.append("  ").append(status).append(" (exit status ");
    line.append(record.path("exit_status").asInt()).append(") in ");
    line.append(Duration.between(started, ended).toSeconds()).append(" s. ");
    return line.append(gist(record)).toString();
  }

  /** Of a run that published, what changed; of another, why. */
  private static String gist(JsonNode record) {
    List<String> lines = new ArrayList<>();
    record.path("lines").forEach(l -> lines.add(l.asString()));
    for (String line : lines) {
      if (line.startsWith("Since release") || line.startsWith("This is the first")) {
        return line;
      }
    }
    return String.join(" ", lines);
  }
}
