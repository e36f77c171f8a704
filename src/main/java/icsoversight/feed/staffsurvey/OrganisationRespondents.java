package icsoversight.feed.staffsurvey;

import icsoversight.feed.FeedDescription;
import icsoversight.feed.HeadedRow;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import java.util.Optional;

/** Rows that are organisations. */
final class OrganisationRespondents implements Respondents {
  private final FeedDescription description;

  OrganisationRespondents(FeedDescription description) {
    this.description = description;
  }

  @Override
  public Optional<Finding> of(HeadedRow row) {
    String code = row.required("code");
    if (code.isEmpty()) {
      return Optional.empty();
    }
    String group = row.text("group");
    return Optional.of(
        Finding.of(FindingKind.SURVEY)
            .with("org_code", code)
            .with("org_name", row.text("name"))
            .with("org_type", description.lookUp("group", group).orElse(""))
            .with("benchmark_group", group)
            .with("breakdown", "all"));
  }
}
