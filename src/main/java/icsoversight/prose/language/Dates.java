package icsoversight.prose.language;

import icsoversight.document.Months;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds dates in words and resolves them against the day of publication and the tense. */
public final class Dates {
  private static final Wording BEFORE_A_MONTH =
      Wording.of(
          "\\b(?:in|since|until|by|during|last|this|next|of|from|again in|early|late|before|after|and|to|for) $");

  private static final Map<String, Integer> SEASONS =
      Map.of("spring", 3, "summer", 6, "autumn", 9, "winter", 12);
  private static final Map<String, Integer> ORDINALS =
      Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "last", 4, "final", 4);
  private static final Wording EXPRESSION =
      Wording.of(
          "(?<![a-z0-9])(?:"
              + "(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)"
              + "|(?:from |between )?(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: ?(?:-|–|to|and|until) ?(?<d2>\\d{1,2})(?:st|nd|rd|th)?)?"
              + " (?:of )?(?<dm>"
              + Months.NAMES
              + ")(?:,? (?<dy>(?:19|20)\\d\\d)|(?<dthat> (?:of )?(?:that|the same|last|this|next) year))?"
              + "|(?<am>"
              + Months.NAMES
              + ") (?<ad>\\d{1,2})(?:st|nd|rd|th)?,? (?<ay>20\\d\\d)"
              + "|(?:between|from) (?<rm1>"
              + Months.NAMES
              + ") (?:and|to|until) (?<rm2>"
              + Months.NAMES
              + ")(?:,? (?<ry>20\\d\\d)|(?<rthis> (?:of )?(?:this|next|last|that) year))?"
              + "|(?<fy>20\\d\\d)[-/–](?<fy2>\\d\\d)\\b"
              + "|(?<mrel>last |this |next |early |late |mid-|the same |that |the following )?(?<m>"
              + Months.NAMES
              + ")\\b(?:,? (?<my>20\\d\\d)|(?<mthis> (?:of )?(?:this|next|last|that|the same) year))?(?! \\d)"
              + "|(?<srel>last |this |next |the same |that |the |early |late |in )?(?<s>spring|summer|autumn|winter)\\b(?! (?:statement|budget|pressures?|crisis|conference|plan))"
              + "(?: (?:of )?(?<sy>20\\d\\d)|(?<sthis> (?:of )?(?:this|next|last|that|the same) year))?"
              + "|(?<q>first|second|third|fourth|last|final) quarter of (?:the )?(?:calendar )?(?:(?<qy>20\\d\\d)(?<qfy>[-/–]\\d\\d)?|year|this year|the year)"
              + "|(?<rel>today|yesterday|tomorrow|(?:earlier |later )?(?:last|this|next) (?:week|month|year)|the same month|the following month|the same year|that year|the following year|a year earlier|the year before|the previous year|a year ago|the same day)"
              + "|(?:(?<wrel>last|this|next|on|by) )(?<w>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b(?! (?:morning )?\\d)"
              + "|(?<=\\b(?:in|since|during|of|for|by|until|from|before|after|to|the|at|early|late|around|against|and|act|-) )(?<y>(?:19|20)\\d\\d)\\b(?![-/–%]\\d?| survey)"
              + ")");

  /**
   * "It told boards on Thursday that it will stop", "the framework, which it issued on 26 June,
   * will sort trusts": what stands directly behind a verb of the past is past, whatever is to come.
   */
  private static final Wording TOLD =
      Wording.of(
          "(?<!\\b(?:be|being|is|are|as) )\\b(?:announced|told|said|wrote|confirmed|published|issued|released|brought out|put out|came out|began|started|took effect|paused|stopped|suspended|postponed|appeared|approved|visited|placed|rated|heard|learned|learnt|agreed|accepted|withdrew)\\b(?:(?!\\b(?:will|would|to|due|until|till|by|before|after|from|for|next|that)\\b)[^,;.:]){0,50}$");

  private static final Wording LEAD =
      Wording.of(
          "(until after|until at least|until|till|since|by|before|after|from|to|ending)(?: the| (?:about|around|early|mid|late|the (?:very )?(?:end|start|beginning) of|polling day on|at least))?[ ]?$");

  private static final List<String> WORDS =
      Stream.concat(
              Stream.of(
                  "day",
                  "week",
                  "month",
                  "year",
                  "quarter",
                  "tomorrow",
                  "night",
                  "morning",
                  "noon",
                  "evening",
                  "spring",
                  "summer",
                  "autumn",
                  "winter"),
              Stream.of(Months.NAMES.split("\\|", -1)))
          .toList();

  private static final ThreadLocal<Memo<String, List<Place>>> PLACES =
      Memo.perThread(Dates::places);

  private final LocalDate published;
  private final RelativeDates relatives;

  /**
   * Dates in a document.
   *
   * @param published the document's day of publication
   */
  public Dates(LocalDate published) {
    this.published = published;
    this.relatives = new RelativeDates(published);
  }

  /**
   * The dates in a sentence.
   *
   * @param folded the sentence in folded form
   * @param tense its tense
   * @param before the date spoken of last, to which "that year" refers; null: none
   * @return the dates in order
   */
  public List<DateExpression> find(String folded, Tense tense, @Nullable Days before) {
    List<DateExpression> found = new ArrayList<>();
    Days anchor = before;
    for (Place place : PLACES.get().get(folded)) {
      Wording pattern = place.relative() ? RelativeDates.EXPRESSION : EXPRESSION;
      Matcher matcher =
          pattern.matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
      matcher.region(place.start(), folded.length());
      matcher.lookingAt();
      boolean told = tense == Tense.FUTURE && TOLD.isIn(folded.substring(0, matcher.start()));
      Tense own = told ? Tense.PAST : tense;
      Optional<Days> days =
          place.relative()
              ? relatives.resolve(matcher, own, anchor)
              : resolve(matcher, own, anchor);
      if (days.isPresent() && !isModalMay(folded, matcher)) {
        Matcher lead = LEAD.matcher(folded.substring(0, matcher.start()));
        String word = lead.find() ? lead.group(1) : own(matcher.group());
        found.add(new DateExpression(matcher.start(), matcher.end(), days.get(), word));
        anchor = days.get();
      }
    }
    return found;
  }

  private record Place(int start, int end, boolean relative) {}

  /** Every expression of a date has a figure or one of these words; most sentences have neither. */
  private static boolean mayHold(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    for (String word : WORDS) {
      if (folded.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Where dates stand; of two that overlap, the one that begins first, then the longer. */
  private static List<Place> places(String folded) {
    if (!mayHold(folded)) {
      return List.of();
    }
    List<Place> all = new ArrayList<>();
    for (Wording pattern : List.of(EXPRESSION, RelativeDates.EXPRESSION)) {
      Matcher matcher =
          pattern.matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
      while (matcher.find()) {
        all.add(new Place(matcher.start(), matcher.end(), pattern == RelativeDates.EXPRESSION));
      }
    }
    all.sort(Comparator.comparingInt(Place::start).thenComparingInt(p -> -p.end()));
    List<Place> kept = new ArrayList<>();
    for (Place place : all) {
      if (kept.isEmpty() || place.start() >= kept.get(kept.size() - 1).end()) {
        kept.add(place);
      }
    }
    return kept;
  }

  private static String own(String expression) {
    return expression.startsWith("from ") && !expression.contains(" to ") ? "from" : "";
  }

  /** "may" is a month only where it stands as one. */
  private static boolean isModalMay(String folded, Matcher matcher) {
    String text = matcher.group();
    if (!text.equals("may") && !text.equals("mar")) {
      return false;
    }
    String left = folded.substring(0, matcher.start());
    return !BEFORE_A_MONTH.isIn(left);
  }

  private Optional<Days> resolve(Matcher m, Tense tense, @Nullable Days anchor) {
    if (m.group("iso") != null) {
      return day(() -> LocalDate.parse(m.group("iso")));
    }
    if (m.group("dm") != null) {
      return dayOfMonth(m, tense, anchor);
    }
    if (m.group("am") != null) {
      return day(
          () ->
              LocalDate.of(
                  Integer.parseInt(m.group("ay")),
                  Months.number(m.group("am")),
                  Integer.parseInt(m.group("ad"))));
    }
    if (m.group("rm1") != null) {
      return Optional.of(monthRange(m, tense));
    }
    if (m.group("fy") != null) {
      int start = Integer.parseInt(m.group("fy"));
      boolean next = Integer.parseInt(m.group("fy2")) == (start + 1) % 100;
      return next ? Optional.of(Days.financialYear(start)) : Optional.empty();
    }
    if (m.group("m") != null) {
      return Optional.of(
          Days.month(
              monthOf(
                  Months.number(m.group("m")),
                  m.group("my"),
                  m.group("mrel"),
                  m.group("mthis"),
                  tense,
                  anchor)));
    }
    if (m.group("s") != null) {
      return Optional.of(season(m, tense, anchor));
    }
    if (m.group("q") != null) {
      int year = m.group("qy") == null ? published.getYear() : Integer.parseInt(m.group("qy"));
      int quarter = ORDINALS.getOrDefault(m.group("q"), 4);
      return Optional.of(
          m.group("qfy") == null
              ? Days.quarter(quarter, year)
              : Days.financialQuarter(quarter, year));
    }
    if (m.group("rel") != null) {
      return relative(m.group("rel"), anchor);
    }
    if (m.group("w") != null) {
      return Optional.of(Days.day(weekday(m.group("wrel"), m.group("w"), tense)));
    }
    return Optional.of(Days.year(Integer.parseInt(m.group("y"))));
  }

  private interface DayMaker {
    LocalDate make();
  }

  private static Optional<Days> day(DayMaker maker) {
    try {
      return Optional.of(Days.day(maker.make()));
    } catch (java.time.DateTimeException e) {
      // Such as 31 June: not a day, so not a date.
      return Optional.empty();
    }
  }

  private Optional<Days> dayOfMonth(Matcher m, Tense tense, @Nullable Days anchor) {
    YearMonth month =
        monthOf(Months.number(m.group("dm")), m.group("dy"), null, m.group("dthat"), tense, anchor);
    int first = Integer.parseInt(m.group("d1"));
    if (first < 1 || first > month.lengthOfMonth()) {
      return Optional.empty();
    }
    LocalDate from = month.atDay(first);
    if (m.group("dy") == null && m.group("dthat") == null) {
      // A day without a year: the nearest that the tense allows.
      if (tense == Tense.FUTURE && from.isBefore(published)) {
        from = from.plusYears(month.getYear() == published.getYear() ? 1 : 0);
      } else if (tense != Tense.FUTURE && from.isAfter(published)) {
        from = from.minusYears(1);
      }
    }
    if (m.group("d2") == null) {
      return Optional.of(Days.day(from));
    }
    int last = Integer.parseInt(m.group("d2"));
    return last < first || last > month.lengthOfMonth()
        ? Optional.empty()
        : Optional.of(Days.range(Days.day(from), Days.day(from.withDayOfMonth(last))));
  }

  private Days monthRange(Matcher m, Tense tense) {
    YearMonth last =
        monthOf(Months.number(m.group("rm2")), m.group("ry"), null, m.group("rthis"), tense, null);
    YearMonth first = last.withMonth(Months.number(m.group("rm1")));
    return Days.range(
        Days.month(first.isAfter(last) ? first.minusYears(1) : first), Days.month(last));
  }

  private YearMonth monthOf(
      int month,
      @Nullable String year,
      @Nullable String relation,
      @Nullable String thisYear,
      Tense tense,
      @Nullable Days anchor) {
    YearMonth now = YearMonth.from(published);
    if (year != null) {
      return YearMonth.of(Integer.parseInt(year), month);
    }
    if (thisYear != null) {
      return YearMonth.of(yearOf(thisYear, anchor), month);
    }
    YearMonth here = now.withMonth(month);
    if (relation != null && relation.startsWith("last")) {
      return here.isBefore(now) ? here : here.minusYears(1);
    }
    if (relation != null && relation.startsWith("next")) {
      return here.isAfter(now) ? here : here.plusYears(1);
    }
    if (relation != null && relation.startsWith("this")) {
      return here;
    }
    if (tense == Tense.FUTURE) {
      return here.isBefore(now) ? here.plusYears(1) : here;
    }
    return here.isAfter(now) ? here.minusYears(1) : here;
  }

  private int yearOf(String words, @Nullable Days anchor) {
    if (words.contains("last")) {
      return published.getYear() - 1;
    }
    if (words.contains("next")) {
      return published.getYear() + 1;
    }
    boolean that = words.contains("that") || words.contains("same");
    return that && anchor != null ? anchor.from().getYear() : published.getYear();
  }

  private Days season(Matcher m, Tense tense, @Nullable Days anchor) {
    int month = SEASONS.getOrDefault(m.group("s"), 3);
    if (m.group("sy") != null) {
      return Days.season(month, Integer.parseInt(m.group("sy")));
    }
    if (m.group("sthis") != null) {
      return Days.season(month, yearOf(m.group("sthis"), anchor));
    }
    String relation = m.group("srel") == null ? "" : m.group("srel").strip();
    if ((relation.equals("the same") || relation.equals("that")) && anchor != null) {
      return Days.season(month, anchor.from().getYear());
    }
    Days here = Days.season(month, published.getYear());
    if (relation.equals("next")) {
      return here.from().isAfter(published) ? here : Days.season(month, published.getYear() + 1);
    }
    if (relation.equals("last")) {
      return here.to().isBefore(published) ? here : Days.season(month, published.getYear() - 1);
    }
    if (tense == Tense.FUTURE) {
      return here.to().isBefore(published) ? Days.season(month, published.getYear() + 1) : here;
    }
    return here.from().isAfter(published) ? Days.season(month, published.getYear() - 1) : here;
  }

  private Optional<Days> relative(String words, @Nullable Days anchor) {
    LocalDate anchored = anchor == null ? null : anchor.from();
    String plain = words.replaceFirst("^(earlier|later) ", "");
    return switch (plain) {
      case "today" -> Optional.of(Days.day(published));
      case "yesterday" -> Optional.of(Days.day(published.minusDays(1)));
      case "tomorrow" -> Optional.of(Days.day(published.plusDays(1)));
      case "last week" -> Optional.of(Days.weekOf(published.minusWeeks(1)));
      case "this week" -> Optional.of(Days.weekOf(published));
      case "next week" -> Optional.of(Days.weekOf(published.plusWeeks(1)));
      case "last month" -> Optional.of(Days.month(YearMonth.from(published).minusMonths(1)));
      case "this month" -> Optional.of(Days.month(YearMonth.from(published)));
      case "next month" -> Optional.of(Days.month(YearMonth.from(published).plusMonths(1)));
      case "last year", "a year ago" -> Optional.of(Days.year(published.getYear() - 1));
      case "this year" -> Optional.of(Days.year(published.getYear()));
      case "next year" -> Optional.of(Days.year(published.getYear() + 1));
      case "the same month" ->
          Optional.ofNullable(anchored).map(d -> Days.month(YearMonth.from(d)));
      case "the same day" -> Optional.ofNullable(anchored).map(Days::day);
      case "the following month" ->
          Optional.ofNullable(anchored).map(d -> Days.month(YearMonth.from(d).plusMonths(1)));
      case "the same year", "that year" ->
          Optional.ofNullable(anchored).map(d -> Days.year(d.getYear()));
      case "the following year" ->
          Optional.ofNullable(anchored).map(d -> Days.year(d.getYear() + 1));
      case "a year earlier", "the year before", "the previous year" ->
          Optional.ofNullable(anchored).map(d -> Days.year(d.getYear() - 1));
      default -> Optional.empty();
    };
  }

  private LocalDate weekday(String relation, String name, Tense tense) {
    DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    if (relation.equals("next")) {
      return published.with(TemporalAdjusters.next(day));
    }
    if (relation.equals("last")) {
      return published.with(TemporalAdjusters.previous(day));
    }
    return tense == Tense.FUTURE
        ? published.with(TemporalAdjusters.nextOrSame(day))
        : published.with(TemporalAdjusters.previousOrSame(day));
  }
}
