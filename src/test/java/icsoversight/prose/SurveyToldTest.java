package icsoversight.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import icsoversight.document.Transcripts;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.organisation.ShippedRegister;
import icsoversight.reading.SourceFacts;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Whose a figure of the staff survey is, what it measures and of which year, as people tell it. */
class SurveyToldTest {
  private final ProseDocuments documents = new ProseDocuments(ShippedRegister.builder().build());

  @Test
  void anItemWithNothingButANameHasTheMeasureOfItsLeadIn() {
    assertThat(
            told(
                "The NHS Staff Survey for 2024 is out. The proportion who would recommend their"
                    + " trust as a place to work was as follows.\n\n- Royal Orthopaedic Hospital:"
                    + " 71.6%\n- Birmingham Community Healthcare: 59.7%\n"))
        .containsExactly(
            tuple("RRJ", "2024", "recommend-place-to-work", "71.6"),
            tuple("RYW", "2024", "recommend-place-to-work", "59.7"));
  }

  @Test
  void severalFiguresBehindANameAreOfTheMeasuresToldBeforeInTheirOrder() {
    assertThat(
            told(
                "The NHS Staff Survey for 2024 is out. For each ambulance trust we give the share"
                    + " who are frustrated by their work often or always, then the share who say"
                    + " they are burnt out, and last the share who would recommend their trust as a"
                    + " place to work.\n\n- South Central: 54.7, 43.4 and 40.1 per cent\n"))
        .containsExactlyInAnyOrder(
            tuple("RYE", "2024", "frustrated-by-work", "54.7"),
            tuple("RYE", "2024", "burnt-out", "43.4"),
            tuple("RYE", "2024", "recommend-place-to-work", "40.1"));
  }

  @Test
  void aHospitalStandsForTheTrustThatIsSaidToRunIt() {
    assertThat(
            told(
                "In the 2024 NHS Staff Survey 57.2% at University Hospitals Plymouth, the trust"
                    + " that runs Derriford, would be happy with the standard of care for a friend"
                    + " or relative. At Cornwall Partnership it was 70.1%.\n\nAt Derriford 32.1% of workers are burnt out often or always"
                    + " because of their work."))
        .contains(tuple("RK9", "2024", "burnt-out", "32.1"));
  }

  @Test
  void theFirstWordOfANameBesideTrustMeansIt() {
    assertThat(
            told(
                "In the 2024 NHS Staff Survey 76.0% feel safe to speak up at Cambridgeshire"
                    + " Community Services NHS Trust, and 43.6% at Mid and South Essex NHS"
                    + " Foundation Trust.\n\nAsked if they were confident that their organisation"
                    + " would then address the concern, 69.3% of the Cambridgeshire trust's staff"
                    + " said yes, compared with 29.9% in Mid and South Essex."))
        .contains(
            tuple("RYV", "2024", "speaking-up-addressed", "69.3"),
            tuple("RAJ", "2024", "speaking-up-addressed", "29.9"));
  }

  @Test
  void aYearLaterIsCountedFromTheYearToldLast() {
    assertThat(
            told(
                "The NHS Staff Survey for 2024 is out. The share of NHS staff in England who would"
                    + " feel secure raising concerns about unsafe clinical practice stood at 75.0%"
                    + " in 2021. A year later it had slipped to 71.9%."))
        .containsExactly(
            tuple("ENG", "2021", "secure-raising-clinical-concerns", "75.0"),
            tuple("ENG", "2022", "secure-raising-clinical-concerns", "71.9"));
  }

  @Test
  void fromPlaceToPlaceIsNotFromYearToYear() {
    assertThat(
            told(
                "The NHS Staff Survey for 2024 shows how many would recommend their employer as a"
                    + " place to work: from 71.3 per cent in the Frimley system to 52.6 per cent in"
                    + " the Norfolk and Waveney system."))
        .contains(tuple("QNQ", "2024", "recommend-place-to-work", "71.3"));
  }

  @Test
  void aPercentageIsNoScore() {
    assertThat(
            told(
                "In the NHS Staff Survey for 2024 the other side of low morale at Kettering General"
                    + " Hospital was 48.3% who would recommend it as a place to work."))
        .containsExactly(tuple("RNQ", "2024", "recommend-place-to-work", "48.3"));
  }

  @Test
  void whatAQuestionAsksIsWhatTheAnswersMeasure() {
    assertThat(
            told(
                "If somebody you loved fell ill, would you be happy with the standard of care?\n\n"
                    + "At the Royal Cornwall Hospitals NHS Trust 52.2% of those who filled in the"
                    + " 2024 NHS Staff Survey said they would."))
        .containsExactly(tuple("REF", "2024", "recommend-for-care", "52.2"));
  }

  @Test
  void theCountryAsAComparisonDoesNotCarryOn() {
    assertThat(
            told(
                "The NHS Staff Survey for 2024 was answered by 3,571 people at Sherwood Forest"
                    + " Hospitals. Seven in ten of them (70.6%) would recommend the trust as a place"
                    + " to work, almost ten points more than the 60.8% recorded across England. And"
                    + " 68.2% feel safe to speak up about anything that concerns them."))
        .containsExactly(
            tuple("RK5", "2024", "recommend-place-to-work", "70.6"),
            tuple("ENG", "2024", "recommend-place-to-work", "60.8"),
            tuple("RK5", "2024", "safe-to-speak-up", "68.2"));
  }

  @Test
  void questionsAreMeantByTheirPlace() {
    assertThat(
            told(
                "In the 2024 NHS Staff Survey 65.8% at Barnsley Hospital would recommend the trust"
                    + " as a place to work and 60.1% would be happy with the standard of care for a"
                    + " friend or relative. Sheffield Health and Social Care lagged, with 53.5 per"
                    + " cent for the first question and 50.2 per cent for the second."))
        .contains(
            tuple("TAH", "2024", "recommend-place-to-work", "53.5"),
            tuple("TAH", "2024", "recommend-for-care", "50.2"));
  }

  @Test
  void headingsMayStandOnTwoLines() {
    assertThat(
            told(
                "Results of the NHS Staff Survey 2024 are below.\n\n"
                    + "                          Recommend as a       Feel safe\n"
                    + "                          place to work (%)    to speak up (%)\n"
                    + "Barnsley Hospital         70.0                 68.5\n"
                    + "The Rotherham             62.3                 65.3\n"))
        .containsExactlyInAnyOrder(
            tuple("RFF", "2024", "recommend-place-to-work", "70.0"),
            tuple("RFF", "2024", "safe-to-speak-up", "68.5"),
            tuple("RFR", "2024", "recommend-place-to-work", "62.3"),
            tuple("RFR", "2024", "safe-to-speak-up", "65.3"));
  }

  private List<Tuple> told(String text) {
    SourceFacts facts =
        new SourceFacts("text document", "prose", "", "The week", "2025-03-21", "", false);
    return documents.read(Transcripts.ofText(text), facts).findings().stream()
        .filter(f -> f.kind() == FindingKind.SURVEY)
        .map(SurveyToldTest::row)
        .toList();
  }

  private static Tuple row(Finding finding) {
    return tuple(
        finding.get("org_code"),
        finding.get("survey_year"),
        finding.get("measure"),
        finding.get("value"));
  }
}
