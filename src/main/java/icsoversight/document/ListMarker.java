package icsoversight.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the words of an item of a list: a bullet, a number, "Recommendation 3:".
 *
 * @param end where the words begin, as an index into the line
 * @param number the number or letter; empty: a bullet
 */
record ListMarker(int end, String number) {
  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[•◦▪‣·*–—-]|o(?=\\s{2}))\\s+(?=\\S)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*(?:\\*\\*)?(?:(?:Recommendation|Action)\\s+)?\\(?(\\d{1,3}[a-z]?|[a-z]|[ivx]{1,4})"
              + "[.):](?:\\*\\*)?\\s+(?=\\S)",
          Pattern.CASE_INSENSITIVE);

  /** "Recommendation 3:" is a number even behind a bullet, and never that of a section. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\s*(?:\\*\\*)?Rec(?:ommendation|\\.)?\\s+(?:No\\.?\\s+|Number\\s+)?"
              + "\\(?(\\d{1,3}(?:[a-z]|\\([a-z]\\))?|[a-z])\\)?\\s?[.):–—-](?:\\*\\*)?\\s*(?=\\S)",
          Pattern.CASE_INSENSITIVE);

  /** "No. 3:", "Number 3 –", "R3.". */
  private static final Pattern LABELLED =
      Pattern.compile(
          "\\s*(?:\\*\\*)?(?:No\\.?\\s|Number\\s|R|#)\\s?(\\d{1,3}[a-z]?)\\s?[.):–—-](?:\\*\\*)?\\s+(?=\\S)");

  /** "3 The trust should …", "3 – The trust …", "#3 The trust": numbers only in their turn. */
  private static final Pattern BARE =
      Pattern.compile(
          "^\\s*[R#]?(\\d{1,2})(?:\\s+[–—-])?\\s+(?=[“\"‘']?\\p{L})"
              + "(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)");

  private static final Pattern SMALL =
      Pattern.compile("[^\\p{L}]*\\p{Ll}|[^\\p{L}]*R\\d+\\s\\W*\\p{Ll}");

  /** "3." on a line of its own, above its words. */
  private static final Pattern ALONE = Pattern.compile("^\\s*\\(?(\\d{1,2})[.)]?\\s*$");

  /**
   * What a line shows by itself to begin an item.
   *
   * @return empty: it is no item, as far as one line can show
   */
  static Optional<ListMarker> of(String line) {
    Matcher bullet = BULLET.matcher(line);
    boolean bulleted = bullet.find();
    int from = bulleted ? bullet.end() : 0;
    for (Pattern pattern : List.of(NAMED, NUMBER, LABELLED)) {
      Matcher number = pattern.matcher(line).region(from, line.length());
      if (number.lookingAt()) {
        return Optional.of(new ListMarker(number.end(), plain(number.group(1))));
      }
    }
    return bulleted ? Optional.of(new ListMarker(from, "")) : Optional.empty();
  }

  /** "Recommendation 3:" or "Rec. 3 –", whose number is never that of a section. */
  static boolean isNamed(String before) {
    String folded = before.strip().toLowerCase(Locale.ROOT);
    return folded.contains("recommendation") || folded.startsWith("rec");
  }

  /**
   * The numbers that are ones only because others follow upon them: "1 The trust …" and, further
   * down, "2 The board …".
   *
   * @param lines all lines of a document
   * @return for each line its marker; null: none of this kind
   */
  static @Nullable ListMarker[] inTurn(List<String> lines) {
    @Nullable ListMarker[] markers = new @Nullable ListMarker[lines.size()];
    for (Pattern pattern : List.of(BARE, ALONE)) {
      List<Integer> run = new ArrayList<>();
      Map<Integer, ListMarker> shown = new HashMap<>();
      for (int i = 0; i < lines.size(); i++) {
        Matcher number = pattern.matcher(lines.get(i));
        if (!number.find()) {
          continue;
        }
        shown.put(i, new ListMarker(number.end(), number.group(1)));
        boolean anew = number.group(1).equals("1");
        if (anew) {
          keep(lines, run, shown, markers);
          run.clear();
        }
        if (number.group(1).equals(Integer.toString(run.size() + 1))) {
          run.add(i);
        }
      }
      keep(lines, run, shown, markers);
    }
    return markers;
  }

  private static void keep(
      List<String> lines,
      List<Integer> run,
      Map<Integer, ListMarker> shown,
      @Nullable ListMarker[] markers) {
    boolean close = run.size() > 1 && run.get(run.size() - 1) - run.get(0) == run.size() - 1;
    // "1 in 4 of them" begins with a number too.
    boolean begins = run.stream().noneMatch(i -> startsSmall(lines.get(i)));
    if (run.size() > 1 && (close || begins)) {
      run.forEach(i -> markers[i] = shown.get(i));
    }
  }

  private static boolean startsSmall(String line) {
    return SMALL.matcher(line).lookingAt();
  }

  /** "2(a)" is 2a. */
  private static String plain(String number) {
    return number.replace("(", "").replace(")", "");
  }
}
