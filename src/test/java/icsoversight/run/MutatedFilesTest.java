package icsoversight.run;

import static icsoversight.feed.TestBook.row;
import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.feed.TestBook;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.issue.Issue;
import icsoversight.organisation.ShippedRegister;
import icsoversight.prose.ProseDocuments;
import icsoversight.reading.OpenSource;
import icsoversight.reading.SourceLedger;
import icsoversight.reading.SourceReader;
import icsoversight.reading.Unit;
import icsoversight.source.Catalogue;
import icsoversight.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of every kind with bytes changed, cut, doubled and put in, through every reader: no
 * failure, no hang, and of each file either findings or an issue.
 */
class MutatedFilesTest {
  private static final int LARGEST = 64 << 10;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private static final String PAUSE =
      "The CQC has paused its assessments of integrated care systems for six months.";
  private static final String[] ODD = {
    "\u0000",
    "\"",
    ",",
    "\n",
    "\r",
    "\t",
    "<",
    ">",
    "&#x0;",
    "{",
    "]",
    "%",
    "\ud83d\ude00",
    "\ufeff",
    "’",
    "=cmd|x",
    "9999999999",
    "-1",
    "1e309",
    "32/13/2024",
    "<!--",
    "]]>",
    "endobj",
    "PK\u0003\u0004"
  };

  @TempDir private Path folder = Path.of("");
  private final List<Path> seeds = new ArrayList<>();

  @BeforeEach
  void seeds() throws IOException {
    for (String below : List.of("input", "src/test/resources/documents/development")) {
      try (Stream<Path> files = Files.walk(Path.of(below))) {
        seeds.addAll(
            files
                .filter(Files::isRegularFile)
                .filter(f -> !f.toString().endsWith("gold.json"))
                .filter(f -> f.toFile().length() <= LARGEST)
                .sorted()
                .limit(60)
                .toList());
      }
    }
    List<Path> written = new ArrayList<>(books());
    written.addAll(List.of(pdf(), word(), zip()));
    written.addAll(texts());
    // As many of each other form as make up a share of all.
    for (int copy = 0; copy < 12; copy++) {
      seeds.addAll(written);
    }
    assertThat(seeds).hasSizeGreaterThan(100);
  }

  @Test
  void twoThousandMutatedFiles() throws IOException {
    mutate(2_000, 20_261_128L);
  }

  @Test
  @Tag("soak")
  void aHundredThousandMutatedFiles() throws IOException {
    mutate(100_000, 31_337L);
  }

  private void mutate(int count, long seed) throws IOException {
    ProseDocuments documents = new ProseDocuments(ShippedRegister.builder().build());
    SourceReader reader = new SourceReader(documents);
    Random random = new Random(seed);
    Path file = folder.resolve("mutated");
    int withFindings = 0;
    for (int i = 0; i < count; i++) {
      Path of = seeds.get(random.nextInt(seeds.size()));
      byte[] bytes = mutated(Files.readAllBytes(of), random);
      String name = String.valueOf(of.getFileName());
      Path named = file.resolveSibling("mutated" + name.substring(name.lastIndexOf('.')));
      Files.write(named, bytes);
      String what = "seed " + seed + ", file " + i + " of " + name;
      boolean hasFindings =
          Assertions.assertTimeoutPreemptively(
              LONGEST, () -> hasFindings(reader, named, what), what);
      withFindings += hasFindings ? 1 : 0;
    }
    assertThat(withFindings).as("what still says something").isGreaterThan(count / 10);
  }

  /** Reads a file, or those in it; each is read to its end, and recognised or rejected. */
  private boolean hasFindings(SourceReader reader, Path file, String what) throws IOException {
    List<Issue> issues = new ArrayList<>();
    List<Source> sources = Catalogue.ofFile(file, folder.resolve("unpacked"), issues);
    assertThat(sources.size() + issues.size()).as(what).isPositive();
    boolean hasFindings = false;
    for (Source source : sources) {
      SourceLedger ledger = new SourceLedger();
      List<Finding> kept = new ArrayList<>();
      boolean isClosed = false;
      try (OpenSource open = Objects.requireNonNull(reader.open(source))) {
        for (Unit unit = open.next(); unit != null; unit = open.next()) {
          kept.addAll(ledger.take(unit.work().get(), unit.isEnd()));
          if (unit.isEnd()) {
            ledger.close(open, kept);
            isClosed = true;
          }
        }
        boolean isRejected = kept.stream().anyMatch(f -> f.kind() == FindingKind.ISSUE);
        assertThat(isClosed).as(what).isTrue();
        assertThat(isRejected || !open.facts().kind().isEmpty()).as(what).isTrue();
      }
      hasFindings |= kept.stream().anyMatch(f -> f.kind() != FindingKind.ISSUE);
    }
    return hasFindings;
  }

