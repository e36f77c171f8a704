package icsoversight.prose.rule;

import icsoversight.document.PlainText;
import icsoversight.finding.Finding;
import icsoversight.prose.Article;
import icsoversight.prose.language.Clauses;
import icsoversight.prose.language.Days;
import icsoversight.prose.language.Memo;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import icsoversight.review.Implementation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Reads answers to recommendations: {@code responses.csv}. */
final class Responses {
  private static final Wording ANSWERS = Wording.of("\\b(?:accept|agree|reject|adopt)\\w*\\b");
  private static final Wording WE = Wording.of("\\b(?:we|our)\\b");
  private static final Wording REGULATOR =
      Wording.of("\\b(?:regulator|care quality commission|cqc)\\b");

  private record Entry(String response, Wording pattern) {}

  private static final Wording ANSWERER =
      Wording.of(
          "\\b((?:the )?(?:uk )?(?:government|department(?: of health and social care)?|(?:health and social care |health )?secretary(?: of state)?|ministers|care quality commission|commission|regulator|trust(?:'s board)?|board|nhs england|nhs improvement|cqc|dhsc))\\b");
  private static final Wording NOT_ANSWER =
      Wording.of(
          "\\b(welcomes?|will address|grateful|if it were|have yet to reply|has not yet said|yet to respond|no answer|silence)\\b");
  private static final Wording DONE =
      Wording.of(
          "\\b(?:has|have) (?:already |now |since )?(?:been (?:done|implemented|carried out|completed|met|put into effect)|done (?:so|this|it)|made|begun to|published|appointed|created|set up|paused|completed|put in place|carried (?:it|this) out)\\b|\\balready (?:done|in place|published|exists)\\b|\\bdid (?:so|as (?:advised|asked|told|it was))\\b|\\btook (?:that|this|the) advice\\b|\\b(?:accepted|agreed) and (?:done|implemented|completed?)\\b|\\bis (?:now )?(?:done|in place|complete)\\b|\\bhas (?:formally )?paused\\b|\\b(?:this|that|it|they|both|all (?:of (?:it|this|them)|three|four)) (?:was|were) (?:since |duly |soon |quickly |all )?(?:done|carried out|completed|implemented|put in place|set up|made(?! clear\\b))\\b");
  private static final Wording UNDER_WAY =
      Wording.of(
          "\\b(?:has|have) (?:already |now |since )?(?:begun|started|made a start)\\b|\\b(?:is|are|now) (?:now )?(?:under way|underway|in hand|in progress|being [a-z]+|working on)\\b|\\bunder way\\b|\\bhas begun\\b|\\bwork (?:has|is) (?:now |already |since )?(?:begun|started|under way|going on)\\b|\\b(?:half|partly|partially|nearly|almost) (?:done|complete|finished|met)\\b|\\b(?:is|are) to be (?:finished|completed)\\b|\\bstill (?:being|going on|at work)\\b|\\bwork on (?:it|this|the [a-z]+) (?:has|is)\\b|\\bfirst meetings\\b");
  private static final Wording TRUST = Wording.of("\\btrust\\b");
  private static final Wording NOTED = Wording.of("^noted(?:[.:;,]| for | as |$)");

  /** "Sajid Javid, the health secretary, accepted all of them". */
  private static final Wording PERSON =
      Wording.of(
          "\\b("
              + Persons.NAME
              + ")(?:, (?:the|then|who) [^,.;]{3,60},)? (?:has |have |had )?(?:also |now |already )?(?:accepted|agreed|accepts|agrees|rejected|rejects|turned down|said yes|said no)\\b");

  private static final Wording NOT_BEGUN =
      Wording.of("^(?:not (?:yet )?(?:started|begun|due)|to (?:start|begin)|yet to|planned)\\b");
  private static final Wording GOING =
      Wording.of(
          "^(?:in (?:progress|hand)|under ?way|ongoing|on track|started|begun|partly|partially|work (?:has|is))\\b");
  private static final Wording ENDED =
      Wording.of(
          "^(?:complete|completed|done|implemented|closed|delivered|in place|met|finished)\\b");

