package icsoversight.score;

import icsoversight.document.Transcript;
import icsoversight.document.Transcripts;
import icsoversight.document.Transcripts.Form;
import icsoversight.feed.RowResult;
import icsoversight.organisation.Register;
import icsoversight.prose.ProseDocuments;
import icsoversight.reading.FileKind;
import icsoversight.reading.SourceFacts;
import icsoversight.reading.SourceReader;
import icsoversight.reconcile.DocumentFacts;
import icsoversight.source.Catalogue;
import icsoversight.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the extraction over a folder of documents with gold files beside them. */
public final class Scoring {
  /** A file of cases: a passage, its day and what is to be found in it, one JSON object a line. */
  private static final String CASES = ".cases.jsonl";

  private final Tally tally = new Tally();
  private final Judge judge = new Judge(tally);
  private final ProseDocuments documents;
  private final JsonMapper json = JsonMapper.builder().build();

  private Scoring(Register register) {
    this.documents = new ProseDocuments(register);
  }

  /**
   * Scores a folder.
   *
   * @param folder the folder, with {@code NAME.gold.json} beside the documents; files named {@code
   *     NAME.cases.jsonl} hold short passages, each with its {@code id}, {@code published_on},
   *     {@code text} and the entries of a gold file
   * @param register the register of organisations
   * @return the tally over all documents that have a gold file, and all cases
   * @throws IOException if a file cannot be read
   */
  public static Tally of(Path folder, Register register) throws IOException {
    Scoring scoring = new Scoring(register);
    for (Source source : Catalogue.of(folder).sources()) {
      String stem = source.path().replaceFirst("\\.[a-z]+$", "");
      Path gold = folder.resolve(stem + ".gold.json");
      if (Files.isRegularFile(gold)) {
        scoring.document(source, stem, gold);
      } else if (source.path().endsWith(CASES)) {
        scoring.cases(source.file());
      }
    }
    return scoring.tally;
  }

  private void document(Source source, String stem, Path gold) throws IOException {
    Form form = FileKind.of(source).form();
    Transcript transcript = Transcripts.of(source.file(), form);
    SourceFacts facts = SourceReader.facts(source, form, transcript);
    RowResult result = documents.read(transcript, facts);
    judge.judge(
        stem,
        json.readTree(Files.readString(gold)),
        DocumentFacts.of(facts.publishedOn(), result.findings()));
  }

  private void cases(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        continue;
      }
      JsonNode one = json.readTree(line);
      String day = one.path("published_on").asString("");
      SourceFacts facts = new SourceFacts(Form.TEXT.label(), "prose", "", "", day, "", false);
      Transcript transcript = Transcripts.ofText(one.path("text").asString(""));
      RowResult result = documents.read(transcript, facts);
      judge.judge(one.path("id").asString(""), one, DocumentFacts.of(day, result.findings()));
    }
  }
}
