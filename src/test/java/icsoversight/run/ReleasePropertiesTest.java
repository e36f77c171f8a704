package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.derive.Derivation;
import icsoversight.engine.Engine;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.finding.FindingsFolder;
import icsoversight.finding.SourceSummary;
import icsoversight.organisation.Register;
import icsoversight.organisation.ShippedRegister;
import icsoversight.reconcile.CountedSource;
import icsoversight.reconcile.Reconciliation;
import icsoversight.release.Presentation;
import icsoversight.release.Publication;
import icsoversight.release.ReleaseFolders;
import icsoversight.release.ReleaseInfo;
import icsoversight.source.Hashes;
import icsoversight.source.ManifestLine;
import icsoversight.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for any findings: made-up ones, drawn by chance from few days, organisations and
 * words, so that many of them are of the same fact. Figures stay here.
 */
class ReleasePropertiesTest {
  private static final Register REGISTER = ShippedRegister.builder().build();
  private static final List<String> TRUSTS = List.of("RJ1", "RJ2", "RJZ", "RRV", "R1H");
  private static final List<String> BOARDS = List.of("QVV", "QHL", "QF7");
  private static final int SOURCES = 12;

  @TempDir private Path root;
  private int counter;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfSourcesDoesNotMatter(long seed) throws IOException, SQLException {
    List<CountedSource> sources = sources(new Random(seed));
    Path one = publish(sources, "");
    List<CountedSource> other = new ArrayList<>(sources);
    Collections.shuffle(other, new Random(seed + 100));
    Path two = publish(other, "");
    for (Table table : Dataset.tables()) {
      assertThat(two.resolve(table.name() + ".csv"))
          .hasSameTextualContentAs(one.resolve(table.name() + ".csv"));
    }
    assertThat(Runs.rows(one, "assessments")).hasSizeGreaterThan(10);
    assertThat(Runs.rows(one, "staff_survey")).hasSizeGreaterThan(5);
    assertThat(Runs.rows(one, "review_recommendations")).isNotEmpty();
  }

