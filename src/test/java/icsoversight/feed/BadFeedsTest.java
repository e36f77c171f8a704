package icsoversight.feed;

import static icsoversight.feed.TestBook.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file as a whole, whatever its family. */
class BadFeedsTest {
  private static final TestBook LEAGUE =
      TestBook.of(
          List.of(
              row("League table of acute trusts"),
              row("Trust_code", "Trust_name", "Average_score", "Segment", "Rank", "Quarter"),
              row("RRV", "UCLH", 1.81, 1, 12, "Q1 2025/26"),
              row("R0A", "MFT", 2.5, 3, 60, "Q1 2025/26")));

  @TempDir private Path folder;

  @Test
  void aTitleOverMergedCellsIsNoTrouble() throws IOException {
    Path file = LEAGUE.xlsx(folder.resolve("merged.xlsx"));
    Path merged = folder.resolve("title.xlsx");
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(merged)) {
      workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
      workbook.write(out);
    }
    assertThat(segments(FeedCase.read(merged))).containsExactly("RRV=1", "R0A=3");
  }

  @Test
  void theEndingOfANameDecidesNothing() throws IOException {
    assertThat(segments(FeedCase.read(LEAGUE.xlsx(folder.resolve("a.csv"))))).hasSize(2);
    assertThat(segments(FeedCase.read(LEAGUE.ods(folder.resolve("b.xls"))))).hasSize(2);
    assertThat(segments(FeedCase.read(LEAGUE.xls(folder.resolve("c.json"))))).hasSize(2);
    assertThat(segments(FeedCase.read(LEAGUE.csv(folder.resolve("d.xlsx"))))).hasSize(2);
    Path picture = folder.resolve("e.csv");
    Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0, 0, 0, 0, 0});
    assertThat(FeedCase.read(picture).issueCodes()).containsExactly("UNKNOWN_FILE");
  }

  @Test
  void aWorkbookBehindAPasswordIsNamedAsSuch() throws IOException, GeneralSecurityException {
    Path open = LEAGUE.xlsx(folder.resolve("open.xlsx"));
    Path closed = TestBook.locked(open, folder.resolve("closed.xlsx"));
    assertThat(FeedCase.read(closed).issueCodes()).containsExactly("PROTECTED_FILE");
  }

  @Test
  void aLastLineThatBreaksOffCostsThatLine() throws IOException {
    String whole = Files.readString(LEAGUE.csv(folder.resolve("whole.csv")));
    Path cut = folder.resolve("cut.csv");
    Files.writeString(cut, whole.substring(0, whole.lastIndexOf(",60,")));
    FeedCase read = FeedCase.read(cut);
    assertThat(segments(read)).containsExactly("RRV=1");
    assertThat(read.issueCodes()).containsExactly("SHORT_ROW");
    assertThat(read.issues().get(0).get("locator")).isEqualTo("row=4");
    assertThat(read.issues().get(0).get("raw_value")).isEqualTo("R0A,MFT,2.5,3");
    Path quoted = folder.resolve("quoted.csv");
    Files.writeString(quoted, whole.substring(0, whole.indexOf("R0A")) + "R0A,\"Manchester Uni");
    FeedCase half = FeedCase.read(quoted);
    assertThat(segments(half)).containsExactly("RRV=1");
    assertThat(half.issueCodes()).containsExactly("UNREADABLE_ROW");
    assertThat(half.issues().get(0).get("raw_value")).isEqualTo("R0A,\"Manchester Uni");
  }

  @Test
  void aNulByteCostsItsRowAndSaysWhere() throws IOException {
    String whole = Files.readString(LEAGUE.csv(folder.resolve("whole.csv")));
    Path file = folder.resolve("nul.csv");
    Files.writeString(file, whole.replace("UCLH", "UC\0LH"));
    FeedCase read = FeedCase.read(file);
    assertThat(segments(read)).containsExactly("R0A=3");
    assertThat(read.issueCodes()).containsExactly("BAD_CHARACTER");
    assertThat(read.issues().get(0).get("locator")).isEqualTo("cell=3,2");
  }

  @Test
  void aColumnThatWasRenamedBeyondRecognitionIsAnErrorAndNoGuess() throws IOException {
    String whole = Files.readString(LEAGUE.csv(folder.resolve("whole.csv")));
    Path file = folder.resolve("renamed.csv");
    Files.writeString(file, whole.replace("Segment", "Grouping"));
    FeedCase read = FeedCase.read(file);
    assertThat(read.findings()).isEmpty();
    assertThat(read.issueCodes()).containsExactly("UNKNOWN_FILE");
    assertThat(read.issues().get(0).get("raw_value")).contains("League table");
    assertThat(read.issues().get(0).get("message"))
        .isEqualTo(
            "No known layout fits. It is nearest to NHS Oversight Framework, league table: row=2"
                + " lacks Segment.");
  }

  @Test
  void aFileThatTwoFamiliesFitIsReadByNeither() throws IOException {
    Path file = folder.resolve("both.csv");
    Files.writeString(
        file,
        "Trust_code,Average_score,Segment,Rank,Metric_ID,Metric_description,Units,Value\n"
            + "RRV,1.8,1,12,OF0048,A metric,rate,3\n");
    FeedCase read = FeedCase.read(file);
    assertThat(read.findings()).isEmpty();
    assertThat(read.issueCodes()).containsExactly("AMBIGUOUS_FILE");
    assertThat(read.issues().get(0).get("message"))
        .contains("league table", "trust data", "Trust_code");
  }

  @Test
  void aFileWithAHeaderAndNothingElseSaysSo() throws IOException {
    Path file = folder.resolve("empty.csv");
    Files.writeString(file, "Trust_code,Average_score,Segment,Rank\n");
    assertThat(FeedCase.read(file).issueCodes()).containsExactly("EMPTY_FILE");
  }

  private static List<String> segments(FeedCase read) {
    return read.findings().stream()
        .filter(f -> f.kind() == icsoversight.finding.FindingKind.ASSESSMENT)
        .filter(f -> f.get("aspect").equals("overall"))
        .map(f -> f.get("org_code") + "=" + f.get("outcome"))
        .toList();
  }
}
