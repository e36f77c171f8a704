package icsoversight.run;

import static icsoversight.feed.TestBook.row;
import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.feed.TestBook;
import icsoversight.feed.ZipParts;
import icsoversight.feed.ZipParts.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile files of every kind in one input folder, through the whole of a run: what {@code
 * docs/hostile-input.md} says of each, and that the good files beside them are published.
 */
class HostileInputTest {
  private static final String SECRET = "the-secret-of-another-file";
  private static final String SCRIPT = "<script>alert(document.domain)</script>";
  private static final String PAUSE =
      "The CQC has paused its assessments of integrated care systems for six months.";
  private static final String SEGMENTS = "edition,organisation_code,segment,in_force_from\n";

  @TempDir private static Path root = Path.of("");
  private static Path input = Path.of("");
  private static Path latest = Path.of("");
  private static final Map<String, String> CODES = new HashMap<>();

  @BeforeAll
  static void publish() throws IOException {
    input = Files.createDirectories(root.resolve("input"));
    Files.writeString(root.resolve("outside.txt"), SECRET);
    xml();
    bombs();
    nesting();
    longLines();
    pdfs();
    names();
    macros();
    Files.writeString(
        input.resolve("script.txt"),
        SCRIPT + " & a title\n\n15 October 2024\n\n" + PAUSE + " " + SCRIPT + " it said.\n");
    latest = Runs.publish(root, input);
    Map<String, String> paths = new HashMap<>();
    for (CSVRecord source : Runs.rows(latest, "sources")) {
      paths.put(source.get("source_id"), source.get("path"));
    }
    for (CSVRecord issue : Runs.rows(latest, "issues")) {
      String place =
          paths.getOrDefault(issue.get("source_id"), issue.get("locator").replace("file=", ""));
      CODES.merge(place, issue.get("code"), (one, other) -> one + " " + other);
    }
  }

  private static void xml() throws IOException {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE b [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      bomb.append("<!ENTITY e").append(i).append(" \"");
      bomb.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
    }
    bomb.append("]>");
    String outside =
        "<!DOCTYPE x [<!ENTITY e9 SYSTEM \"" + root.resolve("outside.txt").toUri() + "\">]>";
    for (Map.Entry<String, String> type :
        Map.of("entities", bomb.toString(), "outside", outside).entrySet()) {
      String name = type.getKey();
      book(name + ".xlsx", "xl/sharedStrings.xml", declared(type.getValue(), "Segment"));
      book(name + "-sheet.xlsx", "xl/worksheets/sheet1.xml", declared(type.getValue(), "<v>"));
      book(name + ".ods", "content.xml", declared(type.getValue(), "Segment"));
      word(name + ".docx", declared(type.getValue(), "words"));
    }
  }

  /** The declaration of entities before the root, and one used after some words. */
  private static UnaryOperator<String> declared(String type, String words) {
    return xml ->
        xml.replaceFirst("(<\\?xml[^>]*\\?>)?\\s*<", "$1" + quoted(type) + "<")
            .replaceFirst(words, words + "&e9;");
  }

