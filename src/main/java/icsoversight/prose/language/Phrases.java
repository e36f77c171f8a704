package icsoversight.prose.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The small language in which the lexicon files are written, made into regular expressions over
 * folded text. In a phrase, {@code ~pause} is any form of the verb, {@code (a|b)} one of several
 * words or phrases, {@code (a)?} may be absent, {@code ...} stands for up to six words of the same
 * clause, {@code ..} for up to two, {@code ....} for any number, and {@code {systems}} for an entry
 * of {@code words.csv}.
 */
public final class Phrases {
  private static final Pattern TOKEN =
      Pattern.compile(
          "~[a-z]+(?: [a-z]+(?=~))?|\\{[a-z-]+\\}|\\.\\.\\.\\.|\\.\\.\\.|\\.\\.|[()|?]|[^\\s()|?{}~.]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Map<String, String> words = new HashMap<>();
  private final Map<Class<?>, Object> shared = new HashMap<>();

  /** The named groups of words that ship with the program. */
  public Phrases() {
    for (CSVRecord row : rows("words.csv")) {
      words.put(row.get("name"), row.get("phrases"));
    }
  }

  /**
   * What several rules make of the lexicon and share, with what it remembers of sentences.
   *
   * @param type what it is
   * @param maker makes it when it is first asked for
   * @param <T> what it is
   * @return the one of these phrases
   */
  public <T> T share(Class<T> type, Function<Phrases, T> maker) {
    Object one = shared.get(type);
    if (one == null) {
      one = maker.apply(this);
      shared.put(type, one);
    }
    return type.cast(one);
  }

  /**
   * A phrase as a wording of folded text.
   *
   * @param phrase the phrase
   * @return the wording, which matches whole words
   */
  public Wording compile(String phrase) {
    return Wording.of("(?<![a-z0-9-])(?:" + regex(phrase) + ")(?![a-z0-9])");
  }

  private String regex(String phrase) {
    StringBuilder regex = new StringBuilder();
    boolean gap = false;
    Matcher tokens = TOKEN.matcher(phrase);
    int last = 0;
    while (tokens.find()) {
      boolean spaced = SPACES.matcher(phrase.substring(last, tokens.start())).matches();
      last = tokens.end();
      String token = tokens.group();
      switch (token) {
        case "(", "|", ")" -> {
          separate(regex, spaced && !token.equals("|") && !token.equals(")"), gap);
          gap = false;
          regex.append(token.equals("(") ? "(?:" : token);
        }
        case "?" -> optional(regex);
        case "...." -> {
          regex.append("[^;:.?!]*?[ ,'\"()]+");
          gap = true;
        }
        case "..." -> {
          regex.append("(?:[ ,'\"()]+[^\\s;:.?!]+){0,6}?");
          gap = false;
        }
        case ".." -> {
          regex.append("(?:[ ,'\"()]+[^\\s;:.?!,]+){0,2}?");
          gap = false;
        }
        default -> {
          separate(regex, spaced, gap);
          gap = false;
          regex.append(word(token));
        }
      }
    }
    return regex.toString();
  }

  private static void separate(StringBuilder regex, boolean spaced, boolean gap) {
    if (spaced && !gap && regex.length() > 0) {
      regex.append("[ ,'\"()]+");
    }
  }

  /** Makes the group that just ended optional, together with the space before it. */
  private static void optional(StringBuilder regex) {
    int depth = 0;
    for (int i = regex.length() - 1; i >= 0; i--) {
      char c = regex.charAt(i);
      boolean escaped = i > 0 && regex.charAt(i - 1) == '\\';
      if (c == ')' && !escaped && !inClass(regex, i)) {
        depth++;
      } else if (c == '(' && !escaped && !inClass(regex, i)) {
        depth--;
        if (depth == 0) {
          if (i == 0) {
            throw new IllegalArgumentException(
                "A phrase begins with what must be there; write two: " + regex);
          }
          String space = "[ ,'\"()]+";
          boolean spaced =
              i >= space.length() && regex.substring(i - space.length(), i).equals(space);
          int from = spaced ? i - space.length() : i;
          regex.insert(from, "(?:").append(")?");
          return;
        }
      }
    }
    throw new IllegalArgumentException("A question mark follows no group: " + regex);
  }

  private static boolean inClass(StringBuilder regex, int at) {
    int open = regex.lastIndexOf("[", at);
    int close = regex.lastIndexOf("]", at);
    return open > close && regex.indexOf("]", at) >= 0;
  }

  private String word(String token) {
    if (token.startsWith("~")) {
      return "(?:" + String.join("|", Verbs.forms(token.substring(1))) + ")";
    }
    if (token.startsWith("{")) {
      String named = words.get(token.substring(1, token.length() - 1));
      if (named == null) {
        throw new IllegalArgumentException("words.csv has no " + token);
      }
      return "(?:" + regex(named) + ")";
    }
    return Pattern.quote(token);
  }

  /**
   * The rows of a lexicon file beside the prose package.
   *
   * @param file its name
   * @return its rows; lines that begin with {@code #} are comments
   */
  public static List<CSVRecord> rows(String file) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();
    try (InputStream in = Phrases.class.getResourceAsStream("/icsoversight/prose/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The lexicon lacks " + file);
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
          CSVParser parser = CSVParser.parse(reader, format)) {
        return new ArrayList<>(parser.getRecords());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The lexicon cannot be read: " + file, e);
    }
  }
}
