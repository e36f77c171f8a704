package icsoversight.prose.rule;

import icsoversight.assessment.Precision;
import icsoversight.document.Block;
import icsoversight.document.PlainText;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.Quotes;
import icsoversight.prose.Rule;
import icsoversight.prose.language.DateExpression;
import icsoversight.prose.language.Dates;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Tense;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.RecommendationLists.Item;
import icsoversight.prose.rule.RecommendedWords.Words;
import icsoversight.prose.rule.ReviewFinder.Found;
import icsoversight.review.RecommendationKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Finds what reviews recommend, in lists and in running text, and what was answered. */
public final class RecommendationRule implements Rule {
  private static final String NAME = "recommendation";
  private static final Wording LABEL =
      Wording.of(
          "^(?:(?:the |our |government |government's |its |nhs england )*(?:answer|response|reply|position|update|status|what we (?:are doing|have done|will do))) ?[:.–—-] *");

  /** A sentence in which a review speaks: what it says next should be is recommended. */
  private static final Wording VOICE =
      Wording.of(
          "\\b(?:the|her|his|its|this) (?:[a-z-]+ ){0,2}(?:review|report|inquiry|stocktake)(?:'s authors| team)? (?:also |then |further )?(?:argues?|argued|says?|said|adds?|added|concludes?|concluded|believes?|believed|warns?|warned|recommends?|recommended)\\b|\\bin the (?:review|report|inquiry)'s (?:view|opinion)\\b");

  /** "There are five recommendations": what the sentences behind it say should be is among them. */
  private static final Wording COUNTS =
      Wording.of(
          "\\b(?:there (?:are|were)|(?:it|she|he|they|and|report|review) (?:makes?|made|has|contains?)) (?:just |only )?(?:[a-z]+|\\d{1,3}) (?:[a-z-]+ )?recommendations\\b");

  private static final Wording LEAD = Wording.of("^(?:next |finally,? |lastly,? )?(?:she|he) ");

  /** "There were five things that the commission was told to do." */
  private static final Wording TOLD =
      Wording.of(
          "\\b(?:two|three|four|five|six|seven|eight|nine|ten|several) (?:things|steps|tasks|jobs)\\b.{0,60}\\b(?:told|asked|urged|advised|to do)\\b");

  private static final Wording NUMBERED =
      Wording.of(
          "\\b(?:recommendations?|numbers?|no\\.?|action) \\(?\\d|\\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:of (?:the |its |her |his )?)?recommendations?\\b");

  /** What is said of a recommendation in the same sentence, behind it. */
  private static final Wording BEHIND =
      Wording.of(
          "^(?:, [^,]{3,40},)? ?(?<said>(?:has|have|had|was|were|is|are) (?:[a-z]+ ){0,3}[a-z]+)");

  private static final Wording DIGITS = Wording.of("\\d{1,3}");
  private static final double SAME_WORDS = 0.6;

  private final ReviewRule reviews;
  private final Themes themes;
  private final Responses responses;
  private final AnswersElsewhere elsewhere;

  /**
   * The rule.
   *
   * @param phrases the language of the lexicon
   * @param reviews finds the reviews that recommend
   */
  public RecommendationRule(Phrases phrases, ReviewRule reviews) {
    this.reviews = reviews;
    this.themes = new Themes(phrases);
    this.responses = new Responses(phrases);
    this.elsewhere = new AnswersElsewhere(responses);
  }

  @Override
  public List<Finding> apply(Article article) {
    List<Finding> known = reviews.reviews(article);
    if (known.isEmpty()) {
      return List.of();
    }
    Reviewed reviewed = new Reviewed(article, known, reviews.found(article));
    List<Finding> findings = new ArrayList<>();
    List<Item> items = RecommendationLists.of(article, responses::isAnswer);
    Set<Integer> listed =
        items.stream().map(i -> i.passage().blockNumber()).collect(Collectors.toSet());
    lists(reviewed, items, findings);
    tables(reviewed, findings);
    runningText(reviewed, listed, findings);
    answersByNumber(reviewed, listed, findings);
    findings.addAll(elsewhere.of(reviewed));
    return findings;
  }

