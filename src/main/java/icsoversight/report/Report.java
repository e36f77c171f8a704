package icsoversight.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import icsoversight.assessment.Scheme;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import icsoversight.issue.IssueCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page: each section is a query beside this class, and the template puts them together. All
 * text is escaped by the template; style and script stand in the page, so that it needs no network.
 */
public final class Report {
  private static final int MOST_CHANGES = 300;
  private static final int MOST_SOURCES = 500;
  private static final int EXAMPLES = 5;

  private final Engine engine;

  /**
   * A report of the tables in an engine.
   *
   * @param engine the engine that holds the published tables, and their records in words as the
   *     view {@code record_words}
   */
  public Report(Engine engine) {
    this.engine = engine;
  }

  /**
   * What the page says of the release itself.
   *
   * @param id the release
   * @param asOf the as-of day, ISO 8601
   * @param previous the release before; empty: it is the first
   * @param validUntil the day until which it holds, ISO 8601
   * @param programVersion the version of the program
   */
  public record Heading(
      String id, String asOf, String previous, String validUntil, String programVersion) {}

  /**
   * Writes the page.
   *
   * @param file the file
   * @param heading what identifies the release
   * @param rows the rows of each published table
   * @param checks what came of the checks
   * @throws IOException if it cannot be written
   * @throws SQLException if a query fails
   */
  public void write(Path file, Heading heading, Map<String, Long> rows, List<CheckResult> checks)
      throws IOException, SQLException {
    engine.script(Report.class, "preparation.sql");
    Map<String, Object> page = new HashMap<>();
    page.put("id", heading.id());
    page.put("asOf", heading.asOf());
    page.put("previous", heading.previous());
    page.put("isFirst", heading.previous().isEmpty());
    page.put("validUntil", heading.validUntil());
    page.put("programVersion", heading.programVersion());
    page.put("css", resource("report.css"));
    page.put("js", resource("report.js"));
    changes(page, rows);
    systems(page);
    page.put("schemes", schemes());
    reviews(page);
    page.put("issues", issues());
    checks(page, checks);
    tables(page, rows);
    sources(page, rows);
    try (Reader reader = open("report.mustache")) {
      Template template =
          Mustache.compiler().emptyStringIsFalse(true).defaultValue("").compile(reader);
      Files.writeString(file, template.execute(page));
    }
  }

  private void changes(Map<String, Object> page, Map<String, Long> rows) throws SQLException {
    List<Map<String, Object>> byTable = query("changes-by-table.sql");
    page.put("changesByTable", byTable);
    page.put("anyChange", !byTable.isEmpty());
    page.put("changes", query("changes.sql"));
    long all = rows.getOrDefault(Dataset.CHANGES.name(), 0L);
    page.put("changesCut", all > MOST_CHANGES ? Long.toString(all) : "");
  }

  private void systems(Map<String, Object> page) throws SQLException {
    List<Map<String, Object>> systems = query("systems.sql");
    Map<String, List<Map<String, Object>>> facts = by("system_code", query("facts.sql"));
    Map<String, List<Map<String, Object>>> survey = by("system_code", query("survey.sql"));
    Map<String, List<Map<String, Object>>> trusts = by("system_code", query("trusts.sql"));
    for (Map<String, Object> system : systems) {
      String code = String.valueOf(system.get("organisation_code"));
      nest(system, "facts", "anyFact", facts.getOrDefault(code, List.of()));
      nest(system, "survey", "anySurvey", survey.getOrDefault(code, List.of()));
      nest(system, "trustList", "anyTrust", trusts.getOrDefault(code, List.of()));
    }
    page.put("systems", systems);
    page.put("anySystem", !systems.isEmpty());
  }

  private List<Map<String, Object>> schemes() throws SQLException {
    List<Map<String, Object>> schemes = new ArrayList<>();
    by("scheme", query("timeline.sql"))
        .forEach(
            (code, states) -> {
              String title =
                  Arrays.stream(Scheme.values())
                      .filter(s -> s.code().equals(code))
                      .map(Scheme::meaning)
                      .findFirst()
                      .orElse(code);
              schemes.add(Map.of("scheme", code, "title", title, "states", states));
            });
    return schemes;
  }

