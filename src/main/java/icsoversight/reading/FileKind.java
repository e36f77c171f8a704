package icsoversight.reading;

import icsoversight.source.Source;
import icsoversight.source.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name. */
public enum FileKind {
  /** An Excel workbook in the zipped XML form, or something else that is zipped. */
  ZIPPED,
  /** An old Excel workbook. */
  OLD_OFFICE,
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

  /**
   * Looks at a file.
   *
   * @param source the file
   * @return its kind
   * @throws IOException if it cannot be read
   */
  public static FileKind of(Source source) throws IOException {
    byte[] head = Texts.head(source.file());
    if (head.length == 0) {
      return EMPTY;
    }
    String ascii = new String(head, StandardCharsets.ISO_8859_1);
    if (ascii.startsWith("PK\u0003\u0004")) {
      return ZIPPED;
    }
    if (ascii.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return OLD_OFFICE;
    }
    if (ascii.startsWith("%PDF")) {
      return PDF;
    }
    boolean marked = ascii.startsWith("\u00ff\u00fe") || ascii.startsWith("\u00fe\u00ff");
    if (!marked && ascii.indexOf('\0') >= 0) {
      return BINARY;
    }
    String text = ascii.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
    if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
      return HTML;
    }
    boolean json = text.startsWith("{") || text.startsWith("[");
    return json && source.ending().equals("json") ? JSON : TEXT;
  }
}