  private void lists(Reviewed reviewed, List<Item> items, List<Finding> findings) {
    Article article = reviewed.article();
    Finding last = null;
    int number = 0;
    for (Item item : items) {
      int own = DIGITS.matcher(item.number()).matches() ? Integer.parseInt(item.number()) : 0;
      // A list that goes on behind an answer is of the same review.
      boolean goesOn = own > 1 && own == number + 1 && isOwn(article, item.passage());
      Finding review =
          goesOn && last != null
              ? last
              : reviewed.owner(item.passage(), item.leadIn(), item.listStart());
      last = review;
      number = own;
      RecommendationKind kind =
          item.scope() ? RecommendationKind.SCOPE : RecommendationKind.RECOMMENDATION;
      boolean interim = item.leadIn().contains("interim") && !item.leadIn().contains("final");
      Finding finding =
          Finding.of(FindingKind.RECOMMENDATION)
              .with("review_id", review.get("review_id"))
              .with("kind", kind.code())
              .with("number", item.number())
              .with("interim", Boolean.toString(interim))
              .with("text", plain(item.words().text()))
              .with("addressee", item.scope() ? "" : addressee(item))
              .with("theme", themes.of(item.words().text()));
      Quotes.quote(finding, article, item.words(), NAME + "-list", "0.9");
      findings.add(finding);
      if (!item.answer().folded().isEmpty()) {
        responses.put(reviewed, item.answer(), item.answer().text(), finding);
      } else if (!item.scope()) {
        answerBelow(reviewed, item, finding);
      }
    }
  }

  private static String addressee(Item item) {
    String own = Addressees.of(item.words());
    return own.isEmpty() ? Addressees.ofList(item.leadIn()) : own;
  }

  private void tables(Reviewed reviewed, List<Finding> findings) {
    Article article = reviewed.article();
    for (RecommendationTables.Row row : RecommendationTables.of(article)) {
      Finding review = reviewed.owner(row.passage(), "", row.passage().sentence().start());
      Finding finding =
          Finding.of(FindingKind.RECOMMENDATION)
              .with("review_id", review.get("review_id"))
              .with("kind", RecommendationKind.RECOMMENDATION.code())
              .with("number", row.number())
              .with("text", plain(row.words().text()))
              .with(
                  "addressee",
                  row.addressee().text().isBlank()
                      ? Addressees.of(row.words())
                      : row.addressee().text().strip())
              .with("theme", themes.of(row.words().text()));
      Quotes.quote(finding, article, row.passage().sentence(), NAME + "-table", "0.9");
      findings.add(finding);
      if (!row.answer().folded().isBlank()) {
        responses.put(reviewed, row.answer(), row.answer().text(), finding);
        row.answerer().ifPresent(by -> finding.with("response_by", by));
        // "The Government's answer, 14 June 2023", above the column.
        new Dates(article.published())
            .find(row.answered().folded(), Tense.PAST, null).stream()
                .map(DateExpression::days)
                .filter(d -> d.precision() == Precision.DAY || d.precision() == Precision.MONTH)
                .findFirst()
                .ifPresent(
                    d ->
                        finding
                            .with("responded_from", d.from().toString())
                            .with("responded_to", d.to().toString()));
      }
      responses.putProgress(row.progress().folded(), finding);
    }
  }

  /** An answer that follows its recommendation as a paragraph of its own. */
  private void answerBelow(Reviewed reviewed, Item item, Finding finding) {
    Article article = reviewed.article();
    int block = item.passage().blockNumber() + 1;
    for (Passage passage : article.passages()) {
      if (passage.blockNumber() < block) {
        continue;
      }
      boolean paragraph =
          passage.block().kind() == Block.Kind.PARAGRAPH
              // Under a recommendation that is a heading, the paper's own numbers go on.
              || passage.isItem()
                  && item.passage().isHeading()
                  && DIGITS.matcher(passage.block().number()).matches()
                  && !isOwn(article, passage);
      boolean answer =
          passage.blockNumber() == block
              && paragraph
              && passage.section() == item.passage().section();
      boolean own =
          !item.number().isEmpty() && (isOwn(article, item.passage()) || item.leadIn().isEmpty());
      if (!answer || !own) {
        return;
      }
      Sentence whole = RecommendationLists.whole(article, passage);
      Matcher label = LABEL.matcher(whole.folded());
      boolean labelled = label.find();
      Sentence words = labelled ? whole.part(label.end(), whole.folded().length()) : whole;
      if (labelled || responses.isAnswer(whole.folded())) {
        responses.put(reviewed, words, words.text(), finding);
      } else {
        responses.putProgress(whole.folded(), finding);
      }
      return;
    }
  }

  private static boolean isOwn(Article article, Passage passage) {
    return RecommendationLists.isExplicit(article, passage);
  }

  /** Without the quotation marks and the semicolon that belong to the list and not to the words. */
  private static String plain(String text) {
    String plain = text.strip().replaceAll("[;,]$", "");
    boolean quoted = plain.matches("(?s)^[“\"‘'].*[”\"’']$");
    return quoted ? plain.substring(1, plain.length() - 1) : plain;
  }

