package icsoversight.prose.rule;

import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Wording;
import icsoversight.survey.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** How people speak of the survey's measures: {@code survey.csv}. */
final class SurveyLexicon {
  record Entry(String measure, String response, Statistic statistic, Wording pattern) {}

  /** "the lowest for any trust in the East of England": the region only says among whom. */
  private static final Wording NAMED_BEFORE =
      Wording.of(
          "(?:\\b(?:at|was|is|of|to|were|got|gets|scored|came to|come to|reached|stood at)|:|\\() ?$"
              + "|, (?:for|on|in) which [a-z ]{1,25}$");

  private final List<Entry> entries = new ArrayList<>();

  SurveyLexicon(Phrases phrases) {
    for (CSVRecord row : Phrases.rows("survey.csv")) {
      entries.add(
          new Entry(
              row.get("measure"),
              row.get("response"),
              row.get("statistic").equals("score") ? Statistic.SCORE : Statistic.PERCENT,
              phrases.compile(row.get("phrase"))));
    }
  }

  /** All entries in the order of the file. */
  List<Entry> entries() {
    return entries;
  }

  @Nullable Entry measure(String folded, SurveyFigures.Figure figure, int from, int to) {
    Entry best = null;
    int nearest = Integer.MAX_VALUE;
    boolean named = NAMED_BEFORE.isIn(folded.substring(0, figure.start()));
    for (Entry entry : entries) {
      // A percentage is no score; the place before every word stands for either.
      if (figure.end() > 0 && (entry.statistic() == Statistic.PERCENT) != figure.percent()) {
        continue;
      }
      Matcher matcher = entry.pattern().matcher(folded);
      while (matcher.find()) {
        if (matcher.end() <= from || matcher.start() >= to) {
          continue;
        }
        boolean behind = matcher.start() >= figure.end();
        int distance = behind ? matcher.start() - figure.end() : figure.start() - matcher.end();
        // "54% say that …" is explained by what follows, "… stands at 6.5" by what went before.
        distance += behind == named ? 500 : 0;
        distance += entry.measure().isEmpty() ? 1000 : 0;
        if (distance < nearest) {
          nearest = distance;
          best = entry;
        }
      }
    }
    return best;
  }
}
