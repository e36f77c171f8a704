package icsoversight.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import icsoversight.document.Transcripts;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.organisation.ShippedRegister;
import icsoversight.reading.SourceFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What documents tell of reviews: who ordered them, who leads them, whom they ask to do what. */
class ReviewsToldTest {
  private final ProseDocuments documents = new ProseDocuments(ShippedRegister.builder().build());

  @Test
  void theSentenceBehindGoesOnAboutTheReview() {
    assertThat(
            review(
                "2025-05-20",
                "Social care",
                "The commission on adult social care is led by Baroness Louise Casey. It was first"
                    + " announced by the government on 3 January."))
        .satisfies(
            r -> {
              assertThat(r.get("commissioner")).isEqualTo("the government");
              assertThat(r.get("announced_from")).isEqualTo("2025-01-03");
              assertThat(r.get("publication_status")).isEqualTo("in-progress");
            });
  }

  @Test
  void whoeverIsNamedToLeadLaterTheDayOfTheAnnouncementCounts() {
    assertThat(
            review(
                "2023-09-15",
                "Inquiry",
                "Last week ministers named Lady Justice Kathryn Thirlwall to chair the public"
                    + " inquiry into events at the Countess of Chester Hospital. It was first"
                    + " announced on 18 August."))
        .satisfies(
            r -> {
              assertThat(r.get("announced_from")).isEqualTo("2023-08-18");
              assertThat(r.get("subject")).isEqualTo("events at the Countess of Chester Hospital");
            });
  }

  @Test
  void whoCommissionedItIsToldInASentenceBehind() {
    assertThat(
            review(
                "2023-04-04",
                "The Hewitt review",
                "The review of integrated care systems led by Patricia Hewitt is out today. The"
                    + " government announced the review in November. The Chancellor of the"
                    + " Exchequer and the Secretary of State for Health and Social Care"
                    + " commissioned it."))
        .satisfies(
            r ->
                assertThat(r.get("commissioner"))
                    .isEqualTo(
                        "The Chancellor of the Exchequer and the Secretary of State for Health and"
                            + " Social Care"));
  }

  @Test
  void aPublicationOnTheSameDayIsThatOfTheSentenceBefore() {
    assertThat(
            review(
                "2024-11-12",
                "Assessments",
                "The pause was agreed on 15 October. Dr Penny Dash's review of the regulator, which"
                    + " came out the same day, had asked for it."))
        .satisfies(r -> assertThat(r.get("published_from")).isEqualTo("2024-10-15"));
  }

  @Test
  void anOfficeStandsBesideTheName() {
    assertThat(
            List.of(
                role(
                    "a review led by Dr Geraldine Strathdee, who was formerly a national director"),
                role("a review led by Dr Geraldine Strathdee, a psychiatrist in London, was begun"),
                role("a review led by Professor Geraldine Strathdee was begun"),
                role(
                    "the former national director Dr Geraldine Strathdee was asked to lead a"
                        + " review")))
        .containsExactly("formerly a national director", "psychiatrist in London", "", "");
  }

  private String role(String told) {
    return review("2023-01-24", "Wards", "The department has announced " + told + ".")
        .get("lead_role");
  }

  @Test
  void aTitleIsNoPersonAndAnOfficeIsNoReview() {
    assertThat(
            read(
                    "2021-11-23",
                    "Terms",
                    "The Freedom to Speak Up review is led by Sir Robert Francis. Dame Linda"
                        + " Pollard, who chairs Leeds Teaching Hospitals NHS Trust, supports him."
                        + " The investigation at Furness General Hospital is over.")
                .stream()
                .filter(f -> f.kind() == FindingKind.REVIEW)
                .map(f -> f.get("lead")))
        .containsExactly("Robert Francis");
  }

  @Test
  void whatAListIsToDoIsAddressedToWhomItsLeadInNames() {
    assertThat(
            recommendations(
                "2022-05-26",
                "The Fuller stocktake",
                "Dr Claire Fuller's stocktake of primary care sets out 15 recommendations. Those"
                    + " for systems are:\n\n1. Create a forum for primary care at system level.\n"
                    + "2. Draw up a plan for premises."))
        .extracting(f -> f.get("number"), f -> f.get("addressee"))
        .containsExactly(tuple("1", "systems"), tuple("2", "systems"));
  }

  @Test
  void whatIsToRiseActsOnNothing() {
    assertThat(
            recommendations(
                "2023-04-04",
                "The Hewitt review",
                "Patricia Hewitt's review of integrated care systems recommends that the share of"
                    + " budgets going to prevention should rise by 1%. It recommends that ministers"
                    + " should set no more than ten priorities."))
        .extracting(f -> f.get("addressee"))
        .containsExactly("", "ministers");
  }

  @Test
  void aTableSaysWhoAnsweredAndHowFarThingsAre() {
    assertThat(
            recommendations(
                "2016-07-28",
                "Lord Carter's review: where we stand",
                "Lord Carter's review of productivity came out in February.\n\n"
                    + "No.\tRecommendation\tTrust's answer\tStatus\n"
                    + "2\tTrusts should record care hours each month\tAccepted\tComplete\n"
                    + "3\tTrusts should have a pharmacy plan in place\tAccepted\tIn progress\n"
                    + "7\tTrusts should publish what they pay\tNoted. Not for us\tNone required"))
        .extracting(
            f -> f.get("response"),
            f -> f.get("response_by"),
            f -> f.get("implementation"),
            f -> f.get("addressee"))
        .containsExactly(
            tuple("accepted", "the trust", "implemented", "Trusts"),
            tuple("accepted", "the trust", "in-progress", "Trusts"),
            tuple("noted", "the trust", "", "Trusts"));
  }

  @Test
  void whatABoardIsToDecideIsNoRecommendationOfTheReview() {
    assertThat(
            recommendations(
                "2016-07-28",
                "Lord Carter's review: where we stand",
                "Lord Carter's review makes 15 recommendations.\n\nThe board is recommended to:\n\n"
                    + "(a) note where we stand on each of them\n"
                    + "(b) thank the team for its work"))
        .isEmpty();
  }

  @Test
  void recommendationsAreToldByTheirNumberAndByWhoIsAdvised() {
    assertThat(
            recommendations(
                "2025-11-20",
                "The pause",
                "Dr Penny Dash's review of the regulator came out on 15 October 2024. The sixth of"
                    + " her recommendations was to pause assessments of systems. It also advised"
                    + " ministers to settle how systems are to be rated."))
        .extracting(f -> f.get("number"), f -> f.get("text"), f -> f.get("addressee"))
        .containsExactly(
            tuple("6", "pause assessments of systems", ""),
            tuple("", "settle how systems are to be rated", "ministers"));
  }

  private Finding review(String day, String title, String text) {
    return read(day, title, text).stream()
        .filter(f -> f.kind() == FindingKind.REVIEW)
        .findFirst()
        .orElseThrow();
  }

  private List<Finding> recommendations(String day, String title, String text) {
    return read(day, title, text).stream()
        .filter(f -> f.kind() == FindingKind.RECOMMENDATION)
        .toList();
  }

  private List<Finding> read(String day, String title, String text) {
    SourceFacts facts = new SourceFacts("text document", "prose", "", title, day, "", false);
    return documents.read(Transcripts.ofText(text), facts).findings();
  }
}
