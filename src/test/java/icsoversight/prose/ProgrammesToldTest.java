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

/** What became of the programmes of assessment, and of those assessed, as people tell it. */
class ProgrammesToldTest {
  private final ProseDocuments documents = new ProseDocuments(ShippedRegister.builder().build());

  @Test
  void whatIsDeniedBehindAnEventDoesNotUndoIt() {
    assertThat(
            milestones(
                "2024-09-26",
                "Formal assessments of local authorities by the CQC began last December, and it"
                    + " says that it has no plans to interrupt them."))
        .containsExactly(tuple("cqc-local-authority", "started", "2023-12-01"));
    assertThat(
            milestones(
                "2024-09-26",
                "There is no truth in reports that the CQC has paused its assessments of local"
                    + " authorities."))
        .isEmpty();
  }

  @Test
  void aPlanThatWaitsForApprovalIsAPlan() {
    assertThat(
            milestones(
                "2024-02-13",
                "The CQC plans to start its assessments of integrated care systems in April, if it"
                    + " has approval by then."))
        .extracting(t -> t.toList().get(1))
        .containsExactly("start-planned");
  }

  @Test
  void questionsUnderOneHeadingAreOfItsScheme() {
    assertThat(
            milestones(
                "2024-02-13",
                "About integrated care systems\n\nWhat gives us the right to look at one?\n\nThe"
                    + " duty has applied since 1 April 2023.\n\nAbout councils\n\nHave you begun?\n\n"
                    + "We started formal assessments of local authorities in December 2023."))
        .containsExactly(
            tuple("cqc-ics-assessment", "power-in-force", "2023-04-01"),
            tuple("cqc-local-authority", "started", "2023-12-01"));
  }

  @Test
  void theYearOfAnActDatesThePowerThatItGivesAndNothingElse() {
    assertThat(
            milestones(
                "2024-04-04",
                "Under the Health and Care Act 2022 the method of the Care Quality Commission's"
                    + " assessments of integrated care systems needs the approval of the"
                    + " government."))
        .containsExactly(tuple("cqc-ics-assessment", "approval-pending", ""));
    assertThat(
            milestones(
                "2024-10-15",
                "The CQC was given the duty to assess integrated care systems under the Health and"
                    + " Care Act 2022."))
        .containsExactly(tuple("cqc-ics-assessment", "power-in-force", "2022-01-01"));
  }

  @Test
  void aRatingOfTheYearBeforeIsOfThatEditionAndWasNotGivenNow() {
    assertThat(
            read(
                "2019-07-12",
                "NHS England published its assessment of clinical commissioning groups for 2018/19"
                    + " on 11 July 2019.\n\nNHS North Staffordshire CCG has been rated inadequate."
                    + " It was good the year before. NHS Kernow CCG has been rated good, two grades"
                    + " higher than in 2017/18."))
        .filteredOn(f -> f.get("kind").equals("outcome"))
        .extracting(
            f -> f.get("org_code"),
            f -> f.get("outcome"),
            f -> f.get("edition"),
            f -> f.get("event_from"))
        .containsExactly(
            tuple("05G", "Inadequate", "2018/19", "2019-07-11"),
            tuple("05G", "Good", "2017/18", ""),
            tuple("11N", "Good", "2018/19", "2019-07-11"));
  }

  @Test
  void whatWasDelayedThenWasDelayedOnTheDateSpokenOfBefore() {
    assertThat(
            milestones(
                "2024-10-15",
                "The Care Quality Commission's assessments of integrated care systems had been due"
                    + " to start in April 2024. They were delayed then, and again in May because of"
                    + " the general election."))
        .containsExactlyInAnyOrder(
            tuple("cqc-ics-assessment", "start-planned", "2024-04-01"),
            tuple("cqc-ics-assessment", "delayed", "2024-04-01"),
            tuple("cqc-ics-assessment", "delayed", "2024-05-01"));
  }

  @Test
  void ratingsOfAYearAreTheCommissioningGroups() {
    assertThat(
            milestones(
                "2020-12-10",
                "Clinical commissioning groups were graded for five years. NHS England also has an"
                    + " oversight framework.\n\nResults for 2017/18 came out in July 2018."))
        .contains(tuple("ccg-assessment", "report-published", "2018-07-01"));
  }

  @Test
  void aProgrammeNobodyHadThoughtOfIsNotTheOneSpokenOf() {
    assertThat(
            milestones(
                "2014-09-27",
                "The CQC's new inspections of systems were tried out last autumn and have started"
                    + " in earnest."))
        .noneMatch(t -> t.toList().get(0).equals("cqc-ics-assessment"));
  }

  @Test
  void aListBetweenDashesIsOfTheRatingBeforeIt() {
    assertThat(
            outcomes(
                "2016-07-22",
                "NHS England published its verdict on clinical commissioning groups yesterday.\n\n"
                    + "Three of the groups graded inadequate – Croydon, Enfield and Walsall – go"
                    + " straight into special measures."))
        .containsExactlyInAnyOrder(
            tuple("07V", "Inadequate", "overall", ""),
            tuple("07X", "Inadequate", "overall", ""),
            tuple("05Y", "Inadequate", "overall", ""));
  }

  @Test
  void aTableOfYearsHasTheEditionOfEachColumnAndTheDayThatTheProseGivesForIt() {
    List<Finding> found =
        read(
            "2018-09-04",
            "NHS England published the assessments of clinical commissioning groups for 2017/18 on"
                + " 12 July. Those for 2016/17 had come out on 21 July 2017.\n\n"
                + "CCG\t2016/17\t2017/18\nCrawley\tRequires improvement\tGood\n");
    assertThat(found)
        .filteredOn(f -> f.get("kind").equals("outcome"))
        .extracting(f -> f.get("edition"), f -> f.get("outcome"), f -> f.get("event_from"))
        .containsExactlyInAnyOrder(
            tuple("2016/17", "Requires improvement", "2017-07-21"),
            tuple("2017/18", "Good", "2018-07-12"));
  }

