package icsoversight.organisation;

import java.time.LocalDate;

/**
 * A name as people write it.
 *
 * @param name the spelling
 * @param code the organisation's code
 * @param type its type
 * @param context where the name means the organisation: empty, anywhere; {@code ccg}, only beside
 *     the word; {@code council}, likewise; {@code ambiguous}, only where the text settles it;
 *     {@code until} and a day: in texts up to that day, for the organisation had the name until
 *     about then and its site or another bears it since
 */
public record Alias(String name, String code, OrganisationType type, String context) {
  private static final String UNTIL = "until ";

  /**
   * Whether the name means the organisation in a text of a day.
   *
   * @param day the day of the text
   * @return false if the organisation had lost the name by then
   * @throws java.time.format.DateTimeParseException if the context's day is no ISO date
   */
  public boolean countsOn(LocalDate day) {
    return !context.startsWith(UNTIL)
        || !day.isAfter(LocalDate.parse(context.substring(UNTIL.length())));
  }
}