  private void runningText(Reviewed reviewed, Set<Integer> listed, List<Finding> findings) {
    Article article = reviewed.article();
    List<Found> found = reviewed.found();
    List<Finding> open = List.of();
    boolean isOwn = CommitteeInquiries.isOwn(article, found);
    boolean voiced = false;
    boolean goesOn = false;
    List<Finding> told = new ArrayList<>();
    // Numbered by their place in the telling, which may be another than that in the report.
    List<Finding> inTurn = new ArrayList<>();
    boolean tasks = false;
    boolean counting = false;
    boolean counts = false;
    int section = -1;
    int block = -1;
    for (Passage passage : article.passages()) {
      boolean item =
          passage.isItem()
              && (listed.contains(passage.blockNumber())
                  || !passage.isNumberedParagraph()
                      && !ReviewVoice.namesIn(passage.blockNumber(), found));
      if (passage.isHeading() || item || passage.block().kind() == Block.Kind.ROW) {
        continue;
      }
      if (passage.blockNumber() != block) {
        block = passage.blockNumber();
        open = List.of();
        goesOn = false;
        voiced = false;
        told.clear();
        tasks = false;
      }
      String folded = passage.folded();
      int answer = folded.endsWith("?") ? -1 : responses.answerInSentence(folded);
      boolean speaks =
          RecommendedWords.mayBeIn(folded)
              && (isOwn || ReviewVoice.speaks(article, passage, found));
      boolean counted = counting && passage.section() == section;
      // Where recommendations are counted out, she who recommends is the review's lead.
      boolean leads = speaks || counted && LEAD.isIn(folded);
      List<Words> recommended =
          folded.endsWith("?")
              ? List.of()
              : RecommendedWords.of(passage, answer, leads, isOwn, goesOn);
      if (recommended.isEmpty()
          && answer < 0
          && ((voiced || counts || !open.isEmpty()) && speaks || goesOn)) {
        recommended = RecommendedInTurn.inVoice(passage);
      }
      if (recommended.isEmpty() && answer < 0 && speaks && !folded.endsWith("?")) {
        recommended = RecommendedInTurn.asked(passage);
      }
      if (recommended.isEmpty() && tasks && answer < 0) {
        recommended = RecommendedInTurn.told(passage);
      }
      if (recommended.isEmpty() && counted) {
        recommended = RecommendedInTurn.countedOut(passage);
      }
      if (passage.section() != section) {
        counts = false;
      }
      if (folded.contains("recommendations")) {
        counting = true;
        section = passage.section();
      }
      counts |= COUNTS.isIn(folded);
      voiced |= VOICE.isIn(folded) || COUNTS.isIn(folded);
      tasks |= TOLD.isIn(folded);
      goesOn = !recommended.isEmpty();
      if (goesOn) {
        open = new ArrayList<>();
        for (Words words : recommended) {
          Finding finding = inText(reviewed, passage, words, inTurn, findings);
          open.add(finding);
          told.add(finding);
          if (answer >= 0) {
            Sentence said = answerPart(passage.sentence(), answer, words);
            responses.put(reviewed, said, said.text(), finding);
          } else {
            answeredBehind(reviewed, passage.sentence(), words, finding);
          }
          DoneAnswers.didSo(article, passage, finding);
        }
      } else if (!open.isEmpty() && (responses.isAnswer(folded) || Responses.isProgress(folded))) {
        String words = answer(article, passage);
        Numbering.meant(folded, told, open).stream()
            .filter(f -> f.get("response").isEmpty())
            .forEach(f -> responses.put(reviewed, passage.sentence(), words, f));
      }
    }
  }

  /** "His proposal that a register be kept has been turned down". */
  private void answeredBehind(
      Reviewed reviewed, Sentence sentence, Words words, Finding recommendation) {
    int end = words.words().end() - sentence.start();
    Matcher verb = BEHIND.matcher(sentence.folded().substring(end));
    if (verb.find()) {
      Sentence said = sentence.part(end + verb.start("said"), sentence.folded().length());
      if (responses.isAnswer(said.folded())) {
        responses.put(reviewed, said, said.text().replaceAll("[.]$", ""), recommendation);
      }
    }
  }

  /** The part of a sentence that answers: behind the recommended words, or before them. */
  private static Sentence answerPart(Sentence sentence, int answer, Words words) {
    int start = words.words().start() - sentence.start();
    int end = answer < start ? start : sentence.folded().length();
    Sentence part = sentence.part(Math.min(answer, end), end);
    String text = part.text().strip().replaceAll("[.:,;“”\"]+$", "");
    return part.part(0, Math.min(part.text().length(), text.length()));
  }

