package icsoversight.feed.cqc;

import icsoversight.feed.FeedDescription;
import icsoversight.feed.Header;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words of CQC's ratings, and which names are those of people. */
final class RatingWords {
  private final FeedDescription words = FeedDescription.of(RatingWords.class, "ratings");

  /**
   * A rating as the dataset has it.
   *
   * @param word as published
   * @param rank its place on the four-point scale; empty: off the scale
   */
  record Rating(String word, String rank) {}

  /** The rating that a word is; empty if it is none that is known. */
  Optional<Rating> find(String word) {
    return words
        .lookUp("rating", word)
        .map(
            entry -> {
              int comma = entry.indexOf(',');
              return comma < 0
                  ? new Rating(entry, "")
                  : new Rating(entry.substring(0, comma), entry.substring(comma + 1));
            });
  }

  /** Whether a word stands where a rating is not ready or not meant to be shown. */
  boolean isNone(String word) {
    return words.settings().containsKey("none." + Header.key(word));
  }

  /** Whether a word is a key question, or the overall rating. */
  boolean isAspect(String word) {
    return words.list("aspects").stream().anyMatch(a -> Header.key(a).equals(Header.key(word)));
  }

  /**
   * The name of a place or provider, unless it is a person's.
   *
   * @param name as published
   * @param ownership the type of ownership, where the layout has it; empty: not known
   * @return the name; empty if it is that of a person, or of a business that is one person
   */
  String publicName(String name, String ownership) {
    List<String> individual = words.list("individual");
    if (individual.stream().anyMatch(i -> i.equalsIgnoreCase(ownership))) {
      return "";
    }
    String plain = name.replaceAll("[\\s\\u00a0]+", " ").strip();
    return namesPerson(plain) ? "" : plain;
  }

  /** Whether any word is a title that stands before a person's name. */
  private boolean namesPerson(String name) {
    List<String> titles = words.list("titles");
    return Arrays.stream(name.split("[^A-Za-z]+", -1))
        .anyMatch(w -> titles.stream().anyMatch(w::equalsIgnoreCase));
  }
}
