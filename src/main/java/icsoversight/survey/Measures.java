package icsoversight.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The measures of the survey: {@code measures.csv} beside this class. A question is told by its
 * wording and never by its number alone, because the same number is another question in another
 * year.
 */
public final class Measures {
  private static final Pattern SUM = Pattern.compile(" \\+ ");

  private final List<Measure> all;

  private Measures(List<Measure> all) {
    this.all = List.copyOf(all);
  }

  /**
   * The measures that ship with the program.
   *
   * @return the measures in the order of the file
   */
  public static Measures shipped() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = Measures.class.getResourceAsStream("measures.csv")) {
      if (in == null) {
        throw new IllegalStateException("The program lacks measures.csv");
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
          CSVParser parser = CSVParser.parse(reader, format)) {
        List<Measure> measures = new ArrayList<>();
        for (CSVRecord row : parser) {
          measures.add(measure(row));
        }
        return new Measures(measures);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("measures.csv cannot be read", e);
    }
  }

  /**
   * The measure that a question's wording stands for.
   *
   * @param heading the question as published
   * @return the measure; empty if the question has no stable name
   */
  public Optional<Measure> findByWording(String heading) {
    String key = key(heading);
    return all.stream()
        .filter(
            m ->
                m.statistic() == Statistic.SCORE
                    ? key.equals(m.wording())
                    : key.contains(m.wording()))
        .findFirst();
  }

  /**
   * The measure with a stable name.
   *
   * @param code its name
   * @return the measure; empty if there is none
   */
  public Optional<Measure> findByCode(String code) {
    return all.stream().filter(m -> m.code().equals(code)).findFirst();
  }

  /**
   * The measure that has a question's number in a year.
   *
   * @param number the question's code, lower case
   * @param year the survey year whose numbers count
   * @return the measure; empty if the number is no measure's in that year
   */
  public Optional<Measure> findByNumber(String number, int year) {
    return all.stream().filter(m -> number.equals(m.codes().get(year))).findFirst();
  }

  /**
   * All measures.
   *
   * @return them in the order of the file
   */
  public List<Measure> list() {
    return all;
  }

  /**
   * The form in which wordings are compared.
   *
   * @param wording a question's wording
   * @return its words in lower case, parted by single spaces
   */
  public static String key(String wording) {
    return wording.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }

  private static Measure measure(CSVRecord row) {
    Map<Integer, String> codes = new HashMap<>();
    for (String pair : row.get("codes").split("(?<=\\S) (?=20\\d\\d=)", -1)) {
      int equals = pair.indexOf('=');
      codes.put(Integer.parseInt(pair.substring(0, equals)), pair.substring(equals + 1));
    }
    String responses = row.get("responses");
    return new Measure(
        row.get("measure"),
        row.get("title"),
        Statistic.valueOf(row.get("statistic").toUpperCase(Locale.ROOT)),
        row.get("better").equals("low"),
        responses.isEmpty() ? List.of() : SUM.splitAsStream(responses).toList(),
        row.get("wording"),
        codes);
  }
}
