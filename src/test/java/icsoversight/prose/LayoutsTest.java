package icsoversight.prose;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.organisation.Register;
import icsoversight.organisation.ShippedRegister;
import icsoversight.score.Scoring;
import icsoversight.score.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same words in another layout are the same facts. */
class LayoutsTest {
  private static final Path DEVELOPMENT = Path.of("src/test/resources/documents/development");
  private static final Register REGISTER = ShippedRegister.builder().build();
  private static final int COLUMNS = 72;

  /** What dates or titles at the very edge of a line may cost. */
  private static final double SLIGHTLY = 0.005;

  @TempDir private Path folder;

  @Test
  void wrappedIndentedWithWindowsLineEndsTheDocumentsSayTheSame() throws IOException {
    Tally plain = Scoring.of(laid("plain", l -> l), REGISTER);
    Tally wrapped = Scoring.of(laid("wrapped", LayoutsTest::wrapped), REGISTER);
    assertThat(plain.f1()).isGreaterThan(0.9);
    assertThat(wrapped.f1())
        .as(String.join("\n", wrapped.lines(true)))
        .isGreaterThanOrEqualTo(plain.f1() - SLIGHTLY);
    assertThat(wrapped.fieldAccuracy())
        .as(String.join("\n", wrapped.lines(true)))
        .isGreaterThanOrEqualTo(plain.fieldAccuracy() - SLIGHTLY);
  }

  private Path laid(String name, UnaryOperator<String> layout) throws IOException {
    Path target = Files.createDirectory(folder.resolve(name));
    List<Path> files;
    try (Stream<Path> all = Files.list(DEVELOPMENT)) {
      files = all.toList();
    }
    List<String> rows = new ArrayList<>();
    for (String row : Files.readAllLines(DEVELOPMENT.resolve("manifest.csv"))) {
      if (!row.contains(".html,")) {
        rows.add(row);
      }
    }
    Files.write(target.resolve("manifest.csv"), rows);
    for (Path file : files) {
      String of = file.getFileName().toString();
      if (of.endsWith(".txt")) {
        Files.writeString(target.resolve(of), layout.apply(Files.readString(file)));
        String gold = of.replace(".txt", ".gold.json");
        Files.copy(DEVELOPMENT.resolve(gold), target.resolve(gold));
      }
    }
    return target;
  }

  private static String wrapped(String text) {
    return text.lines().map(LayoutsTest::wrappedLine).collect(Collectors.joining());
  }

  /** A line as several; rows of tables stay as they are. */
  private static String wrappedLine(String line) {
    boolean row = line.contains("|") || line.contains("\t") || line.strip().contains("   ");
    StringBuilder all = new StringBuilder();
    StringBuilder one = new StringBuilder();
    for (String word : row ? List.of(line) : List.of(line.split(" ", -1))) {
      if (!one.isEmpty() && one.length() + 1 + word.length() > COLUMNS) {
        all.append("  ").append(one).append("\r\n");
        one.setLength(0);
      }
      one.append(one.isEmpty() ? "" : " ").append(word);
    }
    return all + (one.toString().isBlank() ? "" : "  " + one) + "\r\n";
  }
}
