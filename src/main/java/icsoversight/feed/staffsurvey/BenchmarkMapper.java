package icsoversight.feed.staffsurvey;

import icsoversight.feed.FeedDescription;
import icsoversight.feed.Figure;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.Header;
import icsoversight.feed.Layout;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.survey.Measure;
import icsoversight.survey.Measures;
import icsoversight.survey.Statistic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a benchmark workbook, one organisation a row. */
final class BenchmarkMapper extends TableMapper {
  /** Fewer shares than these cannot tell whether a row has percentages or fractions. */
  private static final int ENOUGH_SHARES = 5;

  private static final int HUNDREDFOLD = 2;

  private final FeedDescription description;
  private final int lastYear;
  private final Measures measures;
  private final Pattern ignored;

  /** What the workbook itself says of its names: the wording of each question. */
  private final Map<String, String> wordings = new HashMap<>();

  private final List<MeasureColumn> columns = new ArrayList<>();
  private final Map<String, Integer> bases = new HashMap<>();
  private final Map<MeasureColumn, Measure> named = new HashMap<>();
  private String group = "";
  private final Suppression suppression = new Suppression();

  BenchmarkMapper(FeedDescription description, Layout layout, int lastYear, Measures measures) {
    super(layout, false);
    this.description = description;
    this.lastYear = lastYear;
    this.measures = measures;
    this.ignored =
        Pattern.compile(description.setting("ignored.pattern"), Pattern.CASE_INSENSITIVE);
  }

  @Override
  protected void beginSheet(String name) {
    group = name;
    columns.clear();
    bases.clear();
    named.clear();
  }

  @Override
  protected void preamble(GridRow row) {
    // The sheet of notes names each column and words its question.
    MeasureColumn.parse(row.cell(0), 0)
        .ifPresent(c -> wordings.put(c.stem() + "_" + c.year(), row.cell(1)));
  }

  @Override
  protected boolean readsOtherwise(String column) {
    return MeasureColumn.parse(column, 0).isPresent() || ignored.matcher(column).matches();
  }

  @Override
  protected List<Issue> header(Header found, GridRow row) {
    List<Issue> issues = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (int c = 0; c < row.cells().size(); c++) {
      Optional<MeasureColumn> column = MeasureColumn.parse(row.cell(c), c);
      if (column.isEmpty()) {
        continue;
      }
      String name = row.cell(c).strip().toLowerCase(Locale.ROOT);
      if (!seen.add(name)) {
        twice.add(name);
        issues.add(new Issue(IssueCode.AMBIGUOUS_COLUMN, row.locator(c), name, "", row.cell(c)));
      }
      MeasureColumn measure = column.get();
      if (measure.isBase()) {
        bases.put(measure.stem() + "_" + measure.year(), c);
      } else {
        columns.add(measure);
      }
    }
    columns.removeIf(c -> twice.contains(c.stem() + "_" + c.year()));
    name(issues, row);
    return issues;
  }

  /**
   * Settles which measure each column is: by its wording where the notes have it, else by number.
   */
  private void name(List<Issue> issues, GridRow row) {
    Set<String> stemsOfLastYear = new HashSet<>();
    columns.stream().filter(c -> c.year() == lastYear).forEach(c -> stemsOfLastYear.add(c.stem()));
    Map<String, MeasureColumn> taken = new HashMap<>();
    Set<MeasureColumn> doubtful = new HashSet<>();
    for (MeasureColumn column : columns) {
      // A number that the last questionnaire does not have must be that of the column's own year.
      int numberedIn = stemsOfLastYear.contains(column.stem()) ? lastYear : column.year();
      Optional<Measure> byNumber = byNumber(column, numberedIn);
      String wording = wordings.getOrDefault(column.stem() + "_" + column.year(), "");
      Optional<Measure> byWording =
          wording.isEmpty() ? Optional.empty() : measures.findByWording(wording);
      if (byWording.isPresent() && byNumber.isPresent() && !byWording.equals(byNumber)) {
        issues.add(
            new Issue(
                IssueCode.NUMBER_AND_WORDING,
                row.locator(column.column()),
                "question",
                "The notes word the column as "
                    + byWording.get().code()
                    + ", its number is that of "
                    + byNumber.get().code()
                    + "; it was read without a measure.",
                row.cell(column.column())));
        continue;
      }
      Optional<Measure> measure = byWording.isPresent() ? byWording : byNumber;
      if (measure.isEmpty() || !isReportedSo(measure.get(), column)) {
        continue;
      }
      MeasureColumn before = taken.putIfAbsent(measure.get().code() + column.year(), column);
      if (before != null) {
        doubtful.add(before);
        doubtful.add(column);
        issues.add(
            new Issue(
                IssueCode.AMBIGUOUS_COLUMN,
                row.locator(column.column()),
                measure.get().code(),
                "",
                row.cell(column.column())));
      }
      named.put(column, measure.get());
    }
    doubtful.forEach(named::remove);
  }

