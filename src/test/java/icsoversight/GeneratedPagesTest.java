package icsoversight;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.dataset.Dictionary;
import icsoversight.issue.IssueCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Pages of documentation that come from the code. A stale page fails the test and is repaired by
 * it; committing the repair is a person's decision.
 */
class GeneratedPagesTest {

  @Test
  void theDataDictionaryIsTrue() throws IOException {
    assertPage(Path.of("docs/data-dictionary.md"), Dictionary.markdown());
  }

  @Test
  void theCatalogueOfIssuesIsTrue() throws IOException {
    StringBuilder page = new StringBuilder("# Issues\n\n");
    page.append("What `issues.csv` can say, and how to mend it.\n\n");
    page.append("| code | severity | what it means | what to do |\n| --- | --- | --- | --- |\n");
    for (IssueCode code : IssueCode.values()) {
      page.append("| `").append(code.code()).append("` | ").append(code.severity().code());
      page.append(" | ").append(code.summary()).append(" | ").append(code.fix()).append(" |\n");
    }
    assertPage(Path.of("docs/issues.md"), page.toString());
  }

  static void assertPage(Path page, String expected) throws IOException {
    String committed = Files.exists(page) ? Files.readString(page) : "";
    if (!committed.equals(expected)) {
      Files.createDirectories(page.toAbsolutePath().getParent());
      Files.writeString(page, expected);
    }
    assertThat(committed).as(page + " was stale and has been written anew").isEqualTo(expected);
  }
}