  @Test
  void reconcilingTwiceChangesNothing() throws IOException, SQLException {
    List<CountedSource> sources = sources(new Random(4));
    Path once = publish(sources, "");
    Path database = root.resolve("twice.duckdb");
    try (Engine engine = Engine.open(database, Runs.DAY)) {
      for (int time = 0; time < 2; time++) {
        new Reconciliation(engine, REGISTER, Runs.DAY).run(sources, List.of());
        new Derivation(engine).run();
      }
      Path twice = publish(engine, "");
      for (Table table : Dataset.tables()) {
        assertThat(twice.resolve(table.name() + ".csv"))
            .hasSameTextualContentAs(once.resolve(table.name() + ".csv"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void theOldReleaseAndTheChangesGiveTheNewOne(long seed) throws IOException, SQLException {
    Random random = new Random(seed);
    List<CountedSource> sources = new ArrayList<>(sources(random));
    Path old = publish(sources, "");
    sources.remove(0);
    sources.remove(random.nextInt(sources.size()));
    sources.addAll(sources(random).subList(0, 4));
    Path now = publish(sources, String.valueOf(old.getFileName()));
    List<CSVRecord> changes = Runs.rows(now, "changes");
    assertThat(changes).extracting(c -> c.get("change")).contains("added", "removed", "changed");
    for (String table :
        List.of(
            "systems",
            "assessments",
            "assessment_timeline",
            "oversight_metrics",
            "reviews",
            "review_recommendations",
            "staff_survey",
            "organisations",
            "sources")) {
      assertThat(applied(old, now, table, changes)).isEqualTo(records(now, table));
    }
  }

  @Test
  void aRecordThatALaterSourceSharpensKeepsItsId() throws IOException, SQLException {
    CountedSource month = document("2024-10-20", pause("2024-10-01", "2024-10-31", "month"));
    CountedSource day = document("2024-11-20", pause("2024-10-15", "2024-10-15", "day"));
    CSVRecord before = Runs.rows(publish(List.of(month), ""), "assessments").get(0);
    List<CSVRecord> after = Runs.rows(publish(List.of(month, day), ""), "assessments");
    assertThat(after).hasSize(1);
    assertThat(after.get(0).get("assessment_id")).isEqualTo(before.get("assessment_id"));
    assertThat(after.get(0).get("event_from")).isEqualTo("2024-10-15");
    assertThat(after.get(0).get("event_precision")).isEqualTo("day");
    // The later source withdrawn, the record is what it was.
    CSVRecord again = Runs.rows(publish(List.of(month), ""), "assessments").get(0);
    assertThat(again.toMap()).isEqualTo(before.toMap());
  }

  @Test
  void withAnEarlierSourceTheRecordIsRenamedAndNotLost() throws IOException, SQLException {
    CountedSource later =
        document("2024-10-20", pause("2024-10-01", "2024-10-31", "month").with("quote", "Later"));
    CountedSource earlier =
        document("2024-10-16", pause("2024-10-15", "2024-10-15", "day").with("quote", "Earlier"));
    Path old = publish(List.of(later), "");
    String oldId = Runs.rows(old, "assessments").get(0).get("assessment_id");
    Path now = publish(List.of(later, earlier), String.valueOf(old.getFileName()));
    String newId = Runs.rows(now, "assessments").get(0).get("assessment_id");
    assertThat(newId).isNotEqualTo(oldId);
    List<CSVRecord> changes =
        Runs.rows(now, "changes").stream()
            .filter(c -> c.get("table").equals("assessments"))
            .toList();
    assertThat(changes)
        .filteredOn(c -> c.get("change").equals("renamed"))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.get("record_id")).isEqualTo(oldId);
              assertThat(c.get("after")).isEqualTo(newId);
            });
    assertThat(changes).noneMatch(c -> Set.of("added", "removed").contains(c.get("change")));
    assertThat(changes).anyMatch(c -> c.get("field").equals("event_from"));
  }

  @Test
  void aRevisedFigureIsMarkedAndAMoreExactOneIsNot() throws IOException, SQLException {
    Path old =
        publish(List.of(feed("2024-03-07", figure("RJ1", "61.2"), figure("RJ2", "55.1"))), "");
    CountedSource revised = feed("2024-09-01", figure("RJ1", "61.23"), figure("RJ2", "56.4"));
    Path now = publish(List.of(revised), String.valueOf(old.getFileName()));
    assertThat(Runs.rows(now, "changes"))
        .filteredOn(c -> c.get("field").equals("value"))
        .extracting(c -> c.get("before") + " " + c.get("change") + " " + c.get("after"))
        .containsExactlyInAnyOrder("61.2 changed 61.23", "55.1 revised 56.4");
  }

  @Test
  void ofTwoPublicationsTheLaterIsTheRevisionAndTheConflictSaysSo()
      throws IOException, SQLException {
    CountedSource first = feed("2024-03-07", figure("RJ1", "61.2"));
    CountedSource second = feed("2024-09-01", figure("RJ1", "62.4"));
    CountedSource report = document("2024-09-03", figure("RJ1", "60"));
    Path release = publish(List.of(second, report, first), "");
    assertThat(Runs.rows(release, "staff_survey").get(0).get("value")).isEqualTo("62.4");
    assertThat(Runs.rows(release, "conflicts"))
        .extracting(c -> c.get("value") + " " + c.get("published") + " " + c.get("why"))
        .containsExactlyInAnyOrder(
            "62.4 true the most exact figure of the latest publication",
            "61.2 false revised by a later publication",
            "60 false a report; the publisher's own figure counts before it");
  }

  @Test
  void aReportThatDiffersFromTheAssessorsFileIsAConflictAndNoSecondRecord()
      throws IOException, SQLException {
    CountedSource file = feed("2024-07-10", segment("2", "2024-07-03", "2024-07-03", "day"));
    CountedSource report =
        document("2024-07-20", segment("3", "2024-07-01", "2024-07-31", "month"));
    Path release = publish(List.of(file, report), "");
    assertThat(Runs.rows(release, "assessments"))
        .singleElement()
        .satisfies(a -> assertThat(a.get("outcome")).isEqualTo("2"));
    assertThat(Runs.rows(release, "conflicts"))
        .extracting(c -> c.get("value") + " " + c.get("published"))
        .containsExactlyInAnyOrder("2 true", "3 false");
    assertThat(Runs.rows(release, "evidence")).hasSize(2);
  }

  private static Finding pause(String from, String to, String precision) {
    return Finding.of(FindingKind.ASSESSMENT)
        .with("scheme", "cqc-ics-assessment")
        .with("assessor", "CQC")
        .with("org_type", "ics")
        .with("kind", "milestone")
        .with("milestone", "paused")
        .with("aspect", "overall")
        .with("event_from", from)
        .with("event_to", to)
        .with("event_precision", precision)
        .with("certainty", "confirmed")
        .with("quote", "Assessments are paused")
        .with("confidence", "0.9");
  }

  private static Finding segment(String segment, String from, String to, String precision) {
    return pause(from, to, precision)
        .with("scheme", "nhs-oversight-framework")
        .with("assessor", "NHSE")
        .with("org_code", "QVV")
        .with("org_type", "icb")
        .with("kind", "outcome")
        .with("milestone", "")
        .with("outcome", segment)
        .with("outcome_rank", segment)
        .with("quote", "Dorset is in segment " + segment);
  }

  private static Finding figure(String trust, String value) {
    return Finding.of(FindingKind.SURVEY)
        .with("survey_year", "2023")
        .with("org_code", trust)
        .with("measure", "recommend-place-to-work")
        .with("response", "Agree + Strongly agree")
        .with("breakdown", "all")
        .with("statistic", "percent")
        .with("value", value)
        .with("respondents", "400")
        .with("value_status", "published")
        .with("quote", value)
        .with("confidence", "1");
  }

  private List<CountedSource> sources(Random random) throws IOException {
    List<CountedSource> sources = new ArrayList<>();
    for (int s = 0; s < SOURCES; s++) {
      List<Finding> findings = new ArrayList<>();
      for (int f = 0; f < 8; f++) {
        findings.add(any(random));
      }
      String day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300)).toString();
      Finding[] all = findings.toArray(new Finding[0]);
      sources.add(s % 3 == 0 ? feed(day, withoutMilestones(all)) : document(day, all));
    }
    return sources;
  }

