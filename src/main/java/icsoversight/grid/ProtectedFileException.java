package icsoversight.grid;

import java.io.IOException;

/** A file cannot be read without its password. */
public final class ProtectedFileException extends IOException {
  private static final long serialVersionUID = 1L;

  ProtectedFileException(String message) {
    super(message);
  }

  ProtectedFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
