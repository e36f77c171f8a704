package icsoversight.prose.language;

import icsoversight.assessment.Precision;
import icsoversight.document.Months;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Dates that are told from another day: "the first of this month", "Tuesday of last week", "a
 * fortnight ago", "the first week of April", "two days later".
 */
final class RelativeDates {
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth",
          "twenty-first",
          "twenty-second",
          "twenty-third",
          "twenty-fourth",
          "twenty-fifth",
          "twenty-sixth",
          "twenty-seventh",
          "twenty-eighth",
          "twenty-ninth",
          "thirtieth",
          "thirty-first");
  private static final String NTH =
      "(?:\\d{1,2}(?:st|nd|rd|th)|"
          + String.join("|", ORDINALS.stream().sorted((a, b) -> b.length() - a.length()).toList())
          + ")";
  private static final String DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
  static final Wording EXPRESSION =
      Wording.of(
          "(?<![a-z0-9-])(?:"
              + "(?:(?:from |between )?the )(?<o1>"
              + NTH
              + ")(?: (?:to|and|until) the (?<o2>"
              + NTH
              + "))? of (?:(?<om>this month|last month|next month|the month|that month|the same month)|(?<on>"
              + Months.NAMES
              + ")(?: (?<oy>20\\d\\d))?)\\b"
              + "|(?<part>first|second|third|fourth|last|final|opening) (?:full )?week (?:of|in) (?:(?<pm>"
              + Months.NAMES
              + ")(?: (?<py>20\\d\\d)| (?<pthis>(?:of )?(?:this|next|last|that) year))?|(?<prel>this month|last month|next month|the month|that month))\\b"
              + "|(?:on )?(?<dw>"
              + DAYS
              + ")(?:,? (?:of )?(?<dweek>last week|this week|next week|that week|the week before last))\\b"
              + "|(?:last|this|next) week,? on (?<dw2>"
              + DAYS
              + ")\\b"
              + "|(?<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|\\d{1,2}|half a|a few|some) (?<unit>day|week|fortnight|month|year)s? (?<way>ago|today|hence|from now|from today|later|earlier|before that|after that)\\b"
              + "|(?:a |the )?(?<back>fortnight ago|fortnight today|week today|week tomorrow|week before last|day before yesterday|day after tomorrow)\\b"
              + "|(?<near>this morning|this afternoon|this evening|tonight|last night|earlier today|later today|overnight|over the weekend|at the weekend|last weekend|this weekend)\\b"
              + "|(?<same>the next day|the following day|the day after|the day before|the following week|the week after|the same week|that week|that day|on the day|that month|that autumn|that summer|that spring|that winter)\\b(?! (?:to|when|of))"
              + "|(?<slash>\\d{1,2}/\\d{1,2}/(?:20)?\\d\\d)\\b"
              + "|(?<bare>(?<=^|[,;:(] |\\b(?:since|from|until|before|after|for|of|and|but|the|or|by|as) )(?:"
              + DAYS
              + "))(?:'s)?\\b(?! (?:morning |evening |afternoon )?\\d| (?:"
              + Months.NAMES
              + ")\\b| (?:briefing|round-up|club|group))"
              + "|(?<verbday>(?<=[a-z] )(?:"
              + DAYS
              + "))\\b(?! (?:morning |evening |afternoon )?\\d)"
              + ")");

  private final LocalDate published;

  RelativeDates(LocalDate published) {
    this.published = published;
  }

  Optional<Days> resolve(Matcher m, Tense tense, @Nullable Days anchor) {
    try {
      return Optional.ofNullable(days(m, tense, anchor));
    } catch (DateTimeException e) {
      // Such as the thirty-first of June: not a day.
      return Optional.empty();
    }
  }

  private @Nullable Days days(Matcher m, Tense tense, @Nullable Days anchor) {
    if (m.group("o1") != null) {
      return ordinals(m, tense, anchor);
    }
    if (m.group("part") != null) {
      return weekOfMonth(m, tense, anchor);
    }
    if (m.group("dw") != null) {
      return Days.day(inWeek(m.group("dw"), m.group("dweek"), anchor));
    }
    if (m.group("dw2") != null) {
      return Days.day(inWeek(m.group("dw2"), m.group().substring(0, 9), anchor));
    }
    if (m.group("count") != null) {
      return counted(m, anchor);
    }
    if (m.group("back") != null) {
      return switch (m.group("back")) {
        case "fortnight ago" -> Days.weekOf(published.minusWeeks(2));
        case "fortnight today" -> Days.day(published.plusWeeks(2));
        case "week today" -> Days.day(published.plusWeeks(1));
        case "week tomorrow" -> Days.day(published.plusWeeks(1).plusDays(1));
        case "week before last" -> Days.weekOf(published.minusWeeks(2));
        case "day before yesterday" -> Days.day(published.minusDays(2));
        default -> Days.day(published.plusDays(2));
      };
    }
    if (m.group("near") != null) {
      return near(m.group("near"));
    }
    if (m.group("same") != null) {
      return anchor == null ? null : same(m.group("same"), anchor);
    }
    if (m.group("slash") != null) {
      String[] parts = m.group("slash").split("/", -1);
      int year = Integer.parseInt(parts[2]);
      return Days.day(
          LocalDate.of(
              year < 100 ? 2000 + year : year,
              Integer.parseInt(parts[1]),
              Integer.parseInt(parts[0])));
    }
    String day = m.group("bare") == null ? m.group("verbday") : m.group("bare");
    return Days.day(weekday(day, tense));
  }

  private Days ordinals(Matcher m, Tense tense, @Nullable Days anchor) {
    YearMonth month =
        m.group("on") == null
            ? month(m.group("om"), anchor)
            : named(m.group("on"), m.group("oy"), tense);
    Days first = Days.day(month.atDay(number(m.group("o1"))));
    return m.group("o2") == null
        ? first
        : Days.range(first, Days.day(month.atDay(number(m.group("o2")))));
  }

  private Days weekOfMonth(Matcher m, Tense tense, @Nullable Days anchor) {
    YearMonth month;
    if (m.group("pm") == null) {
      month = month(m.group("prel"), anchor);
    } else {
      month = named(m.group("pm"), m.group("py"), tense);
      String year = m.group("pthis");
      if (year != null) {
        int shift = year.contains("last") ? -1 : year.contains("next") ? 1 : 0;
        month = month.withYear(published.getYear() + shift);
      }
    }
    String part = m.group("part");
    int week = part.equals("opening") ? 0 : ORDINALS.indexOf(part);
    LocalDate from = week < 0 ? month.atEndOfMonth().minusDays(6) : month.atDay(1 + 7 * week);
    return new Days(from, from.plusDays(6), Precision.WEEK);
  }

  private static int number(String nth) {
    int word = ORDINALS.indexOf(nth);
    return word >= 0 ? word + 1 : Integer.parseInt(nth.replaceAll("\\D", ""));
  }

  private YearMonth month(String words, @Nullable Days anchor) {
    YearMonth now = YearMonth.from(published);
    return switch (words) {
      case "last month" -> now.minusMonths(1);
      case "next month" -> now.plusMonths(1);
      case "that month", "the same month" -> anchor == null ? now : YearMonth.from(anchor.from());
      default -> now;
    };
  }

  /** A month without a year is the nearest that the tense allows. */
  private YearMonth named(String name, @Nullable String year, Tense tense) {
    YearMonth now = YearMonth.from(published);
    int number = Months.number(name);
    if (year != null) {
      return YearMonth.of(Integer.parseInt(year), number);
    }
    YearMonth here = now.withMonth(number);
    if (tense == Tense.FUTURE) {
      return here.isBefore(now) ? here.plusYears(1) : here;
    }
    return here.isAfter(now) ? here.minusYears(1) : here;
  }

  private LocalDate inWeek(String day, String week, @Nullable Days anchor) {
    LocalDate in =
        switch (week) {
          case "last week" -> published.minusWeeks(1);
          case "next week" -> published.plusWeeks(1);
          case "the week before last" -> published.minusWeeks(2);
          case "that week" -> anchor == null ? published : anchor.from();
          default -> published;
        };
    return in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .with(TemporalAdjusters.nextOrSame(dayOfWeek(day)));
  }

  private @Nullable Days counted(Matcher m, @Nullable Days anchor) {
    String words = m.group("count");
    if (words.equals("a few") || words.equals("some")) {
      return null;
    }
    int count = words.equals("half a") ? 1 : Durations.count(words);
    String unit = m.group("unit");
    if (words.equals("half a") && unit.equals("year")) {
      count = 6;
      unit = "month";
    }
    String way = m.group("way");
    boolean back = way.equals("ago") || way.equals("earlier") || way.equals("before that");
    boolean fromAnchor = !way.equals("ago") && back || way.equals("later") || way.endsWith("that");
    if (fromAnchor && anchor == null) {
      return null;
    }
    LocalDate from = fromAnchor && anchor != null ? anchor.from() : published;
    int sign = back ? -count : count;
    return switch (unit) {
      case "day" -> Days.day(from.plusDays(sign));
      case "week" -> way.equals("today") ? Days.day(from.plusWeeks(sign)) : weeks(from, sign, way);
      case "fortnight" ->
          way.equals("today") ? Days.day(from.plusWeeks(2L * sign)) : weeks(from, 2 * sign, way);
      case "month" -> Days.month(YearMonth.from(from).plusMonths(sign));
      default -> Days.year(from.getYear() + sign);
    };
  }

  private static Days weeks(LocalDate from, int weeks, String way) {
    LocalDate day = from.plusWeeks(weeks);
    return way.equals("later") || way.equals("earlier") ? Days.day(day) : Days.weekOf(day);
  }

  private Days near(String words) {
    LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (words) {
      case "last night", "overnight" -> Days.day(published.minusDays(1));
      case "over the weekend", "at the weekend", "last weekend" ->
          new Days(monday.minusDays(2), monday.minusDays(1), Precision.RANGE);
      case "this weekend" -> new Days(monday.plusDays(5), monday.plusDays(6), Precision.RANGE);
      default -> Days.day(published);
    };
  }

  private static Days same(String words, Days anchor) {
    LocalDate day = anchor.from();
    return switch (words) {
      case "the next day", "the following day", "the day after" ->
          Days.day(anchor.to().plusDays(1));
      case "the day before" -> Days.day(day.minusDays(1));
      case "the following week", "the week after" -> Days.weekOf(day.plusWeeks(1));
      case "the same week", "that week" -> Days.weekOf(day);
      case "that month" -> Days.month(YearMonth.from(day));
      case "that spring" -> Days.season(3, day.getYear());
      case "that summer" -> Days.season(6, day.getYear());
      case "that autumn" -> Days.season(9, day.getYear());
      case "that winter" -> Days.season(12, day.getYear());
      default -> anchor;
    };
  }

  private LocalDate weekday(String name, Tense tense) {
    return tense == Tense.FUTURE
        ? published.with(TemporalAdjusters.nextOrSame(dayOfWeek(name)))
        : published.with(TemporalAdjusters.previousOrSame(dayOfWeek(name)));
  }

  private static DayOfWeek dayOfWeek(String name) {
    return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
