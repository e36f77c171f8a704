package icsoversight.reading;

import icsoversight.feed.RowResult;
import icsoversight.source.Source;
import java.io.IOException;

/** Whoever reads documents. */
public interface Documents {

  /**
   * What is known of a document from its manifest line and its first lines.
   *
   * @param source the document
   * @param kind text or web page
   * @return the facts
   * @throws IOException if it cannot be read
   */
  SourceFacts facts(Source source, FileKind kind) throws IOException;

  /**
   * What a document says.
   *
   * @param source the document
   * @param kind text or web page
   * @param facts what is known of it
   * @return its findings and issues
   */
  RowResult read(Source source, FileKind kind, SourceFacts facts);
}