  /** A few bytes changed, taken out, doubled, put in; or the end cut off. */
  private static byte[] mutated(byte[] bytes, Random random) throws IOException {
    byte[] mutated = bytes;
    int changes = 1 + random.nextInt(8);
    for (int c = 0; c < changes && mutated.length > 0; c++) {
      int at = random.nextInt(mutated.length);
      int end = Math.min(mutated.length, at + 1 + random.nextInt(64));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(mutated, 0, at);
      switch (random.nextInt(6)) {
        case 0 -> {
          // Cut off; seldom, for little is left to be read.
          end = random.nextInt(4) == 0 ? mutated.length : end;
        }
        case 1 -> {
          out.write(mutated, at, end - at);
          out.write(mutated, at, end - at);
        }
        case 2 -> {
          byte[] odd = new byte[1 + random.nextInt(8)];
          random.nextBytes(odd);
          out.write(odd);
          end = at;
        }
        case 3 -> {
          out.write(ODD[random.nextInt(ODD.length)].getBytes(StandardCharsets.UTF_8));
          end = at;
        }
        default -> {
          out.write(mutated[at] ^ 1 << random.nextInt(8));
          end = at + 1;
        }
      }
      out.write(mutated, end, mutated.length - end);
      mutated = out.toByteArray();
    }
    return mutated.length <= LARGEST ? mutated : Arrays.copyOf(mutated, LARGEST);
  }

  private List<Path> books() throws IOException {
    TestBook book =
        TestBook.of(
            List.of(
                row("Trust_code", "Average_score", "Segment", "Rank"),
                row("RRV", 1.8, 1, 12),
                row("R0A", 2.8, 3, 50)));
    return List.of(
        book.xlsx(folder.resolve("seed.xlsx")),
        book.xls(folder.resolve("seed.xls")),
        book.ods(folder.resolve("seed.ods")));
  }

  private List<Path> texts() throws IOException {
    StringBuilder survey = new StringBuilder("year,org_code,question,response,value,base\n");
    StringBuilder ratings =
        new StringBuilder(
            "Location ID,Service / Population Group,Domain,Latest Rating,Publication Date\n");
    StringBuilder locations = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      survey.append("2024,RRV,q").append(i).append(",Agree,4").append(i % 10).append(",100\n");
      ratings.append("1-").append(1000 + i).append(",Overall,Overall,Good,01/01/2024\n");
      locations.append(i == 0 ? "[" : ",").append(location(i));
    }
    return List.of(
        text("survey.csv", survey.toString()),
        text("survey.tsv", survey.toString().replace(',', '\t')),
        text("ratings.csv", ratings.toString()),
        text("locations.json", locations + "]"),
        text(
            "page.html",
            "<!doctype html><title>T</title><main><h1>T</h1><p>15 October 2024</p><p>"
                + PAUSE
                + "</p><table><tr><td>Trust</td><td>Segment</td></tr></table></main>"));
  }

  private static String location(int number) {
    return "{\"locationId\":\"1-"
        + (1000 + number)
        + "\",\"organisationType\":\"Location\",\"currentRatings\":{\"overall\":{\"rating\":\"Good\","
        + "\"reportDate\":\"2024-01-01\",\"keyQuestionRatings\":[{\"name\":\"Safe\","
        + "\"rating\":\"Good\",\"reportDate\":\"2024-01-01\"}]}}}";
  }

  private Path text(String name, String text) throws IOException {
    return Files.writeString(folder.resolve("seed-" + name), text);
  }

  private Path zip() throws IOException {
    Path file = folder.resolve("seed.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("a/segments.csv"));
      zip.write(
          "edition,organisation_code,segment,in_force_from\n2025/26,RJ1,1,2025-09-09\n"
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("b.txt"));
      zip.write(("T\n\n15 October 2024\n\n" + PAUSE).getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private Path word() throws IOException {
    Path file = folder.resolve("seed.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      for (String words : List.of("A title", "15 October 2024", PAUSE)) {
        document.createParagraph().createRun().setText(words);
      }
      document.createTable(2, 2).getRow(0).getCell(0).setText("Trust");
      document.write(out);
    }
    return file;
  }

  private Path pdf() throws IOException {
    Path file = folder.resolve("seed.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        content.newLineAtOffset(60, 700);
        content.showText("15 October 2024. " + PAUSE);
        content.endText();
      }
      document.save(file.toFile());
    }
    return file;
  }
}
