package icsoversight.json;

/** A JSON file cannot be read any further. */
public final class JsonBrokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JsonBrokenException(String message, Throwable cause) {
    super(message, cause);
  }
}
