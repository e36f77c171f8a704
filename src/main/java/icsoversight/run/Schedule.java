package icsoversight.run;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * When runs are due: a cron expression in a time zone. An hour that the clocks skip in spring makes
 * the run fall after it; an hour that comes twice in autumn makes one run.
 */
public final class Schedule {
  /** The clock is looked at so often, since it may be set and a machine may sleep. */
  private static final Duration LOOK = Duration.ofSeconds(30);

  private static final int FIELDS = 5;
  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH:mm VV", Locale.UK);

  private final CronExpression cron;
  private final ZoneId zone;

  private Schedule(CronExpression cron, ZoneId zone) {
    this.cron = cron;
    this.zone = zone;
  }

  /**
   * A schedule.
   *
   * @param cron minute, hour, day of the month, month, day of the week, parted by spaces
   * @param zone the time zone in which they are meant
   * @return the schedule
   * @throws IllegalArgumentException if the expression is none
   */
  public static Schedule of(String cron, ZoneId zone) {
    String fields = cron.strip();
    if (fields.split("\\s+", -1).length != FIELDS) {
      throw new IllegalArgumentException(
          "five fields are needed (minute, hour, day, month, day of the week): " + cron);
    }
    return new Schedule(CronExpression.parse("0 " + fields), zone);
  }

  /**
   * The next moment at which a run is due.
   *
   * @param now the moment from which on
   * @return the first due moment after it
   * @throws IllegalStateException if there is none, such as on 31 February
   */
  public ZonedDateTime next(ZonedDateTime now) {
    // By the clock on the wall: an hour that is skipped then falls after the gap, and one that
    // comes
    // twice counts the first time.
    ZonedDateTime here = now.withZoneSameInstant(zone);
    @Nullable LocalDateTime wall = here.toLocalDateTime();
    while (true) {
      wall = cron.next(wall);
      if (wall == null) {
        throw new IllegalStateException("The cron expression never comes due.");
      }
      ZonedDateTime due = wall.atZone(zone);
      if (due.isAfter(here)) {
        return due;
      }
    }
  }

  /**
   * Runs whenever it is due, until the thread is interrupted.
   *
   * @param clock the clock
   * @param progress where the next moment is said
   * @param run the run
   * @throws InterruptedException when the thread is interrupted
   */
  public void keep(Clock clock, Progress progress, Runnable run) throws InterruptedException {
    while (true) {
      ZonedDateTime due = next(ZonedDateTime.now(clock));
      progress.say("The next run is due on " + SAID.format(due) + ".");
      Duration left = Duration.between(clock.instant(), due);
      while (!left.isNegative() && !left.isZero()) {
        Thread.sleep(left.compareTo(LOOK) < 0 ? Math.max(1, left.toMillis()) : LOOK.toMillis());
        left = Duration.between(clock.instant(), due);
      }
      run.run();
    }
  }
}
