package icsoversight.prose.rule;

import icsoversight.finding.Finding;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** Reads answers to recommendations: {@code responses.csv}. */
final class Responses {
  private record Entry(String response, String implementation, Pattern pattern) {}

  private static final Pattern ANSWERER =
      Pattern.compile(
          "\\b((?:the )?(?:uk )?(?:government|department(?: of health and social care)?|secretary of state|ministers|commission|regulator|trust|board|nhs england|cqc|dhsc))\\b");
  private static final Pattern NOT_ANSWER =
      Pattern.compile(
          "\\b(welcomes?|will address|grateful|if it were|have yet to reply|has not yet said)\\b");

  private final List<Entry> entries = new ArrayList<>();

  Responses(Phrases phrases) {
    for (CSVRecord row : Phrases.rows("responses.csv")) {
      entries.add(
          new Entry(
              row.get("response"), row.get("implementation"), phrases.compile(row.get("phrase"))));
    }
  }

  /** Whether a sentence is an answer. */
  boolean isAnswer(String folded) {
    return !NOT_ANSWER.matcher(folded).find() && entry(folded).isPresent();
  }

  private Optional<Entry> entry(String folded) {
    return entries.stream().filter(e -> e.pattern().matcher(folded).find()).findFirst();
  }

  /** Puts an answer into a recommendation. */
  void put(Article article, Passage passage, String words, Finding recommendation) {
    Entry entry = entry(passage.folded()).orElseThrow();
    Matcher matcher = ANSWERER.matcher(passage.folded());
    String by = "the government";
    if (matcher.find()) {
      by = passage.sentence().text().substring(matcher.start(1), matcher.end(1));
    }
    boolean government = by.toLowerCase(java.util.Locale.ROOT).contains("government");
    recommendation
        .with("response", entry.response())
        .with("response_text", words)
        .with("response_by", government ? "the government" : by)
        .with("responded_from", article.published().toString())
        .with("responded_to", article.published().toString());
    if (recommendation.get("implementation").isEmpty()) {
      boolean begins = passage.folded().matches("(?s).*\\bwill (begin|start)\\b.*");
      recommendation.with("implementation", begins ? "not-started" : entry.implementation());
    }
  }
}
