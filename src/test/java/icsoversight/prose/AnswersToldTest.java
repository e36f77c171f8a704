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

/** What is recommended, when and how it was answered, and how far it is carried out. */
class AnswersToldTest {
  private static final String LENG =
      "Professor Gillian Leng's review of physician associates came out on 16 July 2025. ";

  private final ProseDocuments documents = new ProseDocuments(ShippedRegister.builder().build());

  @Test
  void anAnswerIsOfTheMonthThatItNames() {
    assertThat(
            told(
                "2024-07-02",
                "Patricia Hewitt's review of integrated care systems came out in April 2023. She"
                    + " called for the share of budgets spent on prevention to go up by a hundredth;"
                    + " the government turned that down in June 2023."))
        .extracting(
            f -> f.get("response"), f -> f.get("responded_from"), f -> f.get("responded_to"))
        .containsExactly(tuple("rejected", "2023-06-01", "2023-06-30"));
  }

  @Test
  void anAnswerOnTheSameDayIsOfTheDayOfTheReport() {
    assertThat(
            told(
                "2025-10-21",
                LENG
                    + "It recommends that each associate have a named line manager. The government"
                    + " accepted this the same day."))
        .extracting(f -> f.get("response"), f -> f.get("responded_from"))
        .containsExactly(tuple("accepted", "2025-07-16"));
  }

  @Test
  void allOfThemInAnyWordsAnswersAll() {
    for (String all :
        List.of("accepted the lot", "accepted every one of them", "accepted each of the three")) {
      assertThat(
              told(
                  "2025-07-17",
                  LENG
                      + "It recommends that:\n\n- associates be called assistants\n- each of them"
                      + " have a named line manager\n- clothing set them apart from doctors\n\n"
                      + "The government "
                      + all
                      + "."))
          .as(all)
          .extracting(f -> f.get("response"))
          .containsExactly("accepted", "accepted", "accepted");
    }
  }

  @Test
  void bothAreTheLastTwoOfAParagraph() {
    assertThat(
            told(
                "2025-07-17",
                LENG
                    + "It recommends that associates be called assistants. It also recommends that"
                    + " each of them have a named line manager. It further recommends that clothing"
                    + " set them apart from doctors. Ministers said yes to both."))
        .extracting(f -> f.get("response"))
        .containsExactly("", "accepted", "accepted");
  }

  @Test
  void yesToOnePartAndNoToAnotherIsAnAnswerInPart() {
    assertThat(
            told(
                "2023-08-02",
                "Government response to the Kark review\n\nTom Kark KC's review of the fit and"
                    + " proper person test was published on 6 February 2019.\n\nRecommendation 4:"
                    + " The test should be extended to commissioners and to national bodies.\n\nWe"
                    + " accept the first half of this recommendation. We do not accept the second,"
                    + " since such bodies provide no care."))
        .extracting(f -> f.get("number"), f -> f.get("response"))
        .containsExactly(tuple("4", "accepted-in-part"));
  }

  @Test
  void aSecondSentenceMayAnswerToo() {
    assertThat(
            told(
                "2021-07-21",
                "Government response to the Cumberlege review\n\nBaroness Julia Cumberlege's review"
                    + " was published on 8 July 2020.\n\nRecommendation 9: A task force should be"
                    + " set up to carry this through.\n\nPatients must be heard. There will be no"
                    + " such body."))
        .extracting(f -> f.get("response"), f -> f.get("responded_from"))
        .containsExactly(tuple("rejected", "2021-07-21"));
  }

  @Test
  void howFarItIsIsToldByNumberElsewhere() {
    assertThat(
            told(
                "2025-07-09",
                "Dr Penny Dash's review of the patient safety landscape was published on 7 July."
                    + "\n\nThe review made two recommendations:\n\n1. The National Quality Board"
                    + " should be given a new remit.\n2. A strategy for social care should be"
                    + " written.\n\nThe government accepts all of them. On recommendation 1, work is"
                    + " in progress. Recommendation 2 has been implemented."))
        .extracting(f -> f.get("number"), f -> f.get("implementation"))
        .containsExactly(tuple("1", "in-progress"), tuple("2", "implemented"));
  }

  @Test
  void aTableMaySayItsAnswersUnderAnyHeading() {
    assertThat(
            told(
                "2021-07-30",
                "Baroness Julia Cumberlege's review was published on 8 July 2020.\n\n"
                    + "No.\tWhat the review recommended\tFor\tWhat the government says\n"
                    + "6\tThe regulator should be reshaped\tMHRA\tAccepted. Work has begun.\n"
                    + "8\tPayments made to doctors should be public\tGMC\tAccepted in principle.\n"))
        .extracting(
            f -> f.get("number"),
            f -> f.get("response"),
            f -> f.get("response_by"),
            f -> f.get("addressee"))
        .containsExactly(
            tuple("6", "accepted", "the government", "MHRA"),
            tuple("8", "accepted-in-principle", "the government", "GMC"));
  }

  @Test
  void aPauseThatWasMadeAnswersTheAdviceToPause() {
    assertThat(
            told(
                "2025-05-06",
                "Dr Penny Dash's review of CQC, published in October, recommended that the"
                    + " assessments of integrated care systems be paused, and CQC paused them for"
                    + " six months from 15 October 2024."))
        .extracting(
            f -> f.get("response"), f -> f.get("responded_from"), f -> f.get("implementation"))
        .containsExactly(tuple("accepted", "2024-10-15", "implemented"));
  }

