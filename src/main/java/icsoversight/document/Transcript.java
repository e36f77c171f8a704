package icsoversight.document;

import icsoversight.issue.Issue;
import java.util.List;

/**
 * What a document says, as one plain text. Evidence from the document is quoted from this text, and
 * places are counted in it.
 *
 * @param text the text; of plain-text files the file's own, letter for letter
 * @param blocks what the text is divided into, in order
 * @param title the document's own title; empty if it has none
 * @param publishedOn the day of publication that the document itself gives, ISO 8601; empty if none
 * @param issues what could not be read of it
 */
public record Transcript(
    String text, List<Block> blocks, String title, String publishedOn, List<Issue> issues) {

  /** Copies the collections. */
  public Transcript {
    blocks = List.copyOf(blocks);
    issues = List.copyOf(issues);
  }
}
