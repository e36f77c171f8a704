package icsoversight.reconcile;

import icsoversight.dataset.ReviewStatus;
import icsoversight.decision.Decision;
import icsoversight.decision.Ruling;
import icsoversight.engine.Engine;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.reconcile.DecisionMatcher.Candidate;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Applies analysts' decisions to what lies in the engine: rows of data files, and survey figures of
 * documents. The rows of {@code raw_*} are changed, and everything made of them is made anew.
 */
final class RowDecisions {
  /** Places before the fields in a row that is fetched. */
  private static final int BEFORE_FIELDS = 5;

  private final Engine engine;
  private final DecisionMatcher matcher;

  /** A decision without a day counts from now on. */
  private final String asOf;

  RowDecisions(Engine engine, DecisionMatcher matcher, LocalDate asOf) {
    this.engine = engine;
    this.matcher = matcher;
    this.asOf = asOf.toString();
  }

  /** A row of a table {@code raw_*}. */
  private record Row(String sourceId, String order, String isFeed, Finding finding) {}

  /** Returns whether anything was changed. */
  boolean apply() throws SQLException {
    boolean assessments = apply(FindingKind.ASSESSMENT, "feed_keyed", "assessment_id");
    boolean survey = apply(FindingKind.SURVEY, "survey_rows", "result_id");
    return assessments || survey;
  }

  private boolean apply(FindingKind kind, String identified, String id) throws SQLException {
    List<Decision> decisions = matcher.of(kind.file());
    if (decisions.isEmpty()) {
      return false;
    }
    List<String> ids =
        decisions.stream().map(d -> Engine.literal(d.recordId())).distinct().toList();
    List<Candidate<Row>> candidates = new ArrayList<>();
    for (List<String> row :
        engine.rows(
            "SELECT "
                + id
                + ", source_id, row_order, is_feed, locator LIKE 'char=%', "
                + String.join(", ", kind.fields())
                + " FROM "
                + identified
                + " WHERE NOT is_feed OR "
                + id
                + " IN ("
                + String.join(", ", ids)
                + ") ORDER BY source_id, row_order")) {
      Finding finding = Finding.of(kind, row.subList(BEFORE_FIELDS, row.size()));
      boolean isPassage = row.get(BEFORE_FIELDS - 1).equals("true");
      String words = isPassage ? finding.get("quote") : cell(finding);
      candidates.add(
          new Candidate<>(
              new Row(row.get(1), row.get(2), row.get(3), finding),
              row.get(0),
              words,
              !isPassage,
              finding));
    }
    Map<Row, Ruling> rulings = matcher.rulings(kind.file(), candidates);
    for (Map.Entry<Row, Ruling> entry : rulings.entrySet()) {
      change(kind, entry.getKey(), entry.getValue());
    }
    return !rulings.isEmpty();
  }

  private void change(FindingKind kind, Row row, Ruling ruling) throws SQLException {
    String where =
        " WHERE source_id = "
            + Engine.literal(row.sourceId())
            + " AND row_order = "
            + row.order()
            + " AND is_feed = "
            + row.isFeed();
    Ruling.Applied applied = matcher.apply(kind.file(), row.finding(), ruling);
    if (applied.isRejected()) {
      engine.execute("DELETE FROM raw_" + kind.file() + where);
      return;
    }
    Map<String, Decision> holding = applied.ruling().decisions();
    if (holding.isEmpty()) {
      return;
    }
    List<String> changes = new ArrayList<>();
    for (String field : kind.fields()) {
      changes.add(field + " = " + value(applied.finding().get(field)));
    }
    Decision last = applied.ruling().last().orElseThrow();
    String status = applied.ruling().status().map(ReviewStatus::code).orElse("");
    changes.add("review_status = " + value(status));
    // Only a decision on the thing itself settles which of several sources counts.
    String thing = kind == FindingKind.SURVEY ? "value" : "outcome";
    Decision onThing = holding.get(thing);
    String day = onThing == null ? "" : onThing.decidedOn().isEmpty() ? asOf : onThing.decidedOn();
    changes.add("decided_on = " + value(day));
    changes.add("decision_source = " + value(last.sourceId()));
    changes.add("decision_locator = " + value(last.locator()));
    String words = String.join("; ", holding.values().stream().map(Decision::words).toList());
    changes.add("decision_words = " + value(words));
    engine.execute("UPDATE raw_" + kind.file() + " SET " + String.join(", ", changes) + where);
  }

  /** The words under which a cell stands among the evidence. */
  private static String cell(Finding finding) {
    String quote = finding.get("quote");
    if (finding.kind() == FindingKind.ASSESSMENT) {
      return finding.get("outcome");
    }
    return quote.isEmpty() ? finding.get("value") : quote.replaceFirst("(?s)\\|.*$", "");
  }

  private static String value(String text) {
    return "nullif(" + Engine.literal(text) + ", '')";
  }
}
