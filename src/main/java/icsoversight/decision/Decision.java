package icsoversight.decision;

import icsoversight.dataset.Verdict;
import icsoversight.finding.Finding;
import java.util.Locale;

/**
 * An analyst's decision about what a passage or a row says. It is found again by its table, its
 * words and its field, and by no hash or position of a file, so it outlives a fresh download.
 *
 * @param table the table of the record
 * @param recordId the record; empty: the words alone tell it
 * @param quote the passage, or the row's value; empty: the record alone tells it
 * @param field the column decided on; empty: the fact as a whole
 * @param stated the column's value as it stood when it was decided; empty: not recorded
 * @param verdict what was decided
 * @param value the right value of a corrected column; empty: it has none
 * @param decidedOn the day of the decision, ISO 8601; empty: not said, which counts as the oldest
 * @param reviewer the analyst's initials; empty: not said
 * @param note why, for people; empty: not said
 * @param sourceId the file that holds the decision
 * @param locator where in it
 */
public record Decision(
    String table,
    String recordId,
    String quote,
    String field,
    String stated,
    Verdict verdict,
    String value,
    String decidedOn,
    String reviewer,
    String note,
    String sourceId,
    String locator) {

  /**
   * A decision as it was read.
   *
   * @param sourceId the file that holds it
   * @param finding a finding of kind {@link icsoversight.finding.FindingKind#DECISION}
   * @return the decision
   */
  public static Decision of(String sourceId, Finding finding) {
    return new Decision(
        finding.get("table"),
        finding.get("record_id"),
        finding.get("passage"),
        finding.get("field"),
        finding.get("stated"),
        Verdict.valueOf(finding.get("verdict").toUpperCase(Locale.ROOT)),
        finding.get("value"),
        finding.get("decided_on"),
        finding.get("reviewer"),
        finding.get("note"),
        sourceId,
        finding.get("locator"));
  }

  /**
   * Whether it decides on the fact as a whole.
   *
   * @return true if it names no column
   */
  public boolean isOfWhole() {
    return field.isEmpty();
  }

  /**
   * The decision in words, as evidence of the record.
   *
   * @return such as {@code Corrected until_from to 2025-04-15 by AB on 2026-11-20}
   */
  public String words() {
    StringBuilder words =
        new StringBuilder(
            switch (verdict) {
              case ACCEPT -> "Accepted";
              case REJECT -> "Rejected";
              case CORRECT -> "Corrected";
            });
    words.append(field.isEmpty() ? "" : " " + field);
    if (verdict == Verdict.CORRECT) {
      words.append(stated.isEmpty() ? "" : " from " + stated);
      words.append(value.isEmpty() ? " to nothing" : " to " + value);
    }
    words.append(reviewer.isEmpty() ? "" : " by " + reviewer);
    words.append(decidedOn.isEmpty() ? "" : " on " + decidedOn);
    words.append(note.isEmpty() ? "" : ": " + note);
    return words.toString();
  }
}
