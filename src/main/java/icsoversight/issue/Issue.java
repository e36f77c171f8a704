package icsoversight.issue;

/**
 * Something that could not be used, or that someone should look at.
 *
 * @param code what kind of issue
 * @param locator where in the source; empty: the source as a whole
 * @param field the field concerned; empty: the row or passage as a whole
 * @param message what happened, for a person; empty: the code's summary says it all
 * @param rawValue the value as it stood; empty if there is none
 */
public record Issue(IssueCode code, String locator, String field, String message, String rawValue) {

  /** Long raw values are cut, so that one broken file cannot fill the table. */
  private static final int LONGEST_RAW_VALUE = 500;

  /** Cuts a raw value that is too long to be of use and fills in the message. */
  public Issue {
    if (rawValue.length() > LONGEST_RAW_VALUE) {
      rawValue = rawValue.substring(0, LONGEST_RAW_VALUE) + "…";
    }
    if (message.isEmpty()) {
      message = code.summary();
    }
  }

  /**
   * An issue of a source as a whole.
   *
   * @param code what kind
   * @param message what happened
   * @return the issue
   */
  public static Issue ofSource(IssueCode code, String message) {
    return new Issue(code, "", "", message, "");
  }
}
