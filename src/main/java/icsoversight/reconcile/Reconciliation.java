package icsoversight.reconcile;

import icsoversight.decision.Decision;
import icsoversight.engine.Engine;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.organisation.Organisation;
import icsoversight.organisation.OrganisationType;
import icsoversight.organisation.Register;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes records of findings. What documents say is gathered fact by fact here; what data files say
 * is gathered set by set in the SQL scripts beside this class.
 */
public final class Reconciliation {
  private static final Set<OrganisationType> SUCCEEDED =
      Set.of(
          OrganisationType.CCG,
          OrganisationType.NHS_TRUST,
          OrganisationType.FOUNDATION_TRUST,
          OrganisationType.CARE_TRUST,
          OrganisationType.ICB);

  private final Engine engine;
  private final Register register;
  private final LocalDate asOf;

  /**
   * A reconciliation.
   *
   * @param engine the engine in which the records are made
   * @param register the register of organisations
   * @param asOf the as-of day
   */
  public Reconciliation(Engine engine, Register register, LocalDate asOf) {
    this.engine = engine;
    this.register = register;
    this.asOf = asOf;
  }

  /**
   * Makes the record tables.
   *
   * @param sources the sources that count
   * @param catalogueIssues what is wrong with the input folder as a whole
   * @throws SQLException if a script fails
   * @throws IOException if findings cannot be read
   */
  public void run(List<CountedSource> sources, List<Issue> catalogueIssues)
      throws SQLException, IOException {
    sources(sources);
    Map<FindingKind, List<ProseFinding>> prose = new FindingsLoader(engine).load(sources);
    DecisionMatcher decisions = new DecisionMatcher(decisions(sources));
    new ProseDecisions(decisions).apply(prose);
    ProseRecords records = new ProseRecords(engine);
    records.write(prose);
    identify();
    if (new RowDecisions(engine, decisions, asOf).apply()) {
      identify();
    }
    for (String script :
        List.of("assessments.sql", "staff-survey.sql", "metrics.sql", "trace.sql")) {
      engine.script(Reconciliation.class, script);
    }
    organisations();
    List<List<String>> found = new ArrayList<>(decisions.issues());
    found.addAll(records.issues());
    issues(sources, catalogueIssues, found);
    standing(decisions.standing());
  }

  /** Looks up organisations and gives rows of data files the ids of their records. */
  private void identify() throws SQLException {
    engine.script(Reconciliation.class, "findings.sql");
    new Resolver(engine, register).resolve();
    engine.script(Reconciliation.class, "outcome-rows.sql");
    engine.script(Reconciliation.class, "survey-rows.sql");
  }

  private static List<Decision> decisions(List<CountedSource> sources) throws IOException {
    List<Decision> decisions = new ArrayList<>();
    for (CountedSource counted : sources) {
      if (!counted.isDocument()) {
        for (Finding finding : counted.findings().read(FindingKind.DECISION)) {
          decisions.add(Decision.of(counted.source().id(), finding));
        }
      }
    }
    return decisions;
  }

  /** The decisions that hold, for the sheet on which analysts go on. */
  private void standing(List<Decision> decisions) throws SQLException {
    engine.execute(
        "CREATE OR REPLACE TABLE standing_decisions (\"table\" VARCHAR, record_id VARCHAR, quote"
            + " VARCHAR, field VARCHAR, stated VARCHAR, decision VARCHAR, value VARCHAR, decided_on"
            + " VARCHAR, reviewer VARCHAR, note VARCHAR)");
    List<List<String>> rows = new ArrayList<>();
    for (Decision d : decisions) {
      rows.add(
          List.of(
              d.table(),
              d.recordId(),
              d.quote(),
              d.field(),
              d.stated(),
              d.verdict().code(),
              d.value(),
              d.decidedOn(),
              d.reviewer(),
              d.note()));
    }
    engine.append("standing_decisions", rows);
  }

  private void sources(List<CountedSource> sources) throws SQLException {
    engine.execute(
        "CREATE OR REPLACE TABLE counted_sources (source_id VARCHAR, path VARCHAR, kind VARCHAR,"
            + " publisher VARCHAR, title VARCHAR, published_on VARCHAR, url VARCHAR, licence"
            + " VARCHAR, sha256 VARCHAR, bytes VARCHAR, findings VARCHAR, rejected VARCHAR)");
    List<List<String>> rows = new ArrayList<>();
    for (CountedSource counted : sources) {
      rows.add(
          List.of(
              counted.source().id(),
              counted.source().path(),
              counted.summary().kind(),
              counted.summary().publisher(),
              counted.summary().title(),
              counted.summary().publishedOn(),
              counted.source().manifest().url(),
              counted.summary().licence(),
              counted.source().sha256(),
              Long.toString(counted.source().bytes()),
              Long.toString(counted.summary().findings()),
              Long.toString(counted.summary().rejected())));
    }
    engine.append("counted_sources", rows);
    engine.execute("CREATE OR REPLACE TABLE sources AS SELECT * FROM counted_sources");
  }

