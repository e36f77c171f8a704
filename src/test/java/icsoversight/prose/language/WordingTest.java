package icsoversight.prose.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import icsoversight.document.PlainText;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  private static final Path DOCUMENTS = Path.of("src/test/resources/documents/development");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\bpaus(?:e|ed|ing)\\b",
        "(?:rated|judged) '?good",
        "\\b(?:cqc|care quality commission)\\b.*\\bpaus\\w*",
        "segments? (?:one|two|[1-5])\\b",
        "(?<![a-z0-9-])(?:\\Qthe trust's\\E)(?![a-z0-9])",
        "^(?:paused)$",
        "(?<year>20\\d\\d)-(?:\\d\\d)",
        "(?:ab){2}c{1,3}d*",
        "[aeiou]x|[^a-z]y",
        "colou?r(?:ed)?",
        "\\p{Lu}\\w+ Review",
        "(?s).*said$",
        "a(?=b)b(?!c)",
        "(?:never)?",
        "[\\w'-]{2,45}? were",
        "\\. (?=[A-Z])",
        "é|ü"
      })
  void findsWhatTheExpressionFinds(String regex) {
    Wording wording = Wording.of(regex);
    Pattern pattern = Pattern.compile(regex);
    List<String> texts =
        List.of(
            "",
            "The CQC paused its assessments. The Trust's Review said",
            "it was rated 'good' and were paused, never coloured",
            "paused",
            "2024-05 in segment 3, ababccd ax 5y",
            "the trust's segments two: ab and ABCD. Then",
            "care quality commission will be pausing; café");
    for (String text : texts) {
      for (String form : List.of(text, PlainText.fold(text))) {
        assertEquals(
            found(pattern.matcher(form)),
            found(wording.matcher(form)),
            () -> regex + " in " + form);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'\\bpaus(?:e|ed|ing)\\b', 'The board met in public.', false",
    "'\\bpaus(?:e|ed|ing)\\b', 'It will pause.', true",
    "'(?:rated|judged) good', 'It was judged fair.', false",
    "'(?:rated|judged) good', 'It was rated as good.', false",
    "'\\b(?:cqc|regulator) .*approv\\w+', 'The regulator said no.', false",
    "'\\w+ \\d+', 'any thing', true"
  })
  void looksAtTheLettersFirst(String regex, String text, boolean may) {
    assertEquals(may, needed(regex).areIn(text));
  }

  private static NeededLetters needed(String regex) {
    return NeededLetters.of(ExpressionReading.of(regex));
  }

  private static List<String> found(Matcher matcher) {
    return matcher.results().map(m -> m.start() + ":" + m.group()).toList();
  }

  @Test
  void madeUpExpressionsAreNeverHeldBackWhereTheyMatch() {
    Random random = new Random(20261128);
    int matches = 0;
    for (int i = 0; i < 10_000; i++) {
      String regex = expression(random, 2);
      String text = letters(random, 1 + random.nextInt(10));
      List<String> found = found(Pattern.compile(regex).matcher(text));
      matches += found.isEmpty() ? 0 : 1;
      Wording wording = Wording.of(regex);
      assertEquals(found, found(wording.matcher(text)), () -> regex + " in " + text);
      assertEquals(!found.isEmpty(), wording.isIn(text), () -> regex + " in " + text);
    }
    assertTrue(matches > 2_000, "too few of them matched: " + matches);
  }

  private static String expression(Random random, int depth) {
    StringBuilder regex = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int kind = random.nextInt(depth > 0 ? 8 : 4);
      String atom =
          switch (kind) {
            case 0, 1 -> letters(random, 1);
            case 2 -> random.nextBoolean() ? "[" + letters(random, 2) + "]" : "[a-b]";
            case 3 -> ".";
            case 4 -> "(?:" + expression(random, depth - 1) + ")";
            case 5 -> "(?=" + expression(random, 0) + ")";
            case 6 ->
                "(?:" + expression(random, depth - 1) + "|" + expression(random, depth - 1) + ")";
            default -> "\\b";
          };
      List<String> often = List.of("", "", "?", "*", "+", "{2}", "{1,3}?");
      boolean isPlace = kind == 5 || kind == 7;
      regex.append(atom).append(isPlace ? "" : often.get(random.nextInt(often.size())));
    }
    return regex.toString();
  }

  private static String letters(Random random, int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append("abcB ".charAt(random.nextInt(count > 2 ? 5 : 3)));
    }
    return letters.toString();
  }

  @Test
  void noWordingOfTheRulesIsHeldBackWhereItMatches() throws Exception {
    List<Wording> wordings = wordings();
    assertTrue(wordings.size() > 250, "found only " + wordings.size());
    List<String> sentences = sentences();
    int matches = 0;
    for (Wording wording : wordings) {
      Pattern pattern = Pattern.compile(wording.regex());
      for (String sentence : sentences) {
        boolean found = pattern.matcher(sentence).find();
        matches += found ? 1 : 0;
        assertEquals(found, wording.isIn(sentence), () -> wording + " in " + sentence);
      }
    }
    assertTrue(matches > 1_000, "too few of them matched: " + matches);
  }

  private static List<Wording> wordings() throws IOException, URISyntaxException {
    List<Wording> wordings = new ArrayList<>();
    Path classes =
        Path.of(Wording.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes.resolve("icsoversight/prose"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String name = classes.relativize(file).toString().replace('/', '.');
        wordings.addAll(wordings(name.substring(0, name.length() - ".class".length())));
      }
    }
    return wordings;
  }

  private static List<Wording> wordings(String type) {
    List<Wording> wordings = new ArrayList<>();
    try {
      for (Field field : Class.forName(type).getDeclaredFields()) {
        if (field.getType() == Wording.class && Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          wordings.add((Wording) field.get(null));
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type, e);
    }
    return wordings;
  }

  @Test
  void aPhraseBeginsWithWhatMustBeThere() {
    Phrases phrases = new Phrases();
    assertThrows(IllegalArgumentException.class, () -> phrases.compile("(staff)? engagement"));
    assertTrue(phrases.compile("staff (engagement)? score").matcher("staff score").find());
  }

  private static List<String> sentences() throws IOException {
    List<String> some = new ArrayList<>();
    int count = 0;
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        for (String sentence : Files.readString(file).split("\\R|(?<=\\.) ", -1)) {
          if (count++ % 30 == 0) {
            some.add(sentence);
            some.add(PlainText.fold(sentence));
          }
        }
      }
    }
    return some;
  }

  @ParameterizedTest
  @CsvSource({
    "what dash wrote, dash, true",
    "a dashboard, dash, false",
    "slapdash work, dash, false",
    "a dashboard of dash's, dash, true",
    "dash, dash, true",
    "nothing, '', false"
  })
  void findsWholeWords(String text, String word, boolean there) {
    assertEquals(there, Words.has(text, word));
  }
}
