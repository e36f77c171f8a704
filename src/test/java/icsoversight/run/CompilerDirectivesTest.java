package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.JMException;
import org.junit.jupiter.api.Test;

class CompilerDirectivesTest {
  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void theVirtualMachineTakesThem() throws JMException {
    assumeTrue(
        System.getProperty("java.vm.name").contains("HotSpot")
            || System.getProperty("java.vm.name").contains("OpenJDK"),
        "skipped: only HotSpot takes compiler directives");
    try {
      assertThat(CompilerDirectives.add()).isTrue();
      assertThat(CompilerDirectives.tell("compilerDirectivesPrint"))
          .contains("icsoversight/prose/rule/*.*", "Exclude:true");
    } finally {
      CompilerDirectives.tell("compilerDirectivesClear");
    }
  }

  @Test
  void eachOfOurOwnNamesCodeThatThereIs() throws IOException {
    List<String> ours = ours();
    assertThat(ours).isNotEmpty();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> sources = files.map(f -> SOURCES.relativize(f).toString()).toList();
      assertThat(ours)
          .allSatisfy(start -> assertThat(sources).anyMatch(source -> source.startsWith(start)));
    }
  }

  /** What the names of our own classes begin with that are listed. */
  private static List<String> ours() throws IOException {
    try (InputStream list =
        CompilerDirectives.class.getResourceAsStream("compiler-directives.json")) {
      String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      return Pattern.compile("(?<=\")icsoversight/[^*\"]*")
          .matcher(text)
          .results()
          .map(MatchResult::group)
          .toList();
    }
  }
}
