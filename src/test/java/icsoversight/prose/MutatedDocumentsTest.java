package icsoversight.prose;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.document.Transcript;
import icsoversight.document.Transcripts;
import icsoversight.document.Transcripts.Form;
import icsoversight.feed.RowResult;
import icsoversight.finding.Finding;
import icsoversight.organisation.ShippedRegister;
import icsoversight.reading.SourceFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever happens to a text, it is read, and each finding quotes it exactly. */
class MutatedDocumentsTest {
  private static final Path DOCUMENTS = Path.of("src/test/resources/documents/development");
  private static final String[] ODD = {
    "“",
    "’",
    "\u00a0",
    "\r\n",
    "😀",
    " | ",
    "\t",
    "(",
    "[",
    "{",
    "\"",
    "–",
    "2024",
    "%",
    "\u0000",
    "\ud83d",
    "İ",
    "1. ",
    "• ",
    "not ",
    "if ",
    "segment 4 ",
    "rated good ",
    "Dorset ",
    "\n\n"
  };

  private final ProseDocuments documents = new ProseDocuments(ShippedRegister.builder().build());

  @Test
  void twoThousandMutatedDocuments() throws IOException {
    mutate(2_000, 20_261_122L);
  }

  @Test
  @Tag("soak")
  void aHundredThousandMutatedDocuments() throws IOException {
    mutate(100_000, 4_711L);
  }

  @Test
  void aLineOfTenMegabytesAndAMillionBracketsAreLeftAsideWithAnIssue() {
    for (String text :
        List.of(
            "a".repeat(10_000_000), "(".repeat(1_000_000), "Nothing was said. ".repeat(100_000))) {
      RowResult result = read("A title\n\n15 October 2024\n\n" + text);
      assertThat(result.findings()).isEmpty();
      assertThat(result.issues()).isNotEmpty();
    }
  }

  private void mutate(int count, long seed) throws IOException {
    List<String> texts = texts();
    Random random = new Random(seed);
    long quotes = 0;
    for (int i = 0; i < count; i++) {
      String text = mutated(texts.get(random.nextInt(texts.size())), texts, random);
      List<Finding> findings = read(text).findings();
      for (Finding finding : findings) {
        assertThat(finding.get("quote"))
            .as("seed %d, document %d", seed, i)
            .isEqualTo(span(text, finding.get("locator")));
        quotes++;
      }
    }
    assertThat(quotes).isGreaterThan(count / 4);
  }

  private RowResult read(String text) {
    Transcript transcript = Transcripts.ofText(text);
    return documents.read(
        transcript, new SourceFacts(Form.TEXT.label(), "", "", "", "2024-10-15", "", false));
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  /** A stretch of a text with a few things put in, taken out, doubled or swapped. */
  private static String mutated(String text, List<String> texts, Random random) {
    int from = random.nextInt(text.length());
    StringBuilder mutated =
        new StringBuilder(text.substring(from, Math.min(text.length(), from + 1_500)));
    int changes = 1 + random.nextInt(8);
    for (int c = 0; c < changes; c++) {
      int at = random.nextInt(mutated.length() + 1);
      int end = Math.min(mutated.length(), at + random.nextInt(40));
      switch (random.nextInt(4)) {
        case 0 -> mutated.insert(at, ODD[random.nextInt(ODD.length)]);
        case 1 -> mutated.delete(at, end);
        case 2 -> mutated.insert(at, mutated.substring(at, end));
        default -> {
          String other = texts.get(random.nextInt(texts.size()));
          int start = random.nextInt(other.length());
          mutated.insert(at, other, start, Math.min(other.length(), start + 120));
        }
      }
    }
    return mutated.length() == 0 ? "-" : mutated.toString();
  }

  private static String span(String text, String locator) {
    String[] ends = locator.substring("char=".length()).split(",", -1);
    int start = text.offsetByCodePoints(0, Integer.parseInt(ends[0]));
    int end = text.offsetByCodePoints(0, Integer.parseInt(ends[1]));
    return text.substring(start, end);
  }
}
