package icsoversight.feed;

import static icsoversight.feed.TestBook.row;
import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.feed.TestBook.Broken;
import icsoversight.feed.TestBook.Share;
import icsoversight.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The survey's layouts beside that by organisation, and what drifts in all of them. */
class StaffSurveyLayoutsTest {
  private static final List<Object> ANSWERS =
      row(
          "% Strongly disagree",
          "% Disagree",
          "% Neither agree nor disagree",
          "% Agree",
          "% Strongly agree",
          "Base (number of responses)");

  @TempDir private Path folder;

  @Test
  void theNationalWorkbookGivesEnglandRegionsSystemsAndGroupsOfStaff() throws IOException {
    FeedCase read =
        FeedCase.read(
            TestBook.of(
                    detailed(
                        2024,
                        row("Base", "Breakdown", "Breakdown subgroup", "Weighting"),
                        "Q25c",
                        row("National", "", "", "Organisation Size and Occupation Group"),
                        row("National", "Region", "London", "Organisation Size"),
                        row("National", "ICS", "South Yorkshire", "Organisation Size"),
                        row("National", "Age", "21-30", "Organisation Size"),
                        row("Community Trusts", "", "", "Trust Size"),
                        row("Community Trusts", "Age", "21-30", "Trust Size")))
                .xlsx(folder.resolve("n.xlsx")));
    assertThat(read.issueCodes()).isEmpty();
    assertThat(measures(read, "recommend-place-to-work"))
        .extracting(
            f ->
                String.join(
                    "|",
                    f.get("org_code"),
                    f.get("org_name"),
                    f.get("org_type"),
                    f.get("breakdown"),
                    f.get("benchmark_group"),
                    f.get("value")))
        .containsExactly(
            "ENG||country|all||80",
            "|London|region|all||80",
            "|South Yorkshire|ics|all||80",
            "ENG||country|Age: 21-30||80",
            "ENG||country|Benchmarking group: Community Trusts|Community Trusts|80",
            "ENG||country|Benchmarking group: Community Trusts; Age: 21-30|Community Trusts|80");
    assertThat(read.rowsUsed()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({"2021, Q21c, ICS/STP", "2022, Q23c, ICS/STP", "2023, Q25c, ICS", "2025, Q25c, ICB"})
  void theNumberMovesFromYearToYearAndTheMeasureStays(int year, String number, String system)
      throws IOException {
    FeedCase read =
        FeedCase.read(
            TestBook.of(
                    detailed(
                        year,
                        row(
                            system,
                            "Weighting",
                            "Benchmarking group",
                            "ODS code",
                            "Organisation name",
                            "Region",
                            "Sector"),
                        number,
                        row(
                            "South Yorkshire",
                            "Unweighted",
                            "ICBs",
                            "QF7",
                            "NHS South Yorkshire",
                            "-",
                            "new")))
                .ods(folder.resolve("o.ods")));
    Finding measure = measures(read, "recommend-place-to-work").get(0);
    assertThat(measure.get("value")).isEqualTo("80");
    assertThat(measure.get("question")).isEqualTo(number.toLowerCase(java.util.Locale.ROOT));
    assertThat(measure.get("org_type")).isEqualTo("icb");
    assertThat(measure.get("comparability")).isEqualTo("unweighted");
    assertThat(measure.get("survey_year")).isEqualTo(Integer.toString(year));
    assertThat(read.issueCodes()).containsExactly("NEW_COLUMN");
  }

  @Test
  void aBlockWithoutItsHeadingIsNotReadAsTheQuestionBeforeIt() throws IOException {
    List<Object> id = row("ODS code", "Organisation name", "Benchmarking group");
    List<List<Object>> rows = new ArrayList<>();
    rows.add(joined(row("NHS Staff Survey 2024", "", ""), row(question("Q25c"))));
    rows.add(joined(id, ANSWERS, ANSWERS));
    rows.add(joined(row("RRV", "UCLH", "Acute"), shares(5, 5, 10, 40, 40), shares(1, 1, 1, 1, 96)));
    FeedCase read = FeedCase.read(TestBook.of(rows).xlsx(folder.resolve("b.xlsx")));
    assertThat(read.findings()).isEmpty();
    assertThat(read.issueCodes()).containsExactly("AMBIGUOUS_COLUMN");
  }

  @Test
  void sharesThatDoNotAddUpAreNotUsedForTheyMayHaveMoved() throws IOException {
    FeedCase read = organisation(shares(5, 5, 10, 40, 20));
    assertThat(read.findings()).isEmpty();
    assertThat(read.issueCodes()).containsExactly("SHARES_DO_NOT_ADD_UP");
    assertThat(read.issues().get(0).get("locator")).isEqualTo("sheet=Sheet1;cell=D3");
    FeedCase fractions = organisation(shares(0.05, 0.05, 0.1, 0.4, 0.4));
    assertThat(fractions.findings()).isEmpty();
    assertThat(fractions.issueCodes()).containsExactly("SHARES_DO_NOT_ADD_UP");
  }

  @Test
  void sharesShownAsPercentagesAreTheFiguresShown() throws IOException {
    FeedCase read =
        organisation(
            row(
                new Share(0.05),
                new Share(0.05),
                new Share(0.1),
                new Share(0.4),
                new Share(0.4),
                100));
    assertThat(measures(read, "recommend-place-to-work").get(0).get("value")).isEqualTo("80");
  }

  @Test
  void aBadCellCostsItsQuestionAndSaysWhere() throws IOException {
    FeedCase error = organisation(row(5, 5, 10, new Broken(FormulaError.REF), 40, 100));
    assertThat(error.issueCodes()).containsExactly("FORMULA_ERROR");
    assertThat(error.issues().get(0).get("locator")).isEqualTo("sheet=Sheet1;cell=G3");
    assertThat(error.issues().get(0).get("raw_value")).isEqualTo("#REF!");
    FeedCase negative = organisation(row(5, 5, 10, 40, 40, -100));
    assertThat(negative.issueCodes()).containsExactly("OUT_OF_RANGE");
    assertThat(negative.issues().get(0).get("locator")).isEqualTo("sheet=Sheet1;cell=I3");
    assertThat(negative.findings()).isEmpty();
    FeedCase text = organisation(row(5, 5, "ten", 40, 40, 100));
    assertThat(text.issueCodes()).containsExactly("NOT_A_NUMBER");
    assertThat(text.summary().rejected()).isEqualTo(1);
  }

  @Test
  void whyThereIsNoFigureIsToldApart() throws IOException {
    FeedCase hidden = organisation(row("-", "-", "-", "-", "-", "-"));
    assertThat(hidden.findings()).allMatch(f -> f.get("value_status").equals("suppressed"));
    FeedCase marked = organisation(row("[c]", "[c]", "[c]", "[c]", "[c]", "[c]"));
    assertThat(marked.findings()).allMatch(f -> f.get("value_status").equals("suppressed"));
    FeedCase inapplicable = organisation(row("[z]", "[z]", "[z]", "[z]", "[z]", ""));
    assertThat(inapplicable.findings())
        .allMatch(f -> f.get("value_status").equals("not-applicable"))
        .allMatch(f -> f.get("value").isEmpty());
    FeedCase unavailable = organisation(row("[x]", "[x]", "[x]", "[x]", "[x]", ""));
    assertThat(unavailable.findings()).allMatch(f -> f.get("value_status").equals("not-available"));
    assertThat(organisation(row("", "", "", "", "", "")).findings()).isEmpty();
  }

  private FeedCase organisation(List<Object> cells) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(joined(row("NHS Staff Survey 2024", "", ""), row(question("Q25c"))));
    rows.add(joined(row("ODS code", "Organisation name", "Benchmarking group"), ANSWERS));
    rows.add(joined(row("RRV", "UCLH", "Acute"), cells));
    return FeedCase.read(TestBook.of(rows).xlsx(folder.resolve("c.xlsx")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void benchmarkSharesAreFractionsWhateverTheirFormat(boolean shown) throws IOException {
    Object agree = shown ? new Share(0.6123) : 0.6123;
    FeedCase read = benchmark(agree, "q25c", "");
    Finding now = year(read, "2024");
    assertThat(now.get("value")).isEqualTo("61.23");
    assertThat(now.get("respondents")).isEqualTo("1000");
    assertThat(now.get("question")).isEqualTo("q25c");
    assertThat(now.get("comparability")).isEmpty();
    Finding before = year(read, "2021");
    assertThat(before.get("question")).isEqualTo("q21c");
    assertThat(before.get("comparability")).contains("2024");
    assertThat(measures(read, "burnout").get(0).get("value")).isEqualTo("4.91");
    assertThat(read.issueCodes()).isEmpty();
    assertThat(read.summary().publishedOn()).isEqualTo("2025-03-13");
  }

  @Test
  void aBenchmarkNumberWithoutANameIsNotMixedWithThatOfAnotherYear() throws IOException {
    FeedCase read = benchmark(0.6123, "q23c", "");
    assertThat(read.findings())
        .filteredOn(f -> f.get("question").startsWith("q23c"))
        .allMatch(f -> f.get("measure").isEmpty())
        .extracting(f -> f.get("question"))
        .containsExactly("q23c", "q23c (numbered as in 2024)");
  }

  @Test
  void benchmarkNotesThatWordAColumnOtherwiseMakeItNoMeasure() throws IOException {
    FeedCase read =
        benchmark(
            0.6123, "q25c", "Care of patients / service users is my organisation's top priority");
    assertThat(measures(read, "recommend-place-to-work"))
        .extracting(f -> f.get("survey_year"))
        .containsExactly("2021");
    assertThat(read.issueCodes()).containsExactly("NUMBER_AND_WORDING");
  }

  private FeedCase benchmark(Object share, String number, String wording) throws IOException {
    return FeedCase.read(
        new TestBook()
            .sheet("Notes", List.of(row("Variable", "Description"), row(number + "_2024", wording)))
            .sheet(
                "Community Trusts",
                List.of(
                    row(
                        "org_id",
                        "org_name",
                        "org_type_reporting_name",
                        number + "_2024",
                        number + "_n_2024",
                        "q3a_2024",
                        "q3b_2024",
                        "q3c_2024",
                        "q6a_2024",
                        number + "_2021",
                        "PP4_2_2024",
                        "PP4_2_n_2024",
                        "equal_eth_summary_1_2024",
                        number + "_2024_sig"),
                    row(
                        "RRV", "UCLH", "Acute", share, 1000, 0.9, 0.8, 0.7, 0.6, 0.58, 4.91, 990,
                        0.5, "higher"),
                    row()))
            .xlsx(folder.resolve("bench.xlsx")));
  }

  private static Finding year(FeedCase read, String year) {
    return measures(read, "recommend-place-to-work").stream()
        .filter(f -> f.get("survey_year").equals(year))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theOldFormHasItsHeadingsAboveEachOther() throws IOException {
    FeedCase read =
        FeedCase.read(
            TestBook.of(
                    List.of(
                        row("Data is Unweighted", "", "Q21", "", "", "", "", "", "Q22"),
                        row(
                            "National NHS Staff Survey 2018",
                            "",
                            "To what extent do these statements reflect your view?"),
                        row(
                            "A note",
                            "",
                            "c) I would recommend my organisation as a place to work",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "a) Something else"),
                        joined(
                            row("fewer than 11", ""),
                            row(
                                "Strongly disagree ",
                                "Disagree",
                                "Neither",
                                "Agree ",
                                "Strongly agree",
                                "Base (number of respondents)",
                                "Yes",
                                "No",
                                "Base (number of respondents)")),
                        row("", "", "%", "%", "%", "%", "%", "n", "%", "%", "n"),
                        row(" ", "ALL TRUSTS", 5, 5, 10, 40.5, 39.5, 458763, 60, 40, 1000),
                        row("", "Religion"),
                        row(" ", "Christian staff", 5, 5, 10, 40, 40, 2000, 60, 40, 1000),
                        row("", "ACUTE TRUSTS"),
                        row(
                            "RRV",
                            "University College London Hospitals",
                            5,
                            5,
                            10,
                            30,
                            50,
                            4000,
                            "-",
                            "-",
                            "-")))
                .xls(folder.resolve("old.xls")));
    assertThat(measures(read, "recommend-place-to-work"))
        .extracting(
            f ->
                String.join(
                    "|",
                    f.get("org_code"),
                    f.get("breakdown"),
                    f.get("value"),
                    f.get("respondents"),
                    f.get("question")))
        .containsExactly(
            "ENG|all|80|458763|q21c",
            "ENG|Religion: Christian staff|80|2000|q21c",
            "RRV|all|80|4000|q21c");
    assertThat(read.findings())
        .filteredOn(f -> f.get("org_code").equals("RRV") && f.get("question").equals("q22a"))
        .hasSize(2)
        .allMatch(f -> f.get("value_status").equals("suppressed"));
    assertThat(read.findings()).allMatch(f -> f.get("comparability").startsWith("unweighted"));
  }

  @ParameterizedTest
  @CsvSource({
    "'Year,ODS code,QuestionNumber,OptionText,Percentage,BaseSize'",
    "'survey_year,org_id,q_id,response,value,n'",
    "'year,organisation_code,question,answer,percent,base'"
  })
  void theLongFormAddsUpTheAnswersThatStandTogether(String header) throws IOException {
    Path file = folder.resolve("long.csv");
    Files.writeString(
        file,
        header
            + "\n2024,RRV,Q25c,% Agree,45.27,4395\n2024,RRV,Q25c,% Strongly agree,34.11,4395\n"
            + "2024,RRV,PP4_2,,4.91,4300\n2024,R0A,Q25c,Agree,41,10\n2024,R0A,Q25c,Neither,9,10\n"
            + "2022,R0A,Q25c,Agree,41,10\n2024,R1K,q12c,Often + Always,35.5,900\n");
    FeedCase read = FeedCase.read(file);
    assertThat(measures(read, "recommend-place-to-work"))
        .extracting(f -> f.get("org_code") + " " + f.get("value") + " " + f.get("more_locators"))
        .containsExactly("RRV 79.38 cell=3,5");
    assertThat(measures(read, "burnout").get(0).get("statistic")).isEqualTo("score");
    assertThat(measures(read, "frustrated-by-work").get(0).get("value")).isEqualTo("35.5");
    assertThat(read.findings()).hasSize(8);
    assertThat(read.issueCodes()).isEmpty();
  }

  @Test
  void sharesOfALongFormThatMayBeFractionsAreNotUsed() throws IOException {
    Path file = folder.resolve("long.csv");
    StringBuilder text = new StringBuilder("year,org_code,question,response,value,base\n");
    for (int i = 0; i < 10; i++) {
      text.append("2024,RRV,q3").append((char) ('a' + i)).append(",Agree,0.4,100\n");
    }
    Files.writeString(file, text);
    FeedCase read = FeedCase.read(file);
    assertThat(read.findings()).isEmpty();
    assertThat(read.issueCodes()).contains("AMBIGUOUS_UNIT");
  }

  @Test
  void aNumberThatIsNotThatOfTheWordingMakesNoMeasure() throws IOException {
    Path file = folder.resolve("long.csv");
    Files.writeString(
        file,
        "year,org_code,question,question_text,response,value,base\n"
            + "2024,RRV,q21c,I would recommend my organisation as a place to work.,"
            + "Agree + Strongly agree,61,100\n");
    FeedCase read = FeedCase.read(file);
    assertThat(read.findings()).allMatch(f -> f.get("measure").isEmpty());
    assertThat(read.issueCodes()).containsExactly("NUMBER_AND_WORDING");
  }

  @Test
  void aShareThatDoesNotSayItsAnswerIsNoMeasureUnlessTheWordingDoes() throws IOException {
    Path file = folder.resolve("long.csv");
    String wording = "I would recommend my organisation as a place to work";
    Files.writeString(
        file,
        "year,org_code,question,question_text,value,base\n2024,RRV,Q25c,"
            + wording
            + ",61,100\n2024,R0A,Q25c,"
            + wording
            + " (% agree/strongly agree),62,100\n");
    FeedCase read = FeedCase.read(file);
    assertThat(measures(read, "recommend-place-to-work"))
        .extracting(f -> f.get("org_code") + f.get("response"))
        .containsExactly("R0AAgree + Strongly agree");
    assertThat(read.issueCodes()).containsExactly("UNSTATED_ANSWER");
  }

  @Test
  void aWorkbookWithoutItsYearSaysSo() throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(joined(row("WEIGHTED results", "", ""), row(question("Q25c"))));
    rows.add(joined(row("ODS code", "Organisation name", "Benchmarking group"), ANSWERS));
    rows.add(joined(row("RRV", "UCLH", "Acute"), shares(5, 5, 10, 40, 40)));
    FeedCase read = FeedCase.read(TestBook.of(rows).xlsx(folder.resolve("y.xlsx")));
    assertThat(read.findings()).isEmpty();
    assertThat(read.issueCodes()).containsExactly("NO_EDITION");
  }

  private static List<Finding> measures(FeedCase read, String measure) {
    return read.findings().stream().filter(f -> f.get("measure").equals(measure)).toList();
  }

  private static String question(String number) {
    return number + " - I would recommend my organisation as a place to work.";
  }

  @SafeVarargs
  private static List<List<Object>> detailed(
      int year, List<Object> id, String number, List<Object>... respondents) {
    List<List<Object>> rows = new ArrayList<>();
    List<Object> title = new ArrayList<>();
    title.add("NHS Staff Survey " + year + " - WEIGHTED Results");
    while (title.size() < id.size()) {
      title.add("");
    }
    title.add(question(number));
    rows.add(title);
    rows.add(row("YOUR ORGANISATION"));
    rows.add(row());
    rows.add(joined(id, ANSWERS));
    for (List<Object> respondent : respondents) {
      rows.add(joined(respondent, shares(5, 5, 10, 45.5, 34.5)));
    }
    return rows;
  }

  private static List<Object> shares(double... shares) {
    List<Object> cells = new ArrayList<>();
    for (double share : shares) {
      cells.add(share);
    }
    cells.add(1000);
    return cells;
  }

  @SafeVarargs
  private static List<Object> joined(List<Object>... parts) {
    List<Object> all = new ArrayList<>();
    for (List<Object> part : parts) {
      all.addAll(part);
    }
    return all;
  }
}
