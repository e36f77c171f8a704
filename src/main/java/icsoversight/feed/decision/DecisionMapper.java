package icsoversight.feed.decision;

import icsoversight.dataset.Verdict;
import icsoversight.decision.DecidedColumns;
import icsoversight.feed.FeedDescription;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.Layout;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads decisions. A row without a decision waits for one, and says nothing. */
final class DecisionMapper extends TableMapper {
  /** More letters are a name, and names are not passed on. */
  private static final int LONGEST_INITIALS = 4;

  private final FeedDescription description;
  private final Predicate<String> isReview;

  DecisionMapper(FeedDescription description, Layout layout, Predicate<String> isReview) {
    super(layout, false);
    this.description = description;
    this.isReview = isReview;
  }

  @Override
  public boolean reads(String sheet) {
    return isReview.test(sheet);
  }

  @Override
  protected List<Finding> findings(HeadedRow row) {
    String word = row.text("decision");
    if (word.isEmpty()) {
      return List.of();
    }
    String verdict = description.lookUp("decision", word).orElse("");
    if (verdict.isEmpty()) {
      row.reject(IssueCode.UNKNOWN_CATEGORY, "decision");
    }
    String table = row.required("table");
    if (!table.isEmpty() && DecidedColumns.kind(table).isEmpty()) {
      row.reject(IssueCode.UNKNOWN_CATEGORY, "table");
    }
    String quote = row.text("quote");
    String recordId = row.text("recordId");
    if (quote.isEmpty() && recordId.isEmpty()) {
      row.required("quote");
    }
    boolean corrects = verdict.equals(Verdict.CORRECT.code());
    String ownField = columnName(row.text("field"));
    String otherField = columnName(row.text("correctedField"));
    boolean isOther = corrects && !otherField.isEmpty() && !otherField.equals(ownField);
    String field = isOther ? otherField : ownField;
    String at = corrects && !otherField.isEmpty() ? "correctedField" : "field";
    if (corrects && field.isEmpty()) {
      row.required("correctedField");
    }
    if (!row.isBroken() && !field.isEmpty() && DecidedColumns.field(table, field).isEmpty()) {
      row.reject(IssueCode.UNKNOWN_CATEGORY, at);
    }
    String value = corrects ? row.required("correctedValue") : "";
    value = value.equals(description.setting("empty")) ? "" : value;
    if (!row.isBroken() && corrects && !DecidedColumns.fits(table, field, value)) {
      row.reject(IssueCode.UNKNOWN_CATEGORY, "correctedValue");
    }
    String day = row.day("decidedOn");
    String reviewer = initials(row.text("reviewer"));
    if (day.isEmpty() || reviewer.isEmpty()) {
      row.note(new Issue(IssueCode.INCOMPLETE_DECISION, row.at("decision"), "decision", "", word));
    }
    return List.of(
        Finding.of(FindingKind.DECISION)
            .with("table", table)
            .with("record_id", recordId)
            .with("passage", quote)
            .with("field", field)
            .with("stated", isOther ? "" : row.text("stated"))
            .with("verdict", verdict)
            .with("value", value)
            .with("decided_on", day)
            .with("reviewer", reviewer)
            .with("note", row.text("note"))
            .with("locator", row.at("decision"))
            .with("quote", word)
            .with("rule", "analyst")
            .with("confidence", "1"));
  }

  /** The sheet shows names of columns; people also write their headings. */
  private static String columnName(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  private static String initials(String text) {
    return text.length() <= LONGEST_INITIALS && text.equals(text.toUpperCase(Locale.ROOT))
        ? text
        : Arrays.stream(text.split("[^\\p{L}]+", -1))
            .filter(w -> !w.isEmpty())
            .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT))
            .limit(LONGEST_INITIALS)
            .collect(Collectors.joining());
  }
}
