package icsoversight.prose.rule;

import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.Quotes;
import icsoversight.prose.Rule;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.rule.ReviewFinder.Found;
import icsoversight.review.RecommendationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what reviews recommend, in lists and in running text, and what was answered. */
public final class RecommendationRule implements Rule {
  private static final String NAME = "recommendation";
  private static final Pattern LIST =
      Pattern.compile("\\b(recommend\\w*|calls? for|called for|asks? for|proposals?|should)\\b");
  private static final Pattern SCOPE =
      Pattern.compile(
          "\\b(will cover|to consider|will consider|terms of reference|tor\\b.*(say|cover)|asked to (?:consider|look)|will (?:look|examine)|scope|to look at|would (?:cover|consider|look)|remit)\\b");
  private static final Pattern BOARD =
      Pattern.compile(
          "\\b(the board is (?:recommended|asked)|board is recommended|members are asked|committee is)\\b");
  private final ReviewRule reviews;
  private final Themes themes;
  private final Responses responses;

  /**
   * The rule.
   *
   * @param phrases the language of the lexicon
   * @param names the names of organisations
   */
  public RecommendationRule(Phrases phrases, Names names) {
    this.reviews = new ReviewRule(names);
    this.themes = new Themes(phrases);
    this.responses = new Responses(phrases);
  }

  @Override
  public List<Finding> apply(Article article) {
    List<Finding> known = reviews.reviews(article);
    if (known.isEmpty()) {
      return List.of();
    }
    List<Found> found = reviews.found(article);
    List<Finding> findings = new ArrayList<>();
    lists(article, known, found, findings);
    answersBelow(article, findings);
    runningText(article, known, found, findings);
    answersByNumber(article, findings);
    return findings;
  }

  private void lists(
      Article article, List<Finding> known, List<Found> found, List<Finding> findings) {
    List<Passage> passages = article.passages();
    String leadIn = "";
    int leadInBlock = -1;
    int lastBlock = -1;
    for (Passage passage : passages) {
      if (!passage.isItem()) {
        leadIn = passage.folded();
        leadInBlock = passage.blockNumber();
        continue;
      }
      if (passage.blockNumber() == lastBlock) {
        continue;
      }
      lastBlock = passage.blockNumber();
      boolean scope = SCOPE.matcher(leadIn).find();
      boolean listed =
          scope
              || LIST.matcher(leadIn).find() && leadIn.contains("recommend")
              || passage.heading().contains("recommend");
      boolean explicit = isExplicit(article, passage);
      if (!explicit && (!listed || BOARD.matcher(leadIn).find() || leadInBlock < 0)) {
        continue;
      }
      scope &= !explicit;
      Finding review = Ownership.owner(article, passage, leadIn, known, found);
      Sentence words = whole(article, passage);
      Finding finding =
          Finding.of(FindingKind.RECOMMENDATION)
              .with("review_id", review.get("review_id"))
              .with(
                  "kind",
                  (scope ? RecommendationKind.SCOPE : RecommendationKind.RECOMMENDATION).code())
              .with("number", passage.block().number())
              .with(
                  "interim",
                  Boolean.toString(leadIn.contains("interim") && !leadIn.contains("final")))
              .with("text", plain(words.text()))
              .with("theme", themes.of(words.text()));
      findings.add(Quotes.quote(finding, article, words, NAME + "-list", "0.9"));
    }
  }

  /** "Recommendation 3: …" says of itself what it is. */
  private static boolean isExplicit(Article article, Passage passage) {
    int start = passage.block().start();
    String before = article.text().folded().substring(Math.max(0, start - 24), start);
    return before.matches("(?s).*\\brecommendation \\(?[0-9a-z]+[.):] *$");
  }

  /** An answer that follows its recommendation as a paragraph of its own. */
  private void answersBelow(Article article, List<Finding> findings) {
    Finding open = null;
    int block = -1;
    for (Passage passage : article.passages()) {
      if (passage.isHeading()) {
        open = null;
      } else if (passage.isItem()) {
        int start = passage.block().start();
        open =
            isExplicit(article, passage)
                ? findings.stream()
                    .filter(f -> f.get("locator").startsWith(place(article, start)))
                    .findFirst()
                    .orElse(null)
                : null;
        block = -1;
      } else if (open != null
          && open.get("response").isEmpty()
          && (block < 0 || block == passage.blockNumber())) {
        block = passage.blockNumber();
        if (responses.isAnswer(passage.folded())) {
          String words =
              article.text().text().substring(passage.block().start(), passage.block().end());
          responses.put(article, passage, words, open);
        }
      }
    }
  }

  private static String place(Article article, int start) {
    String locator = article.text().locator(start, start);
    return locator.substring(0, locator.indexOf(',') + 1);
  }

  private static Sentence whole(Article article, Passage passage) {
    int start = passage.block().start();
    int end = passage.block().end();
    return new Sentence(
        start,
        end,
        article.text().text().substring(start, end),
        article.text().folded().substring(start, end));
  }

