package icsoversight.prose.language;

import icsoversight.document.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * What a classifier sees of a sentence: the stems of its words, alone and in company. Bodies that
 * play the same part, dates and numbers are each made one word, so that what is learnt of one holds
 * for all.
 */
public final class WordFeatures {
  private static final List<Map.Entry<String, Wording>> PARTS =
      List.of(
          Map.entry(
              "SYSTEMS",
              Wording.of(
                  "\\bintegrated care (?:systems?|boards?)\\b|\\bicss?\\b|\\bicbs?\\b|\\bsystems\\b")),
          Map.entry(
              "COUNCILS",
              Wording.of("\\blocal authorit(?:y|ies)\\b|\\bcouncils?\\b|\\btown halls?\\b")),
          Map.entry(
              "ASSESSOR",
              Wording.of(
                  "\\bcare quality commission\\b|\\bcqc\\b|\\b(?:the|this) (?:regulator|watchdog|inspectorate|commission)\\b")),
          Map.entry("NHSE", Wording.of("\\bnhs (?:england|improvement)\\b|\\bnhse\\b")),
          Map.entry(
              "MINISTERS",
              Wording.of(
                  "\\bsecretary of state\\b|\\b(?:health and social care|health) secretary\\b|\\bministers?\\b|\\bdepartment of health(?: and social care)?\\b|\\bdhsc\\b|\\bthe department\\b|\\bgovernment\\b|\\bwhitehall\\b")),
          Map.entry(
              "DAY",
              Wording.of(
                  "\\b(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter)\\b")));
  private static final Wording NUMBER = Wording.of("\\b\\d[\\d/.,-]*(?:st|nd|rd|th)?\\b");
  private static final Wording WORD = Wording.of("[A-Z]{3,}|[a-z']+");
  private static final int LONGEST = 120;

  private WordFeatures() {}

  /**
   * The features of a sentence.
   *
   * @param sentence the sentence in any form
   * @return single stems, neighbours, three in a row, and pairs over a gap of one or two
   */
  public static Set<String> of(String sentence) {
    List<String> words = words(PlainText.fold(sentence));
    Set<String> features = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      features.add(words.get(i));
      add(features, words, "+", i, i + 1);
      add(features, words, "++", i, i + 1, i + 2);
      add(features, words, "-", i, i + 2);
      add(features, words, "-", i, i + 3);
    }
    return features;
  }

  private static void add(Set<String> features, List<String> words, String kind, int... places) {
    if (places[places.length - 1] >= words.size()) {
      return;
    }
    StringBuilder feature = new StringBuilder(kind);
    for (int place : places) {
      feature.append(words.get(place)).append(' ');
    }
    features.add(feature.toString());
  }

  private static List<String> words(String folded) {
    String masked = folded;
    for (Map.Entry<String, Wording> part : PARTS) {
      masked = part.getValue().matcher(masked).replaceAll(part.getKey());
    }
    masked = NUMBER.matcher(masked).replaceAll("NUMBER");
    PorterStemmer stemmer = new PorterStemmer();
    List<String> words = new ArrayList<>(List.of("<"));
    Matcher matcher = WORD.matcher(masked);
    while (matcher.find() && words.size() < LONGEST) {
      String word = matcher.group();
      words.add(Character.isUpperCase(word.charAt(0)) ? word : stemmer.stem(word));
    }
    words.add(">");
    return words;
  }
}
