package icsoversight.prose.language;

import icsoversight.document.Block;
import icsoversight.document.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Divides blocks into sentences with OpenNLP's English model, and mends what it divides wrongly
 * behind abbreviations and initials. Not safe for use by several threads at once.
 */
public final class Sentences {
  private static final SentenceModel MODEL = load();
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "no.", "approx.", "e.g.", "i.e.", "etc.",
          "vs.", "gov.", "rt.", "hon.", "cllr.", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.",
          "dec.", "p.", "pp.", "para.", "ch.", "cf.", "fig.", "inc.", "ltd.", "dept.");
  private static final Wording INITIAL = Wording.of("(?:^|[\\s(])[A-Z]\\.$");
  private static final Wording BEHIND_NUMBER = Wording.of("(?<=[0-9%])\\. (?=[A-Z\"“‘])");
  private static final int SHORTEST = 20;

  private final SentenceDetectorME detector = new SentenceDetectorME(MODEL);

  private static SentenceModel load() {
    try (InputStream in =
        Sentences.class.getResourceAsStream("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
      if (in == null) {
        throw new IllegalStateException("The English sentence model is not there");
      }
      return new SentenceModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The English sentence model cannot be read", e);
    }
  }

  /**
   * The sentences of a block.
   *
   * @param document the document
   * @param block one of its blocks
   * @return the sentences in order
   */
  public List<Sentence> of(PlainText document, Block block) {
    String text = document.text().substring(block.start(), block.end());
    if (block.kind() == Block.Kind.ROW) {
      return List.of(sentence(document, block.start(), block.end()));
    }
    List<Sentence> sentences = new ArrayList<>();
    int start = -1;
    for (Span span : detector.sentPosDetect(text)) {
      if (start < 0) {
        start = span.getStart();
      }
      String soFar = text.substring(start, span.getEnd());
      if (endsInAbbreviation(soFar)) {
        continue;
      }
      add(document, block.start() + start, block.start() + span.getEnd(), sentences);
      start = -1;
    }
    if (start >= 0) {
      add(document, block.start() + start, block.end(), sentences);
    }
    return sentences;
  }

  /** The model does not divide behind a number: "in segment 4. Mid and South Essex". */
  private static void add(PlainText document, int start, int end, List<Sentence> sentences) {
    Matcher matcher = BEHIND_NUMBER.matcher(document.text().substring(start, end));
    int from = start;
    while (matcher.find()) {
      if (start + matcher.start() - from > SHORTEST) {
        sentences.add(sentence(document, from, start + matcher.start() + 1));
        from = start + matcher.end();
      }
    }
    sentences.add(sentence(document, from, end));
  }

  private static Sentence sentence(PlainText document, int start, int end) {
    return new Sentence(
        start, end, document.text().substring(start, end), document.folded().substring(start, end));
  }

  private static boolean endsInAbbreviation(String text) {
    String ended = text.stripTrailing();
    int start = ended.length();
    while (start > 0 && !Character.isWhitespace(ended.charAt(start - 1))) {
      start--;
    }
    String last = ended.substring(start);
    return !last.isEmpty()
        && (ABBREVIATIONS.contains(last.toLowerCase(java.util.Locale.ROOT)) || INITIAL.isIn(last));
  }
}
