package icsoversight.feed;

import static icsoversight.feed.TestBook.row;
import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.finding.FindingKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ratings of commissioning groups and the league of 2016. */
class OlderRatingsTest {
  @TempDir private Path folder;

  @Test
  void aColumnARatingWithBothVocabularies() throws IOException {
    FeedCase read =
        FeedCase.read(
            TestBook.of(
                    List.of(
                        row("CCG annual assessment, published 21 July 2016"),
                        row(
                            "Region",
                            "CCG code",
                            "CCG name",
                            "Overall rating 2015/16",
                            "Cancer",
                            "Learning disabilities",
                            "Well led"),
                        row(
                            "North",
                            "00C",
                            "NHS Darlington CCG",
                            "GOOD",
                            "Needs Improvement",
                            "Greatest need of improvement",
                            "Outstanding"),
                        row(
                            "North",
                            "00D",
                            "NHS Durham CCG",
                            "requires improvement",
                            "Performing well",
                            "-",
                            "Splendid")))
                .xlsx(folder.resolve("ccg.xlsx")));
    assertThat(outcomes(read))
        .containsExactly(
            "00C|overall|Good|2|2015/16|2016-07-21",
            "00C|cancer|Needs improvement|3|2015/16|2016-07-21",
            "00C|learning-disabilities|Greatest need for improvement|4|2015/16|2016-07-21",
            "00C|well-led|Outstanding|1|2015/16|2016-07-21",
            "00D|overall|Requires improvement|3|2015/16|2016-07-21",
            "00D|cancer|Performing well|2|2015/16|2016-07-21");
    assertThat(read.issueCodes()).containsExactly("UNKNOWN_CATEGORY");
    assertThat(read.issues().get(0).get("locator")).isEqualTo("sheet=Sheet1;cell=G4");
    assertThat(read.issues().get(0).get("raw_value")).isEqualTo("Splendid");
  }

  @Test
  void aRowARatingAndAYearASheet() throws IOException {
    FeedCase read =
        FeedCase.read(
            new TestBook()
                .sheet(
                    "2017-18",
                    List.of(
                        row(
                            "Clinical commissioning group",
                            "Code",
                            "Clinical priority area",
                            "Rating"),
                        row("NHS Leeds CCG", "15F", "Mental health", "Good"),
                        row("NHS Leeds CCG", "15F", "Dementia", "Inadequate")))
                .ods(folder.resolve("ccg.ods")));
    assertThat(outcomes(read))
        .containsExactly("15F|mental-health|Good|2|2017/18|", "15F|dementia|Inadequate|4|2017/18|");
    assertThat(read.issueCodes()).containsExactly("NO_DAY");
  }

  @Test
  void theLeagueHasBandsAndPlaces() throws IOException {
    FeedCase read =
        FeedCase.read(
            TestBook.of(
                    List.of(
                        row("Learning from mistakes league"),
                        row("Rank", "Trust name", "Score", "Band"),
                        row(
                            1,
                            "Northumbria Healthcare NHS Foundation Trust",
                            8.7,
                            "Outstanding levels of openness and transparency"),
                        row(230, "East Sussex Healthcare NHS Trust", 2.1, "Poor reporting culture"),
                        row(231, "A trust", 2, "Middling")))
                .xlsx(folder.resolve("league.xlsx")));
    assertThat(read.findings())
        .filteredOn(f -> f.kind() == FindingKind.ASSESSMENT)
        .extracting(f -> f.get("org_name") + "|" + f.get("outcome_rank") + "|" + f.get("event_to"))
        .containsExactly(
            "Northumbria Healthcare NHS Foundation Trust|1|2016-03-31",
            "East Sussex Healthcare NHS Trust|4|2016-03-31");
    assertThat(read.findings())
        .filteredOn(f -> f.kind() == FindingKind.METRIC)
        .extracting(f -> f.get("rank") + "|" + f.get("value"))
        .containsExactly("1|8.7", "230|2.1");
    assertThat(read.issueCodes()).containsExactly("UNKNOWN_CATEGORY");
  }

  private static List<String> outcomes(FeedCase read) {
    return read.findings().stream()
        .map(
            f ->
                String.join(
                    "|",
                    f.get("org_code"),
                    f.get("aspect"),
                    f.get("outcome"),
                    f.get("outcome_rank"),
                    f.get("edition"),
                    f.get("event_from")))
        .toList();
  }
}
