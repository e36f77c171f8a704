package icsoversight.prose.rule;

import icsoversight.document.Block;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Tables whose rows are recommendations, often with what was answered in another column. */
final class RecommendationTables {

  /**
   * A row of such a table.
   *
   * @param passage the row
   * @param words the recommendation
   * @param number its number; empty: none
   * @param answer the cell that answers; empty: none
   */
  record Row(Passage passage, Sentence words, String number, Sentence answer) {}

  private static final Wording RECOMMENDATION =
      Wording.of("\\brecommend(?:ations?|ed|s)\\b(?! (?:as|their|the|it|us)\\b)");
  private static final Wording ANSWER =
      Wording.of("\\b(?:response|answer|reply|position|decision|accepted|status)\\b");
  private static final Wording NUMBER = Wording.of("(?:recommendation )?\\(?(\\d{1,3}[a-z]?)[.)]?");
  private static final Wording LED_BY_NUMBER =
      Wording.of("^(?:recommendation )?(\\d{1,3}[a-z]?)[.):]? +(?=\\S)");
  private static final int SHORTEST = 12;

  private RecommendationTables() {}

  static List<Row> of(Article article) {
    List<Row> rows = new ArrayList<>();
    int column = -1;
    int answer = -1;
    int lastBlock = -2;
    for (Passage passage : article.passages()) {
      if (passage.block().kind() != Block.Kind.ROW) {
        continue;
      }
      List<Sentence> cells = Cells.of(passage.sentence());
      if (passage.blockNumber() != lastBlock + 1) {
        column = find(RECOMMENDATION, cells);
        answer = column < 0 ? -1 : find(ANSWER, cells);
      } else if (column >= 0 && column < cells.size()) {
        add(passage, cells, column, answer, rows);
      }
      lastBlock = passage.blockNumber();
    }
    return rows;
  }

  private static void add(
      Passage passage, List<Sentence> cells, int column, int answer, List<Row> rows) {
    Sentence words = cells.get(column);
    String number = "";
    Matcher led = LED_BY_NUMBER.matcher(words.folded().strip());
    if (led.find()) {
      number = led.group(1);
      int lead = words.folded().indexOf(led.group()) + led.group().length();
      words = words.part(lead, words.folded().length());
    }
    for (Sentence cell : cells) {
      Matcher alone = NUMBER.matcher(cell.folded().strip());
      number = number.isEmpty() && alone.matches() ? alone.group(1) : number;
    }
    boolean answered = answer >= 0 && answer != column && answer < cells.size();
    if (words.folded().strip().length() >= SHORTEST) {
      rows.add(new Row(passage, words, number, answered ? cells.get(answer) : words.part(0, 0)));
    }
  }

  private static int find(Wording pattern, List<Sentence> cells) {
    for (int c = 0; c < cells.size(); c++) {
      if (pattern.matcher(cells.get(c).folded()).find()) {
        return c;
      }
    }
    return -1;
  }
}
