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

/**
 * What a sentence means by what stands around it: tables, headings, earlier names, other reviews.
 */
class ContextTest {
  private final ProseDocuments documents = new ProseDocuments(ShippedRegister.builder().build());

  @Test
  void whatAReviewSaysShouldBeIsRecommendedThoughTheSentenceBeforeNamesIt() {
    assertThat(
            texts(
                "2023-04-06",
                "The Hewitt review is out",
                "Patricia Hewitt published her review of integrated care systems on Tuesday.\n\n"
                    + "The present balance suits nobody, the report argues. So the share spent on"
                    + " prevention ought to grow by one percentage point. Finance directors"
                    + " wondered what they would be expected to stop doing.\n\n"
                    + "No more than ten national priorities should be set in any year, the review"
                    + " says. The government did not commit itself to her proposal that small pots"
                    + " of money be brought to an end."))
        .containsExactly(
            "the share spent on prevention ought to grow by one percentage point",
            "No more than ten national priorities should be set in any year",
            "small pots of money be brought to an end");
  }

  @Test
  void whatTheAnswerOfTheGovernmentSaysIsNoRecommendation() {
    assertThat(
            texts(
                "2023-06-14",
                "What the government said to the Hewitt review",
                "This note sets out the answers to the recommendations of the Hewitt"
                    + " review.\n\nThe Hewitt review recommended that the share of budgets going"
                    + " to prevention should rise. The government has rejected this recommendation."
                    + " It sees no case for a national rule on how much spending should move. Nor"
                    + " should the new framework run to hundreds of measures."))
        .containsExactly("the share of budgets going to prevention should rise");
  }

  @Test
  void recommendationsAreCountedOutOneAfterTheOther() {
    assertThat(
            texts(
                "2025-10-15",
                "A year on",
                "Dr Penny Dash's review of the Care Quality Commission made us seven"
                    + " recommendations.\n\nThe first was that we rapidly improve our operational"
                    + " performance. This is in hand.\n\nThe second, to make the single assessment"
                    + " framework fit for purpose, has taken longer."))
        .containsExactly(
            "we rapidly improve our operational performance",
            "make the single assessment framework fit for purpose");
  }

  @Test
  void aListThatIsAnnouncedGoesOnBehindHeadings() {
    List<Finding> found =
        read(
            "2025-07-10",
            "Dash review of the patient safety landscape",
            "Dr Penny Dash's review of patient safety was released on Monday. Her three"
                + " recommendations are set out below under headings of our own.\n\n"
                + "National leadership\n\n1. Revamp the National Quality Board.\n"
                + "2. Continue to rebuild the Care Quality Commission.\n\n"
                + "Where functions should sit\n\n"
                + "3. Transfer the hosting of the commissioner – we have begun on this.\n\n"
                + "What members have said\n\n• whether investigators can stay independent\n");
    assertThat(found)
        .filteredOn(f -> f.kind() == FindingKind.RECOMMENDATION)
        .extracting(f -> f.get("number"), f -> f.get("text"))
        .containsExactly(
            tuple("1", "Revamp the National Quality Board."),
            tuple("2", "Continue to rebuild the Care Quality Commission."),
            tuple("3", "Transfer the hosting of the commissioner"));
  }

  @Test
  void aCommitteesInquiryIsAReviewAndWeRecommendInIt() {
    List<Finding> found =
        read(
            "2023-03-30",
            "Let the new systems grow, say MPs",
            "Health and Social Care Committee\n\nWe opened our inquiry into the autonomy of"
                + " integrated care systems last summer.\n\nWe recommend that the Commission rate"
                + " every system within two years. We considered a legal cap and decided against"
                + " recommending one.");
    assertThat(found)
        .filteredOn(f -> f.kind() == FindingKind.REVIEW)
        .extracting(f -> f.get("lead"))
        .containsExactly("Health and Social Care Committee");
    assertThat(found)
        .filteredOn(f -> f.kind() == FindingKind.RECOMMENDATION)
        .extracting(f -> f.get("text"))
        .containsExactly("the Commission rate every system within two years");
  }

