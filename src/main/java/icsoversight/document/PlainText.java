package icsoversight.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document's plain text as it is read: what stands on several lines of one paragraph flows, with
 * one space where a line ended. Places are told in the document's own text, counted in Unicode code
 * points from 0, end exclusive, carriage return and line feed one each.
 */
public final class PlainText {
  /** Behind the letters without accents, which most text is made of. */
  private static final char ASCII = 128;

  private final String source;
  private final String text;
  private final String folded;
  private final List<Block> blocks;

  /** For each character of the text its place in the source; null: they are the same. */
  private final int @Nullable [] places;

  private final boolean simple;

  /**
   * The text of a document.
   *
   * @param transcript the document
   */
  public PlainText(Transcript transcript) {
    this.source = transcript.text();
    this.simple = source.codePointCount(0, source.length()) == source.length();
    boolean flows =
        transcript.blocks().stream().anyMatch(b -> brokenAt(source, b.start(), b.end()) >= 0);
    if (flows) {
      Flow flow = new Flow(source);
      this.blocks = transcript.blocks().stream().map(flow::add).toList();
      flow.copy(source.length());
      this.text = flow.text.toString();
      this.places = flow.places;
    } else {
      this.blocks = transcript.blocks();
      this.text = source;
      this.places = null;
    }
    this.folded = fold(text);
  }

  /** Where in a stretch of text the first line ends; below 0: it is one line. */
  private static int brokenAt(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return i;
      }
    }
    return -1;
  }

  /** Copies a text and joins the lines within its blocks. */
  private static final class Flow {
    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final int[] places;
    private int done;

    Flow(String source) {
      this.source = source;
      this.places = new int[source.length()];
    }

    Block add(Block block) {
      copy(block.start());
      int start = text.length();
      int broken = brokenAt(source, done, block.end());
      while (broken >= 0) {
        int end = broken;
        while (end > done && Character.isWhitespace(source.charAt(end - 1))) {
          end--;
        }
        copy(end);
        put(' ', broken);
        done = broken;
        while (done < block.end() && Character.isWhitespace(source.charAt(done))) {
          done++;
        }
        broken = brokenAt(source, done, block.end());
      }
      copy(block.end());
      return new Block(block.kind(), start, text.length(), block.number());
    }

    void copy(int end) {
      for (; done < end; done++) {
        put(source.charAt(done), done);
      }
    }

    private void put(char c, int place) {
      places[text.length()] = place;
      text.append(c);
    }
  }

  /**
   * The text as it is read.
   *
   * @return the text
   */
  public String text() {
    return text;
  }

  /**
   * What the text is divided into.
   *
   * @return the blocks in order, with places in the text as it is read
   */
  public List<Block> blocks() {
    return blocks;
  }

  /**
   * The text in the form in which it is searched: lower case, plain quotation marks, hyphens and
   * spaces. It has the same length as the text, so that places in one are places in the other.
   *
   * @return the folded text
   */
  public String folded() {
    return folded;
  }

  /**
   * A place as a fragment identifier.
   *
   * @param start first character, as an index into the text
   * @param end behind the last character
   * @return {@code char=START,END} in code points of the document
   */
  public String locator(int start, int end) {
    int from = place(start);
    int to = end == start ? from : place(end - 1) + 1;
    if (simple) {
      return "char=" + from + "," + to;
    }
    int points = source.codePointCount(0, from);
    return "char=" + points + "," + (points + source.codePointCount(from, to));
  }

  /**
   * A part of the document, letter for letter, line ends and all.
   *
   * @param start first character, as an index into the text
   * @param end behind the last character
   * @return the words as they stand in the document
   */
  public String cut(int start, int end) {
    return end == start ? "" : source.substring(place(start), place(end - 1) + 1);
  }

  private int place(int index) {
    return places == null ? index : index < text.length() ? places[index] : source.length();
  }

  /**
   * Folds a text for searching.
   *
   * @param text the text
   * @return as long as the text
   */
  public static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  private static char fold(char c) {
    if (c >= ' ' && c < ASCII) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u02bc' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011' -> '-';
      case '\u00a0', '\u2009', '\u202f', '\t', '\r', '\n' -> ' ';
      default -> lower(c);
    };
  }

  private static char lower(char c) {
    String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
    return lower.length() == 1 ? lower.charAt(0) : c;
  }
}
