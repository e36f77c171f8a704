package icsoversight.prose.rule;

import icsoversight.document.Block;
import icsoversight.finding.Finding;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.Rule;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.SurveyEmployers.Who;
import icsoversight.prose.rule.SurveyLexicon.Entry;
import icsoversight.survey.Statistic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of the staff survey: a row an organisation and a column a measure, a year or both,
 * or the other way round.
 */
public final class SurveyTableRule implements Rule {
  private static final Wording NUMBER =
      Wording.of("(\\d{1,2}(?:\\.\\d+)?) ?(?:%|per cent|pc)?(?: ?\\[.*\\]| ?\\*)?");
  private static final Wording YEAR = Wording.of("\\b(20\\d\\d)\\b");
  private static final Wording OTHER_COLUMN =
      Wording.of(
          "\\b(respon(?:se|ded|dents)|change|rank|base|difference|number|questionnaires|segment|rating|points?|target|position|quartile|average|median|best|worst|lowest|highest|benchmark|peers?)\\b");

  private static final Wording BOARDS = Wording.of("\\b(?:icbs?|(?:integrated care )?boards?)\\b");

  /** A caption or lead-in stands at most so many blocks above its table. */
  private static final int REACH = 4;

  private final SurveyLexicon lexicon;
  private final SurveyEmployers employers;

  /**
   * The rule.
   *
   * @param phrases the language of the lexicon
   * @param names the names of organisations
   */
  public SurveyTableRule(Phrases phrases, Names names) {
    this.employers = new SurveyEmployers(names);
    this.lexicon = phrases.share(SurveyLexicon.class, SurveyLexicon::new);
  }

  /** What a column holds: a measure of a year, or an organisation. */
  private record Column(
      @Nullable Entry measure, int year, @Nullable Who who, boolean other, boolean boards) {}

  @Override
  public List<Finding> apply(Article article) {
    List<Finding> findings = new ArrayList<>();
    if (!SurveyRule.isAboutSurvey(article)) {
      return findings;
    }
    int year = SurveyYears.ofDocument(article);
    List<Column> columns = List.of();
    List<String> heads = List.of();
    int lastBlock = -2;
    for (Passage passage : article.passages()) {
      if (passage.block().kind() != Block.Kind.ROW) {
        continue;
      }
      List<Sentence> cells = Cells.of(passage.sentence());
      boolean first = passage.blockNumber() != lastBlock + 1 || columns.size() != cells.size();
      boolean below = passage.blockNumber() == lastBlock + 1;
      boolean isWrapped = below && columns.isEmpty() && heads.size() == cells.size();
      if (below && isRow(cells) && (isWrapped || heads.size() == cells.size() - 1)) {
        // Headings over two lines, with nothing above the names.
        columns = wrapped(heads.subList(isWrapped ? 1 : 0, heads.size()), year);
        heads = List.of();
        row(article, passage, cells, columns, findings);
      } else if (below && !heads.isEmpty() && heads.size() == cells.size() && hasNoNumber(cells)) {
        heads = joined(heads, cells);
        columns = List.of();
      } else if (first && isRow(cells)) {
        // A table without headings: a measure and its figure in each row.
        Entry led = measure(cells.get(0).folded()) == null ? above(article, passage) : null;
        columns = Collections.nCopies(cells.size(), new Column(led, year, null, false, false));
        heads = List.of();
        row(article, passage, cells, columns, findings);
      } else if (first) {
        columns = header(article, passage, cells, year);
        heads = cells.stream().map(Sentence::folded).toList();
      } else {
        heads = List.of();
        row(article, passage, cells, columns, findings);
      }
      lastBlock = passage.blockNumber();
    }
    return findings;
  }

