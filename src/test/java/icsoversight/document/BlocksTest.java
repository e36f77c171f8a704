package icsoversight.document;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.document.Block.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lines of a plain text are. */
class BlocksTest {

  @Test
  void neighbouringLinesWithAsManyGapsAreRowsOfATable() {
    String text =
        "Results\n\nTrust                  Place to work   Speak up\n"
            + "Barts Health           54.1%           57.0%\n"
            + "Croydon Health         61.0%           60.2%\n\nThat is all there is to say.\n";
    assertThat(kinds(text))
        .containsExactly(Kind.HEADING, Kind.ROW, Kind.ROW, Kind.ROW, Kind.PARAGRAPH);
  }

  @Test
  void headingsOfColumnsMayStandIndentedOrBehindATab() {
    assertThat(kinds("                Place to work   Speak up\nBarts Health    54.1%   57.0%\n"))
        .containsExactly(Kind.ROW, Kind.ROW);
    assertThat(kinds("\t2023\t2024\nMorale\t5.9\t6.0\n")).containsExactly(Kind.ROW, Kind.ROW);
  }

  @Test
  void theLineOfDashesUnderHeadingsIsNoRow() {
    assertThat(kinds("Trust | Segment\n------|--------\nBarts Health | 3\n"))
        .containsExactly(Kind.ROW, Kind.ROW);
  }

  @Test
  void twoSpacesBehindASentenceMakeNoTable() {
    String text =
        "It was so.  It is so.  It will be so for some time to come.\n"
            + "He went.  He came.  He stayed for longer than was expected.\n";
    assertThat(kinds(text)).doesNotContain(Kind.ROW);
  }

  @Test
  void aQuestionHeadsItsAnswer() {
    List<Block> blocks =
        Blocks.of(
            "Q: Has it begun?\n\nA: It has not.\n\nWhat happens next?\n\nNobody has said so far.\n");
    assertThat(blocks)
        .extracting(Block::kind)
        .containsExactly(Kind.HEADING, Kind.PARAGRAPH, Kind.HEADING, Kind.PARAGRAPH);
    assertThat(blocks).extracting(Block::number).containsOnly("");
  }

  @Test
  void aRecommendationKeepsItsNumberBehindABulletAndBetweenParagraphs() {
    List<Block> blocks =
        Blocks.of(
            "– Recommendation 4: Say how ratings are worked out\n\nWe accept this in full.\n\n"
                + "Recommendation 6: Pause the assessments\n\nWe accept this as well.\n");
    assertThat(blocks).extracting(Block::number).containsExactly("4", "", "6", "");
    assertThat(blocks.get(2).kind()).isEqualTo(Kind.ITEM);
  }

  @Test
  void paragraphsWithOutlineNumbersAreNoTable() {
    assertThat(
            kinds(
                "2.2  The children's trust stands out, above all on the standard of care.\n\n"
                    + "2.3  For context, the figure for England was lower in that year.\n"))
        .containsOnly(Kind.PARAGRAPH);
    assertThat(kinds("Trust  Score\nOne trust  6.51\nOther trust  6.43\n")).containsOnly(Kind.ROW);
  }

  @Test
  void rowsThatBeginWithANumberStandBelowTheHeadingsOfTheirColumns() {
    assertThat(
            kinds(
                "Recommendation\tPosition\n1. Rapidly improve performance\tUnder way\n"
                    + "2. Review the framework\tTo begin in the new year\n"))
        .containsOnly(Kind.ROW);
    assertThat(kinds("Trust\tScore\n4.1\tThe results were published in March.\n"))
        .doesNotContain(Kind.ROW);
    assertThat(kinds("1. Rapidly improve performance\n2. Review the framework\n"))
        .containsOnly(Kind.ITEM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%d. ",
        "%d) ",
        "(%d) ",
        "%d: ",
        "R%d. ",
        "R%d: ",
        "R%d ",
        "#%d ",
        "%d ",
        "%d – ",
        "%d\t",
        "No. %d: ",
        "Number %d: ",
        "Rec %d: ",
        "Rec. %d – ",
        "Recommendation %d: ",
        "**%d.** ",
        "• %d. ",
        "• (%d) ",
        "%d.\n"
      })
  void howeverTheItemsOfAListAreNumberedTheyAreItems(String marker) {
    String text =
        "The review recommends the following.\n\n"
            + marker.formatted(1)
            + "The trust should train its board\n"
            + marker.formatted(2)
            + "The board should meet in public once a month.\n"
            + marker.formatted(3)
            + "NHS England should say what it will do\n\nThe board agreed.\n";
    List<Block> blocks = Blocks.of(text);
    assertThat(blocks.stream().filter(b -> b.kind() == Kind.ITEM))
        .extracting(Block::number)
        .containsExactly("1", "2", "3");
    assertThat(text.substring(blocks.get(2).start(), blocks.get(2).end()))
        .isEqualTo("The board should meet in public once a month.");
  }

  @Test
  void aNumberThatNoneFollowsUponOrThatCountsADayBeginsNoItem() {
    assertThat(kinds("1 May was the day.\n\n2 June was another, and it came later.\n"))
        .doesNotContain(Kind.ITEM);
    assertThat(kinds("3 Of them were there, and that was all there was.\n\nNothing else.\n"))
        .doesNotContain(Kind.ITEM);
    assertThat(kinds("1 in 4 said that it was so, and no more.\n\nSo it was.\n\n2 said nothing.\n"))
        .doesNotContain(Kind.ITEM);
    assertThat(kinds("Rank\tTrust\n1\tBarts Health\n2\tCroydon Health\n")).containsOnly(Kind.ROW);
  }

  @Test
  void aWrappedTextIsOfParagraphsAndWhatBelongsToAnItemStandsUnderIt() {
    String text =
        """
        The regulator said on Tuesday that it had agreed with the department to
        pause its assessments of systems until the spring.
        Status: amber, as it has been for the whole of the year that went by.

        1. The first thing to do is to find out who is to do it, and by what
           day it is to be done.
        2. The second is to do it.
        """;
    assertThat(
            Blocks.of(text).stream()
                .map(b -> text.substring(b.start(), b.end()).split("\n").length))
        .containsExactly(2, 1, 2, 1);
    assertThat(kinds("  Heading\n\n  Which is:\n\n  A paragraph, and no item of a list.\n"))
        .containsExactly(Kind.HEADING, Kind.PARAGRAPH, Kind.PARAGRAPH);
  }

  private static List<Kind> kinds(String text) {
    return Blocks.of(text).stream().map(Block::kind).toList();
  }
}