  @Test
  void aTableOfQualityStatementsHasAScoreForEachCouncil() {
    assertThat(
            outcomes(
                "2025-05-16",
                "Reports on local authority assessments by the CQC came out today.\n\n"
                    + "Council\tOverall rating\tSafeguarding\nGateshead Council\tGood\t3\n"))
        .containsExactlyInAnyOrder(
            tuple("E08000037", "Good", "overall", ""), tuple("E08000037", "3", "safeguarding", ""));
  }

  @Test
  void inABoardsPaperTheSystemIsItsOwnUnderItsNameOfThen() {
    assertThat(
            outcomes(
                "2026-03-24",
                "NHS NORFOLK AND WAVENEY INTEGRATED CARE BOARD\n\nBoard meeting, 24 March 2026\n\n"
                    + "This is the last report before functions pass to NHS Norfolk and Suffolk ICB"
                    + " on 1 April.\n\nThe system was placed in segment 4 in August 2021."))
        .containsExactly(tuple("QMM", "4", "overall", ""));
  }

  @Test
  void membersInASegmentAreNobodyInParticular() {
    assertThat(
            outcomes(
                "2024-04-18",
                "Salisbury NHS Foundation Trust is now in segment 3 of the NHS Oversight Framework."
                    + " Members in segment 4 had been worried about facing both regimes at once."))
        .extracting(t -> t.toList().get(1))
        .containsExactly("3");
  }

  @Test
  void aFormerNameMeansTheTrustOnlyWhileItBoreIt() {
    String rated = "Frimley Park Hospital was rated outstanding by the Care Quality Commission";
    assertThat(outcomes("2014-09-27", rated + " yesterday."))
        .containsExactly(tuple("RDU", "Outstanding", "overall", ""));
    assertThat(outcomes("2019-03-13", rated + " yesterday.")).isEmpty();
  }

  @Test
  void aCapitalBehindAShortNameMakesAnotherOfIt() {
    assertThat(
            outcomes(
                "2023-10-06",
                "King's Mill Hospital is rated outstanding in its own right by the CQC."))
        .isEmpty();
  }

  @Test
  void didSoIsWhatWasAdvisedAndNotWhatWasToldBefore() {
    assertThat(
            milestones(
                "2025-03-27",
                "The start of assessments of integrated care systems was postponed in May 2024. The"
                    + " review recommended that the assessments be formally paused, and we did so"
                    + " from 15 October 2024 for six months."))
        .contains(tuple("cqc-ics-assessment", "paused", "2024-10-15"))
        .doesNotContain(tuple("cqc-ics-assessment", "delayed", "2024-10-15"));
  }

  @Test
  void theTrustWithACapitalIsTheOneWhosePaperItIs() {
    assertThat(
            outcomes(
                "2023-05-11",
                "The Shrewsbury and Telford Hospital NHS Trust\n\nBoard of Directors, 11 May"
                    + " 2023\n\nDr Bill Kirkup's report on East Kent Hospitals University NHS"
                    + " Foundation Trust has been read by members.\n\nThe Care Quality Commission's"
                    + " overall rating of the Trust is inadequate."))
        .containsExactly(tuple("RXW", "Inadequate", "overall", ""));
  }

  @Test
  void eachCouncilHasItsOwnScore() {
    assertThat(
            outcomes(
                "2024-11-22",
                "The Care Quality Commission has published reports on two councils. Camden Council"
                    + " was given a score of 4 for equity in experience and outcomes, while Suffolk"
                    + " County Council scored 2 for safeguarding."))
        .extracting(t -> t.toList().get(1), t -> t.toList().get(2))
        .containsExactlyInAnyOrder(
            tuple("4", "equity-in-experience-and-outcomes"), tuple("2", "safeguarding"));
  }

  @Test
  void aHomeOrASurgeryIsNobodysGradeAndAnApprovalMayBeOutstanding() {
    assertThat(
            outcomes(
                "2025-02-28",
                "A home in Guildford run by Surrey County Council was rated inadequate by the Care"
                    + " Quality Commission last year. At Norfolk and Suffolk NHS Foundation Trust"
                    + " the regulator's approval of the plan is still outstanding."))
        .isEmpty();
  }

  @Test
  void whatIsAskedOrNeededHasNotHappened() {
    assertThat(
            milestones(
                "2024-03-21",
                "We were asked to say when the Care Quality Commission's assessments of integrated"
                    + " care systems would begin. Before it may use a method to assess systems, the"
                    + " Secretary of State must have approved it."))
        .isEmpty();
  }

  private List<Finding> read(String day, String text) {
    SourceFacts facts = new SourceFacts("text document", "prose", "", "The week", day, "", false);
    return documents.read(Transcripts.ofText(text), facts).findings().stream()
        .filter(f -> f.kind() == FindingKind.ASSESSMENT)
        .toList();
  }

  private List<Tuple> milestones(String day, String text) {
    return read(day, text).stream()
        .filter(f -> f.get("kind").equals("milestone"))
        .map(f -> tuple(f.get("scheme"), f.get("milestone"), f.get("event_from")))
        .toList();
  }

  private List<Tuple> outcomes(String day, String text) {
    return read(day, text).stream()
        .filter(f -> f.get("kind").equals("outcome"))
        .map(f -> tuple(f.get("org_code"), f.get("outcome"), f.get("aspect"), f.get("service")))
        .toList();
  }
}
