package icsoversight.feed.staffsurvey;

import icsoversight.feed.HeadedRow;
import icsoversight.feed.Header;
import icsoversight.feed.RowMapper;
import icsoversight.feed.RowResult;
import icsoversight.feed.staffsurvey.Question.Answer;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.survey.Measure;
import icsoversight.survey.Measures;
import icsoversight.survey.Statistic;
import icsoversight.survey.ValueStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of an organisational workbook, one organisation a row. */
final class StaffSurveyMapper implements RowMapper {
  private static final String SUPPRESSED = "-";
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);
  private static final BigDecimal MOST_SCORE = BigDecimal.TEN;

  private final int year;
  private final Map<String, String> settings;
  private final Measures measures;
  private final List<GridRow> preamble = new ArrayList<>();
  private @Nullable String sheet;
  private @Nullable SheetLayout layout;
  private int suppressed;

  StaffSurveyMapper(int year, Map<String, String> settings, Measures measures) {
    this.year = year;
    this.settings = settings;
    this.measures = measures;
  }

  @Override
  public RowResult map(GridRow row) {
    if (!row.sheet().equals(sheet)) {
      sheet = row.sheet();
      layout = null;
      preamble.clear();
    }
    if (layout == null) {
      if (!Header.fits(row, StaffSurveyFeed.ID_COLUMNS)) {
        preamble.add(row);
        return RowResult.IGNORED;
      }
      layout = new SheetLayout(row, preamble, year, measures);
      return RowResult.heading(layout.issues());
    }
    HeadedRow headed = new HeadedRow(layout.header(), row);
    if (headed.text("ODS code").isEmpty()) {
      return row.isBlank()
          ? RowResult.IGNORED
          : RowResult.of(
              List.of(),
              List.of(new Issue(IssueCode.MISSING_VALUE, row.locator(), "ODS code", "", "")));
    }
    List<Finding> findings = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    for (Question question : layout.questions()) {
      read(question, headed, row, findings, issues);
    }
    return RowResult.of(findings, issues);
  }

  @Override
  public RowResult end() {
    if (suppressed == 0) {
      return RowResult.NOTHING;
    }
    return RowResult.of(
        List.of(),
        List.of(
            Issue.ofSource(
                IssueCode.SUPPRESSED_VALUES,
                "The publisher suppressed "
                    + suppressed
                    + " values; they are passed on as suppressed.")));
  }

  private void read(
      Question question,
      HeadedRow headed,
      GridRow row,
      List<Finding> findings,
      List<Issue> issues) {
    Optional<BigDecimal> base = number(row, question.base(), null, issues);
    List<Optional<BigDecimal>> values = new ArrayList<>();
    for (Answer answer : question.answers()) {
      BigDecimal most = answer.score() ? MOST_SCORE : MOST_PERCENT;
      Optional<BigDecimal> value = number(row, answer.column(), most, issues);
      values.add(value);
      boolean hidden = row.cell(answer.column()).strip().equals(SUPPRESSED);
      if (value.isEmpty() && !hidden) {
        continue;
      }
      suppressed += hidden ? 1 : 0;
      Measure measure = answer.score() ? question.measure() : null;
      findings.add(
          finding(headed, question, measure, base)
              .with("response", answer.option())
              .with("statistic", (answer.score() ? Statistic.SCORE : Statistic.PERCENT).code())
              .with("value", value.map(HeadedRow::plain).orElse(""))
              .with("value_status", status(hidden))
              .with("locator", row.locator(answer.column())));
    }
    Measure measure = question.measure();
    if (measure != null && measure.statistic() == Statistic.PERCENT) {
      addUp(question, measure, values, base, headed, row).ifPresent(findings::add);
    }
  }

  /** The share of favourable answers, or of the answers that the survey reports together. */
  private Optional<Finding> addUp(
      Question question,
      Measure measure,
      List<Optional<BigDecimal>> values,
      Optional<BigDecimal> base,
      HeadedRow headed,
      GridRow row) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean hidden = false;
    List<String> cells = new ArrayList<>();
    List<String> quotes = new ArrayList<>();
    for (String response : measure.responses()) {
      int place = place(question, response);
      if (place < 0) {
        return Optional.empty();
      }
      int column = question.answers().get(place).column();
      cells.add(row.locator(column));
      quotes.add(row.cell(column));
      hidden |= row.cell(column).strip().equals(SUPPRESSED);
      if (values.get(place).isPresent()) {
        sum = sum.add(values.get(place).get());
      } else if (!row.cell(column).strip().equals(SUPPRESSED)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        finding(headed, question, measure, base)
            .with("response", measure.response())
            .with("statistic", measure.statistic().code())
            .with("value", hidden ? "" : HeadedRow.plain(sum))
            .with("value_status", status(hidden))
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

  private Finding finding(
      HeadedRow headed, Question question, @Nullable Measure measure, Optional<BigDecimal> base) {
    String group = headed.text("Benchmarking group");
    boolean unweighted = headed.text("Weighting").equalsIgnoreCase("Unweighted");
    return Finding.of(FindingKind.SURVEY)
        .with("survey_year", Integer.toString(year))
        .with("org_code", headed.text("ODS code"))
        .with("org_name", headed.text("Organisation name"))
        .with("org_type", settings.getOrDefault("group." + group, ""))
        .with("benchmark_group", group)
        .with("question", question.code())
        .with("measure", measure == null ? "" : measure.code())
        .with("breakdown", "all")
        .with("respondents", base.map(HeadedRow::plain).orElse(""))
        .with("comparability", unweighted ? "unweighted" : "")
        .with("rule", "staff-survey")
        .with("confidence", "1");
  }

  private static String status(boolean hidden) {
    return (hidden ? ValueStatus.SUPPRESSED : ValueStatus.PUBLISHED).code();
  }

  /** A number as stored; a dash is suppression and no issue. */
  private static Optional<BigDecimal> number(
      GridRow row, int column, @Nullable BigDecimal most, List<Issue> issues) {
    String text = column < 0 ? "" : row.cell(column).strip();
    if (text.isEmpty() || text.equals(SUPPRESSED)) {
      return Optional.empty();
    }
    BigDecimal value;
    try {
      // The shortest decimal that is the stored double: what the publisher's program held.
      value = new BigDecimal(Double.toString(Double.parseDouble(text)));
    } catch (NumberFormatException e) {
      issues.add(new Issue(IssueCode.NOT_A_NUMBER, row.locator(column), "value", "", text));
      return Optional.empty();
    }
    if (value.signum() < 0 || (most != null && value.compareTo(most) > 0)) {
      issues.add(new Issue(IssueCode.OUT_OF_RANGE, row.locator(column), "value", "", text));
      return Optional.empty();
    }
    return Optional.of(value);
  }
}
