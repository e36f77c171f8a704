package icsoversight.feed;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The delimited layouts: what is read, and what is said of what is not. */
class DelimitedFeedsTest {
  private static final String OVERSIGHT =
      "Region,Trust_type,Trust_subtype,Trust_code,Trust_name,Domain,Sub-domain,Metric_ID,"
          + "Metric_description,Reporting_date,Units,Value,Median_value,Lower_quartile,Upper_quartile,"
          + "Rank\r\n";
  private static final String CQC =
      "Location ID,Location Name,Location ONSPD CCG Code,Service / Population Group,Domain,"
          + "Latest Rating,Publication Date\n";

  @TempDir private Path folder;

  @Test
  void theFinalSegmentIsTheSegmentAndTheAdjustedOneOnlyWhereItIsMissing() throws IOException {
    FeedCase read =
        read(
            "\uFEFF"
                + OVERSIGHT
                + oversight("RRV", "OF5000", "segment", "3.0", "Q1 2025/26")
                + oversight("RRV", "OF5005", "segment", "5.0", "")
                + oversight("R0A", "OF5000", "segment", "2.0", "Q1 2025/26"));
    assertThat(outcomes(read, "overall")).containsExactly("RRV=5", "R0A=2");
    assertThat(outcomes(read, "adjusted-segment")).containsExactly("RRV=3", "R0A=2");
    Finding overall = first(read, "overall");
    assertThat(overall.get("edition")).isEqualTo("2025/26");
    assertThat(overall.get("event_from")).isEqualTo("2025-09-09");
    assertThat(read.findings()).filteredOn(f -> f.kind() == FindingKind.METRIC).hasSize(3);
  }

  @Test
  void columnsMayStandInAnyOrder() throws IOException {
    FeedCase read =
        read(
            "Value,Units,Metric_description,Metric_ID,Trust_name,Trust_code,Reporting_date\n"
                + "4.0,segment,Adjusted segment,OF5000,UCLH,RRV,Q1 2025/26\n");
    assertThat(outcomes(read, "overall")).containsExactly("RRV=4");
    assertThat(read.issueCodes()).doesNotContain("NEW_COLUMN", "MISSING_COLUMN");
  }

  @Test
  void aNewColumnIsNamedAndTheRestIsRead() throws IOException {
    FeedCase read =
        read(
            OVERSIGHT.replace("Rank\r\n", "Rank,Colour\r\n")
                + oversight("RRV", "OF5000", "segment", "3.0", "Q1 2025/26")
                    .replace("\r\n", ",red\r\n"));
    assertThat(read.issueCodes()).containsOnlyOnce("NEW_COLUMN");
    assertThat(outcomes(read, "overall")).containsExactly("RRV=3");
  }

  @Test
  void ratingsKeepTheirWordsAndOnlyThoseOnTheScaleHaveARank() throws IOException {
    FeedCase read =
        read(
            CQC
                + "RXWML,A place,E38000257,Overall,Overall,Requires Improvement,12/02/2020\n"
                + "RXWML,A place,E38000257,Surgery,Well-led,Inspected but not rated,12/02/2020\n");
    assertThat(read.findings())
        .extracting(f -> f.get("outcome"))
        .containsExactly("Requires improvement", "Inspected but not rated");
    assertThat(read.findings()).extracting(f -> f.get("outcome_rank")).containsExactly("3", "");
    assertThat(read.findings().get(1).get("service")).isEqualTo("surgery");
    assertThat(read.findings().get(1).get("aspect")).isEqualTo("well-led");
    assertThat(read.findings().get(0).get("event_from")).isEqualTo("2020-02-12");
  }

  @Test
  void anUnknownRatingIsNoRatingButAnIssue() throws IOException {
    FeedCase read = read(CQC + "RXWML,A place,,Overall,Overall,Splendid,12/02/2020\n");
    assertThat(read.findings()).isEmpty();
    assertThat(read.issueCodes()).containsExactly("UNKNOWN_CATEGORY");
    assertThat(read.issues().get(0).get("raw_value")).isEqualTo("Splendid");
    assertThat(read.issues().get(0).get("locator")).isEqualTo("cell=2,6");
  }

  @Test
  void aRowTooShortIsRejectedAndTheNextIsRead() throws IOException {
    FeedCase read =
        read(CQC + "RXWML,A place,,Overall\n" + "RXWML,A place,,Overall,Overall,Good,12/02/2020\n");
    assertThat(read.issueCodes()).contains("SHORT_ROW");
    assertThat(read.findings()).hasSize(1);
    assertThat(read.summary().rejected()).isEqualTo(1);
  }