  /** A recommendation told in running text: one that is known already, or a new one. */
  private Finding inText(
      Reviewed reviewed,
      Passage passage,
      Words words,
      List<Finding> counted,
      List<Finding> findings) {
    Finding review = reviewed.owner(passage);
    String text = plain(words.words().text()).replaceAll("[.]$", "");
    Optional<Finding> listed =
        findings.stream()
            .filter(f -> f.get("review_id").equals(review.get("review_id")))
            .filter(
                f ->
                    !words.number().isEmpty()
                            && !words.counted()
                            && !counted.contains(f)
                            && f.get("number").equals(words.number())
                        || overlap(f.get("text"), text) >= SAME_WORDS)
            .findFirst();
    if (listed.isPresent()) {
      return listed.get();
    }
    Finding finding =
        Finding.of(FindingKind.RECOMMENDATION)
            .with("review_id", review.get("review_id"))
            .with("kind", RecommendationKind.RECOMMENDATION.code())
            .with("number", words.number())
            .with("text", text)
            .with(
                "addressee",
                words.addressee().isEmpty() ? Addressees.of(words.words()) : words.addressee())
            .with("theme", themes.of(words.words().text()));
    Quotes.quote(finding, reviewed.article(), words.words(), NAME + "-in-text", "0.75");
    findings.add(finding);
    if (words.counted()) {
      counted.add(finding);
    }
    return finding;
  }

  private static double overlap(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return a.isEmpty() || b.isEmpty() ? 0 : (double) both.size() / Math.max(a.size(), b.size());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(List.of(PlainText.fold(text).split("[^a-z0-9]+", -1)));
    words.remove("");
    return words;
  }

  /** An answer runs to the end of its paragraph, unless another recommendation comes before. */
  private String answer(Article article, Passage passage) {
    int end = passage.sentence().end();
    for (Passage next : article.passages()) {
      if (next.blockNumber() == passage.blockNumber()
          && next.sentence().start() >= passage.sentence().end()) {
        if (!RecommendedWords.of(next, -1, true).isEmpty() || !responses.isAnswer(next.folded())) {
          break;
        }
        end = next.sentence().end();
      }
    }
    return article.text().text().substring(passage.sentence().start(), end);
  }

  /** "accepts recommendations 1 and 2 in full", "accepted the first two", "accepts all seven". */
  private void answersByNumber(Reviewed reviewed, Set<Integer> listed, List<Finding> findings) {
    Article article = reviewed.article();
    for (Passage passage : article.passages()) {
      if (passage.isHeading()
          || listed.contains(passage.blockNumber())
          || !responses.isAnswer(passage.folded())) {
        continue;
      }
      String folded = passage.folded();
      boolean all = Numbering.meansAll(folded);
      // "All seven" are those of the review that the paragraph names, where it names one.
      Optional<Finding> named =
          all
              ? Optional.of(reviewed.owner(passage))
                  .filter(review -> reviewed.isNamedBeside(passage, review))
                  .filter(review -> findings.stream().anyMatch(f -> isOf(f, review)))
              : Optional.empty();
      for (Finding finding : findings) {
        if (named.filter(review -> !isOf(finding, review)).isPresent()) {
          continue;
        }
        boolean open =
            finding.get("kind").equals(RecommendationKind.RECOMMENDATION.code())
                && finding.get("response").isEmpty();
        boolean meant = all || Numbering.named(folded).contains(finding.get("number"));
        if (open && meant) {
          Sentence words = Responses.clauseOfAnswer(passage.sentence());
          responses.put(reviewed, words, words.text().replaceAll("[.]$", ""), finding);
        }
      }
    }
    progressByNumber(article, findings);
    DoneAnswers.paused(reviewed, findings);
  }

  private static boolean isOf(Finding recommendation, Finding review) {
    return recommendation.get("review_id").equals(review.get("review_id"));
  }

  /**
   * "Number 1 is under way", "The work called for in recommendation 9 will begin in the autumn".
   */
  private static void progressByNumber(Article article, List<Finding> findings) {
    for (Passage passage : article.passages()) {
      String folded = passage.folded();
      if (passage.isHeading() || folded.endsWith("?") || passage.block().kind() == Block.Kind.ROW) {
        continue;
      }
      List<String> numbers = NUMBERED.isIn(folded) ? Numbering.named(folded) : List.of();
      String stands =
          numbers.isEmpty() || Numbering.meansAll(folded) ? "" : Responses.implementation(folded);
      for (Finding finding : stands.isEmpty() ? List.<Finding>of() : findings) {
        String number = finding.get("number");
        if (!number.isEmpty()
            && finding.get("response").startsWith("accepted")
            && finding.get("implementation").isEmpty()
            && numbers.contains(number)) {
          finding.with("implementation", stands);
        }
      }
    }
  }
}
