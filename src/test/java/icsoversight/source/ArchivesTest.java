package icsoversight.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in archives are sources of their own. */
class ArchivesTest {
  @TempDir private Path root;

  @Test
  void eachFileOfAnArchiveIsASourceWithItsPath() throws IOException {
    Path input = Files.createDirectories(root.resolve("input"));
    Files.write(input.resolve("a.zip"), zip(Map.of("one.csv", "a,b\n", "in/two.csv", "c,d\n")));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(input.resolve("b.csv.gz")))) {
      out.write("e,f\n".getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(
        input.resolve("manifest.csv"), "file,title,published_on\na.zip,A release,2025-03-13\n");
    Catalogue catalogue = Catalogue.of(input, root.resolve("unpacked"));
    assertThat(catalogue.sources())
        .extracting(Source::path)
        .containsExactly("a.zip!in/two.csv", "a.zip!one.csv", "b.csv.gz!b.csv");
    assertThat(catalogue.issues()).isEmpty();
    assertThat(catalogue.sources().get(0).manifest().publishedOn()).isEqualTo("2025-03-13");
    assertThat(catalogue.sources().get(2).ending()).isEqualTo("csv");
    assertThat(Files.readString(catalogue.sources().get(2).file())).isEqualTo("e,f\n");
    assertThat(Catalogue.of(input, root.resolve("unpacked")).fingerprint())
        .isEqualTo(catalogue.fingerprint());
    Path found = Archives.locate(input, "a.zip!in/two.csv", root.resolve("again"));
    assertThat(Files.readString(found)).isEqualTo("c,d\n");
  }

  @Test
  void noNameInAnArchiveLeadsOutOfIt() throws IOException {
    Path input = Files.createDirectories(root.resolve("input"));
    Files.write(
        input.resolve("a.zip"),
        zip(Map.of("../../climbed.csv", "a\n", "/etc/absolute.csv", "b\n")));
    Catalogue catalogue = Catalogue.of(input, root.resolve("unpacked"));
    assertThat(catalogue.sources())
        .extracting(Source::path)
        .containsExactly("a.zip!_/_/climbed.csv", "a.zip!etc/absolute.csv");
    assertThat(root.resolve("climbed.csv")).doesNotExist();
    assertThat(catalogue.sources())
        .allMatch(s -> s.file().normalize().startsWith(root.resolve("unpacked")));
  }

  @Test
  void aBombIsRefusedAndTheRestIsRead() throws IOException {
    Path input = Files.createDirectories(root.resolve("input"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        out.write(zeros);
      }
    }
    Files.write(input.resolve("bomb.gz"), bytes.toByteArray());
    Files.writeString(input.resolve("good.csv"), "a,b\n");
    Catalogue catalogue = Catalogue.of(input, root.resolve("unpacked"));
    assertThat(catalogue.sources()).extracting(Source::path).containsExactly("good.csv");
    assertThat(catalogue.issues())
        .extracting(i -> i.code().name() + " " + i.locator())
        .containsExactly("UNREADABLE_FILE bomb.gz");
  }

  @Test
  void aDamagedArchiveIsAnIssueWithItsPath() throws IOException {
    Path input = Files.createDirectories(root.resolve("input"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write("a,b\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
    }
    Files.write(
        input.resolve("half.gz"), java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
    assertThat(Catalogue.of(input, root.resolve("unpacked")).issues())
        .extracting(i -> i.code().name())
        .contains("UNREADABLE_FILE");
  }

  static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
