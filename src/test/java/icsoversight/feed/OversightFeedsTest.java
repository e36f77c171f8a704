package icsoversight.feed;

import static icsoversight.feed.TestBook.row;
import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.feed.TestBook.Share;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.source.Catalogue;
import icsoversight.source.ManifestLine;
import icsoversight.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every spelling of the Oversight Framework's files. */
class OversightFeedsTest {
  @TempDir private Path folder;

  @Test
  void quartersThatStandInOneFileAreToldApart() throws IOException {
    Path file = folder.resolve("q3.csv");
    Files.writeString(
        file,
        "Quarter,Region,Trust_code,Trust_name,Trust_type,Metric_ID,Metric_description,Units,Value,"
            + "Rank,Reporting_date\n"
            + "Q1 2025/26,London,RRV,UCLH,Acute,OF5000,Adjusted segment,segment,3.0,,Q1 2025/26\n"
            + "Q1 2025/26,London,RRV,UCLH,Acute,OF5005,Final segment,segment,5.0,,\n"
            + "Q2 2025/26,London,RRV,UCLH,Acute,OF5000,Adjusted segment,segment,2.0,,Q2 2025/26\n"
            + "Q2 2025/26,London,RRV,UCLH,Acute,OF0048,A rate,rate,-0.4,113.0,Apr 24 - Mar 25\n"
            + "Q2 2025/26,London,RRV,UCLH,Acute,OF0048,A rate,count,12,113.0,Apr 24 - Mar 25\n"
            + "Q2 2025/26,London,RRV,UCLH,Acute,OF0061,A mark,rate,[c],,\n"
            + "Q2 2025/26,London,RRV,UCLH,Acute,OF1061,A score,score,4.5,,\n"
            + "Quarter the last,London,RRV,UCLH,Acute,OF0061,A metric,rate,1,,\n");
    FeedCase read = FeedCase.read(file);
    assertThat(outcomes(read, "overall"))
        .containsExactlyInAnyOrder("RRV=5@2025-09-09 2025/26", "RRV=2@2025-09-30 2025/26");
    assertThat(metrics(read))
        .contains(
            "OF0048|rate|-0.4|113|Q2 2025/26: Apr 24 - Mar 25",
            "OF0048|count|12|113|Q2 2025/26: Apr 24 - Mar 25",
            "OF0061|rate|suppressed||Q2 2025/26");
    assertThat(read.issueCodes()).containsExactly("OUT_OF_RANGE", "NOT_A_DATE");
    assertThat(read.rowsUsed()).isEqualTo(6);
  }

  @Test
  void aSegmentThatIsNoneIsRefused() throws IOException {
    Path file = folder.resolve("data.csv");
    Files.writeString(
        file,
        "Trust_code,Metric_ID,Metric_description,Units,Value\n"
            + "RRV,OF5000,Adjusted segment,segment,113\n"
            + "R0A,OF5000,Adjusted segment,segment,2.5\n");
    FeedCase read = FeedCase.read(file);
    assertThat(read.findings()).isEmpty();
    assertThat(read.issueCodes()).containsExactly("OUT_OF_RANGE", "OUT_OF_RANGE");
  }

  @Test
  void aLeagueTableGivesSegmentScoreAndRank() throws IOException {
    List<Object> header =
        row(
            "Region",
            "Trust_type",
            "Trust_subtype",
            "Trust_code",
            "Trust_name",
            "Reporting_date",
            "Average_score",
            "Likely_range_of_average_score",
            "Segment",
            "Trust_in_financial_deficit",
            "Rank",
            "Likely_range_of_rank");
    FeedCase read =
        FeedCase.read(
            TestBook.of(
                    List.of(
                        header,
                        row(
                            "London",
                            "Acute trust",
                            "Teaching",
                            "RRV",
                            "UCLH",
                            "Q1 2025/26",
                            "1.81",
                            "1.7 - 1.9",
                            "1.0",
                            "No",
                            "12.0",
                            "5 - 20"),
                        row(
                            "London",
                            "Acute trust",
                            "Teaching",
                            "R0A",
                            "MFT",
                            "Q1 2025/26",
                            "2.5",
                            "2.1 - 2.6",
                            "6",
                            "Maybe",
                            "12",
                            "5 - 20")))
                .csv(folder.resolve("league.csv")));
    assertThat(outcomes(read, "overall")).containsExactly("RRV=1@2025-09-09 2025/26");
    assertThat(outcomes(read, "average-score")).containsExactly("RRV=1.81@2025-09-09 2025/26");
    assertThat(metrics(read))
        .containsExactly(
            "league-score|score|1.81|12|Q1 2025/26",
            "league-score-range|range|1.7 - 1.9||Q1 2025/26",
            "league-rank-range|range|5 - 20||Q1 2025/26",
            "league-deficit|flag|No||Q1 2025/26");
    assertThat(read.issueCodes()).containsExactly("OUT_OF_RANGE", "UNKNOWN_CATEGORY");
    assertThat(read.issues().get(0).get("locator")).isEqualTo("cell=3,9");
  }

