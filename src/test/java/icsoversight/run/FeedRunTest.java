package icsoversight.run;

import static icsoversight.feed.TestBook.row;
import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.feed.TestBook;
import icsoversight.release.Explanation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of data files in a whole run: organisations, duplicates, archives, evidence. */
class FeedRunTest {
  private static final String RATINGS =
      "Provider ID,Provider Name,Service / Population Group,Domain,Latest Rating,Publication Date\n";
  private static final String LOCATIONS =
      "Location ID,Location Name,Location ONSPD CCG Code,Service / Population Group,Domain,"
          + "Latest Rating,Publication Date\n";
  private static final String LONG = "year,org_code,question,response,value,base\n";

  @TempDir private Path root;
  private Path feeds;

  @BeforeEach
  void makeFolder() throws IOException {
    feeds = Files.createDirectories(root.resolve("input").resolve("feeds"));
  }

  @Test
  void trustsAreMatchedToTheRegisterAndOthersKeepTheirIds() throws IOException {
    Files.writeString(
        feeds.resolve("providers.csv"),
        RATINGS
            + "RRV,UCLH,Overall,Overall,Good,11/12/2018\n"
            + "1-99,A company,Overall,Overall,Outstanding,11/12/2018\n");
    Files.writeString(
        feeds.resolve("locations.csv"),
        LOCATIONS
            + "1-100,A place,E38000006,Overall,Overall,Good,11/12/2023\n"
            + "1-101,Dr Example Person,E38000257,Overall,Overall,Good,11/12/2023\n");
    Path latest = publish();
    List<CSVRecord> assessments = Runs.rows(latest, "assessments");
    assertThat(assessments)
        .extracting(
            r ->
                String.join(
                    "|",
                    r.get("organisation_code"),
                    r.get("organisation_type"),
                    r.get("organisation_name"),
                    r.get("icb_code")))
        .containsExactlyInAnyOrder(
            "RRV|foundation-trust|University College London Hospitals NHS Foundation Trust|QMJ",
            "1-99|provider|A company|",
            "1-100|location|A place|QF7",
            "1-101|location||QOC");
    assertThat(system(latest, "Z9B2Z").get("trusts_good")).isEqualTo("1");
    assertThat(system(latest, "QF7").get("locations_rated")).isEqualTo("1");
    for (Path file : List.of(latest.resolve("assessments.csv"), latest.resolve("issues.csv"))) {
      assertThat(Files.readString(file)).doesNotContain("Person");
    }
  }

  @Test
  void publishedFiguresOfSystemsAreTakenAndNeverComputedAnew() throws IOException {
    List<Object> answers =
        row(
            "% Strongly disagree",
            "% Disagree",
            "% Neither agree nor disagree",
            "% Agree",
            "% Strongly agree",
            "Base (number of responses)");
    List<List<Object>> rows =
        List.of(
            row(
                "NHS Staff Survey 2024",
                "",
                "",
                "",
                "Q25c - I would recommend my organisation as a place to work."),
            joined(row("Base", "Breakdown", "Breakdown subgroup", "Weighting"), answers),
            joined(row("National", "", "", "Organisation Size"), row(5, 5, 20, 40, 30, 700_000)),
            joined(row("National", "Region", "London", "Size"), row(5, 5, 21, 40, 29, 90_000)),
            joined(
                row("National", "ICS", "South Yorkshire", "Size"), row(5, 5, 22, 40, 28, 30_000)),
            joined(row("National", "ICS", "Atlantis", "Size"), row(5, 5, 22, 40, 28, 30_000)));
    TestBook.of(rows).xlsx(feeds.resolve("national.xlsx"));
    Path latest = publish();
    assertThat(Runs.rows(latest, "staff_survey"))
        .filteredOn(r -> r.get("measure").equals("recommend-place-to-work"))
        .extracting(
            r ->
                r.get("organisation_code")
                    + "|"
                    + r.get("organisation_type")
                    + "|"
                    + r.get("value"))
        .containsExactlyInAnyOrder("ENG|country|70", "Y56|region|69", "QF7|ics|68");
    CSVRecord system = system(latest, "QF7");
    assertThat(system.get("recommend_place_to_work_value")).startsWith("68");
    assertThat(system.get("recommend_place_to_work_basis")).isEqualTo("published");
    assertThat(issues(latest, "unknown-organisation"))
        .extracting(r -> r.get("raw_value"))
        .containsExactly("Atlantis");
  }

