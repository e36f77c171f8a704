package icsoversight.prose.rule;

import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Figures in a sentence that can be of the staff survey: percentages and scores. */
final class SurveyFigures {
  private static final Wording IT_WAS = Wording.of("\\bwas(?: just| only| about)? ?$");
  private static final Wording COMPARED =
      Wording.of(
          "\\b(?:from|against|compared with|compared to|up on|down on|than|than the|versus|to)(?: just| only| about| the)? ?$|\\((?:in )?20\\d\\d(?:[:,]| was| it was)? ?$");

  private static final Wording PERCENT =
      Wording.of(
          "(?<![\\d.£$])(\\d{1,3}(?:\\.\\d+)?) ?(?:%|per cent\\b|percent\\b|pc\\b)(?! (?:points?|of (?:the )?(?:budget|adults|income|spending)))");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> ONES =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  /** "Sixty-seven per cent", as sentences begin. */
  private static final Wording IN_WORDS =
      Wording.of(
          "\\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](one|two|three|four|five|six|seven|eight|nine))? per ?cent\\b(?! points?)");

  private static final Wording SCORE =
      Wording.of(
          "(?<![\\d.£$])(\\d\\.\\d{1,2})(?: out of (?:10|ten)\\b|/10\\b)|\\b(?:scored?|scores|score of|from|against|to|at|with|was|is|and|than|the|reached|morale|engagement)(?: the| just| only)? (\\d\\.\\d{1,2})(?! ?(?:%|per|m|bn|million|point))\\b");

  private static final Wording BARE_PERCENT =
      Wording.of(
          "(?<![\\d.£$])(\\d{2}\\.\\d)(?![\\d%])(?! ?(?:per|percentage|million|m\\b|bn|billion|points?|hours|days|weeks|months|years))");

  private static final Wording BARE_SCORE =
      Wording.of("(?<![\\d.£$])(\\d\\.\\d{1,2})(?![\\d%]| ?(?:%|per|m\\b|bn|million|point))");

  private SurveyFigures() {}

  record Figure(String value, boolean percent, int start, int end) {}

  /**
   * The figures of a sentence.
   *
   * @param ofScore whether the sentence speaks of a score, so that any number on its scale is one
   */
  static List<Figure> find(String folded, boolean ofScore) {
    List<Figure> figures = new ArrayList<>();
    Matcher percent = PERCENT.matcher(folded);
    while (percent.find()) {
      figures.add(new Figure(percent.group(1), true, percent.start(), percent.end()));
    }
    Matcher words = IN_WORDS.matcher(folded);
    while (words.find()) {
      int value =
          10 * (TENS.indexOf(words.group(1)) + 2)
              + (words.group(2) == null ? 0 : ONES.indexOf(words.group(2)) + 1);
      figures.add(new Figure(Integer.toString(value), true, words.start(), words.end()));
    }
    Matcher score = SCORE.matcher(folded);
    while (score.find()) {
      String value = score.group(1) == null ? score.group(2) : score.group(1);
      int start = score.group(1) == null ? score.start(2) : score.start(1);
      boolean known = figures.stream().anyMatch(f -> f.start() <= start && start < f.end());
      if (!known) {
        figures.add(new Figure(value, false, start, score.end()));
      }
    }
    if (ofScore) {
      addUnknown(figures, bare(folded, false));
    }
    if (figures.stream().anyMatch(Figure::percent)) {
      // "54.7, 43.4 and 40.1 per cent", "it was 66.8 per cent; the year before, 63.4".
      addUnknown(figures, bare(folded, true));
    }
    figures.sort(java.util.Comparator.comparingInt(Figure::start));
    return figures;
  }

  private static void addUnknown(List<Figure> figures, List<Figure> bare) {
    for (Figure one : bare) {
      if (figures.stream().noneMatch(f -> f.start() < one.end() && one.start() < f.end())) {
        figures.add(one);
      }
    }
  }

  /** A number without a unit, where the sentence before has said what it measures. */
  static List<Figure> bare(String folded, boolean percent) {
    List<Figure> figures = new ArrayList<>();
    Matcher matcher = (percent ? BARE_PERCENT : BARE_SCORE).matcher(folded);
    while (matcher.find()) {
      figures.add(new Figure(matcher.group(1), percent, matcher.start(1), matcher.end(1)));
    }
    return figures;
  }

  /** "it was 61.2%": the same measure, unless another is named. */
  static boolean followsWas(String folded, Figure figure) {
    return IT_WAS.isIn(folded.substring(0, figure.start()));
  }

  /** "against 7.23", "up from 58%", "compared with": the same measure at another time. */
  static boolean comparison(String folded, Figure figure) {
    return COMPARED.isIn(folded.substring(0, figure.start()));
  }
}