  /** Accepted, and nothing done so far. */
  private static final Wording NOTHING =
      Wording.of(
          "\\bnothing (?:has|had) (?:yet |so far )?(?:happened|been done|come of)\\b|\\b(?:has|have|had) (?:not|yet to)(?: yet)? (?:begun?|started?|been (?:begun|started|done|made|carried out)|happened|be (?:begun|started|done|made))\\b|\\bnot (?:yet )?(?:begun|started)\\b|\\bno (?:work|start|progress) has\\b");

  private static final Wording TO_COME =
      Wording.of(
          "\\bwill (?:do|see to|have done) (?:it|this|that|so)\\b[^.;]{0,30}\\b(?:by|in|from|before|next)\\b|\\bto (?:do|make|have) (?:it|this|that|so)\\b[^.;]{0,20}\\bby\\b|\\bwill (?:now )?(?:begin|start|follow|take effect)\\b|\\bwork will\\b|\\bfrom next\\b|\\bto begin (?:in|on|next)\\b");

  /** "The regulator said within the hour that it accepts all five": its words follow "that". */
  private static final Wording SAID =
      Wording.of(
          "^[^.;:]{0,90}?\\b(?:said|says|told (?:me|us|[A-Za-z]+))(?: [^.,;:]{1,30}?)? (?:that )?(?=(?:it|they|the [Gg]overnment|the [Cc]ommission|we|he|she) )"
              + "|^[^.;:]{0,90}?\\b(?:said|says|told [A-Za-z ]{2,40}?)(?: [^.,;:]{1,30}?)?(?:: ?[“\"‘']| that (?=(?:the|ministers|nhs)\\b))");

  private static final Wording IN_SENTENCE =
      Wording.of(
          "[,;] (?:and |but |which |though |while )?(?:(?:in|on|that|last|within|a) [a-z0-9 ]{2,24},? |at once,? |since then,? |later,? )?(?=(?:we|it|the (?:government|regulator|commission|department|cqc|trust|secretary|health)[a-z ]*|ministers|nhs england)\\b)|, but (?=want|need|cannot)");

  /** "We do not accept the first half". */
  private static final Wording PART =
      Wording.of(
          "\\b(?:half|part|parts|first|second|limb|element|so far as|as far as|other|as to|separate)\\b");

  /** "Accepted.", "Not agreed." */
  private static final int SHORT_LABEL = 24;

  private static final Wording LABEL = Wording.of("^[^.:;]{3,32}[.:] ");

  private static final Wording OF_IT =
      Wording.of(
          "^(?:and |but |so far |since then,? )?(?:that|this|it|they|both|all (?:of it|of this|three|four|are|is)|much of (?:it|this)|work|the work|nothing|none)\\b(?! (?:review|report|year|week|month))");

  /** "It has published 200 reports": whoever does so, and not what was recommended. */
  private static final Wording DOER =
      Wording.of("^(?:and |but |so far |since then,? )?(?:it|they)\\b");

  private static final Wording DEED =
      Wording.of(
          "^(?:and |but |so far |since then,? )?(?:it|they) (?:is|are|was|were|has been|have been) |\\b(?:done (?:so|this|it|that)|carried (?:it|this|that) out|did (?:so|as)|on (?:it|this|that))\\b");

  /** "The regulator says it will." */
  private static final Wording WILL =
      Wording.of("\\b(?:says?|said)(?: that)? (?:it|they|he|she|we) (?:will|would|shall)[.;,]?$");

  private static final Wording WILL_NOT =
      Wording.of(
          "\\b(?:says?|said)(?: that)? (?:it|they|he|she|we) (?:will|would|shall) not[.;,]?$|^(?:and |but )?[a-z' ]{2,40} (?:will|would) not[.;,]?$");

  private final Memo<String, Optional<Entry>> known = new Memo<>(this::look);
  private final List<Entry> entries = new ArrayList<>();