  @Test
  void namesOfListsAreMatchedAndDoubtfulOnesAreIssuesAndNoRecords() throws IOException {
    new TestBook()
        .sheet(
            "ICBs",
            List.of(
                row("NHS oversight framework segmentation, 4 March 2024"),
                row("ICB", "Segment"),
                row("NHS Norfolk and Waveney Integrated Care Board", 3),
                row("South Yorkshire", 2),
                row("Atlantis", 1)))
        .sheet(
            "Trusts",
            List.of(
                row("Trust", "Segment"),
                row("Barts Health NHS Trust", 3),
                row("University College London Hospitals", 2)))
        .ods(feeds.resolve("list.ods"));
    Path latest = publish();
    assertThat(Runs.rows(latest, "assessments"))
        .extracting(
            r ->
                r.get("organisation_code")
                    + "|"
                    + r.get("organisation_type")
                    + "|"
                    + r.get("outcome")
                    + "|"
                    + r.get("edition"))
        .containsExactlyInAnyOrder(
            "QMM|icb|3|2023/24",
            "QF7|icb|2|2023/24",
            "R1H|nhs-trust|3|2023/24",
            "RRV|foundation-trust|2|2023/24");
    assertThat(issues(latest, "unknown-organisation")).hasSize(1);
  }

  @Test
  void theSameKeyTwiceIsAnIssueWhetherTheValuesAreEqualOrNot() throws IOException {
    Files.writeString(
        feeds.resolve("survey.csv"),
        LONG
            + "2024,RRV,q9a,Agree,40,100\n2024,RRV,q9a,Agree,40,100\n"
            + "2024,RRV,q9b,Agree,40,100\n2024,RRV,q9b,Agree,41,100\n");
    Files.writeString(
        feeds.resolve("data.csv"),
        "Quarter,Trust_code,Metric_ID,Metric_description,Units,Value\n"
            + "Q1 2025/26,RRV,OF0048,A,rate,1\nQ1 2025/26,RRV,OF0048,A,rate,2\n"
            + "Q1 2025/26,RRV,OF0049,A,rate,1\nQ1 2025/26,RRV,OF0049,A,rate,1\n");
    Path latest = publish();
    assertThat(Runs.rows(latest, "staff_survey"))
        .extracting(r -> r.get("question") + " " + r.get("value"))
        .containsExactlyInAnyOrder("q9a 40", "q9b 40");
    assertThat(issues(latest, "duplicate-key"))
        .extracting(r -> r.get("raw_value"))
        .containsExactlyInAnyOrder("40 | 41", "1 | 2");
    assertThat(issues(latest, "duplicate-row")).hasSize(2);
  }

  @Test
  void aRatingWithoutADayIsTheLatestDatedOneIfBothSayTheSame() throws IOException {
    Files.writeString(
        feeds.resolve("locations.csv"),
        LOCATIONS
            + "1-100,A place,E38000006,Overall,Overall,Good,11/12/2019\n"
            + "1-100,A place,E38000006,Overall,Overall,Inadequate,11/12/2023\n"
            + "1-101,A place,E38000006,Overall,Overall,Good,11/12/2023\n");
    String market =
        "Location ID,Location Latest Overall Rating,Location safe rating,Location effective rating,"
            + "Location caring rating,Location responsive rating,Location well-led rating\n";
    Files.writeString(feeds.resolve("market.csv"), market + "1-100,Good,,,,,\n1-101,Good,,,,,\n");
    Path latest = publish();
    assertThat(Runs.rows(latest, "assessments"))
        .extracting(
            r ->
                r.get("organisation_code")
                    + " "
                    + r.get("outcome")
                    + " "
                    + r.get("event_from")
                    + " "
                    + r.get("source_count"))
        .containsExactlyInAnyOrder(
            "1-100 Good 2019-12-11 1",
            "1-100 Inadequate 2023-12-11 1",
            "1-100 Good  1",
            "1-101 Good 2023-12-11 2");
  }

  @Test
  void aTableOfRecommendationsAndADocumentTellOfOneRecommendation() throws IOException {
    TestBook.of(
            List.of(
                row("Dash review of the operational effectiveness of CQC"),
                row("Number", "Recommendation", "Response", "Status"),
                row(
                    6,
                    "Formally pause assessments of integrated care systems.",
                    "Accepted",
                    "Implemented")))
        .xlsx(feeds.resolve("recommendations.xlsx"));
    Files.writeString(
        feeds.resolve("manifest.csv"), "file,published_on\nrecommendations.xlsx,2024-12-01\n");
    Path latest = publish();
    CSVRecord record = Runs.rows(latest, "review_recommendations").get(0);
    assertThat(record.get("recommendation_id")).isEqualTo("2024-dash/6");
    assertThat(record.get("response")).isEqualTo("accepted");
    assertThat(record.get("implementation")).isEqualTo("implemented");
    assertThat(record.get("locator")).isEqualTo("sheet=Sheet1;cell=B3");
    assertThat(Runs.rows(latest, "reviews").get(0).get("lead")).isEqualTo("Penny Dash");
  }

