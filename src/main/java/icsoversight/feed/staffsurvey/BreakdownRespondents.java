package icsoversight.feed.staffsurvey;

import icsoversight.feed.FeedDescription;
import icsoversight.feed.HeadedRow;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.issue.IssueCode;
import icsoversight.organisation.OrganisationType;
import java.util.Optional;

/** Rows that are the nation, a region, a system, a benchmarking group or a group of staff. */
final class BreakdownRespondents implements Respondents {
  private static final String ENGLAND = "ENG";

  private final FeedDescription description;

  BreakdownRespondents(FeedDescription description) {
    this.description = description;
  }

  @Override
  public Optional<Finding> of(HeadedRow row) {
    String base = row.text("base");
    String breakdown = row.text("breakdown");
    String subgroup = row.text("subgroup");
    boolean isNational =
        base.isEmpty()
            || description.list("national").stream().anyMatch(n -> n.equalsIgnoreCase(base));
    if (breakdown.isEmpty() != subgroup.isEmpty()) {
      row.reject(IssueCode.MISSING_VALUE, breakdown.isEmpty() ? "breakdown" : "subgroup");
      return Optional.empty();
    }
    Finding finding = Finding.of(FindingKind.SURVEY).with("breakdown", "all");
    Optional<String> type = description.lookUp("organisations", breakdown);
    if (isNational && type.isPresent()) {
      return Optional.of(finding.with("org_name", subgroup).with("org_type", type.get()));
    }
    finding.with("org_code", ENGLAND).with("org_type", OrganisationType.COUNTRY.code());
    String part = breakdown.isEmpty() ? "" : breakdown + ": " + subgroup;
    if (isNational) {
      return Optional.of(finding.with("breakdown", part.isEmpty() ? "all" : part));
    }
    String group = "Benchmarking group: " + base;
    return Optional.of(
        finding
            .with("benchmark_group", base)
            .with("breakdown", part.isEmpty() ? group : group + "; " + part));
  }
}
