package icsoversight.prose.rule;

import icsoversight.prose.language.Memo;
import icsoversight.prose.language.Wording;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/** Which numbered recommendations a sentence means. */
final class Numbering {
  private static final String WORDS = "two|three|four|five|six|seven|eight|nine|ten";
  private static final List<String> NUMBERS =
      List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final Wording LISTED =
      Wording.of(
          "\\b(?:recommendations?|numbers?|nos?\\.?) ((?:\\(?\\d+[a-z]?\\)?(?:, (?:and )?| and | or )?)+)"
              + "|\\b(?:accept|agree|reject|adopt)\\w*(?: to| with)? ((?:\\d{1,2}(?:, (?:and )?| and |\\b))+)(?= ?(?:[.,;:]|$|and|but|came|in full|in principle|outright))");
  private static final Wording RANGE =
      Wording.of("\\brecommendations? (\\d{1,4}) (?:to|-|–) (\\d{1,4})\\b");
  private static final Wording FIRST = Wording.of("\\bthe first (" + WORDS + "|one|\\d{1,4})?\\b");
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
          "\\b(?:the|its|her|his|their|our|these|those|[a-z]+'s) (?:(?:"
              + WORDS
              + "|\\d+) )?(?:findings and )?(?:recommendations|report|findings)(?: in (?:this|the|her|his|its) [a-z ]{4,20})? in full\\b|\\bin full (?:the|its|her|his|these|those|all) (?:findings and )?(?:recommendations|report|findings|review)\\b|\\b(?:every|each) one\\b|\\beach of (?:them|the (?:"
              + WORDS
              + "|\\d+))\\b|\\bthe (?:whole )?lot\\b|\\bthem all\\b|\\baccept\\w* all (?:those|the ones)\\b|\\b(?:every|each)(?: one)?(?: of (?:the|its|her|his|their))? recommendations?\\b|\\ball (?:of )?(?:the |his |her |its |their |these )?(?:"
              + WORDS
              + "|\\d+)?(?: of (?:the |his |her |its |their )?)? ?(?:main )?(?:recommendations|of them|in full|\\b$)|\\ball (?:"
              + WORDS
              + "|\\d+)\\b");
  private static final Wording BOTH = Wording.of("\\bboth\\b(?! (?:houses|the|parties))");
  private static final Wording THESE =
      Wording.of(
          "\\b(?:these|those|its|her|his|the) (?:recommendations|proposals|ideas|steps)\\b|\\b(?:all|most) of (?:it|them|this|these)\\b");
  private static final Wording NUMBER = Wording.of("\\d+[a-z]?");

  /** No review has numbered more. */
  private static final int MOST = 300;

  private static final ThreadLocal<Memo<String, List<String>>> NAMED =
      Memo.perThread(Numbering::look);

  private Numbering() {}

  /**
   * Which recommendations of a paragraph a sentence in folded form means, where it names no number.
   *
   * @param told those of the paragraph, in their order
   * @param last those of the sentence that told the last ones
   */
  static <T> List<T> meant(String folded, List<T> told, List<T> last) {
    if (BOTH.isIn(folded) && told.size() >= 2) {
      return told.subList(told.size() - 2, told.size());
    }
    return meansAll(folded) || THESE.isIn(folded) ? told : last;
  }

  /** Whether a sentence in folded form means all recommendations. */
  static boolean meansAll(String folded) {
    return ALL.isIn(folded);
  }

  /** The numbers that a sentence in folded form names one by one, in ranges or as the first few. */
  static List<String> named(String folded) {
    return NAMED.get().get(folded);
  }

  private static List<String> look(String folded) {
    Matcher range = RANGE.matcher(folded);
    if (range.find()) {
      return numbers(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    }
    Matcher listed = LISTED.matcher(folded);
    if (listed.find()) {
      String numbers = listed.group(1) == null ? listed.group(2) : listed.group(1);
      return NUMBER.matcher(numbers).results().map(MatchResult::group).distinct().toList();
    }
    Matcher ordinal = ORDINAL.matcher(folded);
    if (ordinal.find()) {
      return List.of(Integer.toString(ORDINALS.indexOf(ordinal.group(1)) + 1));
    }
    Matcher first = FIRST.matcher(folded);
    if (first.find()) {
      String word = first.group(1) == null ? "one" : first.group(1);
      return numbers(1, word.matches("\\d+") ? Integer.parseInt(word) : NUMBERS.indexOf(word));
    }
    return List.of();
  }

  private static List<String> numbers(int first, int last) {
    return IntStream.rangeClosed(first, Math.min(last, MOST)).mapToObj(Integer::toString).toList();
  }
}