  private static String quoted(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  private static void bombs() throws IOException {
    byte[] letters = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    Content swollen =
        out -> {
          for (int i = 0; i < 400; i++) {
            out.write(letters);
          }
        };
    new ZipParts().put("a.csv", swollen).write(input.resolve("archive.zip"));
    new ZipParts()
        .put("../../climbed.csv", out -> out.write(SEGMENTS.getBytes(StandardCharsets.UTF_8)))
        .write(input.resolve("climbs.zip"));
    swell(
        "cell.xlsx",
        "xl/worksheets/sheet1.xml",
        "<sheetData>",
        swollen,
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>");
    swell("strings.xlsx", "xl/sharedStrings.xml", "<si>", swollen, "<si><t>");
    swell(
        "cell.ods",
        "content.xml",
        "<table:table-row>",
        swollen,
        "<table:table-row><table:table-cell><text:p>");
  }

  private static void nesting() throws IOException {
    Files.writeString(input.resolve("deep-lists.json"), "[".repeat(1_000_000));
    Files.writeString(input.resolve("deep-objects.json"), "{\"a\":".repeat(1_000_000));
    Files.writeString(
        input.resolve("deep.html"),
        "<!doctype html><h1>T</h1><p>15 October 2024</p>"
            + "<div>".repeat(100_000)
            + PAUSE
            + "<table><tr><td>".repeat(10_000));
    word("deep.docx", xml -> xml.replace("<w:body>", "<w:body>" + "<w:tbl>".repeat(20_000)));
    book(
        "deep.ods",
        "content.xml",
        xml -> xml.replaceFirst("<text:p>", "<text:p>" + "<text:span>".repeat(200_000)));
  }

  private static void longLines() throws IOException {
    String line = "x".repeat(20_000_000);
    Files.writeString(input.resolve("line.csv"), "a,b\n" + line + ",1\n");
    Files.writeString(input.resolve("line.txt"), line);
    Files.writeString(input.resolve("line.json"), "[{\"locationId\":\"" + line + "\"}]");
    Files.writeString(input.resolve("line.html"), "<!doctype html><p>" + line);
    // Texts on which a careless regular expression tries every way to divide them.
    Files.writeString(
        input.resolve("divided.txt"),
        "A title\n\n15 October 2024\n\n"
            + "The trust, the board, the trust, ".repeat(3_000)
            + "\n\n"
            + "recommendation 1, recommendation ".repeat(3_000)
            + "\n\n"
            + "((".repeat(5_000)
            + "\n\n"
            + "rated good and ".repeat(4_000)
            + "\n\n"
            + "“".repeat(30_000)
            + "\n\n"
            + PAUSE
            + "\n");
  }

  private static void pdfs() throws IOException {
    String page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] ";
    String one = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    String catalogue = "<< /Type /Catalog /Pages 2 0 R ";
    String words = "BT /F1 12 Tf 20 700 Td (15 October 2024. " + PAUSE + ") Tj ET";
    pdf("pages-in-a-ring.pdf", catalogue + ">>", "<< /Type /Pages /Kids [2 0 R] /Count 9 >>");
    pdf(
        "endless.pdf",
        catalogue + ">>",
        "<< /Type /Pages /Count 1000000 /Kids [" + "3 0 R ".repeat(100_000) + "] >>",
        page + ">>");
    pdf(
        "script.pdf",
        catalogue + "/OpenAction << /S /JavaScript /JS (while \\(true\\) {}) >> >>",
        one,
        page + "/Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length " + words.length() + " >>\nstream\n" + words + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    String form = "/Resources << /XObject << /F 5 0 R >> >> ";
    pdf(
        "draws-itself.pdf",
        catalogue + ">>",
        one,
        page + form + "/Contents 4 0 R >>",
        "<< /Length 5 >>\nstream\n/F Do\nendstream",
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] "
            + form
            + "/Length 11 >>\nstream\n/F Do /F Do\nendstream");
  }

  private static void names() throws IOException {
    Files.writeString(
        input.resolve("odd\u001b[31m\nname\u0007<script>.csv"),
        SEGMENTS + "2025/26,RJ1,1,2025-09-09\n");
    Files.createSymbolicLink(input.resolve("link.txt"), root.resolve("outside.txt"));
    new ProcessBuilder("mkfifo", input.resolve("pipe.csv").toString()).start().onExit().join();
  }

  /** A workbook with macros is read for its cells; the macros are bytes that nobody looks at. */
  private static void macros() throws IOException {
    ZipParts.of(table("plain.xlsx"))
        .put("xl/vbaProject.bin", out -> out.write(new byte[] {1, 2, 3}))
        .change(
            "[Content_Types].xml",
            types ->
                types.replace(
                    "</Types>",
                    "<Default Extension=\"bin\""
                        + " ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"))
        .write(input.resolve("macros.xlsm"));
  }

  private static void assertIssue(String code, String... files) {
    assertThat(List.of(files)).allSatisfy(f -> assertThat(CODES.get(f)).as(f).isEqualTo(code));
  }

  @Test
  void entitiesAreNeitherExpandedNorFollowed() throws IOException {
    for (String kind : List.of("entities", "outside")) {
      assertIssue(
          "unreadable-file", kind + ".xlsx", kind + "-sheet.xlsx", kind + ".ods", kind + ".docx");
    }
    assertNowhere(SECRET);
  }

  @Test
  void whatSwellsIsRefused() {
    assertIssue("unreadable-file", "archive.zip", "cell.xlsx", "strings.xlsx", "cell.ods");
    assertThat(root.resolve("climbed.csv")).doesNotExist();
    assertThat(root.resolveSibling("climbed.csv")).doesNotExist();
  }

  @Test
  void whatIsNestedTooDeeplyIsRefusedOrFlattened() throws IOException {
    assertIssue("unreadable-file", "deep-lists.json", "deep-objects.json", "deep.docx", "deep.ods");
    // A page is flattened below its limit, and no word is lost.
    assertThat(Runs.rows(latest, "evidence"))
        .anyMatch(e -> e.get("source_id").equals(sourceOf("deep.html")));
  }

  @Test
  void aLineWithoutEndCostsItsFileAndNoOther() {
    assertIssue("unknown-file", "line.csv");
    assertIssue("unreadable-file", "line.json", "line.html");
    assertThat(CODES.get("line.txt")).contains("no-publication-date");
    assertThat(CODES.get("divided.txt")).isNotNull();
  }

  @Test
  void aPdfDocumentDrawsItsShareAndRunsNothing() throws IOException {
    assertThat(CODES.get("draws-itself.pdf")).contains("document-too-long");
    assertThat(CODES.get("endless.pdf")).contains("document-too-long");
    assertThat(CODES.get("pages-in-a-ring.pdf")).isNotNull();
    assertThat(Runs.rows(latest, "evidence"))
        .anyMatch(e -> e.get("source_id").equals(sourceOf("script.pdf")));
  }

  @Test
  void linksOutOfTheInputAndPipesAreNotFollowed() throws IOException {
    assertIssue("outside-input", "link.txt");
    if (Files.exists(input.resolve("pipe.csv"))) {
      assertIssue("unreadable-file", "pipe.csv");
    }
    assertNowhere(SECRET);
  }

  @Test
  void macrosAreNotLookedAt() throws IOException {
    assertThat(Runs.rows(latest, "assessments"))
        .anyMatch(a -> a.get("organisation_code").equals("RRV") && a.get("outcome").equals("1"));
  }

  @Test
  void theGoodIsPublishedAndHostileTextStandsAsText() throws IOException {
    List<CSVRecord> assessments = Runs.rows(latest, "assessments");
    assertThat(assessments).anyMatch(a -> a.get("organisation_code").equals("RJ1"));
    assertThat(assessments).anyMatch(a -> a.get("milestone").equals("paused"));
    for (String page : pages()) {
      String html = Files.readString(latest.resolve(page));
      assertThat(html).as(page).doesNotContain(SCRIPT).doesNotContain("name\u0007<script>");
    }
    assertThat(Runs.rows(latest, "sources"))
        .filteredOn(s -> s.get("path").contains("odd"))
        .hasSize(1);
    try (InputStream in = Files.newInputStream(latest.resolve("ics-oversight.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(workbook.getSheet("Sources")).isNotNull();
    }
  }

  private static String sourceOf(String path) {
    try {
      return Runs.rows(latest, "sources").stream()
          .filter(s -> s.get("path").equals(path))
          .findFirst()
          .orElseThrow()
          .get("source_id");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> pages() throws IOException {
    Path folder = latest.toRealPath();
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> pages =
          files.map(f -> folder.relativize(f).toString()).filter(f -> f.endsWith(".html")).toList();
      assertThat(pages).hasSizeGreaterThan(1);
      return pages;
    }
  }

  private static void assertNowhere(String words) throws IOException {
    Path folder = latest.toRealPath();
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains(words)).as(file.toString()).isFalse();
      }
    }
  }

  /** A good workbook of one table outside the input. */
  private static Path table(String name) throws IOException {
    Path plain = root.resolve("plain-" + name);
    TestBook book =
        TestBook.of(
            List.of(row("Trust_code", "Average_score", "Segment", "Rank"), row("RRV", 1.8, 1, 12)));
    return name.endsWith("ods") ? book.ods(plain) : book.xlsx(plain);
  }

  private static void book(String name, String part, UnaryOperator<String> change)
      throws IOException {
    ZipParts.of(table(name)).change(part, change).write(input.resolve(name));
  }

  private static void word(String name, UnaryOperator<String> change) throws IOException {
    Path plain = root.resolve("plain-" + name);
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(plain)) {
      document.createParagraph().createRun().setText("Some words.");
      document.write(out);
    }
    ZipParts.of(plain).change("word/document.xml", change).write(input.resolve(name));
  }

  /** A part is cut before a tag, and goes on with another and whatever swells. */
  private static void swell(String name, String part, String before, Content swollen, String tag)
      throws IOException {
    ZipParts parts = ZipParts.of(table(name));
    String whole = parts.text(part);
    int cut = whole.indexOf(before);
    assertThat(cut).as(before).isPositive();
    parts
        .put(
            part,
            out -> {
              out.write((whole.substring(0, cut) + tag).getBytes(StandardCharsets.UTF_8));
              swollen.write(out);
            })
        .write(input.resolve(name));
  }

  /** A PDF document of objects that are numbered from 1, the first of them its catalogue. */
  private static void pdf(String name, String... objects) throws IOException {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append(String.format("%010d 00000 n %n", pdf.length()));
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int start = pdf.length();
    int size = objects.length + 1;
    pdf.append("xref\n0 ").append(size).append('\n').append(table);
    pdf.append("trailer\n<< /Size ").append(size).append(" /Root 1 0 R >>\nstartxref\n");
    pdf.append(start).append("\n%%EOF\n");
    Files.writeString(input.resolve(name), pdf);
  }
}
