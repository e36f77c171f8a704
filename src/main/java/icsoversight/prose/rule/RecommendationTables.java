package icsoversight.prose.rule;

import icsoversight.document.Block;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
   * @param answerer who answers, as the heading of the column says
   * @param answered the heading of the column of answers, which may give their day; empty: none
   * @param progress the cell that says how far it is carried out; empty: none
   * @param addressee the cell that says who is to act; empty: none
   */
  record Row(
      Passage passage,
      Sentence words,
      String number,
      Sentence answer,
      Optional<String> answerer,
      Sentence answered,
      Sentence progress,
      Sentence addressee) {}

  /** The heading of a column that says who is to act. */
  private static final Wording FOR_WHOM =
      Wording.of(
          "^(?:for|for whom|owner|addressee|addressed to|to whom|responsible|organisation|body|who)$");

  private static final Wording RECOMMENDATION =
      Wording.of("\\brecommend(?:ations?|ed|s)\\b(?! (?:as|their|the|it|us)\\b)");
  private static final Wording ANSWER =
      Wording.of(
          "\\b(?:response|answer|reply|position|decision|accepted|status)\\b|\\bwhat [a-z ]{2,40} (?:says?|said|did|replied|answered)\\b|\\bwhere (?:we are|(?:it|this|things) (?:is|stands?|are))\\b|\\bwhat (?:has|we have) (?:happened|been done|done)\\b");
  private static final Wording PROGRESS =
      Wording.of(
          "\\b(?:status|progress|implementation|stage|now|today|so far|position (?:in|at|on|as at|now|today)|stands|state of play|where (?:it|this|things|we) (?:stands?|is|are)|what has (?:happened|been done))\\b");
  private static final Wording ANSWERER =
      Wording.of(
          "^((?:the )?(?:government|trust|board|department|cqc|commission|council|nhs england))(?:'s)? (?:response|answer|reply|position|decision)|^what ((?:the )?(?:government|trust|board|department|cqc|commission|council|nhs england)) (?:says?|said|replied|answered)");
  private static final Wording NUMBER = Wording.of("(?:recommendation )?\\(?(\\d{1,3}[a-z]?)[.)]?");
  private static final Wording LED_BY_NUMBER =
      Wording.of("^(?:recommendation )?(\\d{1,3}[a-z]?)[.):]? +(?=\\S)");
  private static final int SHORTEST = 12;

  private RecommendationTables() {}

  static List<Row> of(Article article) {
    List<Row> rows = new ArrayList<>();
    int column = -1;
    int answer = -1;
    int progress = -1;
    int addressee = -1;
    Optional<String> answerer = Optional.empty();
    List<Sentence> headings = List.of();
    int lastBlock = -2;
    for (Passage passage : article.passages()) {
      if (passage.block().kind() != Block.Kind.ROW) {
        continue;
      }
      List<Sentence> cells = Cells.of(passage.sentence());
      if (passage.blockNumber() != lastBlock + 1) {
        column = find(RECOMMENDATION, cells);
        headings = cells;
        answer = column < 0 ? -1 : find(ANSWER, cells);
        progress = column < 0 ? -1 : find(PROGRESS, cells);
        addressee = column < 0 ? -1 : find(FOR_WHOM, cells);
        answerer = answer < 0 ? Optional.empty() : answerer(cells.get(answer));
      } else if (column >= 0 && column < cells.size()) {
        rows.addAll(
            row(
                passage,
                cells,
                new Columns(column, answer, answerer, headings, progress, addressee)));
      }
      lastBlock = passage.blockNumber();
    }
    return rows;
  }

  private record Columns(
      int recommendation,
      int answer,
      Optional<String> answerer,
      List<Sentence> headings,
      int progress,
      int addressee) {

    static Sentence cell(List<Sentence> cells, int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : cells.get(0).part(0, 0);
    }
  }

  private static List<Row> row(Passage passage, List<Sentence> cells, Columns columns) {
    Sentence words = cells.get(columns.recommendation());
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
    if (words.folded().strip().length() < SHORTEST) {
      return List.of();
    }
    int answer = columns.answer() == columns.recommendation() ? -1 : columns.answer();
    return List.of(
        new Row(
            passage,
            words,
            number,
            Columns.cell(cells, answer),
            columns.answerer(),
            Columns.cell(columns.headings(), columns.answer()),
            Columns.cell(cells, columns.progress() < 0 ? columns.answer() : columns.progress()),
            Columns.cell(cells, columns.addressee())));
  }

  private static Optional<String> answerer(Sentence heading) {
    Matcher matcher = ANSWERER.matcher(heading.folded().strip());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String named = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    String who = named.startsWith("the ") ? named : "the " + named;
    return Optional.of(
        who.equals("the cqc") ? "CQC" : who.equals("the nhs england") ? "NHS England" : who);
  }

  private static int find(Wording pattern, List<Sentence> cells) {
    for (int c = 0; c < cells.size(); c++) {
      if (pattern.isIn(cells.get(c).folded().strip())) {
        return c;
      }
    }
    return -1;
  }
}
