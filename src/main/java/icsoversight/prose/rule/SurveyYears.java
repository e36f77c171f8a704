package icsoversight.prose.rule;

import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Wording;
import java.util.regex.Matcher;

/** The year of the survey that a figure is of: that of the fieldwork. */
final class SurveyYears {
  private static final Wording UP_ON = Wording.of("\\bup (?:just )?on $");

  private static final Wording YEAR_SURVEY =
      Wording.of(
          "\\b(20\\d\\d)(?:'s)? (?:nhs |national )?(?:staff )?survey|survey(?:,)? (?:of|for|in|from)? ?(20\\d\\d)\\b|\\b(20\\d\\d) (?:results|edition)|\\bresults (?:for|of|from) (20\\d\\d)");
  private static final Wording BEHIND =
      Wording.of(
          "^(?:[%)]| per cent| percent| out of (?:10|ten)|/10|[a-z '’,-]){0,40}?(?:\\b(?:in|of|for|from|during)|,)(?: the)? (20\\d\\d)\\b|^(?:%| per cent| percent)?[a-z '’-]{0,90}?\\b(?:in|during) (20\\d\\d)\\b");
  private static final Wording IN_BRACKETS = Wording.of("^(?:%| per cent)? ?\\((20\\d\\d)\\)");

  /** "6.58 (2023: 6.74)". */
  private static final Wording LABELLED =
      Wording.of("\\((?:in )?(20\\d\\d)(?::| was|,? it was|,) ?$");

  private static final Wording BEFORE =
      Wording.of(
          "(?:\\(|\\b(?:in|for|of|by|as) |^)(20\\d\\d)(?:: ?|,? (?:(?:it|that|this|they|which|when|the (?:figure|share|score|result|proportion)) )?(?:had |has )?(?:was|were|is|been|stood|came|[a-z]+ed|risen|rose|fallen|fell|gone|went)(?: back)?(?: up| down)?(?: to| at)?(?: only| just)? |, (?:[a-z ]{3,25}, )?| )$");

  /** "In 2021 three in four (75.0 per cent)": no more than a few words between. */
  private static final Wording IN_YEAR =
      Wording.of(
          "(?:^|, |; |\\b(?:and|but|england|nationally|country) )in (?:the (?:spring|summer|autumn|winter) of |late )?(20\\d\\d),? (?!.*publish)(?:[a-z' ]{0,40}, )?[a-z' ]{0,75}\\(?$"
              + "|\\b(?:spring|summer|autumn|winter) of [a-z ]{3,30}, (20\\d\\d), [a-z' ]{3,50}\\(?$"
              + "|\\b(?:back (?:to|in)|remember|since) (20\\d\\d), (?!.*publish)(?:[a-z' ]{0,40}, )?(?:when|where)[a-z' ]{0,40}\\(?$");

  private static final Wording YEAR_BEFORE =
      Wording.of(
          "\\b(a year earlier|a year ago|the year before|the previous year|the year earlier|a year before|year before|last time|last year|the previous survey|the survey before|the last survey|the year before that|twelve months earlier|12 months earlier|twelve months before)\\b");
  private static final Wording TWO_BEFORE = Wording.of("\\btwo years (?:earlier|before|ago)\\b");

  private static final Wording NEWEST =
      Wording.of(
          "\\b(?:latest|newest|most recent|this year's) (?:[a-z]+ ){0,3}(?:survey|results)\\b");

  /** Ends with what tells of the figure to be compared with. */
  private static final Wording COMPARING =
      Wording.of(
          "\\b(?:compared (?:with|to)|against|than|(?:up|down) on"
              + "|(?:up|down|ris(?:es?|en)|rose|f[ae]ll|fallen|increased?|decreased?|dropped|dipped)(?: slightly| sharply)? from)\\b[^;]{0,60}$");

  private static final Wording LAST_TIME = Wording.of("\\blast time\\b");
  private static final Wording YEAR_LATER =
      Wording.of(
          "\\b(?:a year later|one year later|the (?:next|following) year|the year after|a year on|twelve months later|12 months later)\\b");

  /** "75.0% in 2021, then 71.9%": of the year after one that was told. */
  private static final Wording NEXT =
      Wording.of(", (?:and )?then (?:to |at |by )?(?:only |just )?$");

  private static final Wording TWO_LATER =
      Wording.of("\\btwo years (?:later|on|after(?:wards)?)\\b");

  private static final Wording ASIDE =
      Wording.of("\\b(?:it|that|this|the (?:figure|share|score)) (?:was|had been|stood at)\\b");

  /** "66.8% in 2020, had dropped to …": the year is this figure's. */
  private static final Wording AT_ONCE =
      Wording.of("^(?:%| per cent| percent)? (?:in|by|for|during) (20\\d\\d)\\b");

  private static final Wording RANGE =
      Wording.of(
          "\\b(?:runs?|ran|rang(?:es?|ed|ing)|var(?:ies|ied|ying)|anything|anywhere|recommendations?|answers?|responses?|praise|endorsement) from $");

  /** "from 71.3% in the Frimley system to": from place to place, and not from year to year. */
  private static final Wording SPREAD =
      Wording.of("^(?:%| per cent| percent)?[a-z' ]{0,60} (?:in|at|for) [a-z' ,-]{4,60} to $");

  private static final int FIRST_PASSAGES = 8;

  private SurveyYears() {}

