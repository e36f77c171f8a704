package icsoversight.feed.oversight;

import icsoversight.assessment.Scheme;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.Figure;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.Layout;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads metrics, and from the summary metrics the segments and scores as outcomes. A file that does
 * not name the quarter in each row names it in the rows of the summary metrics; until then its rows
 * wait.
 */
final class TrustDataMapper extends TableMapper {
  private record Metric(Finding finding, String quarter, String metricId) {}

  /** Why there is no figure, in words, where a publisher writes a mark. */
  private static final Map<Figure.Kind, String> MARKS =
      Map.of(
          Figure.Kind.SUPPRESSED, "suppressed",
          Figure.Kind.NOT_APPLICABLE, "not applicable",
          Figure.Kind.NOT_AVAILABLE, "not available");

  private static final BigDecimal MOST_SEGMENT = BigDecimal.valueOf(5);
  private static final BigDecimal MOST_SCORE = BigDecimal.valueOf(4);

  /** A release without a column of quarters has some ten thousand rows; more are not held back. */
  private static final int MOST_WAITING = 100_000;

  private final FeedDescription description;

  /** Rows whose quarter the file has not told yet. */
  private final List<Metric> waiting = new ArrayList<>();

  /** Adjusted segments, which are the segment where no final one is told. */
  private final List<Metric> fallbacks = new ArrayList<>();

  private final Set<String> haveFinal = new HashSet<>();
  private String releaseQuarter = "";
  private boolean withoutQuarter;

  TrustDataMapper(FeedDescription description, Layout layout) {
    super(layout, false);
    this.description = description;
  }

  @Override
  protected boolean keepsRows() {
    return true;
  }

  @Override
  protected List<Finding> findings(HeadedRow row) {
    String metricId = row.required("metric");
    String quarter = row.text("quarter");
    String period = row.text("period");
    if (!quarter.isEmpty() && Quarter.parse(quarter).isEmpty()) {
      row.reject(IssueCode.NOT_A_DATE, "quarter");
    }
    Finding finding = metric(row, metricId);
    if (quarter.isEmpty() && metricId.startsWith("OF5")) {
      releaseQuarter = later(releaseQuarter, period);
    }
    if (row.isBroken()) {
      return List.of();
    }
    boolean isQuarter = period.isEmpty() || period.equalsIgnoreCase(quarter);
    finding.with("period", quarter.isEmpty() ? period : quarter + (isQuarter ? "" : ": " + period));
    List<Finding> findings = new ArrayList<>();
    Metric metric = new Metric(finding, quarter, metricId);
    if (!quarter.isEmpty()) {
      settle(metric, quarter, findings);
    } else {
      waiting.add(metric);
      if (waiting.size() > MOST_WAITING) {
        settleWaiting(findings);
      }
    }
    return findings;
  }

  private Finding metric(HeadedRow row, String metricId) {
    String value = row.required("value");
    Figure figure = Figure.of(value);
    boolean isPercent = row.text("units").toLowerCase(Locale.ROOT).contains("percent");
    boolean isNumber =
        figure.kind() == Figure.Kind.NUMBER
            || (figure.kind() == Figure.Kind.PERCENTAGE && isPercent);
    boolean isMark = MARKS.containsKey(figure.kind());
    if (!isNumber
        && !isMark
        && !value.isEmpty()
        && (metricId.startsWith("OF5") || figure.kind() == Figure.Kind.PERCENTAGE)) {
      row.reject(IssueCode.NOT_A_NUMBER, "value");
    }
    checkScale(row, metricId, value);
    boolean isKnownUnit =
        description.list("units").stream().anyMatch(u -> u.equalsIgnoreCase(row.text("units")));
    if (!isKnownUnit) {
      row.note(
          new Issue(IssueCode.UNKNOWN_CATEGORY, row.at("units"), "units", "", row.text("units")));
    }
    BigDecimal number = figure.number();
    return Finding.of(FindingKind.METRIC)
        .with("scheme", Scheme.NHS_OVERSIGHT_FRAMEWORK.code())
        .with("org_code", row.required("code"))
        .with("org_name", row.text("name"))
        .with("metric_id", metricId)
        .with("metric", row.text("description"))
        .with("unit", row.text("units"))
        .with("value", isNumber && number != null ? HeadedRow.plain(number) : "")
        .with("value_text", isNumber ? "" : MARKS.getOrDefault(figure.kind(), value))
        .with("rank", row.number("rank"))
        .with("median", row.number("median"))
        .with("locator", row.at("value"))
        .with("rule", "oversight-framework")
        .with("confidence", "1");
  }