  @Test
  void whatAResponseListsIsOfTheCommitteeThatItAnswers() {
    List<Finding> found =
        read(
            "2023-06-14",
            "Integrated care systems",
            "Government response to the Committee's seventh report\n\nThe Health and Social Care"
                + " Committee published the report of its inquiry into integrated care systems on"
                + " 30 March. Several of its recommendations overlap with those of the Hewitt"
                + " review.\n\nRecommendation 1\nThe Commission should rate every system.\n\n"
                + "We accept this recommendation.");
    String review =
        found.stream()
            .filter(f -> f.get("lead").endsWith("Committee"))
            .findFirst()
            .orElseThrow()
            .get("review_id");
    assertThat(found)
        .filteredOn(f -> f.kind() == FindingKind.RECOMMENDATION)
        .singleElement()
        .satisfies(f -> assertThat(f.get("review_id")).isEqualTo(review))
        .satisfies(f -> assertThat(f.get("response")).isEqualTo("accepted"));
  }

  @Test
  void aTableOfRecommendationsIsOfTheReviewThatTheDocumentIsAbout() {
    List<Finding> found =
        read(
            "2019-02-06",
            "Review of the fit and proper person test",
            "Directors guilty of misconduct should be struck off, a review of the fit and proper"
                + " person test by the barrister Tom Kark has concluded.\n\nIt followed the"
                + " investigation of Liverpool Community Health led by Dr Bill Kirkup, which"
                + " reported in February 2018.\n\nThe recommendations\n\n"
                + "No.\tRecommendation\n"
                + "1\tDirectors should meet specified standards of competence\n"
                + "2\tA central database should hold the history of each director\n");
    assertThat(found)
        .filteredOn(f -> f.kind() == FindingKind.RECOMMENDATION)
        .extracting(f -> f.get("review_id"), f -> f.get("number"))
        .containsExactly(tuple("2018-kark", "1"), tuple("2018-kark", "2"));
  }

  @Test
  void whatIsNotAcceptedIsRejectedThoughSomethingElseIsPromised() {
    List<Finding> found =
        read(
            "2023-06-14",
            "Response to the Hewitt review",
            "The government's response to the Hewitt review.\n\nRecommendation 1\n"
                + "The share of budgets going to prevention should rise.\n\nNot accepted. Instead"
                + " we will act on a proposal of our own and adopt it in the spring.\n\n"
                + "Recommendation 2\nThere should be fewer targets.\n\nAccepted. The Care Quality"
                + " Commission will insist on it.");
    assertThat(found)
        .filteredOn(f -> f.kind() == FindingKind.RECOMMENDATION)
        .extracting(f -> f.get("response"), f -> f.get("response_by"))
        .containsExactly(tuple("rejected", "the government"), tuple("accepted", "the government"));
  }

  @Test
  void anAnswerIsOfTheDayItCameOutAndNotOfAnotherReports() {
    assertThat(
            read(
                "2023-06-20",
                "What the government said to the Hewitt review",
                "The Department of Health and Social Care published the government's response to"
                    + " the Hewitt review on 14 June 2023. The same paper answers the report of the"
                    + " Health and Social Care Committee, which came out on 30 March 2023.\n\nThe"
                    + " Hewitt review recommended that the NHS capital regime should be reviewed."
                    + " The government has accepted this recommendation."))
        .filteredOn(f -> f.kind() == FindingKind.RECOMMENDATION)
        .extracting(f -> f.get("responded_from"))
        .containsExactly("2023-06-14");
  }

  @Test
  void whatSomebodyElseRecommendsIsNoReviews() {
    assertThat(
            texts(
                "2024-07-30",
                "The week",
                "Dr Penny Dash's review of the Care Quality Commission came out on Friday. The"
                    + " regulator is told to publish what it finds within weeks and to rebuild its"
                    + " expertise. The review proposes, too, that ratings be explained in plain"
                    + " words.\n\nElsewhere\n\nDietitians recommend that you eat breakfast before"
                    + " you read any of this. A patients' group recommended that visiting hours be"
                    + " abolished."))
        .containsExactly(
            "publish what it finds within weeks",
            "rebuild its expertise",
            "ratings be explained in plain words");
  }

