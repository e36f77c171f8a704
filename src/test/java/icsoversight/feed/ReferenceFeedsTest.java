package icsoversight.feed;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.finding.FindingKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ODS and ONS files of any year. */
class ReferenceFeedsTest {
  @TempDir private Path folder;

  @Test
  void rowsOfAnOdsFileAreWhatTheirCodesNamesAndRolesSay() throws IOException {
    FeedCase read =
        read(
            ods(
                    "TAF",
                    "CAMDEN AND ISLINGTON NHS FOUNDATION TRUST",
                    "Y56",
                    "QMJ",
                    "20041101",
                    "",
                    "")
                + ods(
                    "TAD",
                    "BRADFORD DISTRICT CARE NHS FOUNDATION TRUST",
                    "Y63",
                    "QWO",
                    "20020401",
                    "",
                    "")
                + ods(
                    "S1Y5D",
                    "NHS CENTRAL EAST INTEGRATED CARE BOARD",
                    "Y61",
                    "",
                    "20260401",
                    "",
                    "")
                + ods("00C", "NHS DARLINGTON CCG", "Y63", "QHM", "20130401", "20200331", "")
                + ods(
                    "02P",
                    "NHS SOUTH YORKSHIRE ICB - 02P",
                    "Y63",
                    "QF7",
                    "20130401",
                    "",
                    "RO319|RO326")
                + ods("13N", "WESSEX COMMISSIONING HUB", "Y59", "", "20130401", "", "RO218")
                + ods("Y58", "SOUTH WEST COMMISSIONING REGION", "", "", "20180401", "", "")
                + ods("RRV03", "UNIVERSITY COLLEGE HOSPITAL", "Y56", "QMJ", "20010401", "", "")
                + ods("RT4", "WELSH AMBULANCE SERVICES NHS TRUST", "", "", "19980401", "", "")
                + ods("ZZZ99", "SOMETHING ELSE", "Y56", "QMJ", "20010401", "", "")
                + ods(
                    "RRV",
                    "UNIVERSITY COLLEGE LONDON HOSPITALS NHS FOUNDATION TRUST",
                    "Y56",
                    "QMJ",
                    "2001April",
                    "",
                    ""));
    assertThat(read.findings())
        .extracting(f -> f.get("organisation_code") + "|" + f.get("organisation_type"))
        .containsExactly(
            "TAF|care-trust",
            "TAD|care-trust",
            "S1Y5D|icb",
            "00C|ccg",
            "02P|sub-icb",
            "Y58|region");
    assertThat(read.issueCodes()).containsExactly("UNKNOWN_CATEGORY", "NOT_A_DATE");
    assertThat(read.summary().ignored()).isEqualTo(3);
  }

  @Test
  void successionsHaveNoHeader() throws IOException {
    FeedCase read = read("R1C,RW1,X,20241001,1\r\nRRP,G6V2S,X,20241101,1\r\n");
    assertThat(read.findings())
        .filteredOn(f -> f.kind() == FindingKind.SUCCESSION)
        .extracting(
            f ->
                f.get("predecessor_code")
                    + ">"
                    + f.get("successor_code")
                    + "@"
                    + f.get("effective_on"))
        .containsExactly("R1C>RW1@2024-10-01", "RRP>G6V2S@2024-11-01");
  }

  @Test
  void theMappingOfPracticesGivesEachAreaOnce() throws IOException {
    String header =
        "PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,"
            + "ONS_SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ONS_ICB_CODE,"
            + "ICB_CODE,ICB_NAME,ONS_COMM_REGION_CODE,COMM_REGION_CODE,COMM_REGION_NAME\n";
    String row =
        ",A SURGERY,TS18,U1,A PCN,E38000006,02P,NHS South Yorkshire ICB - 02P,E54000061,QF7,"
            + "NHS South Yorkshire Integrated Care Board,E40000012,Y63,North East and Yorkshire\n";
    FeedCase read = read(header + "GP,01Oct2024,A1" + row + "GP,01Oct2024,A2" + row);
    assertThat(read.findings())
        .extracting(f -> f.get("organisation_code") + "|" + f.get("organisation_type"))
        .containsExactly("02P|sub-icb", "QF7|icb", "Y63|region");
    assertThat(read.findings().get(0).get("valid_from")).isEqualTo("2024-10-01");
    assertThat(read.summary().ignored()).isEqualTo(2);
    assertThat(read.issueCodes()).isEmpty();
  }

  @Test
  void aLookupWithAColumnOfItsOwnIsReadAndTheColumnNamed() throws IOException {
    FeedCase read =
        read(
            "ICB25CD,ICB25CDH,ICB25NM,LAD25CD,XYZ25CD,Colour,OBJECTID\n"
                + "E54000061,QF7,NHS South Yorkshire Integrated Care Board ,E08000016,X1,red,1\n"
                + "L99999999,,Channel Islands,,,,2\n");
    assertThat(read.findings())
        .extracting(f -> f.get("organisation_code") + "|" + f.get("organisation_name"))
        .containsExactly("QF7|NHS South Yorkshire Integrated Care Board");
    assertThat(read.issueCodes()).containsExactly("NEW_COLUMN", "NEW_COLUMN");
  }

  private FeedCase read(String text) throws IOException {
    Path file = folder.resolve("named-for-nothing.csv");
    Files.writeString(file, text);
    return FeedCase.read(file);
  }

  private static String ods(
      String code,
      String name,
      String region,
      String board,
      String open,
      String close,
      String role) {
    List<String> head =
        List.of(code, name, region, board, "", "", "", "", "", "", open, close, "", role);
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < 27; i++) {
      row.append(i == 0 ? "" : ",")
          .append('"')
          .append(i < head.size() ? head.get(i) : "")
          .append('"');
    }
    return row + "\r\n";
  }
}
