package icsoversight.prose;

import icsoversight.document.Block;
import icsoversight.prose.language.Sentence;

/**
 * A sentence in its place.
 *
 * @param sentence the sentence
 * @param block the block that it stands in
 * @param blockNumber the block's number in the document, from 0
 * @param section the section's number, from 0; a heading begins a section
 * @param heading the section's heading in folded form; empty before the first
 */
public record Passage(
    Sentence sentence, Block block, int blockNumber, int section, String heading) {

  /** Characters; the longest numbered recommendations are about as long as two sentences. */
  private static final int PARAGRAPH = 160;

  /**
   * Whether it is the heading of a section.
   *
   * @return true if it is
   */
  public boolean isHeading() {
    return block.kind() == Block.Kind.HEADING;
  }

  /**
   * Whether it is an item of a list.
   *
   * @return true if it is
   */
  public boolean isItem() {
    return block.kind() == Block.Kind.ITEM;
  }

  /**
   * Whether it stands in a numbered paragraph, as letters, minutes and responses have them, and not
   * in an item of a list: items are short.
   *
   * @return true if it does
   */
  public boolean isNumberedParagraph() {
    return isItem() && !block.number().isEmpty() && block.end() - block.start() >= PARAGRAPH;
  }

  /**
   * The sentence in the form in which it is searched.
   *
   * @return folded text
   */
  public String folded() {
    return sentence.folded();
  }
}
