package icsoversight.release;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.document.Transcript;
import icsoversight.document.Transcripts;
import icsoversight.release.DocumentPages.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentPageTest {
  private static final String TEXT =
      "A title\n\nFirst sentence of it. The CQC has paused <its> assessments. A last one, secret.\n";
  private static final String QUOTE = "The CQC has paused <its> assessments.";

  @Test
  void underAnOpenLicenceTheWholeTextStandsWithItsFindingsMarked() {
    Transcript transcript = Transcripts.ofText(TEXT);
    String html = DocumentPage.whole(transcript, List.of(mark(TEXT)));
    assertThat(html)
        .contains("First sentence of it. <mark>The CQC has paused &lt;its&gt; assessments.")
        .contains("<a href=\"#f1\">1</a></mark> A last one, secret.");
  }

  @Test
  void otherwiseNoMoreThanTheSentenceAroundEachQuote() {
    String html = DocumentPage.findings(TEXT, List.of(mark(TEXT)), false);
    assertThat(html).contains("<mark>The CQC has paused &lt;its&gt; assessments.</mark>");
    assertThat(html).doesNotContain("secret", "First sentence");
  }

  @Test
  void whatADocumentSaysIsTextAndNeverMarkup() {
    String hostile = "<script>alert('x')</script>";
    List<String> source =
        List.of("S-1", hostile, hostile, "2024-10-15", "javascript:alert(1)", "CC0", "a.txt");
    String html = DocumentPage.head(source);
    assertThat(html).doesNotContain("<script", "javascript:");
    assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)");
  }

  private static Mark mark(String text) {
    int start = text.indexOf(QUOTE);
    return new Mark(
        "assessments",
        "A-1",
        "char=" + start + "," + (start + QUOTE.length()),
        QUOTE,
        "milestone",
        "0.85",
        "cqc-ics-assessment · paused",
        start,
        start + QUOTE.length());
  }
}