  /** A segment is a whole number from 1 to 5, a score lies between 1 and 4. */
  private static void checkScale(HeadedRow row, String metricId, String value) {
    BigDecimal number = Figure.of(value).number();
    if (number == null) {
      return;
    }
    boolean isSegment = row.text("units").equalsIgnoreCase("segment");
    boolean isScore = row.text("units").equalsIgnoreCase("score") && metricId.startsWith("OF1");
    BigDecimal most = isSegment ? MOST_SEGMENT : MOST_SCORE;
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    boolean outside = number.compareTo(BigDecimal.ONE) < 0 || number.compareTo(most) > 0;
    if ((isSegment && (outside || !isWhole)) || (isScore && outside)) {
      row.reject(IssueCode.OUT_OF_RANGE, "value");
    }
  }

  private static String later(String known, String seen) {
    return Quarter.parse(seen)
        .filter(q -> Quarter.parse(known).map(k -> q.lastDay().isAfter(k.lastDay())).orElse(true))
        .map(Quarter::label)
        .orElse(known);
  }

  @Override
  protected void last(List<Finding> findings, List<Issue> issues) {
    settleWaiting(findings);
    for (Metric fallback : fallbacks) {
      String quarter = fallback.quarter();
      if (!haveFinal.contains(fallback.finding().get("org_code") + "|" + quarter)) {
        findings.add(outcome(fallback.finding(), "overall", "segment"));
      }
    }
    if (withoutQuarter) {
      issues.add(Issue.ofSource(IssueCode.NO_DAY, ""));
    }
  }

  private void settleWaiting(List<Finding> findings) {
    for (Metric metric : waiting) {
      withoutQuarter |= releaseQuarter.isEmpty();
      if (metric.finding().get("period").isEmpty()) {
        metric.finding().with("period", releaseQuarter);
      }
      settle(metric, releaseQuarter, findings);
    }
    waiting.clear();
  }

  /** A metric with its quarter, and what it is among the outcomes. */
  private void settle(Metric metric, String quarter, List<Finding> findings) {
    Finding finding =
        metric
            .finding()
            .with("edition", Quarter.parse(quarter).map(Quarter::edition).orElse(""))
            .with("on_date", Quarter.day(description, quarter));
    findings.add(finding);
    if (finding.get("value").isEmpty()) {
      return;
    }
    String id = metric.metricId();
    String own = description.setting("aspect." + id);
    if (!own.isEmpty()) {
      boolean isSegment = finding.get("unit").equals("segment");
      findings.add(outcome(finding, own, isSegment ? "segment" : "score"));
    }
    if (id.equals(description.setting("segment.final"))) {
      haveFinal.add(finding.get("org_code") + "|" + quarter);
      findings.add(outcome(finding, "overall", "segment"));
    } else if (id.equals(description.setting("segment.fallback"))) {
      fallbacks.add(new Metric(finding, quarter, id));
    }
  }

  private static Finding outcome(Finding metric, String aspect, String scale) {
    String value = metric.get("value");
    boolean whole = scale.equals("segment") && value.matches("[1-5]");
    return SegmentOutcome.of(
            metric.get("edition"), metric.get("on_date"), aspect, value, whole ? value : "")
        .with("org_code", metric.get("org_code"))
        .with("org_name", metric.get("org_name"))
        .with("locator", metric.get("locator"));
  }
}