  /** Without the quotation marks and the semicolon that belong to the list and not to the words. */
  private static String plain(String text) {
    String plain = text.strip().replaceAll("[;,]$", "");
    boolean quoted = plain.matches("(?s)^[“\"‘'].*[”\"’']$");
    return quoted ? plain.substring(1, plain.length() - 1) : plain;
  }

  private void runningText(
      Article article, List<Finding> known, List<Found> found, List<Finding> findings) {
    Finding open = null;
    int block = -1;
    for (Passage passage : article.passages()) {
      if (passage.isHeading() || passage.isItem()) {
        continue;
      }
      if (passage.blockNumber() != block) {
        block = passage.blockNumber();
        open = null;
      }
      String folded = passage.folded();
      int comma = answerInSentence(folded);
      Optional<Sentence> words =
          folded.endsWith("?") ? Optional.empty() : RecommendedWords.recommended(passage, comma);
      if (words.isPresent() && !isListed(words.get(), findings)) {
        Finding review = Ownership.owner(article, passage, folded, known, found);
        open =
            Finding.of(FindingKind.RECOMMENDATION)
                .with("review_id", review.get("review_id"))
                .with("kind", RecommendationKind.RECOMMENDATION.code())
                .with("text", plain(words.get().text()))
                .with("addressee", RecommendedWords.addressee(words.get()))
                .with("theme", themes.of(words.get().text()));
        Quotes.quote(open, article, words.get(), NAME + "-in-text", "0.75");
        open.with("text", open.get("text").replaceAll("[.]$", ""));
        addParts(article, open, words.get(), findings);
        if (comma > 0) {
          responses.put(
              article,
              passage,
              plain(passage.sentence().text().substring(comma).strip()).replaceAll("[.]$", ""),
              open);
        }
        DoneAnswers.didSo(article, passage, open);
      } else if (open != null && open.get("response").isEmpty() && responses.isAnswer(folded)) {
        responses.put(article, passage, answer(article, passage), open);
      }
    }
  }

  /** "a reset of the organisation and that others should be scrapped": one entry each. */
  private void addParts(Article article, Finding whole, Sentence words, List<Finding> findings) {
    int and = words.folded().indexOf(" and that ");
    findings.add(whole);
    if (and < 0) {
      return;
    }
    Sentence first = words.part(0, and);
    Sentence second = words.part(and + " and that ".length(), words.folded().length());
    Finding other = whole.copy();
    for (Object[] pair : new Object[][] {{whole, first}, {other, second}}) {
      Finding finding = (Finding) pair[0];
      Sentence part = (Sentence) pair[1];
      finding
          .with("text", plain(part.text()).replaceAll("[.]$", ""))
          .with("theme", themes.of(part.text()));
      Quotes.quote(finding, article, part, NAME + "-in-text", "0.75");
    }
    findings.add(other);
  }

  /** An answer runs to the end of its paragraph, unless another recommendation comes before. */
  private String answer(Article article, Passage passage) {
    int end = passage.sentence().end();
    for (Passage next : article.passages()) {
      if (next.blockNumber() == passage.blockNumber()
          && next.sentence().start() >= passage.sentence().end()) {
        if (RecommendedWords.recommended(next, -1).isPresent()) {
          break;
        }
        end = next.sentence().end();
      }
    }
    return article.text().text().substring(passage.sentence().start(), end);
  }

  /**
   * "On the proposal that …, we support the intention, but …": where the answer begins; else -1.
   */
  private int answerInSentence(String folded) {
    if (!folded.startsWith("on the ") && !folded.startsWith("as to ")) {
      return -1;
    }
    Matcher we = Pattern.compile(", (?=we |the government |ministers )").matcher(folded);
    return we.find() && responses.isAnswer(folded.substring(we.end())) ? we.end() : -1;
  }

  private static boolean isListed(Sentence words, List<Finding> findings) {
    String text = words.folded().replaceAll("[^a-z ]", "");
    return findings.stream()
        .filter(f -> !f.get("number").isEmpty())
        .anyMatch(
            f ->
                icsoversight.document.PlainText.fold(f.get("text"))
                    .replaceAll("[^a-z ]", "")
                    .equals(text));
  }

  /** "accepts recommendations 1 and 2 in full", "accepted the first two", "accepts all seven". */
  private void answersByNumber(Article article, List<Finding> findings) {
    for (Passage passage : article.passages()) {
      if (passage.isHeading() || passage.isItem() || !responses.isAnswer(passage.folded())) {
        continue;
      }
      for (Finding finding : findings) {
        boolean open =
            finding.get("kind").equals(RecommendationKind.RECOMMENDATION.code())
                && finding.get("response").isEmpty()
                && !finding.get("number").isEmpty();
        if (open && Numbering.names(passage.folded(), finding.get("number"))) {
          String words = passage.sentence().text().replaceAll("[.]$", "");
          responses.put(article, passage, words, finding);
        }
      }
    }
    DoneAnswers.paused(article, findings);
  }
}
