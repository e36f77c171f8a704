package icsoversight.feed;

import static icsoversight.feed.TestBook.row;
import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.finding.FindingKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of recommendations in the words of their makers. */
class RecommendationTablesTest {
  @TempDir private Path folder;

  @Test
  void answersAndStatusAreTwoThings() throws IOException {
    FeedCase read =
        FeedCase.read(
            TestBook.of(
                    List.of(
                        row("Dash review of the operational effectiveness of CQC, 2024"),
                        row(
                            "No.",
                            "Recommendation",
                            "Government response",
                            "Status",
                            "Owner",
                            "Response date"),
                        row(
                            "Recommendation 6",
                            "Pause assessments of systems.",
                            "Accepted in full.",
                            "Complete",
                            "CQC",
                            "15 October 2024"),
                        row(
                            "3(a)",
                            "Review the framework.",
                            "Accepted in principle: work is begun",
                            "In progress",
                            "CQC",
                            ""),
                        row(4, "Make ratings clear.", "Not accepted", "", "", ""),
                        row(5, "Sponsor better.", "Perhaps", "", "", "")))
                .xlsx(folder.resolve("r.xlsx")));
    assertThat(read.findings())
        .filteredOn(f -> f.kind() == FindingKind.RECOMMENDATION)
        .extracting(
            f ->
                String.join(
                    "|",
                    f.get("review_id"),
                    f.get("number"),
                    f.get("response"),
                    f.get("implementation"),
                    f.get("response_text"),
                    f.get("responded_from")))
        .containsExactly(
            "2024-dash|6|accepted|implemented|Accepted in full.|2024-10-15",
            "2024-dash|3a|accepted-in-principle|in-progress"
                + "|Accepted in principle: work is begun|",
            "2024-dash|4|rejected||Not accepted|",
            "2024-dash|5|||Perhaps|");
    assertThat(read.findings())
        .filteredOn(f -> f.kind() == FindingKind.REVIEW)
        .extracting(f -> f.get("review_id") + "|" + f.get("lead"))
        .containsExactly("2024-dash|Penny Dash");
    assertThat(read.issueCodes()).containsExactly("UNKNOWN_CATEGORY");
    assertThat(read.issues().get(0).get("raw_value")).isEqualTo("Perhaps");
  }

  @Test
  void besideAColumnOfWordsRecommendationIsTheNumber() throws IOException {
    FeedCase read =
        FeedCase.read(
            TestBook.of(
                    List.of(
                        row("Recommendation", "Text", "UK Government response", "Review"),
                        row(
                            "11(d)",
                            "Review safety.",
                            "Accepted in principle",
                            "Infected blood inquiry 2024")))
                .csv(folder.resolve("r.csv")));
    assertThat(read.findings())
        .filteredOn(f -> f.kind() == FindingKind.RECOMMENDATION)
        .extracting(f -> f.get("number") + "|" + f.get("text") + "|" + f.get("response"))
        .containsExactly("11d|Review safety.|accepted-in-principle");
  }

  @Test
  void aTitleOfTwoReviewsOfOneLeadIsToldByItsYear() throws IOException {
    FeedCase read =
        FeedCase.read(
            TestBook.of(
                    List.of(
                        row("Dash review (2025)"),
                        row("Number", "Recommendation"),
                        row(1, "Do it.")))
                .csv(folder.resolve("r.csv")));
    assertThat(read.findings().get(0).get("review_id")).isEqualTo("2025-dash");
  }

  @Test
  void aTableOfNoReviewIsNotGuessedAt() throws IOException {
    FeedCase read =
        FeedCase.read(
            TestBook.of(
                    List.of(row("Number", "Recommendation"), row(1, "Do it."), row(2, "Do more.")))
                .csv(folder.resolve("r.csv")));
    assertThat(read.findings()).isEmpty();
    assertThat(read.issueCodes()).containsExactly("MISSING_VALUE", "MISSING_VALUE");
    FeedCase named =
        FeedCase.read(
            TestBook.of(
                    List.of(
                        row("Review", "Number", "Recommendation"),
                        row("Mid Staffordshire inquiry 2013", 1, "Do it.")))
                .csv(folder.resolve("n.csv")));
    assertThat(named.findings().get(0).get("review_id"))
        .isEqualTo("2013-mid-staffordshire-inquiry");
  }
}
