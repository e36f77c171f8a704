package icsoversight.source;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  private static final String MANIFEST = "file,publisher,title,published_on,url,licence\n";

  @TempDir private Path input;

  @Test
  void theSameBytesTwiceAreOneSource() throws IOException {
    write("b/copy.txt", "words");
    write("a/first.txt", "words");
    Catalogue catalogue = Catalogue.of(input);
    assertThat(catalogue.sources()).hasSize(1);
    assertThat(catalogue.sources().get(0).path()).isEqualTo("a/first.txt");
    assertThat(catalogue.sources().get(0).otherPaths()).containsExactly("b/copy.txt");
  }

  @Test
  void aManifestSpeaksForTheFilesInItsFolder() throws IOException {
    write("docs/one.txt", "one");
    write("docs/manifest.csv", MANIFEST + "one.txt,Somebody,A title,2024-10-15,,CC0\n");
    assertThat(Catalogue.of(input).sources().get(0).manifest())
        .isEqualTo(new ManifestLine("Somebody", "A title", "2024-10-15", "", "CC0"));
  }

  @Test
  void aManifestThatNamesAMissingFileIsAnIssueWithItsPlace() throws IOException {
    write("docs/one.txt", "one");
    write("docs/manifest.csv", MANIFEST + "two.txt,,,2024-10-15,,\n");
    Issue issue = Catalogue.of(input).issues().get(0);
    assertThat(issue.code()).isEqualTo(IssueCode.MISSING_FILE);
    assertThat(issue.locator()).isEqualTo("docs/manifest.csv#row=2");
    assertThat(issue.rawValue()).isEqualTo("two.txt");
  }

  @Test
  void aDayThatIsNoneIsAnIssueAndTheFileStays() throws IOException {
    write("one.txt", "one");
    write("manifest.csv", MANIFEST + "one.txt,Somebody,,15/10/2024,,\n");
    Catalogue catalogue = Catalogue.of(input);
    assertThat(catalogue.issues()).extracting(Issue::code).containsExactly(IssueCode.BAD_MANIFEST);
    assertThat(catalogue.sources().get(0).manifest().publishedOn()).isEmpty();
    assertThat(catalogue.sources().get(0).manifest().publisher()).isEqualTo("Somebody");
  }

  @Test
  void anEmptyFolderSaysSo() throws IOException {
    assertThat(Catalogue.of(input).issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.NO_INPUT);
  }

  @Test
  void goldFilesAreNoSources() throws IOException {
    write("one.gold.json", "{}");
    assertThat(Catalogue.of(input).sources()).isEmpty();
  }

  @Test
  void aLinkOutOfTheInputIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(input.resolve("link.txt"), elsewhere.resolve("secret.txt"));
    Catalogue catalogue = Catalogue.of(input);
    assertThat(catalogue.sources()).isEmpty();
    assertThat(catalogue.issues()).extracting(Issue::code).contains(IssueCode.OUTSIDE_INPUT);
  }

  @Test
  void aFolderOfTheInputMayBeALink(@TempDir Path elsewhere) throws IOException {
    Files.createDirectories(elsewhere.resolve("deep"));
    Files.writeString(elsewhere.resolve("deep/one.txt"), "one");
    Files.createSymbolicLink(input.resolve("documents"), elsewhere);
    Catalogue catalogue = Catalogue.of(input);
    assertThat(catalogue.sources())
        .extracting(Source::path)
        .containsExactly("documents/deep/one.txt");
    assertThat(catalogue.issues()).isEmpty();
  }

  @Test
  void theFingerprintChangesWithContentAndManifest() throws IOException {
    write("one.txt", "one");
    String before = Catalogue.of(input).fingerprint();
    assertThat(Catalogue.of(input).fingerprint()).isEqualTo(before);
    write("manifest.csv", MANIFEST + "one.txt,,,2024-10-15,,\n");
    String withManifest = Catalogue.of(input).fingerprint();
    assertThat(withManifest).isNotEqualTo(before);
    write("one.txt", "two");
    assertThat(Catalogue.of(input).fingerprint()).isNotEqualTo(withManifest);
  }

  @Test
  void textIsReadInTheEncodingThatItIsIn() throws IOException {
    Path file = input.resolve("t.txt");
    Files.write(file, "King’s £1".getBytes(StandardCharsets.UTF_8));
    assertThat(Texts.read(file)).isEqualTo("King’s £1");
    Files.write(file, "King’s £1".getBytes(Charset.forName("windows-1252")));
    assertThat(Texts.read(file)).isEqualTo("King’s £1");
    Files.write(file, "\uFEFFKing’s £1".getBytes(StandardCharsets.UTF_16LE));
    assertThat(Texts.read(file)).isEqualTo("King’s £1");
    Files.write(file, "\uFEFFKing’s £1".getBytes(StandardCharsets.UTF_8));
    assertThat(Texts.read(file)).isEqualTo("King’s £1");
  }

  private void write(String path, String content) throws IOException {
    Path file = input.resolve(path);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, content);
  }
}
