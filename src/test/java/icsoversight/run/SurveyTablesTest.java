package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is computed over the survey's figures. RJ1, RJ2 and RJZ are trusts of South East London; the
 * figures are made up, and stay here.
 */
class SurveyTablesTest {
  private static final String SYSTEM = "QKK";

  @TempDir private static Path root;
  private static List<CSVRecord> summary = List.of();
  private static List<CSVRecord> ranks = List.of();
  private static List<CSVRecord> systems = List.of();

  @BeforeAll
  static void publish() throws IOException {
    Path feeds = Files.createDirectories(root.resolve("input").resolve("feeds"));
    Files.writeString(
        feeds.resolve("survey.csv"),
        """
        survey_year,organisation_code,measure,statistic,value,respondents
        2023,RJ1,recommend-place-to-work,percent,59.984,100
        2023,RJ2,recommend-place-to-work,percent,70,300
        2024,RJ1,recommend-place-to-work,percent,61.008,200
        2024,RJ2,recommend-place-to-work,percent,71,200
        2024,RJZ,recommend-place-to-work,percent,10,
        2024,RJ1,frustrated-by-work,percent,30,200
        2024,RJ2,frustrated-by-work,percent,40,200
        2024,RJZ,frustrated-by-work,percent,30,200
        2023,RJ1,morale,score,5.5,
        2023,RJ2,morale,score,6.25,
        2019,RJ1,staff-engagement,score,7,10
        2021,RJ1,burnt-out,percent,33,0
        2023,RJZ,recommend-place-to-work,score,6.5,100
        2022,RJ1,burnt-out,percent,33,50
        """);
    Files.writeString(
        feeds.resolve("system.csv"),
        """
        survey_year,organisation_code,organisation_type,measure,statistic,value,respondents
        2022,QKK,ics,burnt-out,percent,35.5,90
        """);
    Path latest = Runs.publish(root, root.resolve("input"));
    summary = Runs.rows(latest, "staff_survey_summary");
    ranks = Runs.rows(latest, "staff_survey_ranks");
    systems = Runs.rows(latest, "systems");
  }

  @Test
  void aMeanIsWeightedByBasesAndRoundedOnce() {
    CSVRecord before = summary("2023", SYSTEM, "recommend-place-to-work");
    assertThat(before.get("mean")).isEqualTo("67.5");
    assertThat(before.get("mean_basis")).isEqualTo("computed");
    CSVRecord now = summary("2024", SYSTEM, "recommend-place-to-work");
    assertThat(now.get("mean")).isEqualTo("66");
    // 66.004 less 67.496, not 66.00 less 67.50
    assertThat(now.get("change")).isEqualTo("-1.49");
  }

  @Test
  void aFigureWithoutBaseHasNoWeightBesideOthersThatHaveOne() {
    CSVRecord now = summary("2024", SYSTEM, "recommend-place-to-work");
    assertThat(now.get("organisations")).isEqualTo("2");
    assertThat(now.get("respondents")).isEqualTo("400");
    assertThat(now.get("median")).isEqualTo("66.004");
  }

  @Test
  void whereNoBaseIsKnownThePlainMeanIsMarked() {
    CSVRecord morale = summary("2023", SYSTEM, "morale");
    assertThat(morale.get("mean")).isEqualTo("5.88");
    assertThat(morale.get("mean_basis")).isEqualTo("computed-unweighted");
    assertThat(morale.get("respondents")).isEmpty();
  }

  @Test
  void aBaseOfNoneIsNoWeight() {
    assertThat(summary("2021", SYSTEM, "burnt-out").get("mean_basis"))
        .isEqualTo("computed-unweighted");
    assertThat(summary("2021", SYSTEM, "burnt-out").get("mean")).isEqualTo("33");
  }

  @Test
  void aFigureOfAnotherKindIsNeitherSummedUpNorRanked() {
    assertThat(summary("2023", SYSTEM, "recommend-place-to-work").get("organisations"))
        .isEqualTo("2");
    assertThat(ranks)
        .noneMatch(
            r -> r.get("organisation_code").equals("RJZ") && r.get("survey_year").equals("2023"));
  }

