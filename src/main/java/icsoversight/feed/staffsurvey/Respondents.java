package icsoversight.feed.staffsurvey;

import icsoversight.feed.HeadedRow;
import icsoversight.finding.Finding;
import java.util.Optional;

/** Whom a row of a workbook is about. */
interface Respondents {

  /**
   * Whom a row is about.
   *
   * @param row the row
   * @return a finding with organisation, group and breakdown; empty, with an issue in the row, if
   *     it cannot be told
   */
  Optional<Finding> of(HeadedRow row);
}
