package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers find the recommendations that another document lists. */
class AnswersAcrossDocumentsTest {
  private static final String REPORT =
      """
      Review of the Care Quality Commission: the final report

      Dr Penny Dash's review of the operational effectiveness of the Care Quality Commission was published on 15 October 2024. It makes these recommendations:

      1. Rapidly improve operational performance.
      2. Rebuild expertise within the organisation.
      3. Formally pause ICS assessments.
      """;

  @TempDir private Path root;
  private Path input = Path.of("");
  private final StringBuilder manifest =
      new StringBuilder("file,publisher,title,published_on,url,licence\n");

  @BeforeEach
  void writeReport() throws IOException {
    input = root.resolve("input");
    document("report.txt", "DHSC", "2024-10-15", REPORT);
  }

  @Test
  void aBlanketAnswerAnswersEachRecommendation() throws IOException {
    document(
        "answer.txt",
        "CQC",
        "2024-10-17",
        "Our reply\n\nThe Care Quality Commission has accepted all three recommendations of the Dash"
            + " review.");
    Map<String, CSVRecord> recommendations = recommendations();
    assertThat(recommendations).containsOnlyKeys("1", "2", "3");
    assertThat(recommendations.values())
        .allMatch(r -> r.get("response").equals("accepted"))
        .allMatch(r -> r.get("responded_from").equals("2024-10-17"))
        .allMatch(r -> r.get("source_count").equals("2"))
        .allMatch(r -> r.get("text").length() > 10);
    assertThat(cell(recommendations, "3", "text")).startsWith("Formally pause ICS assessments");
  }

  @Test
  void numbersTellWhichAreAnswered() throws IOException {
    document(
        "answer.txt",
        "DHSC",
        "2024-11-20",
        "Reply to the Dash review\n\nThe government accepts recommendations 1 and 2 of the Dash"
            + " review.");
    Map<String, CSVRecord> recommendations = recommendations();
    assertThat(cell(recommendations, "1", "response")).isEqualTo("accepted");
    assertThat(cell(recommendations, "2", "response")).isEqualTo("accepted");
    assertThat(cell(recommendations, "3", "response")).isEmpty();
  }

  @Test
  void whatWasDoneOnTheReviewsWordIsFoundByWhatItIs() throws IOException {
    document(
        "news.txt",
        "News",
        "2024-10-16",
        "Regulator reacts\n\nIn its response to the Dash review, the CQC said it had paused its"
            + " assessments of integrated care systems for six months in agreement with the"
            + " department.");
    Map<String, CSVRecord> recommendations = recommendations();
    assertThat(cell(recommendations, "3", "response")).isEqualTo("accepted");
    assertThat(cell(recommendations, "3", "implementation")).isEqualTo("implemented");
    assertThat(cell(recommendations, "1", "response")).isEmpty();
    assertThat(cell(recommendations, "2", "response")).isEmpty();
  }

  @Test
  void aNumberedTableAnswersByItsNumbers() throws IOException {
    Files.createDirectories(input.resolve("feeds"));
    Files.writeString(
        input.resolve("feeds/answers.csv"),
        "Review,Number,Recommendation,Response,Response by,Status\n"
            + "2024-dash,1,Improve operational performance,Accepted,DHSC,In progress\n"
            + "2024-dash,2,Rebuild expertise,Accepted in part,DHSC,Not started\n");
    Map<String, CSVRecord> recommendations = recommendations();
    assertThat(cell(recommendations, "1", "implementation")).isEqualTo("in-progress");
    assertThat(cell(recommendations, "2", "response")).isEqualTo("accepted-in-part");
    assertThat(cell(recommendations, "2", "source_count")).isEqualTo("2");
  }

  @Test
  void anAnswerToWhatNobodyListsIsAnIssue() throws IOException {
    document(
        "answer.txt",
        "News",
        "2023-05-16",
        "Round-up\n\nThe government accepted all recommendations of the Hewitt review.");
    assertThat(recommendations().values()).allMatch(r -> r.get("response").isEmpty());
    Path latest = root.resolve("output").resolve("latest");
    assertThat(Runs.rows(latest, "issues"))
        .filteredOn(r -> r.get("code").equals("answer-without-recommendation"))
        .singleElement()
        .satisfies(r -> assertThat(r.get("message")).contains("2022-hewitt"));
  }

  private Map<String, CSVRecord> recommendations() throws IOException {
    Files.writeString(input.resolve("documents/manifest.csv"), manifest.toString());
    Path latest = Runs.publish(root, input);
    List<CSVRecord> rows = Runs.rows(latest, "review_recommendations");
    return rows.stream().collect(Collectors.toMap(r -> r.get("number"), r -> r));
  }

  private static String cell(Map<String, CSVRecord> rows, String number, String column) {
    CSVRecord row = rows.get(number);
    return row == null ? "no recommendation " + number : row.get(column);
  }

  private void document(String name, String publisher, String day, String text) throws IOException {
    Path folder = Files.createDirectories(input.resolve("documents"));
    Files.writeString(folder.resolve(name), text);
    manifest.append(name).append(',').append(publisher).append(",,").append(day).append(",,\n");
  }
}
