package icsoversight.feed.cqc;

import icsoversight.assessment.AssessmentKind;
import icsoversight.assessment.Assessor;
import icsoversight.assessment.Certainty;
import icsoversight.assessment.Precision;
import icsoversight.assessment.Scheme;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.Header;
import icsoversight.feed.Slug;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.issue.IssueCode;
import icsoversight.organisation.OrganisationType;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Reads ratings row by row. */
final class CqcRatingsMapper extends TableMapper {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

  private final FeedDescription description;

  CqcRatingsMapper(FeedDescription description) {
    super(CqcRatingsFeed.REQUIRED, CqcRatingsFeed.OPTIONAL, CqcRatingsFeed.IGNORED);
    this.description = description;
  }

  @Override
  protected List<Finding> findings(HeadedRow row) {
    String word = row.required("Latest Rating");
    String rating = description.settings().getOrDefault("rating." + Header.key(word), "");
    if (!word.isEmpty() && rating.isEmpty()) {
      row.reject(IssueCode.UNKNOWN_CATEGORY, "Latest Rating");
    }
    int comma = rating.indexOf(',');
    String day = row.day("Publication Date", DAY);
    String group = row.required("Service / Population Group");
    String area = row.text("Location ONSPD CCG Code");
    return List.of(
        Finding.of(FindingKind.ASSESSMENT)
            .with("scheme", Scheme.CQC_PROVIDER.code())
            .with("assessor", Assessor.CQC.code())
            .with("org_code", row.required("Location ID"))
            .with("org_name", row.text("Location Name"))
            .with("org_type", OrganisationType.LOCATION.code())
            .with("kind", AssessmentKind.OUTCOME.code())
            .with("aspect", Slug.of(row.required("Domain")))
            .with("service", group.equalsIgnoreCase("Overall") ? "" : Slug.of(group))
            .with("outcome", comma < 0 ? rating : rating.substring(0, comma))
            .with("outcome_rank", comma < 0 ? "" : rating.substring(comma + 1))
            .with("event_from", day)
            .with("event_to", day)
            .with("event_precision", (day.isEmpty() ? Precision.UNKNOWN : Precision.DAY).code())
            .with("certainty", Certainty.CONFIRMED.code())
            .with("area_code", area.isEmpty() ? row.text("Location Commissioning CCG Code") : area)
            .with("locator", row.at("Latest Rating"))
            .with("rule", "cqc-ratings")
            .with("confidence", "1"));
  }
}
