package icsoversight.prose.language;

/**
 * A sentence, or a part of one.
 *
 * @param start first character, as an index into the plain text
 * @param end behind the last character
 * @param text as it stands
 * @param folded in the form in which it is searched, of the same length
 */
public record Sentence(int start, int end, String text, String folded) {

  /**
   * A part of the sentence.
   *
   * @param from first character, as an index into the sentence
   * @param to behind the last character
   * @return the part
   */
  public Sentence part(int from, int to) {
    return new Sentence(
        start + from, start + to, text.substring(from, to), folded.substring(from, to));
  }
}
