package icsoversight.document;

import icsoversight.document.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Divides plain text into headings, paragraphs and list items. */
public final class Blocks {
  private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");

  /** "Q: When will it start?" heads its answer. */
  private static final Pattern QUESTION =
      Pattern.compile("^\\s*Q(?:uestion)?\\s?\\d{0,2}\\s?[.:)]\\s+(?=\\S)");

  private static final Pattern ANSWER =
      Pattern.compile("^\\s*A(?:nswer)?\\s?\\d{0,2}\\s?[.:)]\\s+(?=\\S)");

  /** "Status: amber" below what it is the status of. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(?:The |Our |Government |Current )?(?:Status|Answer|Response|Reply|Position|Progress|Update|Owner|Lead|Action|Deadline|Note)) ?: ",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OUTLINE = Pattern.compile("^\\s*\\d+(?:\\.\\d+)+\\.?\\s+(?=\\S)");
  private static final Pattern CAPITAL = Pattern.compile("[A-H]");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}");

  /** What divides the cells of a table set with tabs or spaces; two spaces may end a sentence. */
  private static final Pattern GAP =
      Pattern.compile("(?<=\\S)(?:\\t+| {3,}|(?<![.?!:;]) {2})(?=\\S)");

  /** A number with nothing but a tab behind it is a paragraph's, and no cell. */
  private static final Pattern PARAGRAPH = Pattern.compile("^[(\\d.)]+\\t");

  /** The line of dashes under the headings of a table. */
  private static final Pattern RULED = Pattern.compile("[\\s|:+=-]*[-=]{3}[\\s|:+=-]*");

  /** "Staff engagement: 6.81" tells something. */
  private static final Pattern FIGURE =
      Pattern.compile(": ?\\d{1,2}(?:\\.\\d+)? ?(?:%|per cent)?$");

  private static final String SENTENCE_ENDS = ".!?;:\"”’'";
  private static final int LONGEST_HEADING = 90;

  /** A question on a line of its own heads its answer. */
  private static final int LONGEST_QUESTION = 70;

  /** A text whose lines end about here was wrapped by hand or by a mail program. */
  private static final int WRAP_LEAST = 50;

  private static final int WRAP_MOST = 100;

  /** Wrapped by hand, lines end so many letters before the margin. */
  private static final int RAGGED = 20;

  /** Of so many lines of a wrapped text one may be longer: an address, a row. */
  private static final int FEW = 20;

  private static final int INDENT = 2;

  /** Before the headings of columns when the first column has none. */
  private static final int DEEP = 8;

  private Blocks() {}

  /**
   * A line.
   *
   * @param marker the number that it has in its turn; null: none, or one that shows by itself
   */
  private record Line(
      int begin,
      int start,
      int end,
      boolean afterBlank,
      boolean indented,
      @Nullable ListMarker marker) {

    Line with(ListMarker number) {
      return new Line(begin, start, end, afterBlank, indented, number);
    }

    boolean isMarked(String text) {
      return marker != null || ListMarker.of(text.substring(start, end)).isPresent();
    }
  }

