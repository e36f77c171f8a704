package icsoversight.feed.ods;

import icsoversight.feed.HeadedRow;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.TableFeed;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.organisation.OrganisationType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The mapping of GP practices: the first row of each group, system and region gives it; the others
 * repeat it.
 */
public final class PracticeMappingFeed extends TableFeed {
  private static final LocalDate BOARDS_BEGIN = LocalDate.of(2022, 7, 1);

  /** The family. */
  public PracticeMappingFeed() {
    super("practice-mapping");
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new Rows();
  }

  private final class Rows extends TableMapper {
    private final Set<String> seen = new HashSet<>();

    Rows() {
      super(layout(), false);
    }

    @Override
    protected List<Finding> findings(HeadedRow row) {
      String day = row.day("day");
      row.required("group");
      if (row.isBroken() || day.isEmpty()) {
        return List.of();
      }
      boolean hasBoards = !LocalDate.parse(day).isBefore(BOARDS_BEGIN);
      List<Finding> findings = new ArrayList<>();
      area(
          row, "group", hasBoards ? OrganisationType.SUB_ICB : OrganisationType.CCG, day, findings);
      area(row, "system", hasBoards ? OrganisationType.ICB : OrganisationType.STP, day, findings);
      area(row, "region", OrganisationType.REGION, day, findings);
      return findings;
    }

    private void area(
        HeadedRow row, String field, OrganisationType type, String day, List<Finding> findings) {
      String code = row.text(field);
      if (code.isEmpty() || !seen.add(type + code)) {
        return;
      }
      findings.add(
          Finding.of(FindingKind.ORGANISATION)
              .with("organisation_code", code)
              .with("organisation_name", row.text(field + "Name"))
              .with("organisation_type", type.code())
              .with("ons_code", row.text(field + "Ons"))
              .with("icb_code", type == OrganisationType.REGION ? "" : row.text("system"))
              .with("region_code", row.text("region"))
              .with("valid_from", day)
              .with("source", "NHS England, mapping of GP practices")
              .with("locator", row.at(field))
              .with("rule", "gp-practice-mapping")
              .with("confidence", "1"));
    }
  }
}
