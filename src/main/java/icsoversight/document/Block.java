package icsoversight.document;

/**
 * A part of a document that stands by itself.
 *
 * @param kind what it is
 * @param start first character, as an index into the plain text, after a bullet or number
 * @param end behind the last character
 * @param number the number or letter of a list item or of a numbered heading, as it stands; empty
 *     for a bullet and for other blocks
 */
public record Block(Kind kind, int start, int end, String number) {

  /** What a block is. */
  public enum Kind {
    /** A title or the heading of a section. */
    HEADING,
    /** Running text. */
    PARAGRAPH,
    /** An item of a list. */
    ITEM,
    /** A row of a table, its cells divided by a vertical bar between spaces. */
    ROW
  }
}
