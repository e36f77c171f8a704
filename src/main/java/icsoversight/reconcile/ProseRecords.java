package icsoversight.reconcile;

import icsoversight.assessment.AssessmentKind;
import icsoversight.dataset.Column;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.ReviewStatus;
import icsoversight.dataset.Table;
import icsoversight.dataset.Verdict;
import icsoversight.decision.DecidedColumns;
import icsoversight.decision.Decision;
import icsoversight.decision.Ruling;
import icsoversight.engine.Engine;
import icsoversight.finding.FindingKind;
import icsoversight.issue.IssueCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes the records of documents into the engine, in tables of text named {@code prose_*}. */
final class ProseRecords {
  /** Planned days move, and the latest source knows them best. */
  private static final List<String> DUE = List.of("interim_due", "draft_due", "final_due");

  private static final String SUREST = "the surest source, then the earliest";
  private static final String LATEST = "the latest source, since plans move";

  private final Engine engine;
  private final List<List<String>> evidence = new ArrayList<>();
  private final List<List<String>> conflicts = new ArrayList<>();
  private final Answers answers = new Answers();
  private final Set<String> reviewIds = new HashSet<>();
  private final List<List<String>> orphans = new ArrayList<>();

  ProseRecords(Engine engine) {
    this.engine = engine;
  }

  void write(Map<FindingKind, List<ProseFinding>> findings) throws SQLException {
    createTables();
    assessments(findings.getOrDefault(FindingKind.ASSESSMENT, List.of()));
    reviews(findings.getOrDefault(FindingKind.REVIEW, List.of()));
    recommendations(
        findings.getOrDefault(FindingKind.RECOMMENDATION, List.of()),
        findings.getOrDefault(FindingKind.ANSWER, List.of()));
    engine.append("prose_evidence", evidence);
    engine.append("prose_conflicts", conflicts);
  }

  /** What could not be placed, as rows of issues. */
  List<List<String>> issues() {
    List<List<String>> issues = new ArrayList<>(answers.issues());
    issues.addAll(orphans);
    return issues;
  }

  /** A recommendation belongs to a review; it goes where an analyst took its review away. */
  private boolean isOrphan(Cluster cluster) {
    ProseFinding first = cluster.earliest();
    boolean isOrphan = !reviewIds.contains(first.get("review_id"));
    if (isOrphan) {
      orphans.add(
          List.of(
              IssueCode.RECOMMENDATION_WITHOUT_REVIEW.name(),
              first.sourceId(),
              first.get("locator"),
              "review_id",
              IssueCode.RECOMMENDATION_WITHOUT_REVIEW.summary(),
              first.get("text")));
    }
    return isOrphan;
  }

  private void createTables() throws SQLException {
    for (Table table :
        List.of(Dataset.ASSESSMENTS, Dataset.REVIEWS, Dataset.REVIEW_RECOMMENDATIONS)) {
      engine.execute(
          "CREATE OR REPLACE TABLE prose_"
              + table.name()
              + " ("
              + String.join(" VARCHAR, ", table.header())
              + " VARCHAR)");
    }
    engine.execute(
        "CREATE OR REPLACE TABLE prose_evidence (\"table\" VARCHAR, record_id VARCHAR, source_id"
            + " VARCHAR, locator VARCHAR, quote VARCHAR, rule VARCHAR, confidence VARCHAR)");
    engine.execute(
        "CREATE OR REPLACE TABLE prose_conflicts (\"table\" VARCHAR, record_id VARCHAR, field"
            + " VARCHAR, value VARCHAR, source_id VARCHAR, locator VARCHAR, published VARCHAR, why"
            + " VARCHAR)");
  }