  @Test
  void numberedParagraphsGoOnBehindTheListThatOneOfThemLedIn() {
    assertThat(
            told(
                "2023-03-08",
                "1. Dr Bill Kirkup led the investigation into maternity services at East Kent"
                    + " Hospitals.\n\n2. The report makes three recommendations. They are, in"
                    + " summary:\n\n1. A task force should choose measures of outcome.\n2. The trust"
                    + " should accept what was found.\n3. Teams should train together.\n\n3. This is not the first report of its"
                    + " kind, and it may not be the last that the committee will read this year."))
        .extracting(f -> f.get("kind"), f -> f.get("number"), f -> f.get("text"))
        .containsExactly(
            tuple("recommendation", "1", "A task force should choose measures of outcome."),
            tuple("recommendation", "2", "The trust should accept what was found."),
            tuple("recommendation", "3", "Teams should train together."));
  }

  @Test
  void lettersUnderANumberAreRecommendationsOfTheirOwn() {
    assertThat(
            told(
                "2024-03-21",
                "Dr Geraldine Strathdee's review was published on 28 June 2023.\n\nRecommendation"
                    + " 4\n\n(a) Boards should visit their wards unannounced.\n(b) Every trust should"
                    + " appoint a director for safety."))
        .extracting(f -> f.get("number"))
        .containsExactly("4a", "4b");
  }

  @Test
  void whatIsCountedOutIsNumberedByItsPlace() {
    assertThat(
            told(
                "2024-08-01",
                "Dr Penny Dash's review of the Commission came out last Friday. Five"
                    + " recommendations are made.\n\nThe first is that the provider portal be"
                    + " mended. Third comes the rebuilding of expertise within the organisation."))
        .extracting(f -> f.get("number"), f -> f.get("text"))
        .containsExactly(
            tuple("1", "the provider portal be mended"),
            tuple("3", "the rebuilding of expertise within the organisation"));
  }

  @Test
  void aProposalEndsWhereTheSentenceGoesOn() {
    assertThat(
            told(
                "2013-03-28",
                "Robert Francis QC led the public inquiry into Mid Staffordshire. His proposal that"
                    + " support workers be entered on a register, on the other hand, has been turned"
                    + " down."))
        .extracting(f -> f.get("text"))
        .containsExactly("support workers be entered on a register");
  }

  @Test
  void whatIsOnlySupposedOrSaidByOthersIsNotRecommended() {
    assertThat(
            told(
                "2024-09-13",
                "Lord Darzi's report came out yesterday. It bears repeating: the health secretary"
                    + " wanted a diagnosis and no cure. It is often suggested that a commission"
                    + " would do better. Should she say that assessments ought to stop, it would"
                    + " fit."))
        .isEmpty();
  }

  @Test
  void aMentionWithoutItsSubjectIsOfTheReviewSpokenOfLast() {
    assertThat(
            told(
                "2025-07-08",
                "Dr Penny Dash's review of the patient safety landscape was published yesterday. Dr"
                    + " Dash is a doctor by training.\n\nThe recommendations are these:\n\n1) Give"
                    + " the quality board a strategy\n2) Draw up a plan for social care\n\nThe"
                    + " earlier report by Dr Dash, on the effectiveness of the CQC, came out last"
                    + " October."))
        .extracting(f -> f.get("review_id"))
        .containsExactly("2025-dash", "2025-dash");
  }

  @Test
  void severalReportsThatCameOutTogetherHaveOneDay() {
    assertThat(
            read(
                    "2024-11-27",
                    "Two reports about the regulator were published on 15 October. One was by Dr"
                        + " Penny Dash, who was asked by the Department in May to review how it"
                        + " works. The other came from Professor Sir Mike Richards, whom the CQC"
                        + " itself had engaged to examine its single assessment framework.")
                .stream()
                .filter(f -> f.kind() == FindingKind.REVIEW))
        .extracting(
            f -> f.get("review_id"), f -> f.get("published_from"), f -> f.get("commissioner"))
        .containsExactlyInAnyOrder(
            tuple("2024-dash", "2024-10-15", "the Department"),
            tuple("2024-richards", "2024-10-15", "CQC"));
  }

  @Test
  void anActThatIsToComeIsNotOfTheDayOfTheReport() {
    assertThat(
            told(
                "2025-10-21",
                LENG
                    + "It recommends that each associate have a named line manager. The government"
                    + " accepts this and will write to trusts at once."))
        .extracting(f -> f.get("response"), f -> f.get("responded_from"))
        .containsExactly(tuple("accepted", "2025-10-21"));
  }

  @Test
  void whatATrustSaysThatItStoppedIsNotTheRegulatorsAnswer() {
    assertThat(
            told(
                "2024-12-02",
                "Dr Penny Dash's review of CQC came out on 15 October 2024. It recommends that CQC"
                    + " pause its assessments of integrated care systems.\n\nAt our trust we"
                    + " stopped the car park scheme in November."))
        .extracting(f -> f.get("response"))
        .containsExactly("");
  }

  @Test
  void whatWasCarriedOutInAMonthWasNotPublishedInIt() {
    assertThat(
            read(
                    "2024-12-02",
                    "Dr Penny Dash's review of CQC, which was carried out in June 2024, recommends"
                        + " that assessments be paused.")
                .stream()
                .filter(f -> f.kind() == FindingKind.REVIEW))
        .extracting(f -> f.get("review_id"), f -> f.get("published_from"))
        .doesNotContain(tuple("2024-dash", "2024-06-01"))
        .isNotEmpty();
  }

  private List<Finding> told(String day, String text) {
    return read(day, text).stream().filter(f -> f.kind() == FindingKind.RECOMMENDATION).toList();
  }

  private List<Finding> read(String day, String text) {
    SourceFacts facts = new SourceFacts("text document", "prose", "", "A note", day, "", false);
    return documents.read(Transcripts.ofText(text), facts).findings();
  }
}