  @Test
  void figuresFollowTheirEmployersAndMeasuresInOrder() {
    assertThat(
            read(
                "2025-03-20",
                "NHS Staff Survey: trusts compared",
                "In the 2024 NHS Staff Survey, 61.2% at Leeds Teaching Hospitals would recommend"
                    + " the trust as a place to work and 48.0% feel safe to speak up. The Christie"
                    + " comes next: there the figures are 78.7% and 66.0%.\n\nSixty-seven per cent"
                    + " at Frimley Health would recommend it as a place to work. Alder Hey"
                    + " Children's is third on 74.0%."))
        .extracting(f -> f.get("org_code"), f -> f.get("measure"), f -> f.get("value"))
        .containsExactly(
            tuple("RR8", "recommend-place-to-work", "61.2"),
            tuple("RR8", "safe-to-speak-up", "48.0"),
            tuple("RBV", "recommend-place-to-work", "78.7"),
            tuple("RBV", "safe-to-speak-up", "66.0"),
            tuple("RDU", "recommend-place-to-work", "67"),
            tuple("RBS", "recommend-place-to-work", "74.0"));
  }

  @Test
  void aRestartThatMayComeIsNoRestart() {
    assertThat(
            read(
                "2026-03-05",
                "System assessments",
                "The CQC's assessments of integrated care systems were paused in March 2025. We"
                    + " have not been told of a date on which they might begin again, and no date"
                    + " has been given for them to restart."))
        .extracting(f -> f.get("milestone"))
        .containsExactly("paused");
  }

  @Test
  void theScoresOfACouncilStandInATable() {
    assertThat(
            read(
                "2025-12-12",
                "Norfolk council must improve",
                "The Care Quality Commission has rated Norfolk County Council requires improvement"
                    + " for adult social care.\n\nArea\tScore\nAssessing needs\t2\n"
                    + "Partnerships and communities\t3\n"))
        .extracting(f -> f.get("org_code"), f -> f.get("aspect"), f -> f.get("outcome"))
        .contains(
            tuple("E10000020", "assessing-needs", "2"),
            tuple("E10000020", "partnerships-and-communities", "3"));
  }

  @Test
  void theYearOfAFigureIsTheOneThatItsOwnWordsName() {
    List<Finding> found =
        read(
            "2025-04-10",
            "Staff survey",
            "In 2019, 63.4% of staff in England would recommend their organisation as a place to"
                + " work in the NHS Staff Survey. That rose to 66.8% in 2020, had dropped to 57.4%"
                + " by 2022 and was back at 61.1% a year later.");
    assertThat(found)
        .extracting(f -> f.get("survey_year"), f -> f.get("value"))
        .containsExactly(
            tuple("2019", "63.4"),
            tuple("2020", "66.8"),
            tuple("2022", "57.4"),
            tuple("2023", "61.1"));
  }

  private List<String> texts(String day, String title, String text) {
    return read(day, title, text).stream()
        .filter(f -> f.kind() == FindingKind.RECOMMENDATION)
        .map(f -> f.get("text"))
        .toList();
  }

  @Test
  void aTableSetWithTabsHoldsFiguresOfTheSurvey() {
    List<Finding> found =
        read(
            "2025-03-15",
            "Staff survey",
            "The 2024 NHS Staff Survey is out.\n\nTrust\tPlace to work\tStandard of care\n"
                + "Barts Health\t54.1%\t55.2%\nCroydon Health Services\t61.0%\t60.2%\n");
    assertThat(found)
        .extracting(f -> f.get("org_code"), f -> f.get("measure"), f -> f.get("value"))
        .containsExactlyInAnyOrder(
            row("R1H", "recommend-place-to-work", "54.1"),
            row("R1H", "recommend-for-care", "55.2"),
            row("RJ6", "recommend-place-to-work", "61.0"),
            row("RJ6", "recommend-for-care", "60.2"));
  }

  @Test
  void aTableOfMeasuresIsOfWhoeverSpeaks() {
    List<Finding> found =
        read(
            "2025-04-04",
            "Governors' bulletin: Somerset NHS Foundation Trust",
            "Somerset NHS Foundation Trust\n\nWe write to our members each month. These are our"
                + " results in the 2024 NHS Staff Survey:\n\n"
                + "Would recommend us as a place to work      66.1%\n"
                + "Staff engagement (out of 10)               7.06\n\n"
                + "We thank all of you. Our next meeting is in May.\n");
    assertThat(found)
        .extracting(f -> f.get("org_code"), f -> f.get("value"))
        .containsExactlyInAnyOrder(row("RH5", "66.1"), row("RH5", "7.06"));
  }

