package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** When runs are due, through the changes of the clocks. */
class ScheduleTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static String next(String cron, String now) {
    return Schedule.of(cron, LONDON).next(ZonedDateTime.parse(now)).toOffsetDateTime().toString();
  }

  @Test
  void aNightlyRunIsDueAtItsHourInSummerAndWinter() {
    assertThat(next("0 2 * * *", "2026-07-01T12:00:00+01:00[Europe/London]"))
        .isEqualTo("2026-07-02T02:00+01:00");
    assertThat(next("0 2 * * *", "2026-12-01T01:59:59Z[Europe/London]"))
        .isEqualTo("2026-12-01T02:00Z");
    assertThat(next("30 5 * * MON-FRI", "2026-11-20T06:00:00Z[Europe/London]"))
        .isEqualTo("2026-11-23T05:30Z");
  }

  @Test
  void anHourThatIsSkippedInSpringStillHasItsRunThatDay() {
    // On 29 March 2026 the clocks went from 01:00 to 02:00.
    assertThat(next("30 1 * * *", "2026-03-28T12:00:00Z[Europe/London]"))
        .startsWith("2026-03-29T02");
  }

  @Test
  void anHourThatComesTwiceInAutumnHasOneRun() {
    // On 25 October 2026 the clocks went from 02:00 back to 01:00.
    String first = next("30 1 * * *", "2026-10-24T12:00:00+01:00[Europe/London]");
    assertThat(first).startsWith("2026-10-25T01:30");
    assertThat(
            Schedule.of("30 1 * * *", LONDON)
                .next(ZonedDateTime.parse(first).withZoneSameInstant(LONDON))
                .toOffsetDateTime()
                .toString())
        .isEqualTo("2026-10-26T01:30Z");
  }

  @Test
  void whatIsNoScheduleIsRefused() {
    assertThatThrownBy(() -> Schedule.of("0 0 2 * * *", LONDON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("five fields");
    assertThatThrownBy(() -> Schedule.of("61 2 * * *", LONDON))
        .isInstanceOf(IllegalArgumentException.class);
    Schedule never = Schedule.of("0 2 31 2 *", LONDON);
    assertThatThrownBy(() -> never.next(ZonedDateTime.parse("2026-01-01T00:00:00Z")))
        .isInstanceOf(IllegalStateException.class);
  }
}
