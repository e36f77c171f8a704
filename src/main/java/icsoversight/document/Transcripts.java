package icsoversight.document;

import icsoversight.issue.Issue;
import icsoversight.source.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes plain text of documents of every kind. */
public final class Transcripts {
  /** Characters of a web page with its markup; published ones have a tenth of it at most. */
  private static final int LONGEST_PAGE = 10_000_000;

  /** The form of a document. */
  public enum Form {
    /** Plain text. */
    TEXT("Plain-text document"),
    /** A web page. */
    WEB_PAGE("Web page"),
    /** A Word document (.docx). */
    WORD("Word document"),
    /** A PDF document. */
    PDF("PDF document");

    private final String label;

    Form(String label) {
      this.label = label;
    }

    /**
     * The form in words.
     *
     * @return such as {@code Web page}
     */
    public String label() {
      return label;
    }
  }

  private Transcripts() {}

  /**
   * Reads a document.
   *
   * @param file the document
   * @param form its form
   * @return its plain text with its blocks
   * @throws IOException if it cannot be read, is damaged or swells beyond its limit
   */
  public static Transcript of(Path file, Form form) throws IOException {
    return switch (form) {
      // One character more than is kept, so that it is known that there are more.
      case TEXT -> ofText(Texts.read(file, TranscriptWriter.MOST_CHARACTERS + 1));
      case WEB_PAGE -> webPage(file);
      case WORD -> WordDocument.read(file);
      case PDF -> PdfDocument.read(file);
    };
  }

  private static Transcript webPage(Path file) throws IOException {
    String page = Texts.read(file, LONGEST_PAGE + 1);
    if (page.length() > LONGEST_PAGE) {
      throw new IOException("The web page is longer than " + LONGEST_PAGE + " characters.");
    }
    return WebPage.read(page);
  }

  /**
   * Plain text as it stands.
   *
   * @param whole the text
   * @return the transcript, whose text is the text up to the limit
   */
  public static Transcript ofText(String whole) {
    String text = whole;
    List<Issue> issues = List.of();
    if (whole.length() > TranscriptWriter.MOST_CHARACTERS) {
      int end = TranscriptWriter.MOST_CHARACTERS;
      text = whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end);
      issues = List.of(TranscriptWriter.tooLong(text.codePointCount(0, text.length())));
    }
    List<Block> blocks = Blocks.of(text);
    return new Transcript(
        text, blocks, FirstLines.title(text, blocks), FirstLines.publishedOn(text, blocks), issues);
  }
}
