package icsoversight.feed;

import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a maintainer should know of a layout: a file of properties beside the code of its family. A
 * person who knows the data can add a column's new name, a word or a day of release there.
 *
 * @param id the layout's name, lower case with hyphens
 * @param publisher who publishes it
 * @param licence under which terms
 * @param settings everything else that the file says: columns, lookups, days of release
 */
public record FeedDescription(
    String id, String publisher, String licence, Map<String, String> settings) {

  /** Copies the settings. */
  public FeedDescription {
    settings = Map.copyOf(settings);
  }

  /**
   * Reads a description beside a family's code.
   *
   * @param family a class of the family's package
   * @param name the file's name without its ending
   * @return the description
   */
  public static FeedDescription of(Class<?> family, String name) {
    Properties properties = new Properties();
    try (InputStream in = family.getResourceAsStream(name + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("No " + name + ".properties beside " + family.getName());
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the description of " + family.getName(), e);
    }
    Map<String, String> settings = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      settings.put(key, properties.getProperty(key).strip());
    }
    return new FeedDescription(
        required(settings, "id"),
        required(settings, "publisher"),
        required(settings, "licence"),
        settings);
  }

  /**
   * The day on which an edition was released.
   *
   * @param edition the edition
   * @return an ISO 8601 day; empty if it is not known
   */
  public String releaseDay(String edition) {
    return setting("released." + edition.replace(' ', '-'));
  }

  /**
   * A setting.
   *
   * @param name its name
   * @return its value; empty if there is none
   */
  public String setting(String name) {
    return settings.getOrDefault(name, "");
  }

  /**
   * A setting that lists things.
   *
   * @param name its name
   * @return the things, which stand parted by bars
   */
  public List<String> list(String name) {
    String value = setting(name);
    return value.isEmpty()
        ? List.of()
        : Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
  }

  /**
   * A word of the layout as the dataset has it.
   *
   * @param lookup the lookup's name
   * @param word the word as it stands in a file
   * @return what it stands for; empty if the lookup does not have it
   */
  public Optional<String> lookUp(String lookup, String word) {
    return Optional.ofNullable(settings.get(lookup + "." + Header.key(word)));
  }

  /**
   * The title of a source of this layout.
   *
   * @param edition its edition; empty: not known
   * @return the title
   */
  public String title(String edition) {
    return setting("title").replace("{edition}", edition).replaceAll("\\s+", " ").strip();
  }

  /**
   * Whether the layout holds names of people, which no extract may show.
   *
   * @return true if it does
   */
  public boolean isPersonal() {
    return setting("personal").equals("true");
  }

  /**
   * What is to be said of a file's size.
   *
   * @param rows how many rows it has
   * @return an issue if no whole release has had so few or so many
   */
  public Optional<Issue> unexpectedSize(long rows) {
    String expected = setting("expect.rows");
    if (expected.isEmpty()) {
      return Optional.empty();
    }
    String[] bounds = expected.split("-", -1);
    if (rows >= Long.parseLong(bounds[0]) && rows <= Long.parseLong(bounds[1])) {
      return Optional.empty();
    }
    return Optional.of(
        Issue.ofSource(
            IssueCode.UNEXPECTED_SIZE,
            "The file has " + rows + " rows; whole releases of its family have " + expected + "."));
  }

  private static String required(Map<String, String> settings, String name) {
    String value = settings.get(name);
    if (value == null) {
      throw new IllegalStateException("A description lacks " + name);
    }
    return value;
  }
}
