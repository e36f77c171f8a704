package icsoversight.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The register of reviews: {@code reviews.csv} beside this class. */
public final class KnownReviews {
  private final List<KnownReview> all;

  private KnownReviews(List<KnownReview> all) {
    this.all = List.copyOf(all);
  }

  /**
   * The register that ships with the program.
   *
   * @return the register
   */
  public static KnownReviews shipped() {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();
    try (InputStream in = KnownReviews.class.getResourceAsStream("reviews.csv")) {
      if (in == null) {
        throw new IllegalStateException("The program lacks reviews.csv");
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
          CSVParser parser = CSVParser.parse(reader, format)) {
        List<KnownReview> all = new ArrayList<>();
        for (CSVRecord r : parser) {
          all.add(
              new KnownReview(
                  r.get("review_id"),
                  r.get("surname"),
                  r.get("lead"),
                  r.get("title"),
                  r.get("subject_code"),
                  r.get("subject"),
                  r.get("from"),
                  r.get("to"),
                  Stream.of(r.get("about").split("\\|", -1)).filter(w -> !w.isEmpty()).toList(),
                  r.get("pronoun")));
        }
        return new KnownReviews(all);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reviews.csv cannot be read", e);
    }
  }

  /**
   * All reviews of the register.
   *
   * @return them in the order of the file
   */
  public List<KnownReview> list() {
    return all;
  }

  /** Whether a title names the year of a review beside its lead. */
  private static boolean isYearOf(String title, KnownReview review) {
    return Pattern.compile("\\b" + review.id().substring(0, 4) + "\\b").matcher(title).find();
  }

  /**
   * The review that a title names, by its id, its title or its lead's surname.
   *
   * @param title the title as someone wrote it
   * @param day the day on which it was written, ISO 8601; empty: not known
   * @return the review; empty if none or several fit
   */
  public Optional<KnownReview> findByTitle(String title, String day) {
    String lower = title.toLowerCase(Locale.ROOT);
    List<KnownReview> fits =
        all.stream()
            .filter(
                r ->
                    lower.equals(r.id())
                        || lower.contains(r.title().toLowerCase(Locale.ROOT))
                        || (!r.subject().isEmpty()
                            && lower.contains(r.subject().toLowerCase(Locale.ROOT)))
                        || Pattern.compile("\\b" + Pattern.quote(r.surname()) + "\\b")
                            .matcher(lower)
                            .find())
            .toList();
    List<KnownReview> exact =
        fits.stream()
            .filter(r -> lower.equals(r.id()) || lower.contains(r.title().toLowerCase(Locale.ROOT)))
            .toList();
    if (exact.size() == 1) {
      return Optional.of(exact.get(0));
    }
    List<KnownReview> ofYear = fits.stream().filter(r -> isYearOf(lower, r)).toList();
    if (ofYear.size() == 1) {
      return Optional.of(ofYear.get(0));
    }
    List<KnownReview> then =
        fits.stream().filter(r -> day.isEmpty() || r.isSpokenOfOn(day)).toList();
    return then.size() == 1 ? Optional.of(then.get(0)) : Optional.empty();
  }
}
