package icsoversight.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * The words of a Word document as a reader sees them: headings, paragraphs, lists with the numbers
 * that Word would show, tables; without deleted and hidden text, running heads and footnotes.
 */
final class WordDocument {
  /** The parts of a document of 700 pages with all its markup take less. */
  private static final long MOST_XML = 48L << 20;

  private static final int BUFFER = 1 << 16;

  private WordDocument() {}

  static Transcript read(Path file) throws IOException {
    checkSize(file);
    TranscriptWriter writer = new TranscriptWriter();
    try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
        XWPFDocument document = new XWPFDocument(parts)) {
      ListNumbers numbers = new ListNumbers();
      body(document, document, numbers, writer);
      String title = document.getProperties().getCoreProperties().getTitle();
      return writer.transcript(isHelpful(title) ? title : "", "");
    } catch (OpenXML4JException | RuntimeException e) {
      // On damaged parts the library throws whatever it stumbles over; it is the file.
      throw new IOException("Not a readable Word document: it is damaged or protected.", e);
    }
  }

  /** Word fills in "Microsoft Word - draft3.docx" and the like by itself. */
  private static boolean isHelpful(String title) {
    return title != null && title.strip().contains(" ") && !title.contains(".doc");
  }

  private static void checkSize(Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (ZipFile zip = new ZipFile(file.toFile())) {
      long total = 0;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!entry.getName().endsWith(".xml")) {
          continue;
        }
        try (InputStream in = zip.getInputStream(entry)) {
          int read = in.read(buffer);
          while (read >= 0) {
            total += read;
            if (total > MOST_XML) {
              throw new IOException(
                  "The document swells to more than " + (MOST_XML >> 20) + " MB; it was not read.");
            }
            read = in.read(buffer);
          }
        }
      }
    }
  }

  private static void body(
      XWPFDocument document, IBody body, ListNumbers numbers, TranscriptWriter writer) {
    for (IBodyElement element : body.getBodyElements()) {
      if (writer.isFull()) {
        return;
      }
      if (element instanceof XWPFParagraph paragraph) {
        paragraph(document, paragraph, numbers, writer);
      } else if (element instanceof XWPFTable table) {
        table(document, table, numbers, writer);
      } else if (element instanceof XWPFSDT control) {
        control.getContent().getText().lines().forEach(writer::runningText);
      }
    }
  }

  private static void paragraph(
      XWPFDocument document,
      XWPFParagraph paragraph,
      ListNumbers numbers,
      TranscriptWriter writer) {
    String words = words(paragraph);
    if (words.isBlank()) {
      return;
    }
    String style = style(document, paragraph);
    boolean heading = style.startsWith("heading") || style.equals("title");
    String label = paragraph.getNumID() == null ? null : numbers.next(paragraph);
    if (style.startsWith("toc ")) {
      return;
    }
    if (heading) {
      writer.heading(words);
    } else if (label != null) {
      writer.item(label, words);
    } else if (isAllBold(paragraph)) {
      writer.paragraph(words);
    } else if (style.equals("normal") || style.isEmpty() || style.startsWith("body")) {
      writer.runningText(words);
    } else {
      writer.paragraph(words);
    }
  }

  private static String style(XWPFDocument document, XWPFParagraph paragraph) {
    String id = paragraph.getStyle();
    if (id == null) {
      return "";
    }
    XWPFStyle style = document.getStyles() == null ? null : document.getStyles().getStyle(id);
    String name = style == null || style.getName() == null ? id : style.getName();
    return name.toLowerCase(Locale.ROOT);
  }

  private static String words(XWPFParagraph paragraph) {
    StringBuilder words = new StringBuilder();
    for (XWPFRun run : paragraph.getRuns()) {
      boolean deleted = run.getCTR().sizeOfDelTextArray() > 0;
      if (!deleted && !run.isVanish()) {
        words.append(run.text());
      }
    }
    return words.toString();
  }

  private static boolean isAllBold(XWPFParagraph paragraph) {
    return paragraph.getRuns().stream().filter(r -> !r.text().isBlank()).allMatch(XWPFRun::isBold);
  }

  private static void table(
      XWPFDocument document, XWPFTable table, ListNumbers numbers, TranscriptWriter writer) {
    for (XWPFTableRow row : table.getRows()) {
      if (row.getTableCells().size() == 1) {
        // A frame around paragraphs is no table.
        body(document, row.getTableCells().get(0), numbers, writer);
        continue;
      }
      List<String> cells = new ArrayList<>();
      for (XWPFTableCell cell : row.getTableCells()) {
        cells.add(
            String.join(" ", cell.getParagraphs().stream().map(WordDocument::words).toList()));
      }
      writer.row(cells);
    }
  }
}
