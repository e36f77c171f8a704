package icsoversight.reading;

import icsoversight.document.Transcript;
import icsoversight.feed.RowResult;

/** Whoever finds facts in documents. */
public interface Documents {

  /**
   * What a document says.
   *
   * @param transcript its words
   * @param facts what is known of it
   * @return its findings and issues
   */
  RowResult read(Transcript transcript, SourceFacts facts);
}
