package icsoversight.feed.oversight;

import icsoversight.assessment.Scheme;
import icsoversight.feed.Figure;
import icsoversight.feed.FinancialYears;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.Slug;
import icsoversight.feed.TableFeed;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.grid.GridRow;
import icsoversight.issue.IssueCode;
import java.util.ArrayList;
import java.util.List;

/** The Oversight Framework's supplement on productivity. */
public final class ProductivityFeed extends TableFeed {

  /** The family. */
  public ProductivityFeed() {
    super("productivity");
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new Rows();
  }

  private final class Rows extends TableMapper {
    private String edition = "";

    Rows() {
      super(layout(), false);
    }

    @Override
    protected void preamble(GridRow row) {
      for (String cell : row.cells()) {
        if (edition.isEmpty()) {
          edition = FinancialYears.findIn(cell).orElse("");
        }
      }
    }

    @Override
    protected List<Finding> findings(HeadedRow row) {
      String code = row.required("code");
      List<Finding> findings = new ArrayList<>();
      for (String field : List.of("activity", "resource", "productivity")) {
        String text = row.text(field);
        Figure figure = Figure.of(text);
        switch (figure.kind()) {
          case NUMBER, PERCENTAGE ->
              findings.add(
                  metric(row, code, field)
                      .with("unit", figure.kind() == Figure.Kind.NUMBER ? "" : "percent")
                      .with(
                          "value",
                          figure.number() == null ? "" : HeadedRow.plain(figure.number())));
          case TEXT -> row.reject(IssueCode.NOT_A_NUMBER, field);
          default -> {
            // Nothing is published for the trust.
          }
        }
      }
      return findings;
    }

    private Finding metric(HeadedRow row, String code, String field) {
      return Finding.of(FindingKind.METRIC)
          .with("scheme", Scheme.NHS_OVERSIGHT_FRAMEWORK.code())
          .with("edition", edition)
          .with("period", edition)
          .with("org_code", code)
          .with("org_name", row.text("name"))
          .with("metric_id", "productivity-" + Slug.ofField(field))
          .with("metric", description().setting("metric." + field))
          .with("locator", row.at(field))
          .with("rule", "oversight-framework")
          .with("confidence", "1");
    }
  }
}
