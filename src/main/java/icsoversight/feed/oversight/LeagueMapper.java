package icsoversight.feed.oversight;

import icsoversight.assessment.Scheme;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.Layout;
import icsoversight.feed.Slug;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a league table: segment and average score as outcomes, the rest as metrics. */
final class LeagueMapper extends TableMapper {
  private static final Set<String> ANSWERS = Set.of("yes", "no", "y", "n");

  private final FeedDescription description;
  private boolean withoutQuarter;

  LeagueMapper(FeedDescription description, Layout layout) {
    super(layout, false);
    this.description = description;
  }

  @Override
  protected List<Finding> findings(HeadedRow row) {
    String code = row.required("code");
    String quarter = row.text("quarter").isEmpty() ? row.text("period") : row.text("quarter");
    String edition = Quarter.parse(quarter).map(Quarter::edition).orElse("");
    String day = Quarter.day(description, quarter);
    withoutQuarter |= edition.isEmpty();
    String segment = row.wholeNumber("segment", 1, 5);
    String score = row.number("score", 1, 4);
    String rank = row.wholeNumber("rank", 1, 1_000);
    List<Finding> findings = new ArrayList<>();
    if (!segment.isEmpty()) {
      findings.add(
          outcome(row, SegmentOutcome.of(edition, day, "overall", segment, segment), "segment"));
    }
    if (!score.isEmpty()) {
      findings.add(
          outcome(row, SegmentOutcome.of(edition, day, "average-score", score, ""), "score"));
      findings.add(
          metric(row, code, quarter, edition, day, "score")
              .with("unit", "score")
              .with("value", score)
              .with("rank", rank));
    }
    for (String field : List.of("scoreRange", "rankRange", "deficit")) {
      String text = row.text(field);
      if (field.equals("deficit")
          && !text.isEmpty()
          && !ANSWERS.contains(text.toLowerCase(Locale.ROOT))) {
        row.reject(IssueCode.UNKNOWN_CATEGORY, field);
      }
      if (!text.isEmpty()) {
        findings.add(
            metric(row, code, quarter, edition, day, field)
                .with("unit", field.equals("deficit") ? "flag" : "range")
                .with("value_text", text));
      }
    }
    return findings;
  }

  private static Finding outcome(HeadedRow row, Finding outcome, String field) {
    return outcome
        .with("org_code", row.text("code"))
        .with("org_name", row.text("name"))
        .with("locator", row.at(field));
  }

  private Finding metric(
      HeadedRow row, String code, String quarter, String edition, String day, String field) {
    return Finding.of(FindingKind.METRIC)
        .with("scheme", Scheme.NHS_OVERSIGHT_FRAMEWORK.code())
        .with("edition", edition)
        .with("period", quarter)
        .with("on_date", day)
        .with("org_code", code)
        .with("org_name", row.text("name"))
        .with("metric_id", "league-" + Slug.ofField(field))
        .with("metric", description.setting("metric." + field))
        .with("locator", row.at(field))
        .with("rule", "oversight-framework")
        .with("confidence", "1");
  }

  @Override
  protected void last(List<Finding> findings, List<Issue> issues) {
    if (withoutQuarter) {
      issues.add(Issue.ofSource(IssueCode.NO_DAY, ""));
    }
  }
}
