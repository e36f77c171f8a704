package icsoversight.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icsoversight.document.Transcripts.Form;
import icsoversight.issue.IssueCode;
import icsoversight.source.ProtectedFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfDocumentTest {
  private static final float SIZE = 10;
  private static final float LEADING = 12;

  @TempDir private Path folder;

  @Test
  void columnsAreReadOneAfterTheOtherThoughTheFileWritesThemAcross() throws IOException {
    Path file = folder.resolve("columns.pdf");
    try (PDDocument document = new PDDocument()) {
      Page page = new Page(document);
      for (int i = 1; i <= 8; i++) {
        page.words("left line number " + i + " goes on", 60, 700 - i * LEADING);
        page.words("right line number " + i + " goes on", 320, 700 - i * LEADING);
      }
      page.save();
      document.save(file.toFile());
    }
    String text = Transcripts.of(file, Form.PDF).text();
    assertThat(text).contains("left line number 1 goes on left line number 2 goes on");
    assertThat(text.indexOf("left line number 8")).isLessThan(text.indexOf("right line number 1"));
  }

  @Test
  void aDocumentBehindAPasswordIsTold() throws IOException {
    Path file = folder.resolve("protected.pdf");
    try (PDDocument document = new PDDocument()) {
      Page page = new Page(document);
      page.words("Nobody may read this.", 60, 700);
      page.save();
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }
    assertThatThrownBy(() -> Transcripts.of(file, Form.PDF))
        .isInstanceOf(ProtectedFileException.class);
  }

  @Test
  void runningHeadsAndPageNumbersAreNotTheText() throws IOException {
    Path file = folder.resolve("heads.pdf");
    try (PDDocument document = new PDDocument()) {
      for (int p = 1; p <= 3; p++) {
        Page page = new Page(document);
        page.words("Board paper, confidential", 60, 780);
        page.words("The board noted point " + p + ".", 60, 700);
        page.words("Something else was said as well.", 60, 660);
        page.words("Page " + p + " of 3", 280, 30);
        page.save();
      }
      document.save(file.toFile());
    }
    String text = Transcripts.of(file, Form.PDF).text();
    assertThat(text).contains("point 1.", "point 2.", "point 3.");
    assertThat(text).doesNotContain("confidential", "of 3");
  }

  @Test
  void aWordDividedAtTheLinesEndIsOneAndAHyphenThatBelongsStays() throws IOException {
    Path file = folder.resolve("hyphens.pdf");
    try (PDDocument document = new PDDocument()) {
      Page page = new Page(document);
      List<String> lines =
          List.of(
              "The commission has agreed to suspend its assess-",
              "ments of integrated care systems for a six-",
              "month period, as the six-month plan of the",
              "department had said that it would be wise to do.");
      for (int i = 0; i < lines.size(); i++) {
        page.words(lines.get(i), 60, 700 - i * LEADING);
      }
      page.save();
      document.save(file.toFile());
    }
    assertThat(Transcripts.of(file, Form.PDF).text())
        .contains("its assessments of integrated care systems for a six-month period, as");
  }

  @Test
  void aPageWithoutWordsIsSaidToHaveNone() throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(file.toFile());
    }
    assertThat(Transcripts.of(file, Form.PDF).issues())
        .extracting(i -> i.code())
        .containsExactly(IssueCode.NO_TEXT);
  }

  @Test
  void aStreamThatSwellsIsRefusedBeforeItIsUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(
        ("%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n")
            .getBytes(StandardCharsets.US_ASCII));
    packed.writeTo(pdf);
    pdf.write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    Path file = folder.resolve("bomb.pdf");
    Files.write(file, pdf.toByteArray());
    assertThatThrownBy(() -> Transcripts.of(file, Form.PDF))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("swells");
  }

  @Test
  void aMillionBracketsAreAnIoException() throws IOException {
    Path file = folder.resolve("brackets.pdf");
    Files.writeString(file, "%PDF-1.4\n1 0 obj\n" + "[".repeat(1_000_000));
    assertThatThrownBy(() -> Transcripts.of(file, Form.PDF)).isInstanceOf(IOException.class);
  }

  private static final class Page {
    private final PDPageContentStream content;

    Page(PDDocument document) throws IOException {
      PDPage page = new PDPage();
      document.addPage(page);
      content = new PDPageContentStream(document, page);
    }

    void words(String words, float x, float y) throws IOException {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), SIZE);
      content.newLineAtOffset(x, y);
      content.showText(words);
      content.endText();
    }

    void save() throws IOException {
      content.close();
    }
  }
}
