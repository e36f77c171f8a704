package icsoversight.prose;

import icsoversight.feed.RowResult;
import icsoversight.organisation.Register;
import icsoversight.reading.Documents;
import icsoversight.reading.FileKind;
import icsoversight.reading.SourceFacts;
import icsoversight.source.Source;

/** Reads documents. */
public final class ProseDocuments implements Documents {
  /**
   * A reader of documents.
   *
   * @param register the organisations that documents may name
   */
  public ProseDocuments(Register register) {}

  @Override
  public SourceFacts facts(Source source, FileKind kind) {
    return new SourceFacts(
        "Document",
        "text",
        source.manifest().publisher(),
        source.manifest().title(),
        source.manifest().publishedOn(),
        source.manifest().licence(),
        false);
  }

  @Override
  public RowResult read(Source source, FileKind kind, SourceFacts facts) {
    return RowResult.NOTHING;
  }
}
