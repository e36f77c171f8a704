package icsoversight.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts pages in columns back into reading order, where the file writes them line by line across the
 * columns.
 */
final class Columns {
  private static final int LEAST_LINES = 6;
  private static final int LEAST_LETTERS = 18;
  private static final double MOST = 0.5;
  private static final float ALIGNED = 4;

  private Columns() {}

  static List<PdfLine> inReadingOrder(List<PdfLine> lines) {
    Map<Integer, List<PdfLine>> pages = new TreeMap<>();
    for (PdfLine line : lines) {
      pages.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line);
    }
    List<PdfLine> ordered = new ArrayList<>();
    pages.values().forEach(page -> ordered.addAll(ofPage(page)));
    return ordered;
  }

  private static List<PdfLine> ofPage(List<PdfLine> page) {
    List<PdfLine> across = page.stream().filter(Columns::isAcross).toList();
    if (across.size() < LEAST_LINES || across.size() < page.size() * MOST) {
      return page;
    }
    float gutter = across.get(across.size() / 2).lefts().get(1);
    List<PdfLine> ordered = new ArrayList<>();
    List<PdfLine> right = new ArrayList<>();
    for (PdfLine line : page) {
      if (line.cells().size() == 2 && Math.abs(line.lefts().get(1) - gutter) <= ALIGNED) {
        ordered.add(part(line, 0));
        right.add(part(line, 1));
      } else if (line.left() >= gutter - ALIGNED) {
        right.add(line);
      } else if (line.right() > gutter + ALIGNED) {
        // A heading over both columns: what stands above it is read first.
        ordered.addAll(right);
        right.clear();
        ordered.add(line);
      } else {
        ordered.add(line);
      }
    }
    ordered.addAll(right);
    return ordered;
  }

  private static boolean isAcross(PdfLine line) {
    return line.cells().size() == 2
        && line.cells().stream().allMatch(c -> c.length() >= LEAST_LETTERS);
  }

  private static PdfLine part(PdfLine line, int cell) {
    float left = line.lefts().get(cell);
    float right = cell == 0 ? line.lefts().get(1) - 1 : line.right();
    return new PdfLine(
        line.page(),
        List.of(line.cells().get(cell)),
        left,
        right,
        List.of(left),
        line.baseline(),
        line.size(),
        line.bold());
  }
}