  private Optional<Measure> byNumber(MeasureColumn column, int numberedIn) {
    String code = column.stem();
    String alias = description.setting("alias." + code);
    String published = alias.isEmpty() ? code : alias;
    return measures.findByNumber(published, numberedIn);
  }

  /** A share stands without its answers; only of some measures is it known which they are. */
  private boolean isReportedSo(Measure measure, MeasureColumn column) {
    return column.isScore()
        ? measure.statistic() == Statistic.SCORE
        : description.list("measures.responses").contains(measure.response());
  }

  @Override
  protected List<Finding> findings(HeadedRow row) {
    String code = row.required("code");
    boolean asFractions = false;
    int shares = 0;
    BigDecimal most = BigDecimal.ZERO;
    for (MeasureColumn column : columns) {
      Figure figure = Figure.of(row.cell(column.column()));
      if (!column.isScore() && figure.kind() == Figure.Kind.NUMBER && figure.number() != null) {
        shares++;
        most = most.max(figure.number());
      }
    }
    if (shares > 0 && most.compareTo(BigDecimal.ONE) <= 0) {
      asFractions = true;
    }
    boolean unsettled = asFractions && shares < ENOUGH_SHARES;
    if (unsettled) {
      row.note(new Issue(IssueCode.AMBIGUOUS_UNIT, row.at(), "value", "", most.toPlainString()));
    }
    List<Finding> findings = new ArrayList<>();
    for (MeasureColumn column : columns) {
      if (column.isScore() || !unsettled) {
        value(row, code, column, asFractions).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> value(
      HeadedRow row, String code, MeasureColumn column, boolean asFractions) {
    Statistic statistic = column.isScore() ? Statistic.SCORE : Statistic.PERCENT;
    String cell = row.cell(column.column());
    Figure figure = Figure.of(cell);
    boolean isFraction = asFractions && !column.isScore() && figure.kind() == Figure.Kind.NUMBER;
    String shown = cell;
    if (isFraction && figure.number() != null) {
      shown = figure.number().movePointRight(HUNDREDFOLD).toPlainString();
    }
    List<Issue> wrong = new ArrayList<>();
    SurveyValue value = SurveyValue.of(shown, statistic, row.at(column.column()), wrong);
    String base = base(row, column, wrong);
    wrong.forEach(row::note);
    if (value.status() == null || !wrong.isEmpty()) {
      return Optional.empty();
    }
    suppression.count(value.status());
    Measure measure = named.get(column);
    return Optional.of(
        Finding.of(FindingKind.SURVEY)
            .with("survey_year", Integer.toString(column.year()))
            .with("org_code", code)
            .with("org_name", row.text("name"))
            .with("org_type", description.lookUp("group", group).orElse(""))
            .with("benchmark_group", description.lookUp("groupname", group).orElse(group))
            .with("question", question(column, measure))
            .with("measure", measure == null ? "" : measure.code())
            .with("response", measure == null ? "" : measure.response())
            .with("breakdown", "all")
            .with("statistic", statistic.code())
            .with("value", value.text())
            .with("respondents", base)
            .with("value_status", value.status().code())
            .with(
                "comparability",
                column.year() == lastYear ? "" : "weighted anew with the survey of " + lastYear)
            .with("locator", row.at(column.column()))
            .with("rule", "staff-survey-benchmark")
            .with("confidence", "1"));
  }

  private String base(HeadedRow row, MeasureColumn column, List<Issue> wrong) {
    Integer place = bases.get(column.stem() + "_" + column.year());
    if (place == null) {
      return "";
    }
    Figure figure = Figure.of(row.cell(place));
    return figure.kind() == Figure.Kind.NUMBER
        ? QuestionReader.wholeNumber(figure.number(), row.at(place), row.cell(place), wrong)
        : "";
  }

  /** The question's code of that year; where it is not known, the workbook's and whose it is. */
  private String question(MeasureColumn column, @Nullable Measure measure) {
    if (measure != null && measure.codes().containsKey(column.year())) {
      return measure.codes().get(column.year());
    }
    boolean isNumbered = !column.isScore() && column.stem().startsWith("q");
    return isNumbered && column.year() != lastYear
        ? column.stem() + " (numbered as in " + lastYear + ")"
        : column.stem();
  }

  @Override
  protected void last(List<Finding> findings, List<Issue> issues) {
    suppression.tell(issues);
  }
}
