package icsoversight.document;

import icsoversight.document.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides plain text into headings, paragraphs and list items. */
public final class Blocks {
  private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[•◦▪‣·*–—-]|o(?=\\s{2}))\\s+(?=\\S)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\s*(?:(?:Recommendation|Action)\\s+)?\\(?(\\d{1,3}[a-z]?|[a-z]|[ivx]{1,4})[.):]\\s+"
              + "(?=\\S)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OUTLINE = Pattern.compile("^\\s*\\d+(?:\\.\\d+)+\\.?\\s+(?=\\S)");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}");
  private static final String SENTENCE_ENDS = ".!?;:\"”’'";
  private static final int LONGEST_HEADING = 90;

  /** A text whose lines end about here was wrapped by hand or by a mail program. */
  private static final int WRAP_LEAST = 50;

  private static final int WRAP_MOST = 100;
  private static final int INDENT = 2;

  private Blocks() {}

  private record Line(int start, int end, boolean afterBlank, boolean indented) {}

  /**
   * Divides a text.
   *
   * @param text the text
   * @return its blocks in order
   */
  public static List<Block> of(String text) {
    List<Line> lines = lines(text);
    boolean wrapped = isWrapped(lines);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line first = lines.get(i);
      int end = first.end();
      while (wrapped && i + 1 < lines.size() && continues(text, lines.get(i), lines.get(i + 1))) {
        i++;
        end = lines.get(i).end();
      }
      Block block = block(text, first.start(), end, i + 1 < lines.size());
      boolean listed = first.indented() && inList(text, blocks);
      blocks.add(
          listed && block.kind() != Kind.ITEM && block.kind() != Kind.ROW
              ? new Block(Kind.ITEM, block.start(), block.end(), "")
              : block);
    }
    return withNumberedHeadings(text, blocks);
  }

  /** "3. Recommendations" between paragraphs is a heading; between other numbers it is an item. */
  private static List<Block> withNumberedHeadings(String text, List<Block> blocks) {
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
          isNumbered(block) && DIGITS.matcher(block.number()).matches() && alone && isShort && open;
      all.add(heading ? new Block(Kind.HEADING, block.start(), block.end(), "") : block);
    }
    return all;
  }

  private static boolean isNext(Block one, Block two) {
    return isNumbered(one)
        && isNumbered(two)
        && DIGITS.matcher(one.number()).matches()
        && DIGITS.matcher(two.number()).matches()
        && Integer.parseInt(two.number()) == Integer.parseInt(one.number()) + 1;
  }

  private static boolean isNumbered(Block block) {
    return block.kind() == Kind.ITEM && !block.number().isEmpty();
  }

  /** An indented line below a colon, or below such a line, is an item without a bullet. */
  private static boolean inList(String text, List<Block> blocks) {
    if (blocks.isEmpty()) {
      return false;
    }
    Block last = blocks.get(blocks.size() - 1);
    return last.kind() == Kind.ITEM || text.charAt(last.end() - 1) == ':';
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
      lines.add(new Line(start, end, blank, start - matcher.start() >= INDENT));
      lastEnd = matcher.end();
    }
    return lines;
  }

  private static boolean isWrapped(List<Line> lines) {
    long full = lines.stream().filter(l -> width(l) >= WRAP_LEAST && width(l) <= WRAP_MOST).count();
    long beyond = lines.stream().filter(l -> width(l) > WRAP_MOST).count();
    return beyond == 0 && full > lines.size() / 3;
  }

  private static int width(Line line) {
    return line.end() - line.start();
  }

  private static boolean continues(String text, Line line, Line next) {
    return !next.afterBlank()
        && width(line) >= WRAP_LEAST
        && !BULLET.matcher(text.substring(next.start(), next.end())).find()
        && !NUMBER.matcher(text.substring(next.start(), next.end())).find();
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
    Matcher bullet = BULLET.matcher(line);
    if (bullet.find()) {
      return new Block(Kind.ITEM, start + bullet.end(), end, "");
    }
    Matcher outline = OUTLINE.matcher(line);
    if (outline.find()) {
      return new Block(Kind.PARAGRAPH, start + outline.end(), end, "");
    }
    Matcher number = NUMBER.matcher(line);
    if (number.find()) {
      return new Block(Kind.ITEM, start + number.end(), end, number.group(1));
    }
    char last = line.charAt(line.length() - 1);
    boolean isSentence = SENTENCE_ENDS.indexOf(last) >= 0;
    boolean isHeading = line.length() <= LONGEST_HEADING && !isSentence && hasNext;
    return new Block(isHeading ? Kind.HEADING : Kind.PARAGRAPH, start, end, "");
  }
}
