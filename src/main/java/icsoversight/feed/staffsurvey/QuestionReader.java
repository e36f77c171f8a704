package icsoversight.feed.staffsurvey;

import icsoversight.feed.Figure;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.staffsurvey.Question.Answer;
import icsoversight.finding.Finding;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.survey.Measure;
import icsoversight.survey.Statistic;
import icsoversight.survey.ValueStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a question's block in one row: every answer, and the share that its measure adds up. A
 * block in which something is wrong is left out as a whole, for a column that has moved makes every
 * figure of the block suspect.
 */
final class QuestionReader {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Six times those who work for the NHS. */
  private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(10_000_000);

  /** Shares that were rounded to whole numbers can miss 100 by this. */
  private static final BigDecimal ROUNDING = BigDecimal.valueOf(3);

  private final Suppression suppression = new Suppression();

  /**
   * Reads a block.
   *
   * @param question the block
   * @param row the row
   * @param respondent what is known of whom the row is about
   * @param findings takes the facts
   * @param issues takes what could not be used
   */
  void read(
      Question question,
      GridRow row,
      Finding respondent,
      List<Finding> findings,
      List<Issue> issues) {
    List<Issue> wrong = new ArrayList<>();
    String base = base(question, row, wrong);
    List<SurveyValue> values = new ArrayList<>();
    for (Answer answer : question.answers()) {
      values.add(
          SurveyValue.of(
              row.cell(answer.column()), answer.statistic(), row.locator(answer.column()), wrong));
    }
    if (wrong.isEmpty()) {
      checkSum(question, row, values, wrong);
    }
    if (!wrong.isEmpty()) {
      issues.addAll(wrong);
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      Answer answer = question.answers().get(i);
      SurveyValue value = values.get(i);
      if (value.status() == null) {
        continue;
      }
      suppression.count(value.status());
      Measure measure = answer.statistic() == Statistic.SCORE ? question.measure() : null;
      findings.add(
          respondent
              .copy()
              .with("question", question.code())
              .with("measure", measure == null ? "" : measure.code())
              .with("response", answer.option())
              .with("statistic", answer.statistic().code())
              .with("value", value.text())
              .with("value_status", value.status().code())
              .with("respondents", base)
              .with("locator", row.locator(answer.column())));
    }
    Measure measure = question.measure();
    if (measure != null && measure.statistic() == Statistic.PERCENT) {
      addUp(question, measure, values, base, respondent, row).ifPresent(findings::add);
    }
  }

  private static String base(Question question, GridRow row, List<Issue> wrong) {
    if (question.base() < 0) {
      return "";
    }
    String text = row.cell(question.base()).strip();
    Figure figure = Figure.of(text);
    return switch (figure.kind()) {
      case EMPTY, SUPPRESSED, NOT_APPLICABLE, NOT_AVAILABLE -> "";
      case NUMBER -> wholeNumber(figure.number(), row.locator(question.base()), text, wrong);
      case FORMULA_ERROR -> {
        wrong.add(
            new Issue(
                IssueCode.FORMULA_ERROR, row.locator(question.base()), "respondents", "", text));
        yield "";
      }
      default -> {
        wrong.add(
            new Issue(
                IssueCode.NOT_A_NUMBER, row.locator(question.base()), "respondents", "", text));
        yield "";
      }
    };
  }

  static String wholeNumber(
      @Nullable BigDecimal number, String locator, String raw, List<Issue> wrong) {
    if (number == null
        || number.signum() < 0
        || number.compareTo(MOST_PEOPLE) > 0
        || number.stripTrailingZeros().scale() > 0) {
      wrong.add(
          new Issue(
              IssueCode.OUT_OF_RANGE,
              locator,
              "respondents",
              "A base is a whole number of people.",
              raw));
      return "";
    }
    return HeadedRow.plain(number);
  }

  private static void checkSum(
      Question question, GridRow row, List<SurveyValue> values, List<Issue> wrong) {
    BigDecimal sum = BigDecimal.ZERO;
    int shares = 0;
    for (int i = 0; i < values.size(); i++) {
      BigDecimal number = values.get(i).number();
      if (question.answers().get(i).statistic() != Statistic.PERCENT) {
        return;
      }
      if (number == null) {
        return;
      }
      sum = sum.add(number);
      shares++;
    }
    if (shares > 1 && sum.subtract(WHOLE).abs().compareTo(ROUNDING) > 0) {
      wrong.add(
          new Issue(
              IssueCode.SHARES_DO_NOT_ADD_UP,
              row.locator(question.answers().get(0).column()),
              question.code(),
              "",
              HeadedRow.plain(sum)));
    }
  }

  /** The share of favourable answers, or of the answers that the survey reports together. */
  private static Optional<Finding> addUp(
      Question question,
      Measure measure,
      List<SurveyValue> values,
      String base,
      Finding respondent,
      GridRow row) {
    BigDecimal sum = BigDecimal.ZERO;
    ValueStatus status = ValueStatus.PUBLISHED;
    List<String> cells = new ArrayList<>();
    List<String> quotes = new ArrayList<>();
    for (String response : measure.responses()) {
      int place = place(question, response);
      if (place < 0 || values.get(place).status() == null) {
        return Optional.empty();
      }
      int column = question.answers().get(place).column();
      cells.add(row.locator(column));
      quotes.add(row.cell(column));
      BigDecimal number = values.get(place).number();
      if (number == null) {
        status = values.get(place).status();
      } else {
        sum = sum.add(number);
      }
    }
    boolean isPublished = status == ValueStatus.PUBLISHED;
    return Optional.of(
        respondent
            .copy()
            .with("question", question.code())
            .with("measure", measure.code())
            .with("response", measure.response())
            .with("statistic", measure.statistic().code())
            .with("value", isPublished ? HeadedRow.plain(sum) : "")
            .with("value_status", status == null ? "" : status.code())
            .with("respondents", base)
            .with("locator", cells.get(0))
            .with("more_locators", String.join("|", cells.subList(1, cells.size())))
            .with("quote", String.join("|", quotes)));
  }

  private static int place(Question question, String response) {
    for (int i = 0; i < question.answers().size(); i++) {
      if (question.answers().get(i).option().equalsIgnoreCase(response)) {
        return i;
      }
    }
    return -1;
  }

  /** What is to be said at the end of the file. */
  void tellSuppression(List<Issue> issues) {
    suppression.tell(issues);
  }
}
