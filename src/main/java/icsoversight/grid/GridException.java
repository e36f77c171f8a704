package icsoversight.grid;

/** A file of rows and cells cannot be read any further. */
public final class GridException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Where reading ended. */
  private final String locator;

  /**
   * Says where and why.
   *
   * @param locator where reading ended; empty: the file as a whole
   * @param message why, for a person
   * @param cause what was thrown
   */
  public GridException(String locator, String message, Throwable cause) {
    super(message, cause);
    this.locator = locator;
  }

  /**
   * Where reading ended.
   *
   * @return a locator; empty: the file as a whole
   */
  public String locator() {
    return locator;
  }
}
