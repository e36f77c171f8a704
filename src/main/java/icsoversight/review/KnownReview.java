package icsoversight.review;

import java.util.List;

/**
 * A review of the register of reviews.
 *
 * @param id its id in the dataset
 * @param surname its lead's surname, lower case
 * @param lead its lead
 * @param title its short title
 * @param subjectCode code of what is reviewed; empty: none
 * @param subject what is reviewed
 * @param from the first day on which it was spoken of, ISO 8601
 * @param to the last day on which the surname alone means it; empty: still
 * @param about words in lower case of which a document about it has one; empty: any document
 * @param pronoun {@code she} or {@code he}, as its lead is spoken of
 */
public record KnownReview(
    String id,
    String surname,
    String lead,
    String title,
    String subjectCode,
    String subject,
    String from,
    String to,
    List<String> about,
    String pronoun) {

  /** Copies the words. */
  public KnownReview {
    about = List.copyOf(about);
  }

  /**
   * Whether a text may be about this review.
   *
   * @param text the text in lower case
   * @return true if it has one of the words, or none is needed
   */
  public boolean mayBeMeantIn(String text) {
    return about.isEmpty() || about.stream().anyMatch(text::contains);
  }

  /**
   * How often a text has a word by which this review is told from others of its lead.
   *
   * @param text the text in lower case
   * @return 0 or more
   */
  public int timesMeantIn(String text) {
    int times = 0;
    for (String word : about) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
        times++;
      }
    }
    return times;
  }

  /**
   * How much the most telling word of a text says for this review: a longer one says more.
   *
   * @param text the text in lower case
   * @return characters; 0: the text has none of the words
   */
  public int longestMeantIn(String text) {
    return about.stream().filter(text::contains).mapToInt(String::length).max().orElse(0);
  }

  /**
   * Whether the lead's surname means this review on a day.
   *
   * @param day ISO 8601
   * @return true if it does
   */
  public boolean isSpokenOfOn(String day) {
    return day.compareTo(from) >= 0 && (to.isEmpty() || day.compareTo(to) <= 0);
  }
}
