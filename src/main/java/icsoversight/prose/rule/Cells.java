package icsoversight.prose.rule;

import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Divides a row of a table into its cells. */
final class Cells {
  private static final Wording BARS = Wording.of("\\|");
  private static final Wording TABS = Wording.of("\\t");
  private static final Wording GAPS = Wording.of("[ \\u00a0]{2,}");

  private Cells() {}

  /**
   * The cells of a row.
   *
   * @param row a block of kind {@code ROW}
   * @return its cells in order, at least one; some may be empty
   */
  static List<Sentence> of(Sentence row) {
    String text = row.text();
    Wording pattern = text.indexOf('|') >= 0 ? BARS : text.indexOf('\t') >= 0 ? TABS : GAPS;
    Matcher divider = pattern.matcher(text);
    List<Sentence> cells = new ArrayList<>();
    int from = 0;
    while (divider.find()) {
      // A row may be framed by bars on both sides.
      if (divider.start() > 0 || pattern != BARS) {
        cells.add(row.part(from, divider.start()));
      }
      from = divider.end();
    }
    if (from < text.length()) {
      cells.add(row.part(from, text.length()));
    }
    return cells;
  }
}