  Responses(Phrases phrases) {
    for (CSVRecord row : Phrases.rows("responses.csv")) {
      entries.add(new Entry(row.get("response"), phrases.compile(row.get("phrase"))));
    }
  }

  /** Whether a sentence is an answer. */
  boolean isAnswer(String folded) {
    return !NOT_ANSWER.isIn(folded) && entry(folded).isPresent() || NOTED.isIn(folded.strip());
  }

  private Optional<Entry> entry(String folded) {
    return known.get(folded);
  }

  /** "Work on it has begun", "That is being done", behind what was recommended. */
  static boolean isProgress(String folded) {
    return OF_IT.isIn(folded)
        && (!DOER.isIn(folded) || DEED.isIn(folded))
        && !implementation(folded).isEmpty();
  }

  private Optional<Entry> look(String folded) {
    if (WILL.isIn(folded)) {
      return Optional.of(new Entry("accepted", WILL));
    }
    if (WILL_NOT.isIn(folded)) {
      return Optional.of(new Entry("rejected", WILL_NOT));
    }
    return entries.stream().filter(e -> e.pattern().matcher(folded).find()).findFirst();
  }

  /**
   * Where in a sentence that tells a recommendation its answer begins: "…, and the health secretary
   * has agreed to it", "The CQC has said yes to recommendation 5 …"; -1: there is none.
   */
  int answerInSentence(String folded) {
    Matcher behind = IN_SENTENCE.matcher(folded);
    while (behind.find()) {
      if (isAnswer(folded.substring(behind.end()))) {
        return behind.end();
      }
    }
    int recommendation = folded.indexOf("recommendation");
    boolean before =
        recommendation > 0
            && ANSWERER.isIn(folded.substring(0, recommendation))
            && isAnswer(folded.substring(0, recommendation) + " recommendation");
    boolean begun = recommendation > 0 && UNDER_WAY.isIn(folded.substring(0, recommendation));
    return before || begun ? 0 : -1;
  }

  /** The clause of a sentence that holds the answer. */
  static Sentence clauseOfAnswer(Sentence sentence) {
    List<Sentence> clauses = Clauses.of(sentence);
    for (Sentence clause : clauses) {
      if (ANSWERS.isIn(clause.folded())) {
        return clause;
      }
    }
    return sentence;
  }

  /**
   * Puts an answer into a recommendation.
   *
   * @param reviewed the document and its reviews
   * @param said the sentence that answers
   * @param words the whole answer
   */
  void put(Reviewed reviewed, Sentence said, String words, Finding recommendation) {
    String folded = said.folded();
    Sentence label = label(said);
    Optional<String> entry = NOT_ANSWER.isIn(folded) ? Optional.empty() : verdict(label, words);
    if (NOTED.isIn(folded.strip())) {
      put(reviewed, label, words, "noted", recommendation);
      return;
    }
    String implementation = implementation(folded);
    if (entry.isEmpty() && implementation.isEmpty()) {
      return;
    }
    // What is being done or will be is accepted, whether or not the answer says so.
    String response = entry.orElse("accepted");
    put(reviewed, label, words, response, recommendation);
    boolean taken = response.startsWith("accepted");
    if (recommendation.get("implementation").isEmpty() && taken) {
      recommendation.with("implementation", implementation);
    }
  }

  /**
   * What an answer of one or more sentences says: yes to one part in one sentence and no to another
   * in the next is an answer in part.
   *
   * @param label the words that answer by themselves, or the first sentence
   */
  private Optional<String> verdict(Sentence label, String words) {
    String first = entry(label.folded()).map(Entry::response).orElse("");
    List<String> said =
        Stream.of(PlainText.fold(words).split("(?<=[.;!?]) ", -1))
            .map(s -> entry(s).map(Entry::response).orElse(""))
            .filter(r -> !r.isEmpty())
            .toList();
    if (label.folded().length() < SHORT_LABEL || said.isEmpty()) {
      return Optional.of(first).filter(r -> !r.isEmpty());
    }
    boolean part =
        (said.get(0).equals("accepted") && said.contains("rejected")
                || said.get(0).equals("rejected") && said.contains("accepted"))
            && PART.isIn(PlainText.fold(words));
    return Optional.of(part ? "accepted-in-part" : said.get(0));
  }