  @Test
  void aPublishedFigureIsPreferredAndToldApart() {
    CSVRecord published = summary("2022", SYSTEM, "burnt-out");
    assertThat(published.get("mean")).isEqualTo("35.5");
    assertThat(published.get("mean_basis")).isEqualTo("published");
    assertThat(published.get("organisations")).isEqualTo("1");
    assertThat(summary("2022", "Y56", "burnt-out").get("mean_basis")).isEqualTo("computed");
  }

  @Test
  void bestAndWorstGoByWhatIsFavourable() {
    CSVRecord frustration = summary("2024", "Y56", "frustrated-by-work");
    assertThat(frustration.get("best")).isEqualTo("30");
    assertThat(frustration.get("worst")).isEqualTo("40");
    CSVRecord recommend = summary("2024", "Y56", "recommend-place-to-work");
    assertThat(recommend.get("best")).isEqualTo("71");
  }

  @Test
  void whatIsAbsentHasItsReason() {
    assertThat(summary("2019", SYSTEM, "burnt-out").get("mean_reason")).isEqualTo("not asked");
    assertThat(summary("2024", "QVV", "frustrated-by-work").get("mean_reason"))
        .isEqualTo("no figure at hand");
    assertThat(summary).allMatch(r -> r.get("mean").isEmpty() != r.get("mean_reason").isEmpty());
  }

  @Test
  void theHeadlineHasTheSummarysFigures() {
    CSVRecord system =
        systems.stream()
            .filter(r -> r.get("organisation_code").equals(SYSTEM))
            .findFirst()
            .orElseThrow();
    assertThat(system.get("recommend_place_to_work_year")).isEqualTo("2024");
    assertThat(system.get("recommend_place_to_work_value")).isEqualTo("66");
    assertThat(system.get("recommend_place_to_work_change")).isEqualTo("-1.49");
  }

  @Test
  void equalFiguresShareARankAndALowerOneIsBetterWhereItIsFavourable() {
    assertThat(rank("RJ1", "frustrated-by-work").get("england_rank")).isEqualTo("1");
    assertThat(rank("RJZ", "frustrated-by-work").get("england_rank")).isEqualTo("1");
    assertThat(rank("RJ2", "frustrated-by-work").get("england_rank")).isEqualTo("3");
    assertThat(rank("RJ2", "frustrated-by-work").get("england_of")).isEqualTo("3");
    assertThat(rank("RJ2", "recommend-place-to-work").get("region_rank")).isEqualTo("1");
  }

  @Test
  void anIntervalComesFromTheBase() {
    CSVRecord rank = rank("RJ1", "frustrated-by-work");
    assertThat(rank.get("interval_low")).isEqualTo("24.07");
    assertThat(rank.get("interval_high")).isEqualTo("36.68");
    assertThat(rank("RJZ", "recommend-place-to-work").get("interval_low")).isEmpty();
  }

  @Test
  void theRanksAllowedCountOnlyThoseWhoseIntervalsLieApart() {
    // 24.07 to 36.68 and 33.46 to 46.92 overlap, so any rank is possible.
    assertThat(rank("RJ2", "frustrated-by-work").get("england_rank_best")).isEqualTo("1");
    assertThat(rank("RJ2", "frustrated-by-work").get("england_rank_worst")).isEqualTo("3");
    // 61.0 and 71.0 of 200 overlap, 10 without a base is a point below both.
    assertThat(rank("RJ1", "recommend-place-to-work").get("england_rank_best")).isEqualTo("1");
    assertThat(rank("RJ1", "recommend-place-to-work").get("england_rank_worst")).isEqualTo("2");
  }

  private static CSVRecord summary(String year, String area, String measure) {
    return summary.stream()
        .filter(
            r ->
                r.get("survey_year").equals(year)
                    && r.get("organisation_code").equals(area)
                    && r.get("measure").equals(measure))
        .findFirst()
        .orElseThrow();
  }

  private static CSVRecord rank(String trust, String measure) {
    return ranks.stream()
        .filter(
            r ->
                r.get("survey_year").equals("2024")
                    && r.get("organisation_code").equals(trust)
                    && r.get("measure").equals(measure))
        .findFirst()
        .orElseThrow();
  }
}