  private void organisations() throws SQLException {
    engine.execute(
        "CREATE OR REPLACE TABLE organisations (organisation_code VARCHAR, organisation_name"
            + " VARCHAR, organisation_type VARCHAR, ons_code VARCHAR, icb_code VARCHAR, region_code"
            + " VARCHAR, valid_from VARCHAR, valid_to VARCHAR, successor_codes VARCHAR)");
    List<List<String>> rows = new ArrayList<>();
    for (Organisation o : register.listAll()) {
      String successors =
          o.validTo() == null
              ? ""
              : String.join(
                  " ",
                  register.listSuccessions(o.code()).stream()
                      .filter(s -> isAtEnd(o, s.effectiveOn()))
                      .map(s -> s.successor())
                      .distinct()
                      .sorted()
                      .toList());
      rows.add(
          List.of(
              o.code(),
              o.name(),
              o.type().code(),
              o.onsCode(),
              o.icbCode(),
              o.regionCode(),
              o.validFrom() == null ? "" : o.validFrom().toString(),
              o.validTo() == null ? "" : o.validTo().toString(),
              successors));
    }
    engine.append("organisations", rows);
  }

  /** A succession belongs to the last period: it takes effect within days of its end. */
  private static boolean isAtEnd(Organisation o, String effectiveOn) {
    LocalDate end = o.validTo();
    if (end == null || effectiveOn.isEmpty()) {
      return end != null;
    }
    LocalDate day = LocalDate.parse(effectiveOn);
    return !day.isBefore(end.minusDays(1)) && !day.isAfter(end.plusDays(2));
  }

  private void issues(
      List<CountedSource> sources, List<Issue> catalogueIssues, List<List<String>> foundHere)
      throws SQLException, IOException {
    engine.execute(
        "CREATE OR REPLACE TABLE raw_issues (code VARCHAR, source_id VARCHAR, locator VARCHAR,"
            + " field VARCHAR, message VARCHAR, raw_value VARCHAR)");
    List<List<String>> rows = new ArrayList<>();
    for (Issue issue : catalogueIssues) {
      rows.add(row(issue, ""));
    }
    for (CountedSource counted : sources) {
      for (Finding f : counted.findings().read(FindingKind.ISSUE)) {
        rows.add(
            List.of(
                f.get("code"),
                counted.source().id(),
                f.get("locator"),
                f.get("field"),
                f.get("message"),
                f.get("raw_value")));
      }
    }
    for (Issue issue : registerIssues()) {
      rows.add(row(issue, ""));
    }
    rows.addAll(foundHere);
    engine.append("raw_issues", rows);
    engine.execute("INSERT INTO raw_issues SELECT * FROM reconcile_issues");
    engine.execute(
        "CREATE OR REPLACE TABLE issue_codes (name VARCHAR, code VARCHAR, severity VARCHAR)");
    List<List<String>> codes = new ArrayList<>();
    for (IssueCode code : IssueCode.values()) {
      codes.add(List.of(code.name(), code.code(), code.severity().code()));
    }
    engine.append("issue_codes", codes);
    engine.execute(
        "CREATE OR REPLACE TABLE issues AS SELECT DISTINCT c.severity, c.code, i.source_id,"
            + " i.locator, i.field, i.message, i.raw_value FROM raw_issues i JOIN issue_codes c ON"
            + " c.name = i.code");
  }

  private static List<String> row(Issue issue, String sourceId) {
    return List.of(
        issue.code().name(),
        sourceId,
        issue.locator(),
        issue.field(),
        issue.message(),
        issue.rawValue());
  }

  private List<Issue> registerIssues() {
    List<Issue> issues = new ArrayList<>();
    for (Organisation o : register.listAll()) {
      LocalDate end = o.validTo();
      boolean isLast =
          end != null
              && register
                  .findByCode(o.code(), o.type(), end.plusDays(1))
                  .map(next -> next.equals(o))
                  .orElse(true);
      if (end != null
          && isLast
          && end.isBefore(asOf)
          && SUCCEEDED.contains(o.type())
          && register.listSuccessions(o.code()).isEmpty()) {
        issues.add(
            new Issue(
                IssueCode.UNKNOWN_SUCCESSOR,
                "",
                "successor_codes",
                o.name() + " closed after " + end + ", and no source at hand names its successor.",
                o.code()));
      }
      if (o.isTrust() && o.isValidOn(asOf) && o.icbCode().isEmpty()) {
        issues.add(new Issue(IssueCode.UNKNOWN_BOARD, "", "icb_code", "", o.code()));
      }
    }
    return issues;
  }
}
