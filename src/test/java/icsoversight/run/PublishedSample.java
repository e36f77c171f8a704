package icsoversight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * A release of the sample that ships, made once for all tests that only look at it: with a file of
 * an odd name and hostile content, and after a release without its last document, so that it has
 * changes.
 */
final class PublishedSample {
  private static Path root = Path.of("");

  private PublishedSample() {}

  /** The folder of the release. */
  static synchronized Path latest() throws IOException {
    if (root.toString().isEmpty()) {
      Path made =
          Path.of("target", "sample-release-" + System.getProperty("tests.fork", "fork-1"))
              .toAbsolutePath();
      FileSystemUtils.deleteRecursively(made);
      Path input = made.resolve("input");
      copy(Path.of("input"), input);
      Files.writeString(
          input.resolve("feeds/<b>odd & \"name\".csv"), "x,y\n1,<script>alert(1)</script>\n");
      Runs.publish(made, input);
      Files.writeString(
          input.resolve("documents/news.txt"),
          "2024-11-02\n\nThe Care Quality Commission has paused its assessments of integrated care"
              + " systems.");
      Runs.publish(made, input);
      root = made;
    }
    return root.resolve("output").resolve("latest");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
