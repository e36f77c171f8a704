package icsoversight.feed.staffsurvey;

import icsoversight.feed.Header;
import icsoversight.feed.staffsurvey.Question.Answer;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.survey.Measure;
import icsoversight.survey.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where things stand in one sheet. The row of column names repeats the same answers for each
 * question, so a column is told by the question heading above it, carried to the right, and by its
 * own name.
 */
final class SheetLayout {
  private static final List<String> ID_AND_NOTES =
      List.of(
          "ODS code",
          "Organisation name",
          "Benchmarking group",
          "Region",
          "ICS",
          "ICS/STP",
          "Weighting");
  private static final Pattern HEADING =
      Pattern.compile("^\\s*([A-Za-z0-9_ ]+?)\\s+-\\s+(.+)$", Pattern.DOTALL);

  private final Header header;
  private final List<Question> questions = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();

  SheetLayout(GridRow columns, List<GridRow> preamble, int year, Measures measures) {
    header = Header.of(columns, StaffSurveyFeed.ID_COLUMNS, ID_AND_NOTES, answerNames(columns));
    issues.addAll(header.issues());
    String heading = "";
    int start = -1;
    for (int c = 0; c <= columns.cells().size(); c++) {
      String above = c < columns.cells().size() ? headingAbove(preamble, c) : "";
      boolean end = c == columns.cells().size();
      if (end || !above.isEmpty()) {
        if (start >= 0) {
          addQuestion(heading, columns, start, c, year, measures);
        }
        heading = above;
        start = above.isEmpty() ? -1 : c;
      } else if (start < 0 && isAnswer(columns.cell(c))) {
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
      issues.add(
          new Issue(
              IssueCode.UNKNOWN_CATEGORY,
              columns.locator(from),
              "question",
              "The heading is not a code and a question, so its columns were not read.",
              heading));
      return;
    }
    String code = matcher.group(1).strip().toLowerCase(Locale.ROOT);
    Optional<Measure> measure = measures.findByWording(matcher.group(2));
    if (measure.isPresent() && !code.equals(measure.get().codes().getOrDefault(year, code))) {
      issues.add(
          new Issue(
              IssueCode.UNKNOWN_CATEGORY,
              columns.locator(from),
              "question",
              "The question is worded as "
                  + measure.get().code()
                  + " but has another number than in that year, so it was read without a measure.",
              heading));
      measure = Optional.empty();
    }
    List<Answer> answers = new ArrayList<>();
    int base = -1;
    for (int c = from; c < to; c++) {
      String name = columns.cell(c).strip();
      if (name.toLowerCase(Locale.ROOT).startsWith("base")) {
        base = c;
      } else if (name.toLowerCase(Locale.ROOT).endsWith("score")) {
        answers.add(new Answer(c, "", true));
      } else if (!name.isEmpty()) {
        answers.add(new Answer(c, name.replaceFirst("^%\\s*", ""), false));
      }
    }
    questions.add(new Question(code, measure.orElse(null), answers, base));
  }

  private static String headingAbove(List<GridRow> preamble, int column) {
    for (GridRow row : preamble) {
      String cell = row.cell(column).strip();
      // Column A holds the sheet's own title and notes.
      if (column > 0 && !cell.isEmpty()) {
        return cell;
      }
    }
    return "";
  }

  private static List<String> answerNames(GridRow columns) {
    return columns.cells().stream().filter(SheetLayout::isAnswer).toList();
  }

  private static boolean isAnswer(String name) {
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