  @Test
  void theProductivitySupplementHasItsHeaderBelowAPreamble() throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row("Productivity growth statistics 2025/26"));
    for (int i = 0; i < 13; i++) {
      rows.add(row());
    }
    rows.add(
        row(
            "Org code",
            "Org name",
            "Cost weighted activity growth",
            "Real terms resource growth",
            "",
            "Productivity growth estimate"));
    rows.add(row("RRV", "UCLH", new Share(0.031), new Share(-0.012), "", new Share(0.0435)));
    rows.add(row("R0A", "MFT", "[x]", "[x]", "", "[x]"));
    FeedCase read = FeedCase.read(TestBook.of(rows).xlsx(folder.resolve("p.xlsx")));
    assertThat(metrics(read))
        .containsExactly(
            "productivity-activity|percent|3.1||2025/26",
            "productivity-resource|percent|-1.2||2025/26",
            "productivity-productivity|percent|4.35||2025/26");
    assertThat(read.issueCodes()).isEmpty();
  }

  @Test
  void segmentationListsAreDatedByTheirTitleAndKnowSystemsFromTrusts() throws IOException {
    FeedCase read =
        FeedCase.read(
            new TestBook()
                .sheet(
                    "ICBs",
                    List.of(
                        row("NHS oversight framework segmentation, updated 4 March 2024"),
                        row(),
                        row("Region", "Integrated care board", "Segment"),
                        row("East of England", "NHS Norfolk and Waveney ICB", 3)))
                .sheet(
                    "Trusts",
                    List.of(
                        row("Region", "Trust name", "Segment"),
                        row("London", "Barts Health", "Segment 3"),
                        row("London", "A new trust", "[x]"),
                        row("London", "Another trust", "none")))
                .xlsx(folder.resolve("s.xlsx")));
    assertThat(read.findings())
        .extracting(
            f ->
                String.join(
                    "|",
                    f.get("org_name"),
                    f.get("org_type"),
                    f.get("outcome"),
                    f.get("edition"),
                    f.get("event_from")))
        .containsExactly(
            "NHS Norfolk and Waveney ICB|icb|3|2023/24|2024-03-04",
            "Barts Health||3|2023/24|2024-03-04");
    assertThat(read.issueCodes()).containsExactly("NOT_A_NUMBER");
  }

  @Test
  void aListOfTrustsMayNameTheirSystemsAndTheScaleHadFourSegments() throws IOException {
    FeedCase read =
        FeedCase.read(
            TestBook.of(
                    List.of(
                        row("SOF segmentation, 11 November 2021"),
                        row("Trust", "Oversight segment", "System"),
                        row("Barts Health NHS Trust", "SOF 3", "North East London"),
                        row("UCLH", 5, "North Central London")))
                .csv(folder.resolve("s.csv")));
    assertThat(read.findings())
        .extracting(f -> f.get("org_name") + "|" + f.get("org_type") + "|" + f.get("outcome"))
        .containsExactly("Barts Health NHS Trust||3");
    assertThat(read.issueCodes()).containsExactly("OUT_OF_RANGE");
  }

  @Test
  void twoColumnsForOneFieldAreNotChosenBetween() throws IOException {
    FeedCase read =
        FeedCase.read(
            TestBook.of(
                    List.of(
                        row("Trust_code", "Average_score", "Segment", "segment", "Rank"),
                        row("RRV", 1.8, 1, 2, 12)))
                .csv(folder.resolve("league.csv")));
    assertThat(read.findings()).isEmpty();
    assertThat(read.issueCodes()).containsExactly("AMBIGUOUS_COLUMN", "MISSING_COLUMN");
    assertThat(read.summary().rejected()).isEqualTo(1);
  }

  @Test
  void aListWithoutADayTakesThatOfTheManifestAndElseSaysSo() throws IOException {
    Path file =
        TestBook.of(
                List.of(
                    row("Region", "ICS name", "SOF segment"),
                    row("London", "South East London", 2)))
            .csv(folder.resolve("s.csv"));
    FeedCase undated = FeedCase.read(file);
    assertThat(undated.findings().get(0).get("event_from")).isEmpty();
    assertThat(undated.issueCodes()).containsExactly("NO_DAY");
    Source plain = Catalogue.ofFile(file);
    Source dated =
        new Source(
            plain.id(),
            file,
            plain.path(),
            plain.sha256(),
            plain.bytes(),
            new ManifestLine("", "", "2021-11-11", "", ""),
            List.of());
    Finding finding = FeedCase.read(dated).findings().get(0);
    assertThat(finding.get("event_from")).isEqualTo("2021-11-11");
    assertThat(finding.get("edition")).isEqualTo("2021/22");
    assertThat(finding.get("org_type")).isEqualTo("icb");
  }

  private static List<String> outcomes(FeedCase read, String aspect) {
    return read.findings().stream()
        .filter(f -> f.kind() == FindingKind.ASSESSMENT && f.get("aspect").equals(aspect))
        .map(
            f ->
                f.get("org_code")
                    + "="
                    + f.get("outcome")
                    + "@"
                    + f.get("event_from")
                    + " "
                    + f.get("edition"))
        .toList();
  }

  private static List<String> metrics(FeedCase read) {
    return read.findings().stream()
        .filter(f -> f.kind() == FindingKind.METRIC)
        .map(
            f ->
                String.join(
                    "|",
                    f.get("metric_id"),
                    f.get("unit"),
                    f.get("value") + f.get("value_text"),
                    f.get("rank"),
                    f.get("period")))
        .toList();
  }
}
