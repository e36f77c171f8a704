package icsoversight.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatasetTest {

  @Test
  void everyColumnIsDescribedInASentence() {
    for (Table table : Dataset.tables()) {
      assertThat(table.description()).as(table.name()).endsWith(".");
      for (Column column : table.columns()) {
        assertThat(column.description())
            .as(table.name() + "." + column.name())
            .isNotBlank()
            .endsWith(".");
      }
    }
  }

  @Test
  void namesAreLowerSnakeCase() {
    for (Table table : Dataset.tables()) {
      assertThat(table.name()).matches("[a-z][a-z0-9_]*");
      assertThat(table.header()).allMatch(c -> c.matches("[a-z][a-z0-9_]*"));
      assertThat(table.header()).allMatch(c -> c.equals(c.toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void sheetNamesFitExcel() {
    assertThat(Dataset.tables()).allMatch(t -> t.title().length() <= 31);
  }

  @Test
  void referencesPointAtColumnsThatExist() {
    for (Table table : Dataset.tables()) {
      for (Table.Reference reference : table.references()) {
        assertThat(table.header()).contains(reference.column());
        assertThat(Dataset.get(reference.table()).header()).contains(reference.target());
      }
    }
  }

  @Test
  void aTableRefusesAKeyThatItDoesNotHave() {
    assertThatThrownBy(
            () ->
                new Table(
                    "t", "T", "A table.", List.of(Column.text("a", "A.")), List.of("b"), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theAssessmentsHaveTheColumnsOfTheContract() {
    assertThat(String.join(",", Dataset.ASSESSMENTS.header()))
        .isEqualTo(
            "assessment_id,scheme,edition,assessor,organisation_code,organisation_name,"
                + "organisation_type,icb_code,region_code,kind,milestone,aspect,service,outcome,"
                + "outcome_rank,event_from,event_to,event_precision,until_from,reason,certainty,"
                + "first_reported,last_reported,source_count,confidence,review_status,source_id,"
                + "locator");
  }
}
