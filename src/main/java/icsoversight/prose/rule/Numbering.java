package icsoversight.prose.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which numbered recommendations a sentence means. */
final class Numbering {
  private static final String WORDS = "two|three|four|five|six|seven|eight|nine|ten";
  private static final List<String> NUMBERS =
      List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final Pattern LISTED =
      Pattern.compile("\\brecommendations? ((?:\\(?\\d+[a-z]?\\)?(?:, (?:and )?| and | or )?)+)");
  private static final Pattern RANGE =
      Pattern.compile("\\brecommendations? (\\d+) (?:to|-|–) (\\d+)");
  private static final Pattern FIRST = Pattern.compile("\\bthe first (" + WORDS + "|one|\\d+)?\\b");
  private static final Pattern ALL =
      Pattern.compile(
          "\\ball (?:of )?(?:the |his |her |its |their |these )?(?:"
              + WORDS
              + "|\\d+)?(?: of (?:the |his |her |its |their )?)? ?(?:main )?(?:recommendations|of them|in full|\\b$)|\\ball (?:"
              + WORDS
              + "|\\d+)\\b");
  private static final Pattern NUMBER = Pattern.compile("\\d+[a-z]?");

  private Numbering() {}

  /** Whether a sentence in folded form means all recommendations. */
  static boolean meansAll(String folded) {
    return ALL.matcher(folded).find();
  }

  /** Whether a sentence in folded form means the recommendation with a number. */
  static boolean names(String folded, String number) {
    if (ALL.matcher(folded).find()) {
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
    Matcher first = FIRST.matcher(folded);
    if (first.find() && number.matches("\\d+")) {
      String word = first.group(1) == null ? "one" : first.group(1);
      int last = word.matches("\\d+") ? Integer.parseInt(word) : NUMBERS.indexOf(word);
      return Integer.parseInt(number) <= last;
    }
    return false;
  }
}
