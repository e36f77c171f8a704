package icsoversight.feed;

import static icsoversight.feed.TestBook.row;
import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.feed.TestBook.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that would make a program fail, hang or say what is not so. */
class HostileFeedsTest {
  private static final String LONG = "year,org_code,question,response,value,base\n";
  private static final String CQC =
      "Location ID,Service / Population Group,Domain,Latest Rating,Publication Date\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "'2024.5,RRV,q9a,Agree,40,100', OUT_OF_RANGE",
    "'2024,RRV,q9a,Agree,1e999999999,100', NOT_A_NUMBER",
    "'2024,RRV,q9a,Agree,40,1e30', OUT_OF_RANGE",
    "'2024,RRV,q9a,Agree,40,12.5', OUT_OF_RANGE",
    "'2024,RRV,q9a,Agree,Humber,40,100', LONG_ROW"
  })
  void aFigureThatCannotBeCostsItsRow(String line, String code) throws IOException {
    FeedCase read = csv(LONG + line + "\n2024,R0A,q9a,Agree,41,100\n");
    assertThat(read.findings()).extracting(f -> f.get("org_code")).containsExactly("R0A");
    assertThat(read.issueCodes()).containsExactly(code);
  }

  @Test
  void anAnswerThatStandsTwiceIsNotAddedTwice() throws IOException {
    FeedCase read = csv(LONG + "2024,RRV,q25c,Agree,60,100\n2024,RRV,q25c,Agree,60,100\n");
    assertThat(read.findings()).allMatch(f -> f.get("measure").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"+12345-1-1", "0000-1-1", "-0044-1-1", "1/1/0001"})
  void aYearThatCannotBeIsNoDay(String day) throws IOException {
    assertThat(csv(CQC + "1-1,Overall,Overall,Good," + day + "\n").issueCodes())
        .containsExactly("NOT_A_DATE");
  }

  @Test
  void longTextsDoNotHang() {
    String spaces = "1" + " ".repeat(60_000) + "x";
    String brackets = "(".repeat(200_000);
    String digits = "0".repeat(900_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          csv(CQC + "1-1,Overall,Overall,Good," + spaces + "\n");
          csv(CQC + "1-1," + brackets + ",Overall,Good,01/01/2024\n");
          csv(LONG + "2024,RRV,q9a,Agree," + digits + ",100\n");
          csv("Review,Number,Recommendation\nA review 2024," + "1.".repeat(50_000) + ",Do it\n");
        });
  }

  @Test
  void sheetsOfOneNameAreTwoSheets() throws IOException {
    Path file =
        new TestBook()
            .sheet(
                "Data",
                List.of(
                    row("Trust_code", "Average_score", "Segment", "Rank"), row("RRV", 1.8, 1, 12)))
            .sheet(
                "Data2",
                List.of(
                    row("Trust_code", "Average_score", "Segment", "Rank"), row("R0A", 2.8, 3, 50)))
            .ods(folder.resolve("two.ods"));
    Path same =
        changed(
            file, "content.xml", xml -> xml.replace("table:name=\"Data2\"", "table:name=\"Data\""));
    assertThat(FeedCase.read(same).findings())
        .filteredOn(f -> f.kind() == icsoversight.finding.FindingKind.ASSESSMENT)
        .filteredOn(f -> f.get("aspect").equals("overall"))
        .extracting(f -> f.get("org_code"))
        .containsExactly("RRV", "R0A");
  }

  @ParameterizedTest
  @CsvSource({
    "s=\"0\"><v>0<, s=\"0\"><v>99999<",
    "s=\"2\", s=\"zz\"",
    "<v>1.8<, <v>1E999999999<",
    "<v>1.8<, <v>1E99999999<",
    "r=\"A1\", r=\"ZZZZZ1\"",
    "<row r=\"1\", <row r=\"x\""
  })
  void aWorkbookWithOneBadPlaceNeverFailsTheProgram(String from, String to) throws IOException {
    Path file =
        TestBook.of(
                List.of(
                    row("Trust_code", "Average_score", "Segment", "Rank", "Share"),
                    row("RRV", 1.8, 1, 12, new Share(0.5))))
            .xlsx(folder.resolve("good.xlsx"));
    Path bad = changed(file, "xl/worksheets/sheet1.xml", xml -> xml.replace(from, to));
    FeedCase read = FeedCase.read(bad);
    assertThat(read.summary()).isNotNull();
  }

  @Test
  void countsThatOverflowAreBounded() throws IOException {
    Path file =
        TestBook.of(List.of(row("a", "", "b"), row("c", "d", "e"))).ods(folder.resolve("c.ods"));
    Path wide =
        changed(
            file,
            "content.xml",
            xml ->
                xml.replaceFirst(
                    "<table:table-cell/>",
                    "<table:table-cell table:number-columns-repeated=\"2147483647\"/>"));
    assertThat(FeedCase.read(wide).issueCodes()).isNotEmpty();
    Path deep =
        changed(
            file,
            "content.xml",
            xml ->
                xml.replaceFirst(
                    "<table:table-row>",
                    "<table:table-row table:number-rows-repeated=\"2147483647\">"));
    assertThat(FeedCase.read(deep).issueCodes()).containsExactly("UNKNOWN_FILE");
  }

  @Test
  void anOldWorkbookWithAFlippedByteNeverFailsTheProgram() throws IOException {
    byte[] whole =
        Files.readAllBytes(
            TestBook.of(
                    List.of(
                        row("Trust_code", "Average_score", "Segment", "Rank"),
                        row("RRV", 1.8, 1, 12)))
                .xls(folder.resolve("good.xls")));
    Random random = new Random(7);
    int read = 0;
    for (int i = 0; i < 300; i++) {
      byte[] bad = whole.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
      Path file = folder.resolve("bad.xls");
      Files.write(file, bad);
      read += FeedCase.read(file).findings().isEmpty() ? 0 : 1;
    }
    assertThat(read).as("most bytes of a workbook do not matter").isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mrs Jane\nExample",
        "Mrs\u00a0Jane Example",
        "Mr&Mrs Example",
        "Mr/Mrs Example",
        "Drs Example and Sample",
        "Example, Jane Mrs"
      })
  void noFormOfAPersonsNameIsPassedOn(String name) throws IOException {
    FeedCase read =
        csv(
            CQC.replace("Location ID,", "Location ID,Location Name,")
                + "1-1,\""
                + name
                + "\",Overall,Overall,Good,01/01/2024\n");
    assertThat(read.findings()).extracting(f -> f.get("org_name")).containsExactly("");
  }

  @Test
  void aFirstRowOfDataIsNotShown() throws IOException {
    FeedCase read = csv("1-1000,Mrs Jane Example Surgery,Good,x,y\n1-1001,b,c,d,e\n");
    assertThat(read.issueCodes()).containsExactly("UNKNOWN_FILE");
    assertThat(read.issues().get(0).toString()).doesNotContain("Jane");
  }

  private FeedCase csv(String text) throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, text);
    return FeedCase.read(file);
  }

  private Path changed(Path file, String part, UnaryOperator<String> change) throws IOException {
    return ZipParts.of(file)
        .change(part, change)
        .write(folder.resolve("changed-" + file.getFileName()));
  }
}
