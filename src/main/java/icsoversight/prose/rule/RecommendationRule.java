package icsoversight.prose.rule;

import icsoversight.assessment.Milestone;
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
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:review|report|she|he|it|inquiry|hewitt|dash|richards|[a-z]+'s review|proposal)\\b[^.;]{0,60}?\\b(?:recommended|recommends|recommend|proposed|proposes|suggested|suggests|called for|calls for|urged|wanted|wants|asked for|asks for|said)\\b(?: that| the use of)? ");
  private static final Pattern ITS_OWN =
      Pattern.compile(
          "\\bit is recommended that |\\brecommended that |\\brecommended (?=a |an |the )|\\bon the proposal that |\\bwants (?=the |ministers|government)");
  private static final Pattern MODAL =
      Pattern.compile(
          "\\b(should|be |must|ought|needs? to|no more than|a |an |better|the share|to set|every|all)\\b");

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
      Finding review = owner(article, passage, leadIn, known, found);
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

  /** The review named in the lead-in or heading, else the one named last, else the only one. */
  private static Finding owner(
      Article article, Passage passage, String leadIn, List<Finding> known, List<Found> found) {
    for (int i = 0; i < found.size(); i++) {
      String surname = surname(found.get(i));
      if (!surname.isEmpty()
          && (leadIn.contains(surname)
              || (passage.isItem() && passage.heading().contains(surname)))) {
        return known.get(i);
      }
    }
    boolean first =
        leadIn.matches("(?s).*\\b(i recommend|i was asked)\\b.*")
            || passage.heading().contains("i recommend");
    if (first) {
      for (Finding review : known) {
        boolean own = ReviewRule.isAuthor(article, review.get("lead"));
        if (own) {
          return review;
        }
      }
    }
    Finding last = known.get(0);
    int place = -1;
    for (int i = 0; i < found.size(); i++) {
      for (Passage names : found.get(i).passages()) {
        boolean before = names.sentence().start() <= passage.sentence().start();
        // Of two leads in one sentence, the one named last is spoken of next.
        int at =
            names.sentence().start()
                + Math.max(0, names.folded().lastIndexOf(surname(found.get(i))));
        if (before && at > place) {
          place = at;
          last = known.get(i);
        }
      }
    }
    return last;
  }

  private static String surname(Found found) {
    String lead = found.lead();
    return icsoversight.prose.text.PlainText.fold(lead.substring(lead.lastIndexOf(' ') + 1));
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
          folded.endsWith("?") ? Optional.empty() : recommended(passage, comma);
      if (words.isPresent() && !isListed(words.get(), findings)) {
        Finding review = owner(article, passage, folded, known, found);
        open =
            Finding.of(FindingKind.RECOMMENDATION)
                .with("review_id", review.get("review_id"))
                .with("kind", RecommendationKind.RECOMMENDATION.code())
                .with("text", plain(words.get().text()))
                .with("addressee", addressee(words.get()))
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
        didSo(article, passage, open);
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
        if (recommended(next, -1).isPresent()) {
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

  private static Optional<Sentence> recommended(Passage passage, int answerAt) {
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
        if (denied || !verb || rest.length() < 15 || !MODAL.matcher(rest).find()) {
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

  private static boolean isListed(Sentence words, List<Finding> findings) {
    String text = words.folded().replaceAll("[^a-z ]", "");
    return findings.stream()
        .filter(f -> !f.get("number").isEmpty())
        .anyMatch(
            f ->
                icsoversight.prose.text.PlainText.fold(f.get("text"))
                    .replaceAll("[^a-z ]", "")
                    .equals(text));
  }

  private static String addressee(Sentence words) {
    Matcher matcher =
        Pattern.compile(
                "^((?:the )?(?:centre|government|ministers|department|cqc|commission|regulator|nhs england|trust|boards|every [a-z ]+ board|secretary of state))\\b(?= (?:should|to|must|ought))")
            .matcher(words.folded());
    return matcher.find() ? words.text().substring(0, matcher.end(1)) : "";
  }

  /** "recommended that the assessments be formally paused, and we did so from 15 October". */
  private static void didSo(Article article, Passage passage, Finding recommendation) {
    Matcher did =
        Pattern.compile(", and ((?:we|it|they) did so\\b[^.]*)").matcher(passage.folded());
    if (did.find()) {
      var dates =
          new icsoversight.prose.language.Dates(article.published())
              .find(did.group(1), icsoversight.prose.language.Tense.PAST, null);
      recommendation
          .with("response", "accepted")
          .with("response_text", passage.sentence().text().substring(did.start(1), did.end(1)))
          .with(
              "response_by",
              article.publisher().contains("egulator") || passage.folded().contains("we did so")
                  ? "CQC"
                  : "")
          .with("implementation", "implemented");
      if (!dates.isEmpty()) {
        recommendation
            .with("responded_from", dates.get(0).days().from().toString())
            .with("responded_to", dates.get(0).days().to().toString());
      }
    }
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
    paused(article, findings);
  }

  /** What was recommended and is reported as done is answered: a pause that has been made. */
  private static void paused(Article article, List<Finding> findings) {
    for (Finding finding : findings) {
      String text = icsoversight.prose.text.PlainText.fold(finding.get("text"));
      if (!text.contains(Milestone.PAUSED.code().substring(0, 5))
          || !finding.get("response").isEmpty()) {
        continue;
      }
      for (Passage passage : article.passages()) {
        Matcher done =
            Pattern.compile(
                    "\\b((?:the )?(?:cqc|care quality commission|regulator)) (?:said (?:it|that it) )?(?:has|had) (?:formally |now )?(?:paused|agreed to (?:formally )?pause)\\b")
                .matcher(passage.folded());
        if (!passage.isHeading() && done.find()) {
          finding
              .with("response", "accepted")
              .with("response_by", "CQC")
              .with("addressee", "CQC")
              .with("response_text", passage.sentence().text().replaceAll("[.]$", ""))
              .with("responded_from", article.published().toString())
              .with("responded_to", article.published().toString());
          if (done.group().contains("paused")) {
            finding.with("implementation", "implemented");
          }
        }
      }
    }
  }
}
