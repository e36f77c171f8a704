package icsoversight.reading;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.source.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  private static final String TABLE =
      "edition\torganisation_code\tsegment\tin_force_from\n"
          + "2025/26\tRJ1\t1\t2025-09-09\n".repeat(6);
  private static final String PROSE =
      "The table above gives the segment of one trust. The framework puts each trust into one of"
          + " four segments, and a fifth for those that need most support.\n\n";

  @TempDir private Path folder;

  private boolean isDocument(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    OpenSource open = new SourceReader(null).open(Catalogue.ofFile(file));
    if (open == null) {
      return true;
    }
    open.close();
    return false;
  }

  @Test
  void aTableThatStandsInProseMakesADocument() throws IOException {
    assertThat(isDocument("a.txt", "A title\n\n" + TABLE + "\n" + PROSE.repeat(3))).isTrue();
  }

  @Test
  void rowsAreAFileOfRowsWhateverItsName() throws IOException {
    assertThat(isDocument("a.txt", TABLE)).isFalse();
  }

  @Test
  void whatIsCalledDataIsNeverADocument() throws IOException {
    assertThat(isDocument("a.csv", "A title\n\n" + TABLE + "\n" + PROSE.repeat(3))).isFalse();
  }
}
