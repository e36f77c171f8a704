package icsoversight;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.cli.Settings;
import icsoversight.dataset.Dictionary;
import icsoversight.issue.IssueCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

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

  @Test
  void theSettingsAreTrue() throws IOException {
    StringBuilder page = new StringBuilder("# Settings\n\n");
    page.append("The options of each command. What lies in the input folder is set there: ")
        .append("[what to put where](../README.md#what-to-put-where).\n\n")
        .append("Where an option is not on the command line, the environment counts: `")
        .append(Settings.variable(OptionSpec.builder("--as-of").build()))
        .append("` for `--as-of`, and likewise for every option. Else a line of a file of")
        .append(" properties counts: `as-of=2026-11-01`. That file is the one which")
        .append(" `ICS_OVERSIGHT_SETTINGS` names, or `ics-oversight.properties` in the working")
        .append(" folder; a line of it that no option has is refused.\n");
    Map<String, CommandLine> commands = IcsOversight.commandLine().getSubcommands();
    for (CommandLine command : commands.values()) {
      CommandSpec spec = command.getCommandSpec();
      page.append("\n## ").append(spec.name()).append("\n\n");
      page.append(String.join(" ", spec.usageMessage().description()));
      page.append("\n");
      StringBuilder rows = new StringBuilder();
      for (PositionalParamSpec parameter : spec.positionalParameters()) {
        rows.append("| `").append(parameter.paramLabel()).append("` |  | ");
        rows.append(String.join(" ", parameter.description())).append(" |\n");
      }
      for (OptionSpec option : spec.options()) {
        if (!option.usageHelp() && !option.versionHelp()) {
          rows.append(row(option));
        }
      }
      if (rows.length() > 0) {
        page.append("\n| option | default | what it does |\n| --- | --- | --- |\n").append(rows);
      }
    }
    assertPage(Path.of("docs/settings.md"), page.toString());
  }

  private static String row(OptionSpec option) {
    boolean takesValue = option.arity().max() > 0;
    String value = String.valueOf(option.defaultValueString());
    boolean hasDefault = takesValue && !value.equals("null") && !value.isEmpty();
    String said = String.join(" ", option.description());
    return "| `"
        + option.longestName()
        + (takesValue ? " " + option.paramLabel() : "")
        + "` | "
        + (hasDefault ? value : "")
        + " | "
        + (hasDefault ? said.replaceAll(" \\(default: [^)]*\\)", "") : said)
        + " |\n";
  }

  /** Each layout from its file of properties; the page tells no more than they do. */
  @Test
  void theSourcesAndTheirLayoutsAreTrue() throws IOException {
    StringBuilder page = new StringBuilder("# Sources and their columns\n\n");
    page.append(
            "From the files of properties in `src/main/resources/icsoversight/feed`, in which a")
        .append(" new name of a column is one word.\nA column is known by its letters and digits,")
        .append(" in any order and case; a star stands for any ending. [Layouts](layouts.md) tells")
        .append(" how a file is recognised and what it gives.\n");
    Path root = Path.of("src/main/resources/icsoversight/feed");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(f -> f.toString().endsWith(".properties")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(20);
    for (Path file : files) {
      Properties settings = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        settings.load(reader);
      }
      layout(page, root.relativize(file).toString(), settings);
    }
    assertPage(Path.of("docs/sources.md"), page.toString());
  }

  private static void layout(StringBuilder page, String file, Properties settings) {
    page.append("\n## ").append(settings.getProperty("label", settings.getProperty("id")));
    page.append("\n\n`").append(file.replace('\\', '/')).append("` · ");
    page.append(settings.getProperty("publisher")).append(" · ");
    page.append(settings.getProperty("licence")).append("\n");
    Set<String> required = Set.copyOf(parts(settings.getProperty("required", "")));
    StringBuilder rows = new StringBuilder();
    for (String key : new TreeSet<>(settings.stringPropertyNames())) {
      if (key.startsWith("column.")) {
        String field = key.substring("column.".length());
        rows.append("| ").append(field).append(" | ");
        rows.append(required.contains(field) ? "needed" : "").append(" | ");
        rows.append(String.join(", ", parts(settings.getProperty(key)))).append(" |\n");
      }
    }
    if (rows.length() > 0) {
      page.append("\n| field | | names of its column |\n| --- | --- | --- |\n").append(rows);
    }
    String ignored = settings.getProperty("ignored", "");
    if (!ignored.isEmpty()) {
      page.append("\nNot used: ").append(String.join(", ", parts(ignored))).append(".\n");
    }
    List<String> days = new ArrayList<>();
    for (String key : new TreeSet<>(settings.stringPropertyNames())) {
      if (key.startsWith("released.")) {
        String edition = key.substring("released.".length()).replace('-', ' ');
        days.add(edition + " on " + settings.getProperty(key).strip());
      }
    }
    if (!days.isEmpty()) {
      page.append("\nReleased: ").append(String.join("; ", days)).append(".\n");
    }
  }

  private static List<String> parts(String list) {
    return Arrays.stream(list.split("\\|", -1))
        .map(String::strip)
        .filter(p -> !p.isEmpty())
        .toList();
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
