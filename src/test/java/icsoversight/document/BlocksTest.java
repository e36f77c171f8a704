package icsoversight.document;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.document.Block.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

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

  private static List<Kind> kinds(String text) {
    return Blocks.of(text).stream().map(Block::kind).toList();
  }
}
