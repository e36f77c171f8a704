package icsoversight.feed.staffsurvey;

import icsoversight.feed.Figure;
import icsoversight.feed.HeadedRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.survey.Statistic;
import icsoversight.survey.ValueStatus;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A survey figure from a cell.
 *
 * @param number the figure; null: none is published
 * @param status whether it is published, or why not; null: the cell is empty or unusable
 */
record SurveyValue(@Nullable BigDecimal number, @Nullable ValueStatus status) {
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);
  private static final BigDecimal MOST_SCORE = BigDecimal.TEN;
  private static final SurveyValue NONE = new SurveyValue(null, null);

  /**
   * Reads a cell.
   *
   * @param cell its text
   * @param statistic what kind of figure belongs there
   * @param locator where it is
   * @param issues takes what is wrong with it
   */
  static SurveyValue of(String cell, Statistic statistic, String locator, List<Issue> issues) {
    String text = cell.strip();
    Figure figure = Figure.of(text);
    return switch (figure.kind()) {
      case EMPTY -> NONE;
      case SUPPRESSED -> new SurveyValue(null, ValueStatus.SUPPRESSED);
      case NOT_APPLICABLE -> new SurveyValue(null, ValueStatus.NOT_APPLICABLE);
      case NOT_AVAILABLE -> new SurveyValue(null, ValueStatus.NOT_AVAILABLE);
      case FORMULA_ERROR -> {
        issues.add(new Issue(IssueCode.FORMULA_ERROR, locator, "value", "", text));
        yield NONE;
      }
      case NUMBER, PERCENTAGE, TEXT -> number(figure, statistic, locator, text, issues);
    };
  }

  private static SurveyValue number(
      Figure figure, Statistic statistic, String locator, String text, List<Issue> issues) {
    BigDecimal number = figure.number();
    boolean signRefused = figure.kind() == Figure.Kind.PERCENTAGE && statistic != Statistic.PERCENT;
    if (number == null || signRefused) {
      issues.add(new Issue(IssueCode.NOT_A_NUMBER, locator, "value", "", text));
      return NONE;
    }
    BigDecimal most = statistic == Statistic.PERCENT ? MOST_PERCENT : MOST_SCORE;
    if (number.signum() < 0 || number.compareTo(most) > 0) {
      issues.add(
          new Issue(
              IssueCode.OUT_OF_RANGE,
              locator,
              "value",
              "Expected 0 to " + most.toPlainString() + ".",
              text));
      return NONE;
    }
    return new SurveyValue(number, ValueStatus.PUBLISHED);
  }

  /** The figure in plain notation; empty if none is published. */
  String text() {
    return number == null ? "" : HeadedRow.plain(number);
  }
}
