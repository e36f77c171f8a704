package icsoversight.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of a PDF document in the order in which its pages write them. */
final class PdfLines extends PDFTextStripper {
  /** A gap of so many sizes of type divides cells or columns. */
  private static final float GAP = 1.1f;

  private static final float LINE_TOLERANCE = 0.4f;

  /** Operators of a document; a thousand densely set pages have a fifth of it. */
  private static final int MOST_OPERATORS = 10_000_000;

  /** Forms drawn in a document; those that draw themselves twice would never end. */
  private static final int MOST_FORMS = 20_000;

  private final List<PdfLine> lines = new ArrayList<>();
  private final List<TextPosition> glyphs = new ArrayList<>();
  private int characters;
  private int operators;
  private int forms;

  PdfLines() {
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(true);
    setShouldSeparateByBeads(true);
  }

  List<PdfLine> lines() {
    return lines;
  }

  boolean isFull() {
    return characters > TranscriptWriter.MOST_CHARACTERS;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    if (!isFull()) {
      super.processPage(page);
      end();
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    operators++;
    if (!isOverdrawn()) {
      super.processOperator(operator, operands);
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    forms++;
    if (!isOverdrawn()) {
      super.showForm(form);
    }
  }

  /** Whether it draws more than is looked at; what comes after is passed over. */
  boolean isOverdrawn() {
    return operators > MOST_OPERATORS || forms > MOST_FORMS;
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    // Text at a slant is a watermark or a label of a drawing.
    if (glyph.getDir() == 0 && !isFull()) {
      characters++;
      super.processTextPosition(glyph);
    }
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    for (TextPosition glyph : positions) {
      if (!glyphs.isEmpty() && !isSameLine(glyphs.get(glyphs.size() - 1), glyph)) {
        end();
      }
      glyphs.add(glyph);
    }
  }

  @Override
  protected void writeString(String text) {
    // Every string comes with its positions to the method above.
  }

  @Override
  protected void writeLineSeparator() {
    end();
  }

  @Override
  protected void writeWordSeparator() {
    // Gaps are measured between the glyphs themselves.
  }

  @Override
  protected void endPage(PDPage page) {
    end();
  }

  private static boolean isSameLine(TextPosition one, TextPosition next) {
    float size = Math.max(one.getFontSizeInPt(), next.getFontSizeInPt());
    boolean level = Math.abs(one.getYDirAdj() - next.getYDirAdj()) <= LINE_TOLERANCE * size;
    boolean back = next.getXDirAdj() < one.getXDirAdj() - size;
    return level && !back;
  }

  private void end() {
    if (glyphs.isEmpty()) {
      return;
    }
    List<String> cells = new ArrayList<>();
    List<Float> lefts = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean bold = true;
    float size = 0;
    float right = 0;
    TextPosition last = null;
    for (TextPosition glyph : glyphs) {
      String letter = glyph.getUnicode();
      if (letter == null || letter.isBlank()) {
        continue;
      }
      float type = Math.max(glyph.getFontSizeInPt(), glyph.getHeightDir());
      if (last == null) {
        lefts.add(glyph.getXDirAdj());
      } else {
        float gap = glyph.getXDirAdj() - right;
        if (gap > GAP * type) {
          cells.add(cell.toString().strip());
          cell.setLength(0);
          lefts.add(glyph.getXDirAdj());
        } else if (gap > space(last)) {
          cell.append(' ');
        }
      }
      cell.append(letter);
      bold &= isBold(glyph);
      size = Math.max(size, type);
      right = glyph.getXDirAdj() + glyph.getWidthDirAdj();
      last = glyph;
    }
    if (last != null) {
      cells.add(cell.toString().strip());
      lines.add(
          new PdfLine(
              getCurrentPageNo(),
              cells,
              lefts.get(0),
              right,
              lefts,
              last.getYDirAdj(),
              size,
              bold));
    }
    glyphs.clear();
  }

  /** A space of the type set tight is a third of its width. */
  private static float space(TextPosition glyph) {
    float width = glyph.getWidthOfSpace();
    float fallback = glyph.getFontSizeInPt() * 0.25f;
    return (Float.isNaN(width) || width <= 0 ? fallback : Math.min(width, fallback * 1.6f)) * 0.4f;
  }

  private static boolean isBold(TextPosition glyph) {
    String font = glyph.getFont() == null ? null : glyph.getFont().getName();
    String name = font == null ? "" : font.toLowerCase(Locale.ROOT);
    return name.contains("bold") || name.contains("black") || name.contains("heavy");
  }

  void read(PDDocument document, int pages) throws IOException {
    setEndPage(pages);
    writeText(document, Writer.nullWriter());
  }
}
