package icsoversight.run;

import java.io.IOException;

/**
 * A source is gone or has other bytes than when the run began. What was found in it must not be
 * kept under the bytes that the catalogue saw, so the run fails and the last release stands.
 */
final class SourceChangedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What happened to the source, as in {@code feeds/a.csv is gone}. */
  SourceChangedException(String what) {
    super(what + " since the run began. Run again when the input is at rest.");
  }
}
