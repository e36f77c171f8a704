package icsoversight.dataset;

import static icsoversight.dataset.Column.code;
import static icsoversight.dataset.Column.date;
import static icsoversight.dataset.Column.id;
import static icsoversight.dataset.Column.integer;
import static icsoversight.dataset.Column.number;
import static icsoversight.dataset.Column.text;

import icsoversight.organisation.OrganisationType;
import java.util.ArrayList;
import java.util.List;

/** Groups of columns that several tables share, declared once. */
final class SharedColumns {
  private SharedColumns() {}

  @SafeVarargs
  static List<Column> and(List<Column>... groups) {
    List<Column> all = new ArrayList<>();
    for (List<Column> group : groups) {
      all.addAll(group);
    }
    return all;
  }

  static List<Column> organisation(String codeDescription) {
    return List.of(
        id("organisation_code", codeDescription),
        text("organisation_name", "As in the register, on the date."),
        code("organisation_type", OrganisationType.class, "What kind of organisation it is."),
        id("icb_code", "The integrated care board to which it belongs on the date."),
        id("region_code", "The NHS England region to which it belongs on the date."));
  }

  static List<Column> reporting() {
    return List.of(
        date("first_reported", "Publication date of the earliest source."),
        date("last_reported", "Publication date of the latest source."),
        integer("source_count", "How many sources have evidence for it."));
  }

  static List<Column> judgement() {
    return List.of(
        number("confidence", "0 to 1: that the record says what its evidence says."),
        code("review_status", ReviewStatus.class, "Whether an analyst has decided on it."));
  }

  static List<Column> best() {
    return List.of(
        id("source_id", "The source with the best evidence."),
        text(
            "locator",
            "Where in that source: char=, row=, cell= or sheet=;cell=, or a JSON Pointer."));
  }

  static List<Table.Reference> sourceReference() {
    return List.of(new Table.Reference("source_id", "sources", "source_id"));
  }
}
