package icsoversight.score;

import icsoversight.feed.RowResult;
import icsoversight.organisation.Register;
import icsoversight.prose.ProseDocuments;
import icsoversight.reading.FileKind;
import icsoversight.reading.SourceFacts;
import icsoversight.reconcile.DocumentFacts;
import icsoversight.source.Catalogue;
import icsoversight.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Runs the extraction over a folder of documents with gold files beside them. */
public final class Scoring {
  private Scoring() {}

  /**
   * Scores a folder.
   *
   * @param folder the folder, with {@code NAME.gold.json} beside the documents
   * @param register the register of organisations
   * @return the tally over all documents that have a gold file
   * @throws IOException if a file cannot be read
   */
  public static Tally of(Path folder, Register register) throws IOException {
    Tally tally = new Tally();
    Judge judge = new Judge(tally);
    ProseDocuments documents = new ProseDocuments(register);
    JsonMapper json = JsonMapper.builder().build();
    for (Source source : Catalogue.of(folder).sources()) {
      String stem = source.path().replaceFirst("\\.[a-z]+$", "");
      Path gold = folder.resolve(stem + ".gold.json");
      if (Files.isRegularFile(gold)) {
        FileKind kind = FileKind.of(source);
        SourceFacts facts = documents.facts(source, kind);
        RowResult result = documents.read(source, kind, facts);
        judge.judge(
            stem,
            json.readTree(Files.readString(gold)),
            DocumentFacts.of(facts.publishedOn(), result.findings()));
      }
    }
    return tally;
  }
}
