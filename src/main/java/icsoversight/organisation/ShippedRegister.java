package icsoversight.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The register that ships with the program: CSV files that a person can edit. */
public final class ShippedRegister {
  private static final List<String> FILES =
      List.of(
          "regions",
          "boards-and-systems",
          "trusts",
          "commissioning-groups",
          "councils",
          "national-bodies",
          "other-employers");
  private static final Map<String, OrganisationType> TYPES =
      Stream.of(OrganisationType.values())
          .collect(Collectors.toMap(OrganisationType::code, Function.identity()));

  private ShippedRegister() {}

  /**
   * A builder that holds what ships with the program.
   *
   * @return a new builder
   */
  public static RegisterBuilder builder() {
    RegisterBuilder builder = new RegisterBuilder();
    for (String file : FILES) {
      for (CSVRecord row : rows(file)) {
        builder.put(organisation(row::get));
      }
    }
    for (CSVRecord row : rows("successions")) {
      builder.put(succession(row::get));
    }
    for (CSVRecord row : rows("aliases")) {
      builder.put(alias(row::get));
    }
    return builder;
  }

  /**
   * A period of an organisation from named fields.
   *
   * @param row gives a field by its name
   * @return the period
   */
  public static Organisation organisation(Function<String, String> row) {
    return new Organisation(
        row.apply("organisation_code"),
        row.apply("organisation_name"),
        type(row.apply("organisation_type")),
        row.apply("ons_code"),
        row.apply("icb_code"),
        row.apply("region_code"),
        day(row.apply("valid_from")),
        day(row.apply("valid_to")),
        row.apply("source"));
  }

  /**
   * A succession from named fields.
   *
   * @param row gives a field by its name
   * @return the succession
   */
  public static Succession succession(Function<String, String> row) {
    return new Succession(
        row.apply("predecessor_code"),
        row.apply("successor_code"),
        row.apply("effective_on"),
        row.apply("source"));
  }

  /**
   * An alias from named fields.
   *
   * @param row gives a field by its name; the context's field may be {@code context} or absent
   * @return the alias
   */
  public static Alias alias(Function<String, String> row) {
    return new Alias(
        row.apply("alias"),
        row.apply("organisation_code"),
        type(row.apply("organisation_type")),
        row.apply("context"));
  }

  /**
   * The type with a code.
   *
   * @param code the code
   * @return the type
   * @throws IllegalArgumentException if there is none
   */
  public static OrganisationType type(String code) {
    OrganisationType type = TYPES.get(code);
    if (type == null) {
      throw new IllegalArgumentException("No such type of organisation: " + code);
    }
    return type;
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static List<CSVRecord> rows(String file) {
    String name = file + ".csv";
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = ShippedRegister.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program's register lacks " + name);
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
          CSVParser parser = CSVParser.parse(reader, format)) {
        return parser.getRecords();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The program's register cannot be read: " + name, e);
    }
  }
}