  /**
   * Divides a text.
   *
   * @param text the text
   * @return its blocks in order
   */
  public static List<Block> of(String text) {
    List<Line> lines = new ArrayList<>(lines(text));
    lines.removeIf(l -> RULED.matcher(text.substring(l.start(), l.end())).matches());
    number(text, lines);
    boolean[] tabled = tabled(text, lines);
    int margin = margin(text, lines, tabled);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line first = lines.get(i);
      if (tabled[i]) {
        blocks.add(new Block(Kind.ROW, first.begin(), first.end(), ""));
        continue;
      }
      boolean alone = first.marker() != null && first.marker().end() == first.end() - first.start();
      if (alone && i + 1 < lines.size()) {
        i++;
      }
      int start = lines.get(i).start();
      int end = lines.get(i).end();
      boolean item = first.isMarked(text);
      while (i + 1 < lines.size()
          && !tabled[i + 1]
          && continues(text, lines.get(i), lines.get(i + 1), margin, item)) {
        i++;
        end = lines.get(i).end();
      }
      Block block =
          first.marker() == null
              ? block(text, start, end, i + 1 < lines.size())
              : new Block(
                  Kind.ITEM,
                  alone ? start : start + first.marker().end(),
                  end,
                  first.marker().number());
      boolean listed = (first.indented() || isShortLine(text, lines, i)) && inList(text, blocks);
      blocks.add(
          listed && block.kind() != Kind.ITEM && block.kind() != Kind.ROW
              ? new Block(Kind.ITEM, block.start(), block.end(), "")
              : block);
    }
    return withNumberedHeadings(text, blocks);
  }

  /** "3. Recommendations" between paragraphs is a heading; between other numbers it is an item. */
  static List<Block> withNumberedHeadings(String text, List<Block> blocks) {
    List<Block> all = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean alone =
          i + 1 < blocks.size()
              && !isNext(block, blocks.get(i + 1))
              && (i == 0 || !isNext(blocks.get(i - 1), block));
      boolean isShort = block.end() - block.start() <= LONGEST_HEADING;
      boolean open = SENTENCE_ENDS.indexOf(text.charAt(block.end() - 1)) < 0;
      boolean heading =
          isNumbered(block)
              && !isNamed(text, block)
              && (DIGITS.matcher(block.number()).matches()
                  || CAPITAL.matcher(block.number()).matches())
              && alone
              && isShort
              && open;
      all.add(
          heading ? new Block(Kind.HEADING, block.start(), block.end(), block.number()) : block);
    }
    return all;
  }

  /** Whether the word "Recommendation" stands before the number. */
  private static boolean isNamed(String text, Block block) {
    int place = block.start() - 1;
    int line = Math.max(text.lastIndexOf('\n', place), text.lastIndexOf('\r', place)) + 1;
    return ListMarker.isNamed(text.substring(line, block.start()));
  }

  private static boolean isNext(Block one, Block two) {
    if (!isNumbered(one) || !isNumbered(two)) {
      return false;
    }
    if (one.number().length() == 1
        && two.number().length() == 1
        && !DIGITS.matcher(one.number()).matches()) {
      return two.number().charAt(0) == one.number().charAt(0) + 1;
    }
    return DIGITS.matcher(one.number()).matches()
        && DIGITS.matcher(two.number()).matches()
        && Integer.parseInt(two.number()) == Integer.parseInt(one.number()) + 1;
  }

  private static boolean isNumbered(Block block) {
    return block.kind() == Kind.ITEM && !block.number().isEmpty();
  }

  /** One of several short lines that stand together and end without a stop. */
  private static boolean isShortLine(String text, List<Line> lines, int at) {
    boolean above = at > 0 && !lines.get(at).afterBlank() && isShort(text, lines.get(at - 1));
    boolean below =
        at + 1 < lines.size()
            && !lines.get(at + 1).afterBlank()
            && isShort(text, lines.get(at + 1));
    return isShort(text, lines.get(at)) && (above || below);
  }

  private static boolean isShort(String text, Line line) {
    return width(line) <= LONGEST_HEADING && SENTENCE_ENDS.indexOf(text.charAt(line.end() - 1)) < 0;
  }

  /** An indented line below a colon, or below such a line, is an item without a bullet. */
  private static boolean inList(String text, List<Block> blocks) {
    if (blocks.isEmpty()) {
      return false;
    }
    Block last = blocks.get(blocks.size() - 1);
    return last.kind() == Kind.ITEM || text.charAt(last.end() - 1) == ':';
  }

  /** Which lines are rows of a table: neighbours that have as many gaps, and bars in none. */
  private static boolean[] tabled(String text, List<Line> lines) {
    int[] gaps = new int[lines.size()];
    int[] numbered = new int[lines.size()];
    for (int i = 0; i < gaps.length; i++) {
      String line = text.substring(lines.get(i).start(), lines.get(i).end());
      boolean item = lines.get(i).isMarked(text);
      boolean indented =
          lines.get(i).start() - lines.get(i).begin() >= DEEP
              || text.charAt(lines.get(i).begin()) == '\t';
      boolean may = line.contains("  ") || line.indexOf('\t') >= 0;
      int divided = may ? (int) GAP.matcher(line).results().count() : 0;
      // "2.1  The results were …": the only gap is that behind the paragraph's number.
      item |= divided == 1 && OUTLINE.matcher(line).find();
      gaps[i] = item || line.contains("|") ? 0 : divided + (indented && divided > 0 ? 1 : 0);
      boolean cells =
          lines.get(i).marker() != null
              || line.indexOf('\t') >= 0 && (divided > 1 || !PARAGRAPH.matcher(line).find());
      numbered[i] = item && cells && !line.contains("|") ? divided : 0;
    }
    boolean[] tabled = new boolean[gaps.length];
    for (int i = 1; i < gaps.length; i++) {
      if (gaps[i] > 0 && gaps[i] == gaps[i - 1]) {
        tabled[i] = true;
        tabled[i - 1] = true;
      }
      // Rows that begin with a number, as items of a list do, stand below a row of headings.
      if (numbered[i] > 0
          && (numbered[i] == gaps[i - 1] || tabled[i - 1] && numbered[i] == numbered[i - 1])) {
        tabled[i] = true;
        tabled[i - 1] = true;
      }
    }
    return tabled;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    Matcher matcher = LINE.matcher(text);
    int lastEnd = 0;
    while (matcher.find()) {
      // A line of nothing but spaces is blank, be they such as do not break.
      if (matcher.group().replace('\u00a0', ' ').isBlank()) {
        continue;
      }
      String between = text.substring(lastEnd, matcher.start());
      boolean blank = between.chars().filter(c -> c == '\n').count() > 1;
      int start = matcher.start();
      while (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\u00a0') {
        start++;
      }
      int end = matcher.end();
      while (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == '\u00a0') {
        end--;
      }
      lines.add(
          new Line(matcher.start(), start, end, blank, start - matcher.start() >= INDENT, null));
      lastEnd = matcher.end();
    }
    // Where the whole text is indented, no line of it is.
    int least = lines.stream().mapToInt(l -> l.start() - l.begin()).min().orElse(0);
    return least == 0
        ? lines
        : lines.stream()
            .map(
                l ->
                    new Line(
                        l.begin() + least,
                        l.start(),
                        l.end(),
                        l.afterBlank(),
                        l.start() - l.begin() - least >= INDENT,
                        null))
            .toList();
  }

  private static void number(String text, List<Line> lines) {
    @Nullable ListMarker[] markers =
        ListMarker.inTurn(lines.stream().map(l -> text.substring(l.start(), l.end())).toList());
    for (int i = 0; i < markers.length; i++) {
      ListMarker marker = markers[i];
      if (marker != null) {
        lines.set(i, lines.get(i).with(marker));
      }
    }
  }

  /** Where the lines of a text that was wrapped by hand or by a program end; 0: it was not. */
  private static int margin(String text, List<Line> lines, boolean[] tabled) {
    int full = 0;
    int beyond = 0;
    int rows = 0;
    int widest = 0;
    for (int i = 0; i < tabled.length; i++) {
      int width = width(lines.get(i));
      if (tabled[i] || isRow(text, lines.get(i))) {
        rows++;
      } else if (width > WRAP_MOST) {
        beyond++;
      } else if (width >= WRAP_LEAST) {
        full++;
        widest = Math.max(widest, width);
      }
    }
    return beyond <= full / FEW && full > (tabled.length - rows) / 3 ? widest : 0;
  }

  private static int width(Line line) {
    return line.end() - line.start();
  }

  private static boolean isRow(String text, Line line) {
    return text.substring(line.start(), line.end()).contains(TranscriptWriter.BAR);
  }

  /** Whether a line goes on in the next, which does not begin anything. */
  private static boolean continues(String text, Line line, Line next, int margin, boolean item) {
    String words = text.substring(next.start(), next.end());
    if (next.afterBlank()
        || width(line) < WRAP_LEAST
        || next.isMarked(text)
        || LABEL.matcher(words).lookingAt()
        || isRow(text, next)
        || isRow(text, line)) {
      return false;
    }
    if (margin == 0) {
      // Below an item's words, what is set under them goes on with them.
      return item && next.indented();
    }
    int space = words.indexOf(' ');
    int withNext = width(line) + 1 + (space < 0 ? words.length() : space);
    boolean ended = SENTENCE_ENDS.indexOf(text.charAt(line.end() - 1)) >= 0;
    boolean begins = !Character.isLowerCase(words.charAt(0));
    // Where the next word would have had room, the line was ended on purpose.
    return width(line) <= WRAP_MOST && withNext > margin - (ended && begins ? 0 : RAGGED);
  }

  /** "A." begins an answer where a question stands above it, else an item of a list. */
  private static boolean isAnswer(String text, int start) {
    String above = text.substring(Math.max(0, start - LONGEST_QUESTION * 3), start).strip();
    String line = above.substring(above.lastIndexOf('\n') + 1);
    return QUESTION.matcher(line).find() || line.endsWith("?");
  }

  /** What a line of its own is, with places counted in the line. */
  static Block ofLine(String line) {
    return line.isEmpty()
        ? new Block(Kind.PARAGRAPH, 0, 0, "")
        : block(line, 0, line.length(), true);
  }

  private static Block block(String text, int start, int end, boolean hasNext) {
    String line = text.substring(start, end);
    if (line.contains(TranscriptWriter.BAR)) {
      return new Block(Kind.ROW, start, end, "");
    }
    Matcher question = QUESTION.matcher(line);
    if (question.find()) {
      boolean heads = hasNext && line.endsWith("?");
      return new Block(heads ? Kind.HEADING : Kind.PARAGRAPH, start + question.end(), end, "");
    }
    Matcher answer = ANSWER.matcher(line);
    if (answer.find() && isAnswer(text, start)) {
      return new Block(Kind.PARAGRAPH, start + answer.end(), end, "");
    }
    Matcher outline = OUTLINE.matcher(line);
    if (outline.find()) {
      return new Block(Kind.PARAGRAPH, start + outline.end(), end, "");
    }
    Optional<ListMarker> marker = ListMarker.of(line);
    if (marker.isPresent()) {
      return new Block(Kind.ITEM, start + marker.get().end(), end, marker.get().number());
    }
    char last = line.charAt(line.length() - 1);
    boolean isSentence = SENTENCE_ENDS.indexOf(last) >= 0;
    boolean isQuestion = last == '?' && line.length() <= LONGEST_QUESTION;
    boolean isHeading =
        line.length() <= LONGEST_HEADING
            && (!isSentence || isQuestion)
            && hasNext
            && !FIGURE.matcher(line).find();
    return new Block(isHeading ? Kind.HEADING : Kind.PARAGRAPH, start, end, "");
  }
}
