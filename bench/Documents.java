import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes documents of about 4 KB out of the paragraphs of the test documents, always the same ones.
 *
 * <p>{@code java bench/Documents.java COUNT FOLDER [SHARE]}: SHARE of the paragraphs, 0 to 1, are
 * of documents about oversight (default 1), the others of documents without a finding.
 */
public final class Documents {
  private static final Path FROM = Path.of("src/test/resources/documents/development");

  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]).resolve("documents"));
    double share = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 1;
    List<String> dense = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    try (Stream<Path> files = Files.list(FROM)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Path gold = Path.of(file.toString().replace(".txt", ".gold.json"));
        String all = Files.readString(gold);
        boolean empty = !all.contains("\"evidence\"");
        for (String paragraph : Files.readString(file).split("\\R\\R")) {
          if (paragraph.length() > 60) {
            (empty ? plain : dense).add(paragraph);
          }
        }
      }
    }
    Random random = new Random(7);
    StringBuilder manifest = new StringBuilder("file,publisher,title,published_on,url,licence\n");
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder("Document " + i + "\n\n");
      while (text.length() < 3_900) {
        List<String> from = random.nextDouble() < share ? dense : plain;
        text.append(from.get(random.nextInt(from.size()))).append("\n\n");
      }
      String name = String.format("d%05d.txt", i);
      Files.writeString(folder.resolve(name), text.append("Number ").append(i).append(".\n"));
      manifest.append(
          String.format("%s,Bench,Document %d,2024-%02d-%02d,,CC0%n", name, i, 1 + i % 12, 1 + i % 28));
    }
    Files.writeString(folder.resolve("manifest.csv"), manifest);
  }
}
