package icsoversight.document;

import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.source.ProtectedFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The words of a PDF document in reading order, without running heads; scripts are never run. */
final class PdfDocument {
  private static final int MOST_PAGES = 1_000;

  private PdfDocument() {}

  static Transcript read(Path file) throws IOException {
    PdfSwelling.check(file);
    TranscriptWriter writer = new TranscriptWriter();
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      PdfLines reader = new PdfLines();
      reader.read(document, MOST_PAGES);
      List<PdfLine> lines = Columns.inReadingOrder(RunningHeads.without(reader.lines()));
      if (!lines.isEmpty()) {
        new PdfParagraphs(lines).write(writer);
      }
      if (writer.isEmpty()) {
        writer.issue(Issue.ofSource(IssueCode.NO_TEXT, ""));
      }
      if (reader.isOverdrawn()) {
        writer.issue(
            Issue.ofSource(
                IssueCode.DOCUMENT_TOO_LONG,
                "The PDF document draws more than a document of words does; the rest was not read."));
      }
      if (document.getNumberOfPages() > MOST_PAGES || reader.isFull()) {
        writer.issue(
            Issue.ofSource(
                IssueCode.DOCUMENT_TOO_LONG,
                "Only the first "
                    + MOST_PAGES
                    + " pages and "
                    + TranscriptWriter.MOST_CHARACTERS
                    + " characters of a PDF document are read."));
      }
      String title = document.getDocumentInformation().getTitle();
      return writer.transcript(isHelpful(title) ? title : "", "");
    } catch (InvalidPasswordException e) {
      throw new ProtectedFileException("The PDF document is protected by a password.", e);
    } catch (RuntimeException | StackOverflowError e) {
      // On damaged or deeply nested objects the library throws whatever it stumbles over.
      throw new IOException("Not a readable PDF document: it is damaged.", e);
    }
  }

  /** Programs fill in the name of the file that was printed. */
  private static boolean isHelpful(String title) {
    return title != null
        && title.strip().contains(" ")
        && !title.matches("(?is).*(\\.docx?|\\.pptx?|\\.indd|microsoft|untitled).*");
  }
}
