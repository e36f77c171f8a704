package icsoversight.feed.staffsurvey;

import icsoversight.feed.FeedDescription;
import icsoversight.feed.Figure;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.Layout;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.survey.Measure;
import icsoversight.survey.Measures;
import icsoversight.survey.Statistic;
import icsoversight.survey.ValueStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the long form row by row. The answers of one question that stand together are added up
 * where its measure does so.
 */
final class LongMapper extends TableMapper {
  private static final Pattern SCORE =
      Pattern.compile("(?i)pp\\d(_\\d)?|[em]_\\d|theme_.*|staff engagement|morale|.*score.*");
  private static final int FIRST_YEAR = 2003;
  private static final int LAST_YEAR = 2100;

  private final FeedDescription description;
  private final Measures measures;
  private final boolean looksLikeFractions;
  private final Map<String, Optional<Measure>> known = new HashMap<>();

  /** The answers of the question that is being read. */
  private final Map<String, Finding> together = new LinkedHashMap<>();

  /** Questions whose shares do not say which answers they are for. */
  private final Set<String> unstated = new HashSet<>();

  private String key = "";
  private final Suppression suppression = new Suppression();
  private int unsettled;

  LongMapper(
      FeedDescription description, Layout layout, Measures measures, boolean looksLikeFractions) {
    super(layout, false);
    this.description = description;
    this.measures = measures;
    this.looksLikeFractions = looksLikeFractions;
  }

  static boolean isScore(String question) {
    return SCORE.matcher(question.strip()).matches();
  }

  @Override
  protected List<Finding> findings(HeadedRow row) {
    row.required("year");
    String year = row.wholeNumber("year", FIRST_YEAR, LAST_YEAR);
    String code = row.required("code");
    // Beside a column of numbers, one called question holds the words.
    String codes = row.has("number") ? "number" : "question";
    String question = row.required(codes).toLowerCase(Locale.ROOT).replace("q_", "q");
    if (row.isBroken()) {
      return List.of();
    }
    String response = row.text("response").replaceFirst("^%\\s*", "");
    Statistic statistic = statistic(row, question, response);
    if (statistic == Statistic.PERCENT && looksLikeFractions) {
      unsettled++;
      return unsettled == 1 ? rejectUnit(row) : List.of();
    }
    List<Issue> wrong = new ArrayList<>();
    SurveyValue value = SurveyValue.of(row.text("value"), statistic, row.at("value"), wrong);
    String base = base(row, wrong);
    wrong.forEach(row::add);
    if (row.isBroken() || value.status() == null) {
      return List.of();
    }
    suppression.count(value.status());
    Finding finding =
        Finding.of(FindingKind.SURVEY)
            .with("survey_year", year)
            .with("org_code", code)
            .with("org_name", row.text("name"))
            .with("org_type", description.lookUp("group", row.text("group")).orElse(""))
            .with("benchmark_group", row.text("group"))
            .with("question", question)
            .with("breakdown", breakdown(row))
            .with("response", response)
            .with("statistic", statistic.code())
            .with("value", value.text())
            .with("respondents", base)
            .with("value_status", value.status().code())
            .with(
                "comparability",
                row.text("weighting").equalsIgnoreCase("Unweighted") ? "unweighted" : "")
            .with("locator", row.at("value"))
            .with("rule", "staff-survey-long")
            .with("confidence", "1");
    List<Finding> findings = new ArrayList<>();
    Optional<Measure> measure = measure(row, question, Integer.parseInt(year));
    String newKey = String.join("|", year, code, question, finding.get("breakdown"));
    if (!newKey.equals(key)) {
      key = newKey;
      together.clear();
    }
    if (statistic == Statistic.SCORE) {
      measure
          .filter(m -> m.statistic() == Statistic.SCORE)
          .ifPresent(m -> finding.with("measure", m.code()));
    } else if (measure.isPresent()) {
      percent(row, measure.get(), finding, findings);
    }
    findings.add(0, finding);
    return findings;
  }

  private static List<Finding> rejectUnit(HeadedRow row) {
    row.add(new Issue(IssueCode.AMBIGUOUS_UNIT, row.at("value"), "value", "", row.text("value")));
    return List.of();
  }

  private Statistic statistic(HeadedRow row, String question, String response) {
    String stated = row.text("statistic").toLowerCase(Locale.ROOT);
    if (stated.contains("score") || stated.contains("mean")) {
      return Statistic.SCORE;
    }
    boolean isShare = stated.contains("percent") || stated.contains("%") || !response.isEmpty();
    return !isShare && isScore(question) ? Statistic.SCORE : Statistic.PERCENT;
  }

