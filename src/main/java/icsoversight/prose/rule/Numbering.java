package icsoversight.prose.rule;

import icsoversight.prose.language.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/** Which numbered recommendations a sentence means. */
final class Numbering {
  private static final String WORDS = "two|three|four|five|six|seven|eight|nine|ten";
  private static final List<String> NUMBERS =
      List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final Wording LISTED =
      Wording.of("\\brecommendations? ((?:\\(?\\d+[a-z]?\\)?(?:, (?:and )?| and | or )?)+)");
  private static final Wording RANGE = Wording.of("\\brecommendations? (\\d+) (?:to|-|–) (\\d+)");
  private static final Wording FIRST = Wording.of("\\bthe first (" + WORDS + "|one|\\d+)?\\b");
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");
  private static final Wording ORDINAL =
      Wording.of(
          "\\b("
              + String.join("|", ORDINALS)
              + ") (?:of (?:the |its |her |his )?)?recommendations?\\b");
  private static final Wording ALL =
      Wording.of(
          "\\b(?:the|its|her|his|their|our) (?:recommendations|report|findings) in full\\b|\\b(?:every|each)(?: one)?(?: of (?:the|its|her|his|their))? recommendations?\\b|\\ball (?:of )?(?:the |his |her |its |their |these )?(?:"
              + WORDS
              + "|\\d+)?(?: of (?:the |his |her |its |their )?)? ?(?:main )?(?:recommendations|of them|in full|\\b$)|\\ball (?:"
              + WORDS
              + "|\\d+)\\b");
  private static final Wording NUMBER = Wording.of("\\d+[a-z]?");

  /** No review has numbered more. */
  private static final int MOST = 300;

  private Numbering() {}

  /** Whether a sentence in folded form means all recommendations. */
  static boolean meansAll(String folded) {
    return ALL.isIn(folded);
  }

  /** The numbers that a sentence in folded form names one by one, in ranges or as the first few. */
  static List<String> named(String folded) {
    Set<String> named = new LinkedHashSet<>();
    Matcher listed = LISTED.matcher(folded);
    if (listed.find()) {
      NUMBER.matcher(listed.group(1)).results().forEach(r -> named.add(r.group()));
    }
    IntStream.rangeClosed(1, MOST)
        .mapToObj(Integer::toString)
        .filter(n -> names(folded, n))
        .forEach(named::add);
    return List.copyOf(named);
  }

  /** Whether a sentence in folded form means the recommendation with a number. */
  static boolean names(String folded, String number) {
    if (ALL.isIn(folded)) {
      return true;
    }
    Matcher range = RANGE.matcher(folded);
    if (range.find() && number.matches("\\d+")) {
      int n = Integer.parseInt(number);
      return Integer.parseInt(range.group(1)) <= n && n <= Integer.parseInt(range.group(2));
    }
    Matcher listed = LISTED.matcher(folded);
    if (listed.find()) {
      return NUMBER.matcher(listed.group(1)).results().anyMatch(r -> r.group().equals(number));
    }
    Matcher ordinal = ORDINAL.matcher(folded);
    if (ordinal.find()) {
      return number.equals(Integer.toString(ORDINALS.indexOf(ordinal.group(1)) + 1));
    }
    Matcher first = FIRST.matcher(folded);
    if (first.find() && number.matches("\\d+")) {
      String word = first.group(1) == null ? "one" : first.group(1);
      int last = word.matches("\\d+") ? Integer.parseInt(word) : NUMBERS.indexOf(word);
      return Integer.parseInt(number) <= last;
    }
    return false;
  }
}
