package icsoversight.source;

import java.io.IOException;

/** A file cannot be read without its password. */
public final class ProtectedFileException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * A protected file.
   *
   * @param message what it is
   */
  public ProtectedFileException(String message) {
    super(message);
  }

  /**
   * A protected file.
   *
   * @param message what it is
   * @param cause what the library said
   */
  public ProtectedFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