  private static Finding[] withoutMilestones(Finding... findings) {
    return java.util.Arrays.stream(findings)
        .filter(f -> f.kind() != FindingKind.ASSESSMENT || f.get("kind").equals("outcome"))
        .toArray(Finding[]::new);
  }

  private static Finding any(Random random) {
    LocalDate from = LocalDate.of(2024, 1 + random.nextInt(3), 1 + random.nextInt(3));
    String to = from.plusDays(random.nextInt(2) * 20L).toString();
    String precision = from.toString().equals(to) ? "day" : "range";
    String words = " " + random.nextInt(6);
    return switch (random.nextInt(5)) {
      case 0 -> {
        Finding pause = pause(from.toString(), to, precision).with("quote", "Paused" + words);
        yield pause
            .with("milestone", pick(random, "paused", "started", "delayed"))
            .with("until_from", pick(random, "", "2025-04-15", "2025-04-01"))
            .with("certainty", pick(random, "confirmed", "reported", "planned"));
      }
      case 1 ->
          segment(pick(random, "1", "2", "3"), from.toString(), to, precision)
              .with("org_code", BOARDS.get(random.nextInt(BOARDS.size())))
              .with("quote", "In segment" + words);
      case 2 ->
          Finding.of(FindingKind.REVIEW)
              .with("review_id", pick(random, "2022-hewitt", "2024-dash"))
              .with("title", "Review")
              .with("final_due", pick(random, "", "2024-06-30", "2024-07-31"))
              .with("quote", "A review" + words)
              .with("confidence", "0.8");
      case 3 ->
          Finding.of(FindingKind.RECOMMENDATION)
              .with("review_id", "2024-dash")
              .with("kind", "recommendation")
              .with("number", pick(random, "", "1", "2"))
              .with("text", "Improve the" + words + pick(random, " assessments", " registrations"))
              .with("response", pick(random, "", "accepted", "rejected"))
              .with("quote", "Recommends" + words)
              .with("confidence", "0.75");
      default ->
          figure(
                  TRUSTS.get(random.nextInt(TRUSTS.size())),
                  pick(random, "61", "61.2", "61.23", "58.9"))
              .with("survey_year", pick(random, "2021", "2022", "2023"));
    };
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private CountedSource document(String day, Finding... findings) throws IOException {
    return source(day, true, findings);
  }

  private CountedSource feed(String day, Finding... findings) throws IOException {
    return source(day, false, findings);
  }

  /** A source that was read; its id is a function of what it says. */
  private CountedSource source(String day, boolean isDocument, Finding... findings)
      throws IOException {
    String hash = Hashes.ofText(day + isDocument + List.of(findings) + counter++ / SOURCES);
    FindingsFolder folder = FindingsFolder.of(root.resolve("findings"), hash);
    SourceSummary summary =
        new SourceSummary("test", "", "Source " + day, day, "", 1, 0, findings.length, 0);
    try (FindingsFolder.Writer writer = folder.write()) {
      int place = 0;
      for (Finding finding : findings) {
        String locator = isDocument ? "char=" + place + "," + (place + 5) : "row=" + (place + 1);
        writer.add(finding.copy().with("locator", locator).with("rule", "test"));
        place += 10;
      }
      writer.seal(summary);
    }
    Source source =
        new Source(
            "S-" + hash.substring(0, 12),
            root.resolve("none"),
            hash,
            hash,
            1,
            ManifestLine.NONE,
            List.of());
    return new CountedSource(source, isDocument, summary, folder);
  }

  private Path publish(List<CountedSource> sources, String previous)
      throws IOException, SQLException {
    Path database = root.resolve("dataset-" + counter++ + ".duckdb");
    try (Engine engine = Engine.open(database, Runs.DAY)) {
      new Reconciliation(engine, REGISTER, Runs.DAY).run(sources, List.of());
      new Derivation(engine).run();
      return publish(engine, previous);
    }
  }

  private Path publish(Engine engine, String previous) throws IOException, SQLException {
    engine.execute("CREATE OR REPLACE TABLE coming_days (day VARCHAR)");
    String id = "release-" + counter++;
    ReleaseFolders folders = new ReleaseFolders(root.resolve("output"));
    ReleaseInfo info =
        new ReleaseInfo(id, Runs.DAY, id, id, "test", id, previous, Presentation.USUAL);
    new Publication(engine, folders, info, source -> Optional.empty()).publish(100, List.of());
    return root.resolve("output").resolve("releases").resolve(id);
  }

  /** The old release's records with the changes made to them, each checked against what it was. */
  private static Map<String, Map<String, String>> applied(
      Path old, Path now, String table, List<CSVRecord> changes) throws IOException {
    Map<String, Map<String, String>> records = records(old, table);
    Map<String, Map<String, String>> target = records(now, table);
    List<CSVRecord> own = changes.stream().filter(c -> c.get("table").equals(table)).toList();
    for (CSVRecord change : own) {
      if (change.get("change").equals("renamed")) {
        Map<String, String> record = records.remove(change.get("before"));
        assertThat(record).isNotNull();
        record.put(change.get("field"), change.get("after"));
        records.put(change.get("after"), record);
      }
    }
    Set<String> told = new TreeSet<>();
    for (CSVRecord change : own) {
      assertThat(told.add(change.get("record_id") + "|" + change.get("field"))).isTrue();
      switch (change.get("change")) {
        case "added" -> {
          assertThat(records).doesNotContainKey(change.get("record_id"));
          records.put(
              change.get("record_id"),
              target.getOrDefault(change.get("record_id"), new HashMap<>()));
        }
        case "removed" -> assertThat(records.remove(change.get("record_id"))).isNotNull();
        case "changed", "revised" -> {
          Map<String, String> record = records.getOrDefault(change.get("record_id"), Map.of());
          assertThat(record.get(change.get("field"))).isEqualTo(original(change.get("before")));
          record.put(change.get("field"), original(change.get("after")));
        }
        default -> assertThat(change.get("change")).isEqualTo("renamed");
      }
    }
    return records;
  }

  /** A text that looks like a formula has an apostrophe before it, and -0.43 is a text there. */
  private static String original(String text) {
    return text.startsWith("'-") ? text.substring(1) : text;
  }

  private static Map<String, Map<String, String>> records(Path release, String table)
      throws IOException {
    Map<String, Map<String, String>> records = new TreeMap<>();
    for (CSVRecord row : Runs.rows(release, table)) {
      List<String> key = Dataset.get(table).key().stream().map(row::get).toList();
      records.put(String.join("/", key), new LinkedHashMap<>(row.toMap()));
    }
    return records;
  }
}
