package icsoversight.feed.staffsurvey;

import icsoversight.feed.Header;
import icsoversight.feed.Layout;
import icsoversight.feed.staffsurvey.Question.Answer;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.survey.Measure;
import icsoversight.survey.Measures;
import icsoversight.survey.Statistic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where things stand in one sheet. The row of column names repeats the same answers for each
 * question, so a column is told by the question heading above it, carried to the right, and by its
 * own name.
 */
final class SheetLayout {
  private static final Pattern HEADING =
      Pattern.compile(
          "^\\s*(Q\\d+[a-z]?(?:_\\d+)?|[A-Z]{1,3}_?\\d(?:_\\d)?|[A-Za-z]+(?: [A-Za-z]+)?)"
              + "\\s+[-–]\\s+(.+)$",
          Pattern.DOTALL);

  private final Header header;
  private final List<Question> questions = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();

  SheetLayout(Layout layout, GridRow columns, List<GridRow> preamble, int year, Measures measures) {
    header = Header.of(columns, layout, SheetLayout::isAnswer);
    issues.addAll(header.issues());
    String heading = "";
    int start = -1;
    for (int c = 0; c <= columns.cells().size(); c++) {
      String above = isAnswer(columns.cell(c)) ? headingAbove(preamble, c) : "";
      boolean end = c == columns.cells().size();
      if (end || !above.isEmpty()) {
        if (start >= 0) {
          addQuestion(heading, columns, start, c, year, measures);
        }
        heading = above;
        start = above.isEmpty() ? -1 : c;
      } else if (start < 0
          && isAnswer(columns.cell(c))
          && layout.fieldOf(columns.cell(c)).isEmpty()) {
        issues.add(
            new Issue(
                IssueCode.NEW_COLUMN,
                columns.locator(c),
                "",
                "A column of answers stands under no question, so it was not read.",
                columns.cell(c)));
      }
    }
  }

  private void addQuestion(
      String heading, GridRow columns, int from, int to, int year, Measures measures) {
    Matcher matcher = HEADING.matcher(heading);
    if (!matcher.matches()) {
      throw new IllegalStateException("No heading of a question: " + heading);
    }
    String code = matcher.group(1).strip().toLowerCase(Locale.ROOT);
    Optional<Measure> measure = measures.findByWording(matcher.group(2));
    if (measure.isPresent() && !code.equals(measure.get().codes().getOrDefault(year, code))) {
      issues.add(
          new Issue(
              IssueCode.NUMBER_AND_WORDING,
              columns.locator(from),
              "question",
              "The question is worded as "
                  + measure.get().code()
                  + " but has another number than in that year, so it was read without a measure.",
              heading));
      measure = Optional.empty();
    }
    List<Answer> answers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int base = -1;
    for (int c = from; c < to; c++) {
      String name = columns.cell(c).strip();
      String lower = name.toLowerCase(Locale.ROOT);
      if (!isAnswer(name) || !header.isFree(c)) {
        continue;
      }
      String kind = lower.startsWith("base") ? "base" : lower;
      if (!names.add(kind)) {
        issues.add(
            new Issue(
                IssueCode.AMBIGUOUS_COLUMN,
                columns.locator(c),
                code,
                "Two columns of the question have the same heading, so it was not read: perhaps the"
                    + " heading of the next question is missing.",
                name));
        return;
      }
      if (kind.equals("base")) {
        base = c;
      } else if (lower.endsWith("score")) {
        answers.add(new Answer(c, "", Statistic.SCORE));
      } else {
        answers.add(new Answer(c, name.replaceFirst("^%\\s*", ""), Statistic.PERCENT));
      }
    }
    questions.add(new Question(code, measure.orElse(null), answers, base));
  }

  private static String headingAbove(List<GridRow> preamble, int column) {
    for (GridRow row : preamble) {
      String cell = row.cell(column).strip();
      // Column A holds the sheet's own title and notes.
      if (column > 0 && HEADING.matcher(cell).matches()) {
        return cell;
      }
    }
    return "";
  }

  static boolean isAnswer(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("%") || lower.startsWith("base") || lower.endsWith("score");
  }

  Header header() {
    return header;
  }

  List<Question> questions() {
    return questions;
  }

  List<Issue> issues() {
    return issues;
  }
}
