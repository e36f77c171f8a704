package icsoversight.prose;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.prose.language.DateExpression;
import icsoversight.prose.language.Dates;
import icsoversight.prose.language.Durations;
import icsoversight.prose.language.Tense;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest(name = "{0} in a text of {1}")
  @CsvFileSource(resources = "/cases/dates.csv", numLinesToSkip = 2, emptyValue = "")
  void datesInWordsMeanDays(
      String words, LocalDate published, Tense tense, String from, String to, String precision) {
    List<DateExpression> found = new Dates(published).find(words, tense, null);
    if (from == null || from.isEmpty()) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found).isNotEmpty();
    assertThat(found.get(0).days().from()).isEqualTo(LocalDate.parse(from));
    assertThat(found.get(0).days().to()).isEqualTo(LocalDate.parse(to));
    assertThat(found.get(0).days().precision().name()).isEqualTo(precision);
  }

  @ParameterizedTest
  @CsvSource({
    "paused for six months, P6M",
    "for at least six months, P6M",
    "a six-month pause, P6M",
    "for a further 12 weeks, P84D",
    "for two years, P2Y"
  })
  void lengthsOfTime(String words, Period length) {
    assertThat(Durations.find(words)).contains(length);
  }

  @Test
  void aStoryForMonthsIsNoLengthThatCanBeCounted() {
    assertThat(Durations.find("for many months")).isEmpty();
  }

  @Test
  void thatYearIsTheYearSpokenOfLast() {
    Dates dates = new Dates(LocalDate.of(2025, 3, 27));
    List<DateExpression> found =
        dates.find("since 1 april 2023, and from 6 to 8 november that year", Tense.PAST, null);
    assertThat(found.get(1).days().from()).isEqualTo(LocalDate.of(2023, 11, 6));
    assertThat(found.get(0).lead()).isEqualTo("since");
  }

  @Test
  void whatStandsBehindAVerbOfThePastIsPastWhateverIsToCome() {
    Dates dates = new Dates(LocalDate.of(2025, 7, 10));
    assertThat(
            dates
                .find(
                    "the framework, which it issued on 26 june, will sort trusts",
                    Tense.FUTURE,
                    null)
                .get(0)
                .days()
                .from())
        .isEqualTo(LocalDate.of(2025, 6, 26));
    assertThat(
            dates
                .find("the list is to be issued on 26 june", Tense.FUTURE, null)
                .get(0)
                .days()
                .from())
        .isEqualTo(LocalDate.of(2026, 6, 26));
  }
}
