package icsoversight.feed.ods;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in capitals as people write them. */
final class ProperCase {
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z']*");
  private static final Set<String> SMALL =
      Set.of("of", "and", "the", "for", "upon", "in", "on", "with");
  private static final Set<String> CAPITALS = Set.of("nhs", "ccg", "icb");

  private ProperCase() {}

  static String of(String name) {
    Matcher matcher = WORD.matcher(name);
    StringBuilder proper = new StringBuilder();
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      String written;
      if (CAPITALS.contains(word)) {
        written = word.toUpperCase(Locale.ROOT);
      } else if (SMALL.contains(word) && matcher.start() > 0) {
        written = word;
      } else {
        written = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      }
      matcher.appendReplacement(proper, Matcher.quoteReplacement(written));
    }
    matcher.appendTail(proper);
    return proper.toString();
  }
}