  private void reviews(Map<String, Object> page) throws SQLException {
    List<Map<String, Object>> reviews = query("reviews.sql");
    Map<String, List<Map<String, Object>>> items = by("review_id", query("recommendations.sql"));
    for (Map<String, Object> review : reviews) {
      nest(
          review,
          "items",
          "any",
          items.getOrDefault(String.valueOf(review.get("review_id")), List.of()));
    }
    page.put("reviews", reviews);
    page.put("anyReview", !reviews.isEmpty());
  }

  private List<Map<String, Object>> issues() throws SQLException {
    List<Map<String, Object>> issues = query("issues.sql");
    Map<String, List<Map<String, Object>>> examples = by("code", query("issue-examples.sql"));
    for (Map<String, Object> issue : issues) {
      String code = String.valueOf(issue.get("code"));
      Optional<IssueCode> known =
          Arrays.stream(IssueCode.values()).filter(c -> c.code().equals(code)).findFirst();
      issue.put("summary", known.map(IssueCode::summary).orElse(""));
      issue.put("fix", known.map(IssueCode::fix).orElse(""));
      issue.put("examples", examples.getOrDefault(code, List.of()));
      long count = Long.parseLong(String.valueOf(issue.get("count")));
      issue.put("more", count > EXAMPLES ? Long.toString(count - EXAMPLES) : "");
    }
    return issues;
  }

  private static void checks(Map<String, Object> page, List<CheckResult> checks) {
    List<Map<String, String>> rows = new ArrayList<>();
    Map<CheckResult.Outcome, Integer> counts = new HashMap<>();
    for (CheckResult check : checks) {
      counts.merge(check.outcome(), 1, Integer::sum);
      rows.add(
          Map.of(
              "what", check.what(), "outcome", check.outcome().code(), "detail", check.detail()));
    }
    page.put("checks", rows);
    page.put("passed", counts.getOrDefault(CheckResult.Outcome.PASSED, 0));
    page.put("failed", counts.getOrDefault(CheckResult.Outcome.FAILED, 0));
    page.put("notRun", counts.getOrDefault(CheckResult.Outcome.NOT_RUN, 0));
  }

  private static void tables(Map<String, Object> page, Map<String, Long> rows) {
    List<Map<String, String>> tables = new ArrayList<>();
    for (Table table : Dataset.tables()) {
      String count = String.format(java.util.Locale.UK, "%,d", rows.getOrDefault(table.name(), 0L));
      tables.add(Map.of("name", table.name(), "description", table.description(), "rows", count));
    }
    page.put("tables", tables);
  }

  private void sources(Map<String, Object> page, Map<String, Long> rows) throws SQLException {
    page.put("sources", query("sources.sql"));
    long all = rows.getOrDefault(Dataset.SOURCES.name(), 0L);
    page.put("sourcesCut", all > MOST_SOURCES ? Long.toString(all) : "");
  }

  private static void nest(
      Map<String, Object> row, String name, String any, List<Map<String, Object>> rows) {
    row.put(name, rows);
    row.put(any, !rows.isEmpty());
  }

  private static Map<String, List<Map<String, Object>>> by(
      String column, List<Map<String, Object>> rows) {
    Map<String, List<Map<String, Object>>> groups = new LinkedHashMap<>();
    for (Map<String, Object> row : rows) {
      groups.computeIfAbsent(String.valueOf(row.get(column)), k -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  private List<Map<String, Object>> query(String script) throws SQLException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, String> row : engine.records(Report.class, script)) {
      rows.add(new HashMap<>(row));
    }
    return rows;
  }

  private static String resource(String name) throws IOException {
    try (Reader reader = open(name)) {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[8192];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
      }
      return text.toString();
    }
  }

  private static Reader open(String name) {
    InputStream in = Report.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("The program lacks " + name);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
