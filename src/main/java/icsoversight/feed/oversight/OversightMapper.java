package icsoversight.feed.oversight;

import icsoversight.assessment.AssessmentKind;
import icsoversight.assessment.Assessor;
import icsoversight.assessment.Certainty;
import icsoversight.assessment.Precision;
import icsoversight.assessment.Scheme;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.issue.IssueCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads metrics, and from the summary metrics the segments and scores as outcomes. A file of one
 * release may name its quarter only in some rows, so all rows are kept until the end: a release has
 * some thousand of them.
 */
final class OversightMapper extends TableMapper {
  private record Metric(Finding finding, String quarter, String metricId, boolean isNumber) {}

  private final FeedDescription description;
  private final List<Metric> metrics = new ArrayList<>();
  private String releaseQuarter = "";

  OversightMapper(FeedDescription description) {
    super(OversightFeed.REQUIRED, OversightFeed.OPTIONAL, OversightFeed.IGNORED);
    this.description = description;
  }

  @Override
  protected List<Finding> findings(HeadedRow row) {
    String metricId = row.required("Metric_ID");
    String value = row.text("Value");
    boolean isNumber = value.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    if (metricId.startsWith("OF5") && !isNumber) {
      row.reject(IssueCode.NOT_A_NUMBER, "Value");
    }
    Finding finding =
        Finding.of(FindingKind.METRIC)
            .with("scheme", Scheme.NHS_OVERSIGHT_FRAMEWORK.code())
            .with("org_code", row.required("Trust_code"))
            .with("org_name", row.text("Trust_name"))
            .with("metric_id", metricId)
            .with("metric", row.text("Metric_description"))
            .with("unit", row.text("Units"))
            .with("value", isNumber ? HeadedRow.plain(new BigDecimal(value)) : "")
            .with("value_text", isNumber ? "" : value)
            .with("rank", row.number("Rank"))
            .with("median", row.number("Median_value"))
            .with("period", row.text("Reporting_date"))
            .with("locator", row.at("Value"))
            .with("rule", "oversight-framework")
            .with("confidence", "1");
    String quarter = row.text("Quarter");
    if (quarter.isEmpty() && metricId.startsWith("OF5")) {
      releaseQuarter = later(releaseQuarter, row.text("Reporting_date"));
    }
    if (!row.isBroken()) {
      metrics.add(new Metric(finding, quarter, metricId, isNumber));
    }
    return List.of();
  }

  private static String later(String known, String seen) {
    return Quarter.parse(seen)
        .filter(q -> Quarter.parse(known).map(k -> q.lastDay().isAfter(k.lastDay())).orElse(true))
        .map(Quarter::label)
        .orElse(known);
  }

  @Override
  protected List<Finding> lastFindings() {
    List<Finding> findings = new ArrayList<>();
    String finalSegment = description.settings().getOrDefault("segment.final", "");
    Set<String> haveFinal = new HashSet<>();
    for (Metric metric : metrics) {
      if (metric.metricId().equals(finalSegment)) {
        haveFinal.add(metric.finding().get("org_code") + "|" + quarterOf(metric));
      }
    }
    for (Metric metric : metrics) {
      String quarter = quarterOf(metric);
      Finding finding = metric.finding();
      String edition = Quarter.parse(quarter).map(Quarter::edition).orElse("");
      String day = day(quarter);
      if (finding.get("period").isEmpty()) {
        finding.with("period", quarter);
      }
      findings.add(finding.with("edition", edition).with("on_date", day));
      boolean hasFinal = haveFinal.contains(finding.get("org_code") + "|" + quarter);
      for (Map.Entry<String, String> aspect : aspects(metric, hasFinal).entrySet()) {
        findings.add(outcome(finding, edition, day, aspect.getKey(), aspect.getValue()));
      }
    }
    return findings;
  }

  private String quarterOf(Metric metric) {
    return metric.quarter().isEmpty() ? releaseQuarter : metric.quarter();
  }

  private String day(String quarter) {
    String released = description.releaseDay(quarter);
    return released.isEmpty()
        ? Quarter.parse(quarter).map(q -> q.lastDay().toString()).orElse("")
        : released;
  }

  /** The aspects under which a metric is an outcome, each with the scale its rank is on. */
  private Map<String, String> aspects(Metric metric, boolean hasFinal) {
    Map<String, String> aspects = new LinkedHashMap<>();
    if (!metric.isNumber()) {
      return aspects;
    }
    String id = metric.metricId();
    boolean isSegment = metric.finding().get("unit").equals("segment");
    String own = description.settings().get("aspect." + id);
    if (own != null) {
      aspects.put(own, isSegment ? "segment" : "score");
    }
    boolean isFallback = id.equals(description.settings().get("segment.fallback"));
    if (id.equals(description.settings().get("segment.final")) || (isFallback && !hasFinal)) {
      aspects.put("overall", "segment");
    }
    return aspects;
  }

  private static Finding outcome(
      Finding metric, String edition, String day, String aspect, String scale) {
    String value = metric.get("value");
    boolean whole = scale.equals("segment") && value.matches("[1-5]");
    return Finding.of(FindingKind.ASSESSMENT)
        .with("scheme", Scheme.NHS_OVERSIGHT_FRAMEWORK.code())
        .with("edition", edition)
        .with("assessor", Assessor.NHSE.code())
        .with("org_code", metric.get("org_code"))
        .with("org_name", metric.get("org_name"))
        .with("kind", AssessmentKind.OUTCOME.code())
        .with("aspect", aspect)
        .with("outcome", value)
        .with("outcome_rank", whole ? value : "")
        .with("event_from", day)
        .with("event_to", day)
        .with("event_precision", Precision.DAY.code())
        .with("certainty", Certainty.CONFIRMED.code())
        .with("locator", metric.get("locator"))
        .with("rule", "oversight-framework")
        .with("confidence", "1");
  }
}
