package icsoversight.prose.language;

import icsoversight.assessment.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * The days that a date in words can mean.
 *
 * @param from first day
 * @param to last day
 * @param precision how exactly the words say it
 */
public record Days(LocalDate from, LocalDate to, Precision precision) {

  static Days day(LocalDate day) {
    return new Days(day, day, Precision.DAY);
  }

  static Days month(YearMonth month) {
    return new Days(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
  }

  static Days year(int year) {
    return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
  }

  /** A financial year, which begins on 1 April. */
  static Days financialYear(int start) {
    return new Days(LocalDate.of(start, 4, 1), LocalDate.of(start + 1, 3, 31), Precision.YEAR);
  }

  /** The week from Monday to Sunday in which a day lies. */
  static Days weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Days(monday, monday.plusDays(6), Precision.WEEK);
  }

  /** Spring from 1 March, summer from 1 June, autumn from 1 September, winter from 1 December. */
  static Days season(int firstMonth, int year) {
    LocalDate first = LocalDate.of(year, firstMonth, 1);
    return new Days(first, first.plusMonths(3).minusDays(1), Precision.SEASON);
  }

  static Days quarter(int number, int year) {
    LocalDate first = LocalDate.of(year, 3 * number - 2, 1);
    return new Days(first, first.plusMonths(3).minusDays(1), Precision.QUARTER);
  }

  /** The financial year runs from April, and 2024/25 begins in 2024. */
  static Days financialQuarter(int number, int year) {
    LocalDate first = LocalDate.of(year, 4, 1).plusMonths(3L * (number - 1));
    return new Days(first, first.plusMonths(3).minusDays(1), Precision.QUARTER);
  }

  static Days range(Days first, Days last) {
    return new Days(first.from(), last.to(), Precision.RANGE);
  }
}
