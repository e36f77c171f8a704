package icsoversight.document;

import java.util.List;

/**
 * A line of a PDF page as it is printed.
 *
 * @param page the page, from 1
 * @param cells its words, divided where a gap is wider than between words
 * @param left left edge in points
 * @param right right edge in points
 * @param lefts left edges of the cells
 * @param baseline distance of the baseline from the top of the page, in points
 * @param size size of the type in points
 * @param bold whether all of it is bold
 */
record PdfLine(
    int page,
    List<String> cells,
    float left,
    float right,
    List<Float> lefts,
    float baseline,
    float size,
    boolean bold) {

  String words() {
    return String.join(" ", cells);
  }
}