  @Test
  void aTableOfMovesGivesTheSegmentNowAndTheDayOfEach() {
    List<Finding> found =
        read(
            "2024-03-04",
            "Changes to segmentation",
            "The table shows the moves between segments.\n\nOrganisation\tWas\tNow\tWith effect"
                + " from\nStockport NHS Foundation Trust\t3\t2\t12 February 2024\n");
    assertThat(found)
        .extracting(f -> f.get("outcome"), f -> f.get("event_from"))
        .containsExactly(row("2", "2024-02-12"));
  }

  @Test
  void aTableOfKeyQuestionsIsOfTheTrustSpokenOf() {
    List<Finding> found =
        read(
            "2025-06-30",
            "Quality account",
            "CQC's report on East Kent Hospitals University NHS Foundation Trust came out on 26 May"
                + " 2023.\n\nKey question\tRating\nSafe\tRequires improvement\nCaring\tGood\n");
    assertThat(found)
        .filteredOn(f -> f.get("kind").equals("outcome"))
        .extracting(f -> f.get("org_code"), f -> f.get("aspect"), f -> f.get("outcome"))
        .containsExactlyInAnyOrder(
            row("RVV", "safe", "Requires improvement"), row("RVV", "caring", "Good"));
  }

  @Test
  void aTableOfRecommendationsHasItsAnswersInAnotherColumn() {
    List<Finding> found =
        recommendations(
            read(
                "2022-07-01",
                "The Kark review: answers at a glance",
                "Tom Kark's review of the fit and proper person test was published in February"
                    + " 2019.\n\nNo.\tThe review recommended\tThe government's response\n"
                    + "1\tDirectors should meet set standards of competence\tAccepted.\n"
                    + "5\tThere should be a body that can disbar directors\tRejected.\n"));
    assertThat(found)
        .extracting(f -> f.get("number"), f -> f.get("response"))
        .containsExactly(row("1", "accepted"), row("5", "rejected"));
  }

  @Test
  void afterItsFullNameATrustIsKnownByAPartOfIt() {
    List<Finding> found =
        read(
            "2019-10-18",
            "Ratings",
            "Inspectors from the Care Quality Commission visited Royal Papworth Hospital NHS"
                + " Foundation Trust. On Wednesday Papworth was rated outstanding overall.\n");
    assertThat(found)
        .filteredOn(f -> f.get("kind").equals("outcome"))
        .extracting(f -> f.get("org_code"), f -> f.get("outcome"))
        .containsExactly(row("RGM", "Outstanding"));
  }

  @Test
  void amongCouncilsAPlaceAloneIsACouncil() {
    List<Finding> found =
        read(
            "2026-01-23",
            "Town halls",
            "The CQC has assessed how more councils carry out their duties in adult social care."
                + " Stockport was rated good on Monday.\n");
    assertThat(found)
        .filteredOn(f -> f.get("kind").equals("outcome"))
        .extracting(f -> f.get("scheme"), f -> f.get("org_type"))
        .containsExactly(row("cqc-local-authority", "local-authority"));
  }

  @Test
  void numberedParagraphsOfALetterAreReadAsParagraphs() {
    List<Finding> found =
        read(
            "2025-06-26",
            "The NHS Oversight Framework: letter to boards",
            "1. Today we are publishing the NHS Oversight Framework for 2025/26, together with the"
                + " list of metrics and a note on the method that was used to make it.\n\n"
                + "2. We have paused the segmentation of integrated care boards for 2025/26, because"
                + " of the scale of the change that you are making.\n");
    assertThat(found)
        .extracting(f -> f.get("milestone"))
        .containsExactly("guidance-published", "paused");
  }

  @Test
  void whatADocumentIsAboutTellsTheSchemeOfAnEventWithoutOne() {
    List<Finding> found =
        read(
            "2024-08-19",
            "An open letter on the assessment of systems",
            "We are in favour of the assessment of integrated care systems. We work with councils"
                + " every day.\n\nIn May the start was postponed once more.\n");
    assertThat(found)
        .filteredOn(f -> f.get("milestone").equals("delayed"))
        .extracting(f -> f.get("scheme"), f -> f.get("event_from"))
        .containsExactly(row("cqc-ics-assessment", "2024-05-01"));
  }

