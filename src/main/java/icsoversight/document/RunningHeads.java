package icsoversight.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Takes page numbers and the lines that stand on page after page out of a document. */
final class RunningHeads {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)(?:page )?\\W*\\d{1,4}\\W*(?:(?:of|/) ?\\d{1,4})?|[ivxl]{1,6}");
  private static final int EDGE = 2;
  private static final int FEW_LINES = 8;
  private static final float SAME_HEIGHT = 6;

  private RunningHeads() {}

  static List<PdfLine> without(List<PdfLine> lines) {
    Map<Integer, List<PdfLine>> pages = new TreeMap<>();
    for (PdfLine line : lines) {
      pages.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line);
    }
    Map<String, Set<Integer>> seen = new HashMap<>();
    for (List<PdfLine> page : pages.values()) {
      for (PdfLine line : edges(page)) {
        seen.computeIfAbsent(key(line), k -> new HashSet<>()).add(line.page());
      }
    }
    int least = Math.max(2, (pages.size() + 2) / 3);
    List<PdfLine> kept = new ArrayList<>();
    for (List<PdfLine> page : pages.values()) {
      Set<PdfLine> edges = new HashSet<>(edges(page));
      for (PdfLine line : page) {
        boolean edge = edges.contains(line);
        boolean repeated = seen.getOrDefault(key(line), Set.of()).size() >= least;
        boolean number = PAGE_NUMBER.matcher(line.words().strip()).matches();
        if (!edge || !(repeated || number)) {
          kept.add(line);
        }
      }
    }
    return kept;
  }

  /** The lines nearest to the top and the bottom of a page, wherever the file writes them. */
  private static List<PdfLine> edges(List<PdfLine> page) {
    List<Float> heights = page.stream().map(PdfLine::baseline).distinct().sorted().toList();
    Set<Float> outer = new HashSet<>();
    int edge = heights.size() > FEW_LINES ? EDGE : 1;
    for (int i = 0; i < Math.min(edge, heights.size()); i++) {
      outer.add(heights.get(i));
      outer.add(heights.get(heights.size() - 1 - i));
    }
    return page.stream().filter(l -> outer.contains(l.baseline())).toList();
  }

  private static String key(PdfLine line) {
    int height = Math.round(line.baseline() / SAME_HEIGHT);
    return height + " " + line.words().replaceAll("\\d+", "#").strip();
  }
}
