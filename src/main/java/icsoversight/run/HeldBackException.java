package icsoversight.run;

import java.util.List;

/** A release check failed: the release is not published, and the last one stands. */
final class HeldBackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HeldBackException(List<String> failures) {
    super(String.join(" ", failures));
  }
}
