package icsoversight.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What holds for an option that is not on the command line: the environment's {@code
 * ICS_OVERSIGHT_} and the option's name in capitals, else the line of a file of properties under
 * the option's name. The file is the one that {@code ICS_OVERSIGHT_SETTINGS} names, else {@code
 * ics-oversight.properties} in the working folder, which may be missing.
 */
public final class Settings implements IDefaultValueProvider {
  static final String PREFIX = "ICS_OVERSIGHT_";
  private static final String FILE = "ics-oversight.properties";

  private final Map<String, String> environment;
  private final Properties file;

  private Settings(Map<String, String> environment, Properties file) {
    this.environment = environment;
    this.file = file;
  }

  /**
   * The settings of an environment.
   *
   * @param environment its variables
   * @param folder the working folder
   * @return the settings
   * @throws IOException if the file of settings cannot be read
   */
  public static Settings of(Map<String, String> environment, Path folder) throws IOException {
    String named = environment.get(PREFIX + "SETTINGS");
    Path path = named == null ? folder.resolve(FILE) : Path.of(named);
    Properties properties = new Properties();
    if (named != null || Files.exists(path)) {
      try (Reader reader = Files.newBufferedReader(path)) {
        properties.load(reader);
      }
    }
    return new Settings(environment, properties);
  }

  /**
   * Refuses a file with a line that no option has: a misspelt setting would be no setting.
   *
   * @param line the command line with all its commands
   * @throws IllegalArgumentException if there is such a line
   */
  public void check(CommandLine line) {
    Set<String> known = new TreeSet<>();
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().options().forEach(o -> known.add(name(o)));
    }
    for (String key : new TreeSet<>(file.stringPropertyNames())) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException("The file of settings has an unknown line: " + key);
      }
    }
  }

  /**
   * The variable of an option.
   *
   * @param option the option
   * @return such as {@code ICS_OVERSIGHT_AS_OF}
   */
  public static String variable(OptionSpec option) {
    return PREFIX + name(option).replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^--", "");
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    String value = environment.get(variable(option));
    return value == null ? file.getProperty(name(option)) : value;
  }
}