  private List<Column> header(Article article, Passage passage, List<Sentence> cells, int year) {
    Entry first = measure(cells.get(0).folded());
    Entry above = first == null ? above(article, passage) : first;
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < cells.size(); c++) {
      String folded = cells.get(c).folded();
      Matcher named = YEAR.matcher(folded);
      boolean dated = named.find();
      Entry own = measure(folded);
      boolean other = c == 0 || OTHER_COLUMN.isIn(folded);
      Sentence words = dated ? cells.get(c).part(0, named.start()) : cells.get(c);
      // "EMAS 2024": whose figures, and of which year.
      Who who = c == 0 || own != null ? null : employers.ofRow(article, words);
      Entry measure = own == null && dated && who == null ? above : own;
      columns.add(
          new Column(
              other ? null : measure,
              dated ? Integer.parseInt(named.group(1)) : year,
              who,
              other,
              BOARDS.isIn(folded)));
    }
    return columns;
  }

  private static boolean hasNoNumber(List<Sentence> cells) {
    return cells.stream().noneMatch(c -> NUMBER.matcher(c.folded().strip()).matches());
  }

  private static List<String> joined(List<String> heads, List<Sentence> cells) {
    List<String> joined = new ArrayList<>();
    for (int c = 0; c < heads.size(); c++) {
      joined.add(heads.get(c).strip() + " " + cells.get(c).folded().strip());
    }
    return joined;
  }

  private List<Column> wrapped(List<String> heads, int year) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(null, year, null, true, false));
    for (String head : heads) {
      Matcher named = YEAR.matcher(head);
      int of = named.find() ? Integer.parseInt(named.group(1)) : year;
      boolean other = OTHER_COLUMN.isIn(head);
      columns.add(new Column(other ? null : measure(head), of, null, other, BOARDS.isIn(head)));
    }
    return columns;
  }

  private static boolean isRow(List<Sentence> cells) {
    return cells.size() > 1
        && cells.stream().skip(1).allMatch(c -> NUMBER.matcher(c.folded().strip()).matches());
  }

  private @Nullable Entry measure(String folded) {
    Entry entry = lexicon.measure(folded, SurveyMeasures.START, 0, folded.length());
    return entry == null || entry.measure().isEmpty() ? null : entry;
  }

  /** The measure that a table's caption, or the prose above it, names. */
  private @Nullable Entry above(Article article, Passage passage) {
    Entry named = null;
    for (Passage earlier : Carried.before(article, passage)) {
      if (named != null || earlier.blockNumber() < passage.blockNumber() - REACH) {
        break;
      }
      named = measure(earlier.folded());
    }
    return named;
  }

  private void row(
      Article article,
      Passage passage,
      List<Sentence> cells,
      List<Column> columns,
      List<Finding> findings) {
    Entry measure = measure(cells.get(0).folded());
    Who who =
        measure == null ? employers.ofRow(article, cells.get(0), columns.get(0).boards()) : null;
    if (who == null && measure == null) {
      who = employers.boardOfRow(article, passage, cells.get(0));
    }
    for (int c = 1; c < cells.size(); c++) {
      Column column = columns.get(c);
      Matcher number = NUMBER.matcher(cells.get(c).folded().strip());
      Entry entry = measure == null ? column.measure() : measure;
      if (!number.matches() || entry == null || column.other()) {
        continue;
      }
      Who whose = column.who() == null ? who : column.who();
      if (whose == null && (measure != null || column.measure() == null) && isAlone(columns, c)) {
        whose = employers.ofTable(article, passage);
      }
      if (whose == null) {
        continue;
      }
      boolean percent = entry.statistic() == Statistic.PERCENT;
      SurveyFigures.Figure figure = new SurveyFigures.Figure(number.group(1), percent, 0, 0);
      int of = column.year();
      findings.add(SurveyRule.finding(article, passage, entry, whose, of, figure));
    }
  }

  /** The first column of figures, where no other column says whose it is. */
  private static boolean isAlone(List<Column> columns, int place) {
    boolean first = columns.subList(1, place).stream().allMatch(Column::other);
    return first || columns.get(place).year() != columns.get(1).year();
  }
}
