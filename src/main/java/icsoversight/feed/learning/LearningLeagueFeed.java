package icsoversight.feed.learning;

import icsoversight.assessment.AssessmentKind;
import icsoversight.assessment.Assessor;
import icsoversight.assessment.Certainty;
import icsoversight.assessment.Precision;
import icsoversight.assessment.Scheme;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.Header;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.TableFeed;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.grid.GridRow;
import icsoversight.issue.IssueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The learning from mistakes league of 2016: trusts by rank in four bands. */
public final class LearningLeagueFeed extends TableFeed {
  private static final int MOST_TRUSTS = 300;

  /** The family. */
  public LearningLeagueFeed() {
    super("league");
  }

  /** A rank and a band are in many tables: the words of the bands must be there. */
  @Override
  protected boolean isOurs(GridRow header, List<GridRow> rows) {
    int band = Header.of(header, layout()).place("band");
    return rows.stream()
        .filter(r -> r.number() > header.number())
        .anyMatch(r -> band(r.cell(band)).isPresent());
  }

  /** A band by the first words of what stands there. */
  private Optional<String> band(String words) {
    String key = Header.key(words);
    return description().settings().entrySet().stream()
        .filter(e -> e.getKey().startsWith("band."))
        .filter(e -> key.startsWith(e.getKey().substring("band.".length())))
        .map(e -> e.getValue())
        .findFirst();
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new TableMapper(layout(), false) {
      @Override
      protected List<Finding> findings(HeadedRow row) {
        return league(row);
      }
    };
  }

  private List<Finding> league(HeadedRow row) {
    String name = row.required("name");
    String rank = row.wholeNumber("rank", 1, MOST_TRUSTS);
    String word = row.required("band");
    Optional<String> band = band(word);
    if (band.isEmpty() && !word.isEmpty()) {
      row.reject(IssueCode.UNKNOWN_CATEGORY, "band");
    }
    if (band.isEmpty()) {
      return List.of();
    }
    int comma = band.get().lastIndexOf(',');
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.of(FindingKind.ASSESSMENT)
            .with("scheme", Scheme.LEARNING_FROM_MISTAKES.code())
            .with("edition", description().setting("edition"))
            .with("assessor", Assessor.DHSC.code())
            .with("org_code", row.text("code"))
            .with("org_name", name)
            .with("kind", AssessmentKind.OUTCOME.code())
            .with("aspect", "overall")
            .with("outcome", band.get().substring(0, comma))
            .with("outcome_rank", band.get().substring(comma + 1))
            .with("event_from", description().setting("from"))
            .with("event_to", description().setting("to"))
            .with("event_precision", Precision.MONTH.code())
            .with("certainty", Certainty.CONFIRMED.code())
            .with("locator", row.at("band"))
            .with("rule", "learning-league")
            .with("confidence", "1"));
    findings.add(
        Finding.of(FindingKind.METRIC)
            .with("scheme", Scheme.LEARNING_FROM_MISTAKES.code())
            .with("edition", description().setting("edition"))
            .with("period", description().setting("edition"))
            .with("on_date", description().setting("from"))
            .with("org_code", row.text("code"))
            .with("org_name", name)
            .with("metric_id", "league-position")
            .with("metric", "Place in the league, and its score where stated")
            .with("unit", "score")
            .with("value", row.number("score"))
            .with("rank", rank)
            .with("locator", row.at("rank"))
            .with("rule", "learning-league")
            .with("confidence", "1"));
    return findings;
  }
}