  @Test
  void odsFilesAreReadByPositionAndWelshTrustsPassedOver() throws IOException {
    FeedCase read =
        read(
            ods(
                    "RRV",
                    "UNIVERSITY COLLEGE LONDON HOSPITALS NHS FOUNDATION TRUST",
                    "Y56",
                    "QMJ",
                    "20040701",
                    "")
                + ods("RT4", "WELSH AMBULANCE SERVICES NHS TRUST", "W00", "Q99", "19980401", "")
                + ods(
                    "RAP",
                    "NORTH MIDDLESEX UNIVERSITY HOSPITAL NHS TRUST",
                    "Y56",
                    "QMJ",
                    "19901205",
                    "20241231"));
    assertThat(read.findings())
        .extracting(f -> f.get("organisation_code"))
        .containsExactly("RRV", "RAP");
    assertThat(read.findings().get(0).get("organisation_name"))
        .isEqualTo("University College London Hospitals NHS Foundation Trust");
    assertThat(read.findings().get(1).get("valid_to")).isEqualTo("2024-12-31");
  }

  @Test
  void onsLookupsOfAnyYearAreReadByTheirColumns() throws IOException {
    FeedCase read =
        read(
            "ObjectId,ICB24NM,SICBL24CD,SICBL24CDH,SICBL24NM,ICB24CD,ICB24CDH,NHSER24CDH\r\n"
                + "1,\"NHS A, B Integrated Care Board \",E38000006,02P,NHS A ICB - 02P,E54000061,QF7,Y63");
    assertThat(read.findings())
        .extracting(f -> f.get("organisation_code"))
        .containsExactlyInAnyOrder("02P", "QF7", "Y63");
    Finding area =
        read.findings().stream()
            .filter(f -> f.get("organisation_code").equals("02P"))
            .findFirst()
            .orElseThrow();
    assertThat(area.get("organisation_type")).isEqualTo("sub-icb");
    assertThat(area.get("icb_code")).isEqualTo("QF7");
    assertThat(area.get("region_code")).isEqualTo("Y63");
    assertThat(area.get("ons_code")).isEqualTo("E38000006");
    assertThat(area.get("valid_from")).isEqualTo("2024-04-01");
  }

  @Test
  void ourOwnLayoutRefusesWhatIsNoMeasure() throws IOException {
    String header = "survey_year,organisation_code,measure,statistic,value,respondents\n";
    FeedCase read =
        read(
            header
                + "2024,RRV,recommend-place-to-work,percent,79.38,4395\n"
                + "2024,RRV,happiness,percent,79.38,4395\n"
                + "2024,RRV,recommend-place-to-work,percent,179.38,4395\n");
    assertThat(read.findings()).hasSize(1);
    assertThat(read.issueCodes()).contains("UNKNOWN_CATEGORY", "OUT_OF_RANGE");
  }

  @Test
  void aFileOfNoKnownLayoutSaysWhatWasSeen() throws IOException {
    FeedCase read = read("apples,pears\n1,2\n");
    assertThat(read.issueCodes()).containsExactly("UNKNOWN_FILE");
    assertThat(read.issues().get(0).get("raw_value")).isEqualTo("apples, pears");
  }

  private FeedCase read(String content) throws IOException {
    Path file = folder.resolve("named-for-nothing.csv");
    Files.writeString(file, content);
    return FeedCase.read(file);
  }

  private static String oversight(
      String code, String metric, String unit, String value, String date) {
    return "London,Acute trust,Acute - Teaching,"
        + code
        + ",A trust,Summary,Summary,"
        + metric
        + ",A metric,"
        + date
        + ","
        + unit
        + ","
        + value
        + ",,,,\r\n";
  }

  private static String ods(
      String code, String name, String region, String board, String open, String close) {
    StringBuilder row = new StringBuilder();
    List<String> head = List.of(code, name, region, board, "", "", "", "", "", "", open, close);
    for (int i = 0; i < 27; i++) {
      row.append(i == 0 ? "" : ",")
          .append('"')
          .append(i < head.size() ? head.get(i) : "")
          .append('"');
    }
    return row + "\r\n";
  }

  private static List<String> outcomes(FeedCase read, String aspect) {
    return read.findings().stream()
        .filter(f -> f.kind() == FindingKind.ASSESSMENT && f.get("aspect").equals(aspect))
        .map(f -> f.get("org_code") + "=" + f.get("outcome"))
        .toList();
  }

  private static Finding first(FeedCase read, String aspect) {
    return read.findings().stream()
        .filter(f -> f.kind() == FindingKind.ASSESSMENT && f.get("aspect").equals(aspect))
        .findFirst()
        .orElseThrow();
  }
}