  private void assessments(Collection<ProseFinding> findings) throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map.Entry<String, Cluster> entry : ProseAssessments.identified(findings).entrySet()) {
      String id = entry.getKey();
      Cluster cluster = entry.getValue();
      ProseFinding best = cluster.best(ProseAssessments::certaintyRank);
      Map<String, String> row = shared(Dataset.ASSESSMENTS, cluster, best);
      row.put("assessment_id", id);
      row.put("organisation_code", best.get("org_code"));
      row.put("organisation_name", best.get("org_name"));
      row.put("organisation_type", best.get("org_type"));
      row.put("event_from", cluster.interval().from());
      row.put("event_to", cluster.interval().to());
      row.put("event_precision", ProseAssessments.precision(cluster));
      row.put("certainty", best.get("certainty"));
      decide(Dataset.ASSESSMENTS, id, row, cluster);
      rows.add(row);
      evidenceOf("assessments", id, cluster);
      if (best.get("kind").equals(AssessmentKind.MILESTONE.code())) {
        conflictsOf("assessments", id, cluster, row, "until_from", SUREST);
      }
    }
    append(Dataset.ASSESSMENTS, rows);
  }

  private void reviews(Collection<ProseFinding> findings) throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map.Entry<String, Cluster> entry : ProseReviews.reviews(findings).entrySet()) {
      reviewIds.add(entry.getKey());
      Cluster cluster = entry.getValue();
      ProseFinding best = cluster.best(ProseReviews::statusRank);
      Map<String, String> row = shared(Dataset.REVIEWS, cluster, best);
      sharpen(row, cluster, "announced_from", "announced_to");
      sharpen(row, cluster, "published_from", "published_to");
      DUE.forEach(due -> row.put(due, cluster.lastStated(due)));
      decide(Dataset.REVIEWS, entry.getKey(), row, cluster);
      rows.add(row);
      evidenceOf("reviews", entry.getKey(), cluster);
      for (String due : DUE) {
        conflictsOf("reviews", entry.getKey(), cluster, row, due, LATEST);
      }
    }
    append(Dataset.REVIEWS, rows);
  }

  /** The narrowest days that members state and that no other member contradicts. */
  private static void sharpen(Map<String, String> row, Cluster cluster, String from, String to) {
    Interval days = new Interval("", "");
    for (ProseFinding member : cluster.members().stream().sorted(Cluster.ORDER).toList()) {
      Interval own = new Interval(member.get(from), member.get(to));
      if (!own.isUnknown() && days.meets(own)) {
        days = days.isUnknown() ? own : days.sharpen(own);
      }
    }
    row.put(from, days.from());
    row.put(to, days.to());
  }

  private void recommendations(
      Collection<ProseFinding> findings, Collection<ProseFinding> fromElsewhere)
      throws SQLException {
    Map<String, Cluster> recommendations = ProseReviews.recommendations(findings);
    answers.join(fromElsewhere, recommendations);
    recommendations.values().removeIf(this::isOrphan);
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map.Entry<String, Cluster> entry : recommendations.entrySet()) {
      Cluster cluster = entry.getValue();
      ProseFinding best = cluster.best(ProseReviews::wordingRank);
      ProseFinding answer = cluster.best(ProseReviews::responseRank);
      Map<String, String> row = shared(Dataset.REVIEW_RECOMMENDATIONS, cluster, best);
      row.put("recommendation_id", entry.getKey());
      for (String field :
          List.of("response", "response_text", "response_by", "responded_from", "responded_to")) {
        row.put(field, answer.get(field));
      }
      decide(Dataset.REVIEW_RECOMMENDATIONS, entry.getKey(), row, cluster);
      rows.add(row);
      evidenceOf("review_recommendations", entry.getKey(), cluster);
      conflictsOf("review_recommendations", entry.getKey(), cluster, row, "response", SUREST);
    }
    append(Dataset.REVIEW_RECOMMENDATIONS, rows);
  }

  /** Every column that a finding has under the same name, and what all records share. */
  private static Map<String, String> shared(Table table, Cluster cluster, ProseFinding best) {
    Map<String, String> row = new HashMap<>();
    List<String> fields = best.finding().kind().fields();
    for (Column column : table.columns()) {
      if (fields.contains(column.name())) {
        row.put(column.name(), cluster.firstStated(column.name(), best));
      }
    }
    row.put("first_reported", cluster.firstReported());
    row.put("last_reported", cluster.lastReported());
    row.put("source_count", Long.toString(cluster.sourceCount()));
    row.put("confidence", best.get("confidence"));
    row.put("review_status", ReviewStatus.UNREVIEWED.code());
    row.put("source_id", best.sourceId());
    row.put("locator", best.get("locator"));
    return row;
  }

  private void evidenceOf(String table, String id, Cluster cluster) {
    cluster.members().stream()
        .sorted(Cluster.ORDER)
        .forEach(
            f ->
                evidence.add(
                    List.of(
                        table,
                        id,
                        f.sourceId(),
                        f.get("locator"),
                        f.get("quote"),
                        f.get("rule"),
                        f.get("confidence"))));
  }

  /** Puts what analysts decided in the place of what sources say; the latest decision holds. */
  private void decide(Table table, String id, Map<String, String> row, Cluster cluster) {
    Set<Decision> all = new LinkedHashSet<>();
    Map<String, Decision> latest = new TreeMap<>();
    for (ProseFinding member : cluster.members().stream().sorted(Cluster.ORDER).toList()) {
      for (Decision decision : member.ruling().decisions().values()) {
        all.add(decision);
        String column = decision.field();
        Decision known = latest.get(column);
        // That one passage says nothing of a column does not settle what the column is.
        boolean settles = !decision.isOfWhole() && decision.verdict() != Verdict.REJECT;
        if (settles && (known == null || known.decidedOn().compareTo(decision.decidedOn()) <= 0)) {
          latest.put(column, decision);
          follow(table, column, member, row);
        }
      }
    }
    if (all.isEmpty()) {
      return;
    }
    for (Decision decision : all) {
      evidence.add(
          List.of(
              table.name(),
              id,
              decision.sourceId(),
              decision.locator(),
              decision.words(),
              "analyst",
              "1"));
    }
    row.put("confidence", "1");
    row.put("review_status", Ruling.of(all).status().orElseThrow().code());
  }

  /** A decided column, and those of the same passage that go with it. */
  private static void follow(
      Table table, String column, ProseFinding member, Map<String, String> row) {
    DecidedColumns.field(table.name(), column).ifPresent(f -> row.put(column, member.get(f)));
    if (column.equals("outcome")) {
      row.put("outcome_rank", member.get("outcome_rank"));
    }
    if (column.startsWith("event_")) {
      row.put("event_from", member.get("event_from"));
      row.put("event_to", member.get("event_to"));
      row.put("event_precision", member.get("event_precision"));
    }
  }

  private void conflictsOf(
      String table,
      String id,
      Cluster cluster,
      Map<String, String> row,
      String field,
      String whyChosen) {
    if (cluster.distinct(field).size() < 2) {
      return;
    }
    String published = row.getOrDefault(field, "");
    boolean isDecided =
        cluster.members().stream().anyMatch(m -> m.ruling().decisions().containsKey(field));
    for (ProseFinding f : cluster.members().stream().sorted(Cluster.ORDER).toList()) {
      if (!f.get(field).isEmpty()) {
        boolean isPublished = f.get(field).equals(published);
        String why = isDecided ? "an analyst decided so" : whyChosen;
        conflicts.add(
            List.of(
                table,
                id,
                field,
                f.get(field),
                f.sourceId(),
                f.get("locator"),
                Boolean.toString(isPublished),
                isPublished ? why : "not chosen: " + why));
      }
    }
  }

  private void append(Table table, Collection<Map<String, String>> rows) throws SQLException {
    List<List<String>> all = new ArrayList<>();
    for (Map<String, String> row : rows) {
      all.add(table.header().stream().map(c -> row.getOrDefault(c, "")).toList());
    }
    engine.append("prose_" + table.name(), all);
  }
}