  /** The survey that a document speaks of: named, else the last whose results were out. */
  static int ofDocument(Article article) {
    // A year that is only named late is of a comparison, and not what the document is about.
    int early = Math.max(FIRST_PASSAGES, article.passages().size() / 2);
    for (Passage passage :
        article.passages().subList(0, Math.min(early, article.passages().size()))) {
      int named = YEAR_BEFORE.isIn(passage.folded()) ? 0 : named(passage.folded(), 0);
      if (named > 0) {
        return named;
      }
      if (NEWEST.isIn(passage.folded())) {
        return latest(article);
      }
    }
    return latest(article);
  }

  /** "how we did last time": the survey whose results were out last; else the year in hand. */
  static int spokenOf(String folded, Article article, int year) {
    return LAST_TIME.isIn(folded) ? latest(article) : year;
  }

  private static int latest(Article article) {
    boolean resultsOut = article.published().getMonthValue() >= 3;
    return article.published().getYear() - (resultsOut ? 1 : 2);
  }

  /** The year of the survey that a sentence names; the fallback if it names none. */
  static int named(String folded, int fallback) {
    Matcher matcher = YEAR_SURVEY.matcher(folded);
    return matcher.find() ? year(matcher) : fallback;
  }

  /** The year that the sentences behind this one speak of; "in 2022 it was 46%" is an aside. */
  static int spokenOfNext(String folded, int year) {
    return ASIDE.isIn(folded) ? year : namedAsItsOwn(folded, 0, year);
  }

  /**
   * The year of the survey that a sentence names; the fallback if it names none, or behind a place
   * only one that is compared with.
   */
  private static int namedAsItsOwn(String folded, int from, int fallback) {
    Matcher matcher = YEAR_SURVEY.matcher(folded);
    return matcher.find()
            && !(matcher.start() > from && COMPARING.isIn(folded.substring(from, matcher.start())))
        ? year(matcher)
        : fallback;
  }

  private static int year(Matcher matcher) {
    for (int g = 1; g <= matcher.groupCount(); g++) {
      if (matcher.group(g) != null) {
        return Integer.parseInt(matcher.group(g));
      }
    }
    throw new IllegalStateException("A year matched without a year");
  }

  /**
   * The year of a figure.
   *
   * @param folded the sentence
   * @param figure the figure
   * @param from where the figure before it ends
   * @param to where the next figure begins
   * @param base the year spoken of
   * @param last the year of the figure before it in the sentence; the base if there is none
   */
  static int of(String folded, SurveyFigures.Figure figure, int from, int to, int base, int last) {
    String behind = folded.substring(figure.end(), Math.max(figure.end(), to));
    String before = folded.substring(Math.min(from, figure.start()), figure.start());
    Matcher labelled = LABELLED.matcher(before);
    if (labelled.find()) {
      return year(labelled);
    }
    Matcher atOnce = AT_ONCE.matcher(behind);
    if (atOnce.find()) {
      return year(atOnce);
    }
    Matcher near = BEHIND.matcher(behind);
    // "46%, and in 2021 it was 43%": the year before the next figure is the next figure's.
    Matcher ofNext = BEFORE.matcher(to < folded.length() ? behind : "");
    boolean isNexts = ofNext.find() && ofNext.start(1) > 0;
    if (near.find() && !(isNexts && year(near) == year(ofNext))) {
      return year(near);
    }
    Matcher bracket = IN_BRACKETS.matcher(behind);
    if (bracket.find()) {
      return year(bracket);
    }
    Matcher left = BEFORE.matcher(before);
    Matcher ofLast = AT_ONCE.matcher(before);
    if (left.find() && !(ofLast.find() && year(ofLast) == year(left))) {
      return year(left);
    }
    Matcher in = IN_YEAR.matcher(before);
    if (in.find()) {
      return year(in);
    }
    int year =
        to < folded.length() ? namedAsItsOwn(folded, figure.end(), base) : named(folded, base);
    int semicolon = behind.indexOf(';');
    String own = semicolon < 0 ? behind : behind.substring(0, semicolon);
    int begin = before.lastIndexOf(';');
    String lead = begin < 0 ? before : before.substring(begin);
    boolean ofLastTime =
        YEAR_BEFORE.isIn(own) || YEAR_BEFORE.isIn(lead) && (begin >= 0 || lead.length() < 40);
    if (YEAR_LATER.isIn(own) || YEAR_LATER.isIn(lead)) {
      return last + 1;
    }
    if (last != base && NEXT.isIn(before)) {
      return last + 1;
    }
    if (TWO_LATER.isIn(own) || TWO_LATER.isIn(lead)) {
      return last + 2;
    }
    if (TWO_BEFORE.isIn(own)) {
      return year - 2;
    }
    if (ofLastTime && isEarlier(folded, figure, own)) {
      return (last == base ? year : last) - 1;
    }
    boolean among = RANGE.isIn(before) || SPREAD.isIn(behind);
    return before.endsWith("from ") && !among || UP_ON.isIn(before) ? year - 1 : year;
  }

  /** "up from 57% the year before": the figure nearest to the words is the older one. */
  private static boolean isEarlier(String folded, SurveyFigures.Figure figure, String behind) {
    Matcher words = YEAR_BEFORE.matcher(behind);
    return !words.find()
        || !folded.substring(figure.end()).contains(";") && SurveyFigures.comparison(folded, figure)
        || words.start() < 60;
  }
}
