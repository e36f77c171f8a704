package icsoversight.feed.staffsurvey;

import icsoversight.feed.FeedDescription;
import icsoversight.feed.staffsurvey.Question.Answer;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.survey.Measure;
import icsoversight.survey.Measures;
import icsoversight.survey.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where things stand in a sheet of the old form. Above each column stand, from the bottom up: its
 * unit, the answer, the item, the stem and the question's number; the last three only in the first
 * column of their block.
 */
final class OldSheet {
  private static final Pattern NUMBER = Pattern.compile("\\s*(Q\\d+)([a-z]?)\\s*");
  private static final Pattern ITEM = Pattern.compile("\\s*([a-z])\\)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern SCORE_UNIT =
      Pattern.compile("score|mean|scale score", Pattern.CASE_INSENSITIVE);

  private final List<Question> questions = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final int firstColumn;

  OldSheet(List<GridRow> above, GridRow units, int year, Measures measures, FeedDescription words) {
    GridRow numbers = rowWith(above, NUMBER);
    GridRow answers = above.get(above.size() - 1);
    GridRow items = above.size() > 1 ? above.get(above.size() - 2) : answers;
    GridRow stems = above.size() > 2 ? above.get(above.size() - 3) : items;
    firstColumn = first(units);
    String number = "";
    String stem = "";
    int start = -1;
    String item = "";
    int width = units.cells().size();
    for (int c = firstColumn; c <= width; c++) {
      boolean begins =
          c < width && (NUMBER.matcher(numbers.cell(c)).matches() || !items.cell(c).isBlank());
      if (begins || c == width) {
        if (start >= 0) {
          add(number, stem, item, start, c, answers, units, year, measures, words);
        }
        Matcher matcher = NUMBER.matcher(numbers.cell(c));
        if (matcher.matches()) {
          number = numbers.cell(c).strip().toLowerCase(Locale.ROOT);
          stem = stems.cell(c).strip();
        }
        item = items.cell(c).strip();
        start = c;
      }
    }
  }

  private static GridRow rowWith(List<GridRow> rows, Pattern pattern) {
    for (GridRow row : rows) {
      if (row.cells().stream().anyMatch(c -> pattern.matcher(c).matches())) {
        return row;
      }
    }
    return rows.get(0);
  }

  private static int first(GridRow units) {
    int column = 0;
    while (column < units.cells().size() && units.cell(column).isBlank()) {
      column++;
    }
    return column;
  }

  private void add(
      String number,
      String stem,
      String item,
      int from,
      int to,
      GridRow answers,
      GridRow units,
      int year,
      Measures measures,
      FeedDescription words) {
    Matcher letter = ITEM.matcher(item);
    boolean lettered = letter.matches();
    String code = number + (lettered ? letter.group(1) : "");
    String wording = lettered ? letter.group(2) : item;
    if (code.isEmpty()) {
      // Themes have a name and no number.
      code = wording.toLowerCase(Locale.ROOT);
    }
    Optional<Measure> measure = measures.findByWording(stem + " " + wording);
    if (measure.isEmpty()) {
      measure = measures.findByWording(wording);
    }
    if (measure.isPresent() && !code.equals(measure.get().codes().getOrDefault(year, code))) {
      issues.add(
          new Issue(
              IssueCode.NUMBER_AND_WORDING,
              answers.locator(from),
              "question",
              "The question is worded as "
                  + measure.get().code()
                  + " but has another number than in that year, so it was read without a measure.",
              number + " " + item));
      measure = Optional.empty();
    }
    List<Answer> columns = new ArrayList<>();
    int base = -1;
    for (int c = from; c < to; c++) {
      String unit = units.cell(c).strip().toLowerCase(Locale.ROOT);
      String name = answers.cell(c).strip();
      if (words.list("unit.base").contains(unit)) {
        base = c;
      } else if (words.list("unit.percent").contains(unit)) {
        columns.add(new Answer(c, name, Statistic.PERCENT));
      } else if (SCORE_UNIT.matcher(unit).matches()) {
        columns.add(new Answer(c, "", Statistic.SCORE));
      } else if (!name.isEmpty()) {
        issues.add(
            new Issue(
                IssueCode.UNKNOWN_CATEGORY,
                units.locator(c),
                "unit",
                "The column's unit is not known, so it was not read.",
                unit));
      }
    }
    questions.add(new Question(code, measure.orElse(null), columns, base));
  }

  List<Question> questions() {
    return questions;
  }

  List<Issue> issues() {
    return issues;
  }

  /** The first column of figures; labels and codes stand before it. */
  int firstColumn() {
    return firstColumn;
  }
}
