package icsoversight.review;

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
 */
public record KnownReview(
    String id,
    String surname,
    String lead,
    String title,
    String subjectCode,
    String subject,
    String from,
    String to) {

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
