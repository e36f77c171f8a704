package icsoversight.dataset;

import static icsoversight.dataset.Column.code;
import static icsoversight.dataset.Column.date;
import static icsoversight.dataset.Column.flag;
import static icsoversight.dataset.Column.id;
import static icsoversight.dataset.Column.integer;
import static icsoversight.dataset.Column.number;
import static icsoversight.dataset.Column.text;

import icsoversight.issue.Severity;
import icsoversight.organisation.OrganisationType;
import java.util.List;

/** The tables that make the dataset trustworthy: where all of it comes from. */
final class TraceTables {
  private TraceTables() {}

  private static final String RECORD_TABLE = "The table of the record.";

  static final Table ORGANISATIONS =
      new Table(
          "organisations",
          "Organisations",
          "The register: one row for each period in which name, board, region and codes held.",
          List.of(
              id("organisation_code", "ODS code (councils: ONS code)."),
              text("organisation_name", "The name in that period."),
              code("organisation_type", OrganisationType.class, "What kind it is."),
              id("ons_code", "ONS code of the area in that period."),
              id("icb_code", "The board it belonged to; for a CCG, the one it ended in."),
              id("region_code", "The NHS England region."),
              date("valid_from", "First day of the period; empty: not known."),
              date("valid_to", "Last day in force; empty: still in force."),
              text("successor_codes", "What followed it, codes separated by spaces.")),
          List.of("organisation_code", "organisation_type", "valid_from"),
          List.of());

  static final Table SOURCES =
      new Table(
          "sources",
          "Sources",
          "Every file that was read, with its checksum and what was made of it.",
          List.of(
              id("source_id", "S- and 12 hex digits of the content's SHA-256."),
              text("path", "Where it lay in the input folder."),
              text("kind", "What it was recognised as."),
              text("publisher", "Who published it."),
              text("title", "Its title."),
              date("published_on", "When it was published."),
              text("url", "Where it was published."),
              text("licence", "The terms under which it was published."),
              id("sha256", "SHA-256 of its bytes."),
              integer("bytes", "Its size."),
              integer("findings", "Facts taken from it."),
              integer("rejected", "Rows or passages that could not be used.")),
          List.of("source_id"),
          List.of());

  static final Table EVIDENCE =
      new Table(
          "evidence",
          "Evidence",
          "All evidence of records from documents, of records with several sources, and of figures"
              + " added up from several cells.",
          List.of(
              text("table", RECORD_TABLE),
              id("record_id", "The record."),
              id("source_id", "The source."),
              text("locator", "Where in the source."),
              text("quote", "The words, or the cell's value."),
              text("rule", "The rule that found it."),
              number("confidence", "0 to 1: that the quote shows the fact.")),
          List.of("table", "record_id", "source_id", "locator"),
          List.of(new Table.Reference("source_id", "sources", "source_id")));

  static final Table ISSUES =
      new Table(
          "issues",
          "Issues",
          "What could not be used, or should be looked at, each with its place and the reason.",
          List.of(
              code("severity", Severity.class, "Who must act."),
              text("code", "What kind of issue, lower case with hyphens."),
              id("source_id", "The source, where there is one."),
              text("locator", "Where in the source."),
              text("field", "The field concerned."),
              text("message", "What happened and what was done."),
              text("raw_value", "The value as it stood.")),
          List.of("severity", "code", "source_id", "locator", "field", "message", "raw_value"),
          List.of());

  static final Table CONFLICTS =
      new Table(
          "conflicts",
          "Conflicts",
          "Where sources disagree on a field of the same record, and which value was published.",
          List.of(
              text("table", RECORD_TABLE),
              id("record_id", "The record."),
              text("field", "The field."),
              text("value", "One source's value."),
              id("source_id", "That source."),
              text("locator", "Where in it."),
              flag("published", "True for the value that was chosen."),
              text("why", "Why it was, or was not.")),
          List.of("table", "record_id", "field", "source_id", "locator"),
          SharedColumns.sourceReference());

  static final Table REVIEW =
      new Table(
          "review",
          "Review",
          "What most needs a person's look, a passage a row. Fill in the decision, the day and your"
              + " initials, save the workbook into input/review, and the next run takes it up. A"
              + " decision is about the passage: a record that other passages tell of too stays"
              + " with those.",
          List.of(
              integer("number", "Rows with the most need come first."),
              code("why", ReviewReason.class, "Why the row is here."),
              text("table", RECORD_TABLE),
              id("record_id", "The record."),
              text("fact", "What the record says, in short."),
              text("field", "The column in question; empty: the fact as a whole."),
              text("value", "What this source says of it."),
              text("quote", "The words, or the cell's value."),
              text("source", "The title of the source."),
              date("published_on", "When it was published."),
              id("source_id", "The source."),
              text("locator", "Where in it."),
              number("confidence", "0 to 1: that the quote shows the fact."),
              code("decision", Verdict.class, "Your decision."),
              text(
                  "corrected_field",
                  "For a correction: the column's name as in the CSV file, if it is not that of"
                      + " the row."),
              text("corrected_value", "Its right value; (empty) to empty it."),
              date("decided_on", "The day of the decision; the latest holds."),
              text("reviewer", "Your initials."),
              text("note", "Why, for those who come after you.")),
          List.of("number"),
          List.of());

  static final Table CHANGES =
      new Table(
          "changes",
          "Changes",
          "What changed since the release before, field by field, in records, systems, the register,"
              + " metrics and sources. Empty in a first release. The release before, with its"
              + " records renamed and the added ones looked up in this release, plus these changes,"
              + " is this release.",
          List.of(
              text("table", RECORD_TABLE),
              id(
                  "record_id",
                  "The record; where several columns are the key, their values joined by a slash."
                      + " A renamed record stands here under its old id, and other changes of it"
                      + " under its new one."),
              code("change", ChangeKind.class, "What happened to it."),
              text("field", "The field; empty for added and removed records."),
              text("before", "Its value in the release before."),
              text("after", "Its value in this release.")),
          List.of("table", "record_id", "field"),
          List.of());
}
