package icsoversight.prose;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.document.Transcripts;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.organisation.ShippedRegister;
import icsoversight.reading.SourceFacts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many ways of telling one thing, each in a few words: {@code cases/told.csv} and others. */
class ToldTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final ProseDocuments DOCUMENTS =
      new ProseDocuments(ShippedRegister.builder().build());

  private static final String DASH =
      "Dr Penny Dash’s review of the Care Quality Commission was published on Tuesday.";

  @ParameterizedTest
  @MethodSource("told")
  void whatIsToldIsFoundAndNothingElse(String day, String text, List<String> expected) {
    List<String> found = tokens(findings(day, text));
    for (String one : expected) {
      assertThat(found).as(text).anyMatch(f -> agrees(one, f));
    }
    assertThat(found).as(text).allMatch(f -> expected.stream().anyMatch(e -> agrees(e, f)));
  }

  static Stream<Object[]> told() throws IOException {
    return rows("told.csv").stream()
        .map(
            r ->
                new Object[] {
                  r.get("day"),
                  r.get("text"),
                  r.get("expected").equals("-") ? List.of() : List.of(r.get("expected").split(";"))
                });
  }

  @ParameterizedTest
  @MethodSource("answers")
  void whatStandsBehindARecommendationAnswersIt(
      String words, String response, String implementation) {
    List<Finding> told =
        findings(
                "2024-10-20",
                DASH + " It recommended that the portal of the CQC be mended. " + words)
            .stream()
            .filter(f -> f.kind() == FindingKind.RECOMMENDATION)
            .toList();
    assertThat(told).as(words).hasSize(1);
    assertThat(told.get(0).get("response")).as(words).isEqualTo(response);
    assertThat(told.get(0).get("implementation")).as(words).isEqualTo(implementation);
  }

  static Stream<Object[]> answers() throws IOException {
    return rows("answers.csv").stream()
        .map(r -> new Object[] {r.get("words"), r.get("response"), r.get("implementation")});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Its recommendations are as follows.",
        "She says the CQC should:",
        "It calls on the regulator to:",
        "In it she calls for:",
        "It has three key proposals:",
        "The three recommendations, in brief:",
        "Here is what it asks for:",
        "The report sets out what the CQC needs to do:",
        "It recommended the following actions for the CQC.",
        "The CQC was told to:",
        "It makes three recommendations. In summary:",
        "It makes three recommendations. We take them in order.",
        "\n\nWhat should change",
        "\n\nThe review's recommendations in full"
      })
  void aListThatIsLedInAsAskedForIsOfTheReview(String lead) {
    assertThat(listed(DASH + " " + lead)).as(lead).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It found three things:",
        "The main findings were:",
        "The board is asked to:",
        "Trusts should now:",
        "We recommend that clients:",
        "In response the CQC has:"
      })
  void aListOfAnythingElseIsNot(String lead) {
    assertThat(listed(DASH + " " + lead)).as(lead).isEmpty();
  }

  private static List<Finding> listed(String lead) {
    return findings(
            "2024-10-20",
            lead
                + "\n\n1. Mend the portal through which providers report\n"
                + "2. Explain how ratings are worked out\n3. Pause the assessments of systems\n\n"
                + "The CQC has not replied.")
        .stream()
        .filter(f -> f.kind() == FindingKind.RECOMMENDATION)
        .toList();
  }

  private static List<CSVRecord> rows(String file) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();
    try (Reader in = Files.newBufferedReader(CASES.resolve(file));
        CSVParser parser = format.parse(in)) {
      return parser.getRecords();
    }
  }

  private static boolean agrees(String expected, String found) {
    return expected.startsWith("R:")
        ? found.startsWith("R:")
            && found
                .toLowerCase(Locale.ROOT)
                .contains(expected.substring(2).toLowerCase(Locale.ROOT))
        : expected.strip().equals(found);
  }

  private static List<String> tokens(List<Finding> findings) {
    List<String> tokens = new ArrayList<>();
    for (Finding f : findings) {
      switch (f.kind()) {
        case ASSESSMENT ->
            tokens.add(
                (f.get("milestone").isEmpty() ? f.get("outcome") : f.get("milestone"))
                    + (f.get("org_code").isEmpty() ? "" : "@" + f.get("org_code"))
                    + (f.get("aspect").equals("overall") ? "" : "/" + f.get("aspect")));
        case RECOMMENDATION ->
            tokens.add(
                "R:" + (f.get("number").isEmpty() ? "" : f.get("number") + ".") + f.get("text"));
        case SURVEY ->
            tokens.add(
                "S:"
                    + f.get("measure")
                    + "="
                    + f.get("value")
                    + "@"
                    + f.get("org_code")
                    + ":"
                    + f.get("survey_year"));
        default -> {
          // Reviews and answers given elsewhere are told by other tests.
        }
      }
    }
    return tokens;
  }

  private static List<Finding> findings(String day, String text) {
    SourceFacts facts =
        new SourceFacts("text document", "prose", "Trade press", "News", day, "", false);
    return DOCUMENTS.read(Transcripts.ofText("News\n\n" + text + "\n"), facts).findings();
  }
}