  @Test
  void aFigureFromAnArchiveIsExplainedByItsCells() throws IOException {
    byte[] inner = zip("inner.csv", LONG.getBytes(StandardCharsets.UTF_8));
    String csv = LONG + "2024,RRV,Q25c,Agree,45.27,4395\n2024,RRV,Q25c,Strongly agree,34.11,4395\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("in/survey.csv"));
      out.write(csv.getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("nested.zip"));
      out.write(inner);
    }
    Files.write(feeds.resolve("release.zip"), bytes.toByteArray());
    Path latest = publish();
    assertThat(issues(latest, "nested-archive")).hasSize(1);
    assertThat(Runs.rows(latest, "sources"))
        .extracting(r -> r.get("path"))
        .contains("feeds/release.zip!in/survey.csv");
    CSVRecord figure =
        Runs.rows(latest, "staff_survey").stream()
            .filter(r -> r.get("measure").equals("recommend-place-to-work"))
            .findFirst()
            .orElseThrow();
    assertThat(figure.get("value")).isEqualTo("79.38");
    String explained =
        String.join(
            "\n",
            new Explanation(root.resolve("output"), root.resolve("input"))
                .of(figure.get("result_id")));
    assertThat(explained).contains("cell: 45.27").contains("cell: 34.11").contains("under: value");
  }

  @Test
  void aRatingFromJsonIsExplainedByItsPointer() throws IOException {
    Files.writeString(
        feeds.resolve("api.json"),
        "{\"locationId\": \"1-100\", \"currentRatings\": {\"overall\": {\"rating\": \"Good\","
            + " \"reportDate\": \"2022-05-06\"}}}");
    Path latest = publish();
    CSVRecord record = Runs.rows(latest, "assessments").get(0);
    assertThat(record.get("locator")).isEqualTo("/currentRatings/overall/rating");
    assertThat(
            new Explanation(root.resolve("output"), root.resolve("input"))
                .of(record.get("assessment_id")))
        .anyMatch(line -> line.contains("value: \"Good\""));
  }

  @Test
  void aFileThatSeemsToComeFromTheFutureIsNotLeftOutInSilence() throws IOException {
    Files.writeString(
        feeds.resolve("locations.csv"),
        LOCATIONS + "1-100,A place,E38000006,Overall,Overall,Good,11/12/2027\n");
    Path latest = publish();
    assertThat(Runs.rows(latest, "assessments")).isEmpty();
    assertThat(issues(latest, "after-as-of"))
        .extracting(r -> r.get("locator") + " " + r.get("raw_value"))
        .containsExactly("feeds/locations.csv 2027-12-11");
  }

  @Test
  void aBaseIsNotPutBesideTheFigureOfAnotherWeighting() throws IOException {
    Files.writeString(
        feeds.resolve("first.csv"), LONG + "2023,RRV,q25c,Agree + Strongly agree,64,4000\n");
    Files.writeString(
        feeds.resolve("later.csv"), LONG + "2023,RRV,q25c,Agree + Strongly agree,78.1,\n");
    Files.writeString(
        feeds.resolve("manifest.csv"),
        "file,published_on\nfirst.csv,2024-03-07\nlater.csv,2025-03-13\n");
    Path latest = publish();
    CSVRecord figure = Runs.rows(latest, "staff_survey").get(0);
    assertThat(figure.get("value")).isEqualTo("78.1");
    assertThat(figure.get("respondents")).isEmpty();
    assertThat(Runs.rows(latest, "conflicts")).hasSize(2);
  }

  private Path publish() throws IOException {
    return Runs.publish(root, root.resolve("input"));
  }

  private static CSVRecord system(Path latest, String code) throws IOException {
    return Runs.rows(latest, "systems").stream()
        .filter(r -> r.get("organisation_code").equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<CSVRecord> issues(Path latest, String code) throws IOException {
    return Runs.rows(latest, "issues").stream().filter(r -> r.get("code").equals(code)).toList();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static List<Object> joined(List<Object> one, List<Object> other) {
    List<Object> all = new java.util.ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