  private static String base(HeadedRow row, List<Issue> wrong) {
    String text = row.text("base");
    Figure figure = Figure.of(text);
    return switch (figure.kind()) {
      case NUMBER -> QuestionReader.wholeNumber(figure.number(), row.at("base"), text, wrong);
      case TEXT, PERCENTAGE, FORMULA_ERROR -> {
        wrong.add(new Issue(IssueCode.NOT_A_NUMBER, row.at("base"), "base", "", text));
        yield "";
      }
      default -> "";
    };
  }

  private String breakdown(HeadedRow row) {
    String breakdown = row.text("breakdown");
    String subgroup = row.text("subgroup");
    boolean isAll = description.list("all").stream().anyMatch(a -> a.equalsIgnoreCase(breakdown));
    if (isAll && (subgroup.isEmpty() || description.list("all").contains(subgroup))) {
      return "all";
    }
    if (subgroup.isEmpty()) {
      return breakdown;
    }
    return isAll ? subgroup : breakdown + ": " + subgroup;
  }

  /** By the wording where there is one, else by the number in the table of that year. */
  private Optional<Measure> measure(HeadedRow row, String question, int year) {
    String words = row.text("wording");
    String wording = words.isEmpty() && row.has("number") ? row.text("question") : words;
    return known.computeIfAbsent(
        year + "|" + question + "|" + wording,
        k -> {
          Optional<Measure> byNumber = measures.findByNumber(question, year);
          if (wording.isEmpty()) {
            return byNumber;
          }
          Optional<Measure> byWording = measures.findByWording(wording);
          boolean agrees =
              byWording
                  .map(m -> question.equals(m.codes().getOrDefault(year, question)))
                  .orElse(false);
          if (byWording.isPresent() && !agrees) {
            row.add(
                new Issue(
                    IssueCode.NUMBER_AND_WORDING,
                    row.at(row.has("number") ? "number" : "question"),
                    "question",
                    "",
                    question + " " + wording));
          }
          return agrees ? byWording : Optional.empty();
        });
  }

  /** A share that is the measure already, or answers that make it when all of them are there. */
  private void percent(HeadedRow row, Measure measure, Finding finding, List<Finding> more) {
    String response = finding.get("response");
    if (response.isEmpty()) {
      // The wording may say which answers the share is for: "(% agree/strongly agree)".
      String wording = row.text("wording").toLowerCase(Locale.ROOT);
      boolean says =
          measure.responses().stream().allMatch(r -> wording.contains(r.toLowerCase(Locale.ROOT)));
      if (says) {
        finding.with("measure", measure.code()).with("response", measure.response());
      } else if (unstated.add(finding.get("question"))) {
        row.note(
            new Issue(
                IssueCode.UNSTATED_ANSWER, row.at("value"), "response", "", row.text("value")));
      }
      return;
    }
    if (response.equalsIgnoreCase(measure.response())) {
      finding.with("measure", measure.code()).with("response", measure.response());
      return;
    }
    if (measure.responses().stream().noneMatch(response::equalsIgnoreCase)) {
      return;
    }
    Finding before = together.put(response.toLowerCase(Locale.ROOT), finding.copy());
    // A row that repeats an answer is told of where keys are compared; it must not be added twice.
    if (before == null && together.size() == measure.responses().size()) {
      more.add(sum(measure));
    }
  }

  private Finding sum(Measure measure) {
    BigDecimal sum = BigDecimal.ZERO;
    String status = ValueStatus.PUBLISHED.code();
    List<String> cells = new ArrayList<>();
    List<String> quotes = new ArrayList<>();
    for (Finding part : together.values()) {
      cells.add(part.get("locator"));
      quotes.add(part.get("value").isEmpty() ? part.get("value_status") : part.get("value"));
      if (part.get("value").isEmpty()) {
        status = part.get("value_status");
      } else {
        sum = sum.add(new BigDecimal(part.get("value")));
      }
    }
    boolean isPublished = status.equals(ValueStatus.PUBLISHED.code());
    return together
        .values()
        .iterator()
        .next()
        .copy()
        .with("measure", measure.code())
        .with("response", measure.response())
        .with("value", isPublished ? HeadedRow.plain(sum) : "")
        .with("value_status", status)
        .with("locator", cells.get(0))
        .with("more_locators", String.join("|", cells.subList(1, cells.size())))
        .with("quote", String.join("|", quotes));
  }

  @Override
  protected void last(List<Finding> findings, List<Issue> issues) {
    if (unsettled > 1) {
      issues.add(
          Issue.ofSource(
              IssueCode.AMBIGUOUS_UNIT,
              unsettled
                  + " shares were not used: none of the first is above one, so they may be"
                  + " fractions or percentages."));
    }
    suppression.tell(issues);
  }
}
