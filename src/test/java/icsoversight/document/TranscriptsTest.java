package icsoversight.document;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.document.Block.Kind;
import icsoversight.issue.IssueCode;
import org.junit.jupiter.api.Test;

class TranscriptsTest {

  @Test
  void aNumberedHeadingIsNoItemButAnItemOfAListIs() {
    Transcript transcript =
        Transcripts.ofText(
            "A title\n\n3. Recommendations\n\n(1) All directors should be trained.\n\n"
                + "(2) A database should be set up.\n\n4. What happens next\n\nNothing for now.\n");
    assertThat(transcript.blocks())
        .extracting(Block::kind)
        .containsExactly(
            Kind.HEADING, Kind.HEADING, Kind.ITEM, Kind.ITEM, Kind.HEADING, Kind.PARAGRAPH);
  }

  @Test
  void aLineOfSpacesThatDoNotBreakIsBlank() {
    assertThat(Transcripts.ofText("One line.\n\u00a0 \u00a0\nAnother.\n\u00a0").blocks())
        .hasSize(2);
  }

  @Test
  void aTextBeyondTheLimitIsReadUpToIt() {
    Transcript transcript = Transcripts.ofText("word ".repeat(500_000));
    assertThat(transcript.text()).hasSize(TranscriptWriter.MOST_CHARACTERS);
    assertThat(transcript.issues())
        .extracting(i -> i.code())
        .containsExactly(IssueCode.DOCUMENT_TOO_LONG);
  }

  @Test
  void aWebPageIsItsArticleBlockByBlock() {
    Transcript transcript =
        WebPage.read(
            "<html><head><title>t</title></head><body><header>Banner</header><nav>Home</nav>"
                + "<div class='cookie-notice'>We use cookies</div><article><header><h1>News</h1>"
                + "<time datetime='2024-10-15'>15 October</time></header><p>First.</p>"
                + "<ol start='3'><li>third<ul><li>inner</li></ul></li><li value='7'>seventh</li></ol>"
                + "<table><tr><th>Trust</th><th>Rating</th></tr><tr><td>A</td><td>Good</td></tr>"
                + "</table></article><aside>Related</aside><footer>Contact</footer></body></html>");
    assertThat(transcript.title()).isEqualTo("News");
    assertThat(transcript.publishedOn()).isEqualTo("2024-10-15");
    assertThat(transcript.text())
        .isEqualTo(
            "News\n\n15 October\n\nFirst.\n\n3. third\n\n• inner\n\n7. seventh\n\n"
                + "Trust | Rating\nA | Good\n");
  }

  @Test
  void aParagraphInBoldTypeIsAHeadingAndABulletInACellLaysOutThePage() {
    assertThat(
            WebPage.read(
                    "<body><p><strong>What does it recommend?</strong></p><p><b>This</b> and that.</p>"
                        + "<ul><li>(a) the cost</li></ul><table><tr><td>•</td><td>one thing</td></tr>"
                        + "</table></body>")
                .blocks())
        .extracting(b -> b.kind() + b.number())
        .containsExactly("HEADING", "PARAGRAPH", "ITEMa", "ITEM");
  }

  @Test
  void deeplyNestedTablesAreReadAndNotRecursedInto() {
    String page = "<table><tr><td>".repeat(20_000) + "words" + "</td></tr></table>".repeat(20_000);
    assertThat(WebPage.read("<html><body><p>Before.</p>" + page).text()).startsWith("Before.");
  }
}
