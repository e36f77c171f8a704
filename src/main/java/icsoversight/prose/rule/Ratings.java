package icsoversight.prose.rule;

import icsoversight.assessment.Scheme;
import icsoversight.prose.language.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of rating in a clause, and whom and what they are for. */
final class Ratings {
  private static final Pattern RATING =
      Pattern.compile("\\b(outstanding|good|requir(?:es|ing|ed) improvement|inadequate)\\b");

  private static final Pattern FORMER =
      Pattern.compile(
          "\\b(?:from|previously|formerly|earlier|was)(?: an| a)?(?: rating of)? ?['\"]?$");

  private Ratings() {}

  record Rating(String word, int start, int end) {}

  /** Of several ratings in a clause, an organisation has the first that follows its name. */
  static boolean belongs(
      Mention mention, Rating rating, List<Rating> ratings, List<Mention> mentions) {
    if (ratings.size() == 1 || mentions.size() == 1) {
      return true;
    }
    return ratings.stream()
        .filter(r -> r.start() >= mention.end())
        .findFirst()
        .map(r -> r.equals(rating))
        .orElse(ratings.get(ratings.size() - 1).equals(rating));
  }

  static List<Rating> find(String folded) {
    List<Rating> ratings = new ArrayList<>();
    Matcher matcher = RATING.matcher(folded);
    while (matcher.find()) {
      String before = folded.substring(0, matcher.start());
      boolean former =
          FORMER.matcher(before).find() && !before.matches("(?s).*\\b(was|were) ?['\"]?$")
              || before.matches("(?s).*\\b(?:from|out of)(?: an| a)? ?['\"]?$");
      String word = matcher.group(1).replaceFirst("requir(ing|ed)", "requires");
      // "good governance", "a good example": not a rating.
      String after = folded.substring(matcher.end());
      boolean adjective =
          after.matches(
                  "(?s)['\"]? (?!overall|for|in|at|by|on|and|or|to|from|grades?|ratings?|rating|when|while|but|after|last|this|under|across|today|yesterday|again|with|too|as|earlier|because|since|against|care)[a-z]+.*")
              && word.matches("good|outstanding");
      if (!former && !adjective) {
        ratings.add(new Rating(word, matcher.start(), matcher.end()));
      }
    }
    return ratings;
  }

  /** The key questions that a rating is for; overall if none is named. */
  static List<String> aspects(String folded, Rating rating, List<Rating> ratings, Scheme scheme) {
    if (scheme == Scheme.CCG_ASSESSMENT) {
      List<Aspects.Found> areas = Aspects.find("clinical", folded);
      return areas.isEmpty() ? List.of("overall") : codes(areas, rating, ratings);
    }
    if (scheme != Scheme.CQC_PROVIDER) {
      return List.of("overall");
    }
    List<Aspects.Found> found =
        Aspects.find("question", folded).stream()
            .filter(f -> f.end() <= rating.start() || f.start() >= rating.end())
            .toList();
    boolean overall = folded.startsWith(" overall", rating.end()) || folded.contains("overall");
    List<String> codes = codes(found, rating, ratings);
    if (codes.isEmpty() || overall && (ratings.size() == 1 || ratings.get(0).equals(rating))) {
      return found.isEmpty() || overall ? List.of("overall") : codes;
    }
    return codes;
  }

  private static List<String> codes(
      List<Aspects.Found> found, Rating rating, List<Rating> ratings) {
    Set<String> codes = new LinkedHashSet<>();
    for (Aspects.Found aspect : found) {
      Rating owner = ratings.get(0);
      for (Rating r : ratings) {
        // "good for being caring": the rating before the question, else the one after it.
        owner = r.end() <= aspect.start() ? r : owner;
      }
      if (owner.equals(rating)) {
        codes.add(aspect.code());
      }
    }
    return List.copyOf(codes);
  }
}