  @Test
  void theReviewsOfOneLeadAreToldApartByWhatTheyAreAbout() {
    List<Finding> found =
        recommendations(
            read(
                "2025-11-20",
                "Two reviews",
                "Dr Penny Dash, in her review of the CQC, recommended that assessments of systems be"
                    + " formally paused.\n\nDr Penny Dash, in her review of patient safety,"
                    + " recommended that the functions of HSSIB be moved.\n"));
    assertThat(found).extracting(f -> f.get("review_id")).containsExactly("2024-dash", "2025-dash");
  }

  @Test
  void aRecommendationMayBeTheHeadingOfItsAnswer() {
    List<Finding> found =
        recommendations(
            read(
                "2025-07-22",
                "The Leng review: what was answered",
                "Professor Gillian Leng's review of physician associates was published on 16"
                    + " July.\n\nRecommendation 1 – Associates should have another title\n\nThe"
                    + " government accepts this.\n\nRecommendation 2: Uniforms should be told"
                    + " apart\n\nWe do not accept this recommendation.\n"));
    assertThat(found)
        .extracting(f -> f.get("number"), f -> f.get("text"), f -> f.get("response"))
        .containsExactly(
            row("1", "Associates should have another title", "accepted"),
            row("2", "Uniforms should be told apart", "rejected"));
  }

  @Test
  void numberedHeadingsUnderRecommendationsAreThese() {
    List<Finding> found =
        recommendations(
            read(
                "2022-06-08",
                "Leadership: a summary",
                "General Sir Gordon Messenger's review of leadership in health and social care is"
                    + " published today.\n\nRecommendations\n\n1. Interventions on leadership\n\n"
                    + "A new induction is to be given to everyone who joins.\n\n2. Consistent"
                    + " standards of management\n\nStandards are to be set.\n\nNext steps\n\n1. A"
                    + " plan of what to do\n\nIt will follow.\n"));
    assertThat(found)
        .extracting(f -> f.get("number"), f -> f.get("text"))
        .containsExactly(
            row("1", "Interventions on leadership"),
            row("2", "Consistent standards of management"));
  }

  @Test
  void onlyWhatTheReviewSaysIsRecommendedWhereAPronounSpeaks() {
    String review =
        "Dr Penny Dash has published her review of the CQC. She says that expertise must be"
            + " rebuilt without delay.\n\n";
    assertThat(recommendations(read("2024-10-16", "The Dash review", review))).hasSize(1);
    List<Finding> others =
        recommendations(
            read(
                "2024-10-16",
                "The Dash review",
                "Dr Penny Dash has published her review of the CQC.\n\nHealth secretary Wes"
                    + " Streeting answered MPs. He wants the CQC to report to his officials more"
                    + " often.\n"));
    assertThat(others).isEmpty();
  }

  @Test
  void aLineNamingASourceDoesNotEndTheArticle() {
    List<Finding> found =
        read(
            "2024-10-15",
            "News",
            "It was a long day for everybody who took part in it.\n\nSource: NHS England.\n\n"
                + "The CQC has paused its assessments of integrated care systems for six months.\n");
    assertThat(found).extracting(f -> f.get("milestone")).containsExactly("paused");
  }

  @Test
  void anActThatAsksForApprovalGivesNoPower() {
    List<Finding> found =
        read(
            "2024-04-04",
            "Assessments of integrated care systems",
            "Under the Health and Care Act 2022 the method of assessment needs the approval of the"
                + " government.\n");
    assertThat(found).extracting(f -> f.get("milestone")).doesNotContain("power-in-force");
  }

  private static org.assertj.core.groups.Tuple row(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }

  private static List<Finding> recommendations(List<Finding> found) {
    return found.stream().filter(f -> f.kind().name().equals("RECOMMENDATION")).toList();
  }

