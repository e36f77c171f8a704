package icsoversight.reading;

import icsoversight.document.Transcripts.Form;
import icsoversight.source.Archives;
import icsoversight.source.Source;
import icsoversight.source.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its first bytes, whatever its name. */
public enum FileKind {
  /** An Excel workbook in the zipped XML form. */
  WORKBOOK,
  /** An OpenDocument spreadsheet. */
  OPEN_SPREADSHEET,
  /** An old Excel workbook, or a newer one behind a password. */
  OLD_OFFICE,
  /** A Word document. */
  WORD,
  /** An archive that was not unpacked because it lies within another. */
  ARCHIVE,
  /** A zipped file whose table of contents cannot be read. */
  DAMAGED,
  /** A PDF document. */
  PDF,
  /** A web page. */
  HTML,
  /** JSON. */
  JSON,
  /** Text that may be delimited. */
  TEXT,
  /** Nothing at all. */
  EMPTY,
  /** Anything else. */
  BINARY;

  /** A brace or bracket alone may begin a line of prose; with what follows here it is JSON. */
  private static final Pattern JSON_START =
      Pattern.compile("\\s*(?:\\{\\s*(?:\"|})|\\[\\s*[{\"\\[\\]]).*", Pattern.DOTALL);

  /** Text may hold a stray NUL; what has more of them than one in so many is no text. */
  private static final int CHARACTERS_PER_NUL = 100;

  /**
   * The form of the document that a file of this kind may be.
   *
   * @return the form; plain text for whatever has no form of its own
   */
  public Form form() {
    return switch (this) {
      case HTML -> Form.WEB_PAGE;
      case WORD -> Form.WORD;
      case PDF -> Form.PDF;
      default -> Form.TEXT;
    };
  }

  /**
   * Looks at a file.
   *
   * @param source the file
   * @return its kind
   * @throws IOException if it cannot be read
   */
  public static FileKind of(Source source) throws IOException {
    return of(source.file());
  }

  /**
   * Looks at a file.
   *
   * @param file the file
   * @return its kind
   * @throws IOException if it cannot be read
   */
  static FileKind of(Path file) throws IOException {
    byte[] head = Texts.head(file);
    if (head.length == 0) {
      return EMPTY;
    }
    String ascii = new String(head, StandardCharsets.ISO_8859_1);
    if (ascii.startsWith("PK\u0003\u0004") || ascii.startsWith("PK\u0005\u0006")) {
      return zipped(file);
    }
    if (ascii.startsWith("\u001f\u008b")) {
      return ARCHIVE;
    }
    if (ascii.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return OLD_OFFICE;
    }
    if (ascii.startsWith("%PDF")) {
      return PDF;
    }
    long nuls = ascii.chars().filter(c -> c == 0).count();
    if (!Texts.isUtf16(head) && nuls * CHARACTERS_PER_NUL > head.length) {
      return BINARY;
    }
    String text = ascii.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
    if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
      return HTML;
    }
    return JSON_START.matcher(text).matches() ? JSON : TEXT;
  }

  private static FileKind zipped(Path file) {
    return switch (Archives.contentOf(file)) {
      case WORKBOOK -> WORKBOOK;
      case OPEN_SPREADSHEET -> OPEN_SPREADSHEET;
      case WORD -> WORD;
      case FILES -> ARCHIVE;
      case DAMAGED -> DAMAGED;
    };
  }
}
