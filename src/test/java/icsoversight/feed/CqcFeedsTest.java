package icsoversight.feed;

import static icsoversight.feed.TestBook.row;
import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CQC's layouts, and that no person's name leaves them. */
class CqcFeedsTest {
  private static final String PERSON = "Mr Example Person";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"Domain", "Key Question"})
  void locationsAndProvidersStandInOneWorkbook(String domain) throws IOException {
    FeedCase read =
        FeedCase.read(
            new TestBook()
                .sheet("README", List.of(row("CQC care directory with ratings")))
                .sheet(
                    "Locations",
                    List.of(
                        row(
                            "Location ID",
                            "Location Name",
                            "Location ONSPD CCG Code",
                            "Service / Population Group",
                            domain,
                            "Latest Rating",
                            "Publication Date",
                            "Provider ID",
                            "Provider Name"),
                        row(
                            "RXWML",
                            "A place",
                            "E38000257",
                            "Overall",
                            "Overall",
                            "Requires Improvement",
                            "12/02/2020",
                            "RXW",
                            "A trust"),
                        row(
                            "1-100",
                            PERSON,
                            "",
                            "Older people",
                            "Well-led",
                            "Good",
                            LocalDate.of(2021, 3, 4),
                            "1-99",
                            PERSON)))
                .sheet(
                    "Providers",
                    List.of(
                        row("A banner about the file"),
                        row(
                            "Provider ID",
                            "Provider Name",
                            "Provider Type",
                            "Provider NHS Region",
                            "Service / Population Group",
                            domain,
                            "Latest Rating",
                            "Publication Date"),
                        row(
                            "RRV",
                            "UCLH",
                            "NHS Healthcare Organisation",
                            "London",
                            "Overall",
                            "Overall",
                            "Good",
                            "11/12/2018"),
                        row(
                            "1-99",
                            PERSON,
                            "Social Care Org",
                            "London",
                            "Overall",
                            "Overall",
                            "Inspected but not rated",
                            "11/12/2018")))
                .ods(folder.resolve("ratings.ods")));
    assertThat(read.findings())
        .extracting(
            f ->
                String.join(
                    "|",
                    f.get("org_type"),
                    f.get("org_code"),
                    f.get("org_name"),
                    f.get("aspect"),
                    f.get("service"),
                    f.get("outcome"),
                    f.get("outcome_rank"),
                    f.get("event_from")))
        .containsExactly(
            "location|RXWML|A place|overall||Requires improvement|3|2020-02-12",
            "location|1-100||well-led|older-people|Good|2|2021-03-04",
            "provider|RRV|UCLH|overall||Good|2|2018-12-11",
            "provider|1-99||overall||Inspected but not rated||2018-12-11");
    assertThat(read.issueCodes()).isEmpty();
    assertNoPerson(read);
    assertThat(read.rowsUsed()).isEqualTo(4);
  }

  @Test
  void aSheetWithNewHeadingsIsNamedAndNotPassedOver() throws IOException {
    FeedCase read =
        FeedCase.read(
            new TestBook()
                .sheet(
                    "Locations",
                    List.of(
                        row(
                            "Location ID",
                            "Service / Population Group",
                            "Domain",
                            "Latest Rating",
                            "Publication Date"),
                        row("RXWML", "Overall", "Overall", "Good", "12/02/2020")))
                .sheet("Providers", List.of(row("Provider ID", "Grade"), row("RRV", "Good")))
                .xlsx(folder.resolve("ratings.xlsx")));
    assertThat(read.findings()).hasSize(1);
    assertThat(read.issueCodes()).containsExactly("UNREAD_SHEET");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 6})
  void activeLocationsHaveTheirHeaderWhereverItStands(int preamble) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < preamble; i++) {
      rows.add(row("Active locations, a line of preamble"));
    }
    rows.add(
        row(
            "Location ID",
            "Location HSCA start date",
            "Location Name",
            "Registered manager",
            "Location Latest Overall Rating",
            "Publication Date",
            "Location ONSPD CCG Code",
            "Provider Ownership Type",
            "Provider Nominated Individual Name",
            "Regulated activity - Personal care",
            "Service type - Shared Lives",
            "Colour"));
    rows.add(
        row(
            "1-100",
            LocalDate.of(2010, 10, 1),
            "A place",
            PERSON,
            "Good",
            LocalDate.of(2022, 5, 6),
            "E38000257",
            "Organisation",
            PERSON,
            "Y",
            "",
            "red"));
    rows.add(
        row(
            "1-101",
            LocalDate.of(2010, 10, 1),
            "Example Care",
            PERSON,
            "",
            "",
            "",
            "Individual",
            PERSON,
            "Y",
            "",
            "red"));
    rows.add(
        row(
            "1-102",
            LocalDate.of(2010, 10, 1),
            "Example Care",
            PERSON,
            "Not Rated",
            "2022-05-06T00:00:00",
            "Unspecified",
            "Individual",
            PERSON,
            "",
            "",
            ""));
    FeedCase read =
        FeedCase.read(
            new TestBook()
                .sheet("README", List.of(row("Source: CQC database as at 1 September 2026")))
                .sheet("HSCA_Active_Locations", rows)
                .sheet("Dual_Registration_Locations", List.of(row("Location ID", "Linked ID")))
                .xlsx(folder.resolve("hsca.xlsx")));
    assertThat(read.findings())
        .extracting(f -> f.get("org_code") + "|" + f.get("org_name") + "|" + f.get("outcome"))
        .containsExactly("1-100|A place|Good", "1-102||Not rated");
    assertThat(read.findings().get(1).get("event_from")).isEqualTo("2022-05-06");
    assertThat(read.findings().get(1).get("area_code")).isEmpty();
    assertThat(read.issueCodes()).containsExactlyInAnyOrder("NEW_COLUMN", "UNREAD_SHEET");
    assertNoPerson(read);
  }

  @Test
  void marketDataGiveAKeyQuestionAColumnAndNoDay() throws IOException {
    FeedCase read =
        FeedCase.read(
            TestBook.of(
                    List.of(
                        row(
                            "Location Name",
                            "Location ID",
                            "Registered manager",
                            "Location HSCA start date",
                            "Location Latest Overall Rating",
                            "Publication Date",
                            "Location safe rating",
                            "Location effective rating",
                            "Location caring rating",
                            "Location responsive rating",
                            "Location well-led rating",
                            "Provider Ownership Type"),
                        row(
                            "A place",
                            "1-100",
                            PERSON,
                            "2011-11-01",
                            "Requires Improvement",
                            "11/1/2011 12:00:00 AM",
                            "Requires improvement",
                            "Good",
                            "Good",
                            "Good",
                            "Inspected but not rated",
                            "Organisation")))
                .csv(folder.resolve("market.csv")));
    assertThat(read.findings())
        .extracting(f -> f.get("aspect") + "=" + f.get("outcome") + "@" + f.get("event_from"))
        .containsExactly(
            "overall=Requires improvement@",
            "safe=Requires improvement@",
            "effective=Good@",
            "caring=Good@",
            "responsive=Good@",
            "well-led=Inspected but not rated@");
    assertThat(read.issueCodes()).containsExactly("NO_DAY");
    assertNoPerson(read);
  }

  @Test
  void theDirectoryIsNamedAndSaysNothing() throws IOException {
    Path file = folder.resolve("directory.csv");
    Files.writeString(
        file,
        "CQC Locations data,,,\r\n,,,\r\nThis data was produced on 19 August 2026,,,\r\n,,,\r\n"
            + "Name,Service types,CQC Location ID (for office use only),"
            + "CQC Provider ID (for office use only)\r\n"
            + PERSON
            + ",Individual,1-100,1-99\r\n"
            + PERSON
            + ",Individual\r\n");
    FeedCase read = FeedCase.read(file);
    assertThat(read.findings()).isEmpty();
    assertThat(read.summary().kind()).isEqualTo("CQC directory");
    assertThat(read.summary().publishedOn()).isEqualTo("2026-08-19");
    assertThat(read.issueCodes()).containsExactly("SHORT_ROW");
    assertThat(read.rowsUsed()).isZero();
    assertNoPerson(read);
  }

  @Test
  void theSyndicationApiIsReadObjectByObject() throws IOException {
    String location =
        """
        {"locationId": "1-100", "providerId": "1-99", "name": "A place",
         "onspdIcbCode": "E54000061", "onspdCcgCode": "E38000006",
         "regulatedActivities": [{"contacts": [{"personGivenName": "Example"}]}],
         "inspectionAreas": [{"inspectionAreaId": "old", "inspectionAreaName": "Older people"}],
         "currentRatings": {
           "overall": {"rating": "Good", "reportDate": "2022-05-06",
             "keyQuestionRatings": [{"name": "Safe", "rating": "Requires improvement",
               "reportDate": "2021-01-02"}, {"name": "Well-led", "rating": "Good"}]},
           "serviceRatings": [{"name": "old", "rating": "Outstanding",
             "reportDate": "2022-05-06", "keyQuestionRatings": []}]}}
        """;
    String newer =
        """
        {"locationId": "1-101", "name": "Mr Example Person",
         "assessment": [{"assessmentPlanPublishedDateTime": "2025-02-03 10:11:12",
           "ratings": {"overall": [{"rating": "Inadequate", "status": "Current",
             "keyQuestionRatings": [{"name": "Safe", "rating": "Splendid"}]},
             {"rating": "Good", "status": "Historic"}],
             "asgRatings": [{"name": "Surgery", "rating": "No Approved Rating",
               "status": "Current"}]}}]}
        """;
    Path array = folder.resolve("api.json");
    Files.writeString(array, "[" + location + "," + newer + ", {\"locationId\": \"1-102\"}]");
    FeedCase read = FeedCase.read(array);
    assertThat(read.findings())
        .extracting(
            f ->
                String.join(
                    "|",
                    f.get("org_code"),
                    f.get("aspect"),
                    f.get("service"),
                    f.get("outcome"),
                    f.get("event_from"),
                    f.get("locator")))
        .containsExactly(
            "1-100|overall||Good|2022-05-06|/0/currentRatings/overall/rating",
            "1-100|safe||Requires improvement|2021-01-02"
                + "|/0/currentRatings/overall/keyQuestionRatings/0/rating",
            "1-100|well-led||Good|2022-05-06"
                + "|/0/currentRatings/overall/keyQuestionRatings/1/rating",
            "1-100|overall|older-people|Outstanding|2022-05-06"
                + "|/0/currentRatings/serviceRatings/0/rating",
            "1-101|overall||Inadequate|2025-02-03|/1/assessment/0/ratings/overall/0/rating",
            "1-101|overall|surgery|No approved rating|2025-02-03"
                + "|/1/assessment/0/ratings/asgRatings/0/rating");
    assertThat(read.issueCodes()).containsExactly("UNKNOWN_CATEGORY");
    assertThat(read.issues().get(0).get("raw_value")).isEqualTo("Splendid");
    assertThat(read.summary().rows()).isEqualTo(3);
    assertThat(read.summary().ignored()).isEqualTo(1);
    assertNoPerson(read);
    Path lines = folder.resolve("lines.json");
    Files.writeString(lines, location.replace("\n", " ") + "\n" + newer.replace("\n", " "));
    assertThat(FeedCase.read(lines).findings()).hasSize(6);
    Path wrapped = folder.resolve("wrapped.json");
    Files.writeString(wrapped, "{\"total\": 1, \"locations\": [" + location + "]}");
    assertThat(FeedCase.read(wrapped).findings().get(0).get("locator"))
        .isEqualTo("/locations/0/currentRatings/overall/rating");
    Path cut = folder.resolve("cut.json");
    Files.writeString(cut, "[" + location + "," + newer.substring(0, 40));
    FeedCase half = FeedCase.read(cut);
    assertThat(half.findings()).hasSize(4);
    assertThat(half.issueCodes()).containsExactly("UNREADABLE_FILE");
  }

  @Test
  void whatStandsAloneInsteadOfInAnArrayIsRead() throws IOException {
    Path file = folder.resolve("alone.json");
    Files.writeString(
        file,
        "{\"locationId\": \"1-100\", \"assessment\": {\"assessmentPlanPublishedDateTime\":"
            + " \"2025-02-03T09:00:00Z\", \"ratings\": {\"overall\": {\"rating\": \"Good\"}}}}");
    FeedCase read = FeedCase.read(file);
    assertThat(read.findings())
        .extracting(f -> f.get("outcome") + " " + f.get("event_from") + " " + f.get("locator"))
        .containsExactly("Good 2025-02-03 /assessment/ratings/overall/rating");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"31/02/2024", "2024-02-31", "29/02/2023", "31/04/2024", "2024-02-30T00:00:00Z"})
  void aDayThatTheCalendarDoesNotHaveIsNotAnotherDay(String day) throws IOException {
    Path file = folder.resolve("ratings.csv");
    Files.writeString(
        file,
        "Location ID,Service / Population Group,Domain,Latest Rating,Publication Date\n"
            + "1-100,Overall,Overall,Good,"
            + day
            + "\n1-101,Overall,Weird,Good,01/02/2024\n");
    FeedCase read = FeedCase.read(file);
    assertThat(read.findings()).isEmpty();
    assertThat(read.issueCodes()).containsExactly("NOT_A_DATE", "UNKNOWN_CATEGORY");
  }

  @ParameterizedTest
  @CsvSource({
    "05_March_2024_Latest_ratings.csv, 2024-03-05",
    "05_March_2025_Latest_ratings.csv, 2024-02-01",
    "05_January_2024_Latest_ratings.csv, 2024-02-01"
  })
  void theDayInANameCountsWhereTheLastDayOfTheFileAgrees(String name, String day)
      throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(
        file,
        "Location ID,Service / Population Group,Domain,Latest Rating,Publication Date\n"
            + "1-100,Overall,Overall,Good,01/02/2024\n");
    assertThat(FeedCase.read(file).summary().publishedOn()).isEqualTo(day);
  }

  @Test
  void jsonThatIsNestedWithoutEndIsRefused() throws IOException {
    Path file = folder.resolve("deep.json");
    Files.writeString(file, "[".repeat(100_000));
    assertThat(FeedCase.read(file).issueCodes()).containsExactly("UNREADABLE_FILE");
  }

  @Test
  void noRawLineOfAFileWithNamesIsShown() throws IOException {
    Path file = folder.resolve("ratings.csv");
    Files.writeString(
        file,
        "Location Name,Location ID,Service / Population Group,Domain,Latest Rating,"
            + "Publication Date\n"
            + PERSON
            + ",1-1\n\""
            + PERSON
            + ",1-2,Overall,Overall,Good,01/02/2020\n"
            + PERSON
            + "\0,1-3,Overall,Overall,Good,01/02/2020\n"
            + PERSON
            + ",1-4,Overall,Overall,Good,31/31/2020\n"
            + "A place,1-5,Overall,Overall,Good,01/02/2020");
    FeedCase read = FeedCase.read(file);
    assertThat(read.issueCodes())
        .containsExactly("SHORT_ROW", "UNREADABLE_ROW", "BAD_CHARACTER", "NOT_A_DATE");
    assertThat(read.findings()).extracting(f -> f.get("org_code")).containsExactly("1-5");
    assertThat(read.issues().get(0).get("raw_value")).startsWith("1-1");
    assertNoPerson(read);
    assertThat(read.summary().rejected()).isEqualTo(4);
  }

  private static void assertNoPerson(FeedCase read) {
    List<Finding> all = new ArrayList<>(read.findings());
    all.addAll(read.issues());
    assertThat(all).noneMatch(f -> f.toString().contains("Person"));
  }
}