  @Test
  void ambulanceTrustsGoByTheirRegionsWhereTheyAreToldOf() {
    String line = " is not far behind: 41.3 per cent of its staff often or always feel burnt out.";
    String ambulances =
        "The 2024 NHS Staff Survey is out. South Central Ambulance Service has 43.4 per cent who"
            + " often or always feel burnt out.\n\nAmbulance work is hard, and every ambulance"
            + " trust knows it.\n\nLondon"
            + line;
    assertThat(read("2025-03-20", "What ambulance crews told the staff survey", ambulances))
        .filteredOn(f -> f.get("value").equals("41.3"))
        .extracting(f -> f.get("org_code"))
        .containsExactly("RRU");
    assertThat(
            read(
                "2025-03-20",
                "The staff survey",
                "The 2024 NHS Staff Survey is out. London" + line))
        .filteredOn(f -> f.get("value").equals("41.3"))
        .extracting(f -> f.get("org_code"))
        .containsExactly("Y56");
  }

  @Test
  void theBoardInATableIsThatOfTheSystemNamedLast() {
    assertThat(
            read(
                "2025-03-20",
                "What the staff survey says",
                "I looked at the 2024 NHS Staff Survey in Herefordshire and Worcestershire.\n\n"
                    + "Employer\tPlace to work (%)\tFrustrated, often or always (%)\n"
                    + "Wye Valley\t62.0\t36.6\nThe integrated care board\t66.5\t32.6"))
        .filteredOn(f -> f.kind() == FindingKind.SURVEY)
        .extracting(f -> f.get("org_code"), f -> f.get("measure"), f -> f.get("value"))
        .containsExactlyInAnyOrder(
            tuple("RLQ", "recommend-place-to-work", "62.0"),
            tuple("RLQ", "frustrated-by-work", "36.6"),
            tuple("QGH", "recommend-place-to-work", "66.5"),
            tuple("QGH", "frustrated-by-work", "32.6"));
  }

  @Test
  void aDomainHasASegmentOfItsOwn() {
    assertThat(
            read(
                "2025-10-09",
                "Minutes",
                "Cambridge University Hospitals NHS Foundation Trust had been put in segment 1 for"
                    + " people and workforce in the NHS Oversight Framework. It was in segment 2"
                    + " of the framework overall."))
        .filteredOn(f -> f.get("scheme").equals("nhs-oversight-framework"))
        .extracting(f -> f.get("aspect"), f -> f.get("outcome"))
        .containsExactlyInAnyOrder(tuple("people-and-workforce", "1"), tuple("overall", "2"));
  }

  @Test
  void whatMinistersAreAskedAndWhatIsNeededHasNotHappened() {
    assertThat(
            read(
                "2025-05-19",
                "Written answers",
                "To ask the Secretary of State when the Care Quality Commission resumed its"
                    + " assessments of integrated care systems.\n\nThe Secretary of State's"
                    + " approval of the method is needed before assessments of integrated care"
                    + " systems can begin.\n\nNo date has been given for assessments of"
                    + " integrated care systems to begin."))
        .isEmpty();
  }

  @Test
  void aPurposeBehindACommaIsTheReason() {
    assertThat(
            read(
                "2024-04-04",
                "Assessments",
                "The Care Quality Commission has delayed its assessments of integrated care"
                    + " systems, so that the approach can be refined further."))
        .extracting(f -> f.get("milestone"), f -> f.get("reason"))
        .containsExactly(tuple("delayed", "so that the approach can be refined further"));
  }

  @Test
  void whatWasAgreedThatShouldBeIsDone() {
    assertThat(
            read(
                "2025-05-19",
                "Written answers",
                "The Department and the Care Quality Commission agreed that assessments of"
                    + " integrated care systems should be paused for six months from 15 October"
                    + " 2024."))
        .extracting(f -> f.get("milestone"), f -> f.get("event_from"))
        .containsExactly(tuple("paused", "2024-10-15"));
  }

  @Test
  void aRatingIsForTheQuestionThatLeadsInItsSentence() {
    assertThat(
            read(
                "2024-01-26",
                "Newcastle",
                "The Care Quality Commission rated Newcastle upon Tyne Hospitals NHS Foundation"
                    + " Trust requires improvement overall on Wednesday. For being well led, the"
                    + " trust fell from the top to the bottom: it is now inadequate. The best"
                    + " result was for caring, which was judged to be good."))
        .extracting(f -> f.get("aspect"), f -> f.get("outcome"))
        .containsExactly(
            tuple("overall", "Requires improvement"),
            tuple("well-led", "Inadequate"),
            tuple("caring", "Good"));
  }