  /**
   * "Not accepted. Instead we will act on …": the first words answer, and not what comes behind.
   */
  private Sentence label(Sentence said) {
    Matcher label = LABEL.matcher(said.folded());
    return label.find() && entry(label.group()).isPresent() ? said.part(0, label.end()) : said;
  }

  /** Puts in that what was recommended has been done. */
  void putDone(Reviewed reviewed, Sentence said, Finding recommendation) {
    String words = said.text().replaceAll("[.]$", "");
    put(reviewed, said, words, "accepted", recommendation);
    recommendation.with("implementation", Implementation.IMPLEMENTED.code());
  }

  private void put(
      Reviewed reviewed, Sentence said, String words, String response, Finding recommendation) {
    Days days = AnswerDates.of(reviewed, said, this::isAnswer, recommendation);
    recommendation
        .with("response", response)
        .with("response_text", SAID.matcher(words.strip()).replaceFirst("").replaceAll("[,;]$", ""))
        .with("response_by", answerer(reviewed.article(), said))
        .with("responded_from", days.from().toString())
        .with("responded_to", days.to().toString());
  }

  /** Puts in how far an accepted recommendation is carried out, as a cell of a table says. */
  void putProgress(String folded, Finding recommendation) {
    boolean open =
        recommendation.get("implementation").isEmpty()
            && (recommendation.get("response").startsWith("accepted")
                || recommendation.get("response").isEmpty());
    String plain = folded.strip();
    String stands = NOT_BEGUN.isIn(plain) ? Implementation.NOT_STARTED.code() : "";
    if (stands.isEmpty() && GOING.isIn(plain)) {
      stands = Implementation.IN_PROGRESS.code();
    }
    if (stands.isEmpty() && ENDED.isIn(plain)) {
      stands = Implementation.IMPLEMENTED.code();
    }
    if (open) {
      recommendation.with("implementation", stands);
    }
  }

  /**
   * How far a sentence in folded form says that what was recommended is carried out; empty: not.
   */
  static String implementation(String folded) {
    if (NOTHING.isIn(folded)) {
      return Implementation.NOT_STARTED.code();
    }
    if (DONE.isIn(folded)) {
      return folded.contains("begun to")
          ? Implementation.IN_PROGRESS.code()
          : Implementation.IMPLEMENTED.code();
    }
    if (UNDER_WAY.isIn(folded)) {
      return Implementation.IN_PROGRESS.code();
    }
    return TO_COME.isIn(folded) ? Implementation.NOT_STARTED.code() : "";
  }

  private static String answerer(Article article, Sentence said) {
    Matcher matcher = ANSWERER.matcher(said.folded());
    boolean first = WE.isIn(said.folded());
    Matcher person = PERSON.matcher(said.text());
    if (!first && person.find()) {
      return person.group(1);
    }
    if (!matcher.find() || first) {
      return publisher(article);
    }
    String by = said.text().substring(matcher.start(1), matcher.end(1));
    String folded = by.toLowerCase(Locale.ROOT);
    return folded.contains("government") ? "the government" : folded.equals("cqc") ? "CQC" : by;
  }

  /** "We" is whoever publishes the document. */
  static String publisher(Article article) {
    String publisher = article.publisher().toLowerCase(Locale.ROOT);
    if (publisher.contains("nhs england")) {
      return "NHS England";
    }
    if (TRUST.isIn(publisher)) {
      return "the trust";
    }
    return isRegulators(article) ? "CQC" : "the government";
  }

  /** Whether the regulator publishes a document. */
  static boolean isRegulators(Article article) {
    String head =
        article.publisher()
            + " "
            + article.text().text().substring(0, Math.min(400, article.text().text().length()));
    return REGULATOR.isIn(head.toLowerCase(Locale.ROOT))
        && !head.toLowerCase(Locale.ROOT).contains("government");
  }
}
