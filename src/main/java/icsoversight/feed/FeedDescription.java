package icsoversight.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What a maintainer should know of a family: the file {@code feed.properties} beside its code.
 *
 * @param id the family's name, lower case with hyphens
 * @param publisher who publishes it
 * @param licence under which terms
 * @param settings everything else that the file says, such as days of release and lookups
 */
public record FeedDescription(
    String id, String publisher, String licence, Map<String, String> settings) {

  /** Copies the settings. */
  public FeedDescription {
    settings = Map.copyOf(settings);
  }

  /**
   * Reads the description beside a family's code.
   *
   * @param family a class of the family's package
   * @return its description
   */
  public static FeedDescription of(Class<?> family) {
    Properties properties = new Properties();
    try (InputStream in = family.getResourceAsStream("feed.properties")) {
      if (in == null) {
        throw new IllegalStateException("No feed.properties beside " + family.getName());
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the description of " + family.getName(), e);
    }
    Map<String, String> settings = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      settings.put(name, properties.getProperty(name).strip());
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
    return settings.getOrDefault("released." + edition.replace(' ', '-'), "");
  }

  private static String required(Map<String, String> settings, String name) {
    String value = settings.get(name);
    if (value == null) {
      throw new IllegalStateException("A feed.properties lacks " + name);
    }
    return value;
  }
}