  @Test
  void theYearOfASurveyThatIsOnlyComparedWithIsNotThatOfTheOthers() {
    assertThat(
            read(
                "2025-03-21",
                "What staff said in Truro",
                "At the Royal Cornwall Hospitals NHS Trust 51.5% of those who filled in the latest"
                    + " NHS Staff Survey would recommend it as a place to work.\n\nIn the whole of"
                    + " England 61.1% would recommend their organisation as a place to work in the"
                    + " 2023 survey, up from 57.4% in 2022.\n\nAt Barts Health NHS Trust 66.0%"
                    + " feel safe to speak up, compared with 65.0% in the 2021 survey. Another 30.0%"
                    + " are often or always frustrated by their work."))
        .extracting(f -> f.get("org_code"), f -> f.get("value"), f -> f.get("survey_year"))
        .containsExactly(
            tuple("REF", "51.5", "2024"),
            tuple("ENG", "61.1", "2023"),
            tuple("ENG", "57.4", "2022"),
            tuple("R1H", "66.0", "2024"),
            tuple("R1H", "65.0", "2021"),
            tuple("R1H", "30.0", "2024"));
  }

  @Test
  void resultsFromASurveyAreNotComparedWithIt() {
    assertThat(
            read(
                "2025-03-21",
                "Staff survey",
                "The latest NHS Staff Survey is out.\n\nIn the results from the 2023 survey 61.2% at"
                    + " Barts Health NHS Trust would recommend the trust as a place to work. Some"
                    + " 57.0% felt safe to speak up."))
        .extracting(f -> f.get("value"), f -> f.get("survey_year"))
        .containsExactly(tuple("61.2", "2023"), tuple("57.0", "2023"));
  }

  @Test
  void whoSaysOurMeansItself() {
    assertThat(
            read(
                "2025-05-20",
                "NHS Norfolk and Waveney Integrated Care Board: staff survey",
                "NHS Norfolk and Waveney Integrated Care Board\n\nThis paper tells the Board what"
                    + " our people said in the 2024 NHS Staff Survey. We thank them, and our staff"
                    + " side with them. We read what they told us. Our people are what we have.\n\nAt NHS Suffolk and North"
                    + " East Essex Integrated Care Board 70.2% would recommend the organisation as"
                    + " a place to work. Our score for morale is 6.04."))
        .filteredOn(f -> f.get("measure").equals("morale"))
        .extracting(f -> f.get("org_code"), f -> f.get("value"))
        .containsExactly(tuple("QMM", "6.04"));
  }

  @Test
  void entriesOfAChronologyHaveTheirDateInFront() {
    assertThat(
            read(
                "2025-04-16",
                "Who marks the NHS?",
                "The Care Quality Commission (CQC) assesses integrated care systems.\n\n- May"
                    + " 2024: the start is deferred again because a general election has been"
                    + " called."))
        .filteredOn(f -> f.get("milestone").equals("delayed"))
        .extracting(f -> f.get("event_from"), f -> f.get("event_to"))
        .containsExactly(tuple("2024-05-01", "2024-05-31"));
  }

  @Test
  void whatBeganLastMonthHasBegunWhateverIsStillToCome() {
    assertThat(
            read(
                "2024-01-25",
                "Councils",
                "Formal assessments of councils by the CQC started last month, and all 153 in"
                    + " England with duties towards adults will have a turn. I should add that the"
                    + " CQC's assessments of integrated care systems were paused on 15 January"
                    + " 2024. Reports on its assessments of councils will be published, the"
                    + " regulator says, in due course. It has paused inspections of acute hospitals"
                    + " as well."))
        .extracting(f -> f.get("scheme"), f -> f.get("milestone"))
        .contains(
            tuple("cqc-local-authority", "started"),
            tuple("cqc-ics-assessment", "paused"),
            tuple("cqc-local-authority", "report-planned"),
            tuple("cqc-provider", "paused"))
        .doesNotContain(
            tuple("cqc-local-authority", "start-planned"),
            tuple("cqc-local-authority", "report-published"));
  }

  private List<Finding> read(String day, String title, String text) {
    SourceFacts facts = new SourceFacts("text document", "prose", "", title, day, "", false);
    return documents.read(Transcripts.ofText(text), facts).findings();
  }
}
