package icsoversight.prose.rule;

import icsoversight.prose.Passage;
import icsoversight.prose.language.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in running text that say what is recommended, and who is to act. */
final class RecommendedWords {
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:review|report|she|he|it|inquiry|hewitt|dash|richards|[a-z]+'s review|proposal)\\b[^.;]{0,60}?\\b(?:recommended|recommends|recommend|proposed|proposes|suggested|suggests|called for|calls for|urged|wanted|wants|asked for|asks for|said)\\b(?: that| the use of)? ");

  private static final Pattern ITS_OWN =
      Pattern.compile(
          "\\bit is recommended that |\\brecommended that |\\brecommended (?=a |an |the )|\\bon the proposal that |\\bwants (?=the |ministers|government)");

  private static final Pattern MODAL =
      Pattern.compile(
          "\\b(should|be |must|ought|needs? to|no more than|a |an |better|the share|to set|every|all)\\b");

  /** "One lawyer recommended that": no review speaks. */
  private static final Pattern ONE =
      Pattern.compile(
          "\\b(?:one|another|an|a) (?!review|report|inquiry)[a-z]+ (?:has |had )?(?:recommended|suggested|proposed|urged|said)\\b");

  private RecommendedWords() {}

  static Optional<Sentence> recommended(Passage passage, int answerAt) {
    String folded = passage.folded();
    int limit = answerAt > 0 ? answerAt - 2 : folded.length();
    for (Pattern pattern : List.of(ITS_OWN, SAID)) {
      Matcher matcher = pattern.matcher(folded);
      while (matcher.find()) {
        String rest = folded.substring(matcher.end(), Math.max(matcher.end(), limit));
        boolean denied =
            folded.substring(0, matcher.end()).matches("(?s).*\\b(not|never|nor)\\b[^,]*$");
        boolean verb =
            matcher.group().contains("recommend")
                || matcher.group().contains("propos")
                || matcher.group().contains("call")
                || matcher.group().contains("want")
                || matcher.group().contains("urged")
                || matcher.group().contains("suggest")
                || matcher.group().contains("ask");
        boolean somebody =
            ONE.matcher(matcher.group()).find()
                || ONE.matcher(folded.substring(0, matcher.end())).find();
        if (somebody || denied || !verb || rest.length() < 15 || !MODAL.matcher(rest).find()) {
          continue;
        }
        int end = end(rest);
        return Optional.of(passage.sentence().part(matcher.end(), matcher.end() + end));
      }
    }
    return Optional.empty();
  }

  private static int end(String rest) {
    Matcher stop =
        Pattern.compile(
                ", and (?:we|it|the government|they) |, (?:which|but we|although)|\\.$|\\. ?['’\"]?$")
            .matcher(rest);
    return stop.find() ? stop.start() : rest.length();
  }

  static String addressee(Sentence words) {
    Matcher matcher =
        Pattern.compile(
                "^((?:the )?(?:centre|government|ministers|department|cqc|commission|regulator|nhs england|trust|boards|every [a-z ]+ board|secretary of state))\\b(?= (?:should|to|must|ought))")
            .matcher(words.folded());
    return matcher.find() ? words.text().substring(0, matcher.end(1)) : "";
  }
}
