package icsoversight.release;

import icsoversight.document.Transcript;
import java.io.IOException;
import java.util.Optional;

/** Gives the words of a source that is a document. Safe for use by several threads. */
public interface DocumentTexts {

  /**
   * The words of a document.
   *
   * @param sourceId its source
   * @return its words; empty if the source is no document or no longer readable
   * @throws IOException if it cannot be read
   */
  Optional<Transcript> of(String sourceId) throws IOException;
}
