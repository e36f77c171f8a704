package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.run.RunOutcome.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What lies in the work folder may be damaged or lost; the release stays the same. */
class DamagedWorkTest {
  @TempDir private Path root;
  private Map<String, String> expected = Map.of();

  @BeforeEach
  void publish() throws IOException {
    expected = Runs.checksums(Runs.publish(root, Path.of("input").toAbsolutePath()));
    FileSystemUtils.deleteRecursively(root.resolve("output"));
  }

  private void assertTheSameRelease() throws IOException {
    RunOutcome outcome = Runs.run(Runs.settings(root, Path.of("input").toAbsolutePath()));
    assertThat(outcome.status()).as(outcome.lines().toString()).isEqualTo(Status.PUBLISHED);
    assertThat(Runs.checksums(root.resolve("output/latest"))).isEqualTo(expected);
  }

  private List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("work").resolve(folder))) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void aDamagedJobRepositoryIsMadeAnew() throws IOException {
    for (Path file : files("repository", "")) {
      if (Files.isRegularFile(file)) {
        Files.writeString(file, "no database\u0000\u0001 at all\n");
      }
    }
    assertTheSameRelease();
  }

  @Test
  void findingsThatLostTheirEndAreReadAgain() throws IOException {
    List<Path> files = files("findings", ".csv");
    assertThat(files).hasSizeGreaterThan(10);
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }
    assertTheSameRelease();
  }

  @Test
  void aWorkFolderThatIsGoneIsMadeAnew() throws IOException {
    FileSystemUtils.deleteRecursively(root.resolve("work"));
    assertTheSameRelease();
  }
}
