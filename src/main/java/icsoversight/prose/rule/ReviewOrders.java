package icsoversight.prose.rule;

import icsoversight.document.PlainText;
import icsoversight.finding.Finding;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Wording;
import java.util.List;
import java.util.regex.Matcher;

/** Who ordered a review, and when it was announced. */
final class ReviewOrders {
  private static final Wording COMMISSIONED =
      Wording.of(
          "\\b(?:commissioned|ordered|set up|requested|established)(?: (?:as part of [^,.]+?|last \\w+|in \\w+(?: 20\\d\\d)?|this \\w+))? by ([^.;,]+?)(?= last | in (?:january|february|march|april|may|june|july|august|september|october|november|december|the|20)| to look| after |,? (?:and (?:was|is|has|will|published|led)|was|is|which|has)|[,.;]|$)");
  private static final Wording ASKED =
      Wording.of(
          "(?:^|[,:;] |\\bin (?:the )?[a-z]+(?: of)?(?: that year| the same year| 20\\d\\d)? |following [^,]+, )([^,.;:]{2,90}?(?:, [^,.;]{3,60},)?) (?:yesterday |today |last week |this week )?(?:has |have |had )?(?:also |since |now |then |itself |themselves |ourselves )?(?:asked|commissioned|appointed|invited|tasked|brought in|called in|named|chose|picked|turned to|gave|engaged|hired) (?=me\\b|her\\b|him\\b|(?:the )?(?:rt hon|general|dr|professor|prof|sir|dame|lord|lady|baroness|mr|ms|mrs)\\b|[a-z]+ [a-z]+(?: qc| kc)?(?: to |, (?:the |a |its |who |once )))");

  /** "which the government ordered in August", "whom the CQC had asked to review". */
  private static final Wording WHICH =
      Wording.of(
          "\\b(?:which|whom|that|after) ([^,.;]{2,80}?) (?:(?:itself|themselves|ourselves) )?(?:has |have |had )?(?:itself |themselves |ourselves )?(?:ordered|asked for|asked|commissioned|set up|requested|called for|engaged|hired|brought in)\\b");

  private static final Wording ASKED_BY =
      Wording.of(
          "\\b(?:was|has been|had been) (?:asked|appointed|commissioned|chosen|tasked|invited|named|sent in|called in|brought in|picked)\\b[^.;]*? by ([^.;,]+?(?:, [a-z'-]+ [a-z'-]+(?=[,.;]| last ))?)(?= last | in (?:[a-z]+ )?20|[,.;]|$)");

  /** "The Secretary of State commissioned it", "NHS England ordered a review of …". */
  private static final Wording ORDERED_IT =
      Wording.of(
          "(?:^|, |\\bin [a-z]+(?: 20\\d\\d)? |\\bthat )([^,.;]{3,100}?(?:, [^,.;]{3,70},)?) (?:has |had |have )?(?:also |first |itself )?(?:commissioned|ordered|requested|asked for|called for|set up|established) (?:it\\b|(?:an?|the|this|her|his|one) [^.;]*?\\b(?:review|inquiry|investigation|stocktake|commission|report)\\b)");

  private static final Wording ANNOUNCED_BY =
      Wording.of(
          "\\b(?:was|were|been) (?:first |formally |then |publicly )?(?:announced|unveiled|launched) (?:(?:on|in|last|this) [^.;,]{3,24} )?by ([^.;,]+?)(?= on | in | last | this | and | as |[,.;]|$)");

  private static final Wording ANNOUNCED =
      Wording.of(
          "(?:^|, |\\bin [a-z]+(?: 20\\d\\d)? )([^,.;]{3,90}?(?:, [^,.;]{3,60},)?) (?:has |had |have )?(?:announced|launched|unveiled) (?:an?|the|this|her|his) [^.;]*?\\b(?:review|inquiry|investigation|stocktake|commission)\\b");

  /** "… will lead a review of leadership, the health secretary announced today". */
  private static final Wording ANNOUNCED_LAST =
      Wording.of(
          ", ([^,.;]{3,60}?) (?:has )?(?:announced|said|confirmed)(?: today| yesterday| this morning| on [a-z]+| last week| this week)?[.,;]?$");

  private static final Wording WHICH_ANNOUNCED =
      Wording.of("\\bwhich ([^,.;]{2,60}?) (?:has |had )?(?:announced|launched)\\b");

  /** "The minister told the House of Commons that she was ordering a rapid review". */
  private static final Wording ORDERING =
      Wording.of(
          "(?:^|, |\\bon \\d{1,2} [a-z]+(?: 20\\d\\d)?,? )([^.;]{3,100}?),? (?:told|announced|said|informed|confirmed)\\b[^.;]{0,60}\\b(?:she|he|it|they) (?:was|were|had|would be|has|have) (?:ordering|ordered|commissioning|commissioned|setting up|set up)\\b[^.;]{0,40}\\b(?:review|inquiry|investigation)\\b");

  /** "… will look at the framework for us", "on our behalf". */
  private static final Wording FOR_US =
      Wording.of(
          "\\b(?:look(?:ed|s|ing)? (?:at|into)|review(?:ed|ing)?|examin(?:e|ed|ing)|report(?:ed|ing)?)\\b[^.;]{0,70} (?:for|on) (us|our behalf)\\b");

  private static final Wording LOOKED_FOR =
      Wording.of(
          "\\b(?:looked (?:at|into)|reviewed|examined|reviewing|examining)\\b[^.;,]{3,70} for (the (?:department|government|secretary|health|care quality|cqc|regulator|minister)[^.;,]*)");

  private static final Wording MADE_FOR =
      Wording.of(
          "\\b(?:prepared|written|carried out|conducted|produced|undertaken|made) (?:jointly )?for ([^.;,]+?)(?= was | is | has | which | by |[,.;]|$)");

  private static final Wording PRONOUN =
      Wording.of("^(?:it|they|we|he|she|us|our behalf|we ourselves|it itself)$");

  /** "We accept this and have asked …". */
  private static final Wording WE = Wording.of("^we\\b");

  private static final Wording OF_REVIEW =
      Wording.of("\\b(?:review|inquiry|investigation|stocktake|commission|it)\\b");

  /**
   * A way of telling who ordered a review.
   *
   * @param wording the way; its first group holds who
   * @param isBefore whether who ordered stands before the verb
   * @param isOwn whether the sentence must be about this review
   */
  private record Way(Wording wording, boolean isBefore, boolean isOwn) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(ASKED_BY, false, true),
          new Way(ASKED, true, true),
          new Way(WHICH, true, true),
          new Way(COMMISSIONED, false, false),
          new Way(ORDERED_IT, true, true),
          new Way(MADE_FOR, false, true),
          new Way(ORDERING, true, true),
          new Way(LOOKED_FOR, false, true),
          new Way(FOR_US, false, true));

  private static final List<Way> ANNOUNCING =
      List.of(
          new Way(ANNOUNCED_BY, false, true),
          new Way(ANNOUNCED, true, true),
          new Way(WHICH_ANNOUNCED, true, true),
          new Way(ANNOUNCED_LAST, true, true));

  /** The review itself was announced, whoever was named later to lead it. */
  private static final Wording TOLD =
      Wording.of("\\b(?:was|were|been) (?:first |formally |publicly )?(?:announced|launched)\\b");

  private ReviewOrders() {}

  /**
   * Puts in who ordered a review and when, as far as a sentence tells it.
   *
   * @param own whether the sentence is about this review
   */
  static void read(Article article, Passage passage, boolean own, Finding finding) {
    if (finding.get("commissioner").isEmpty() && put(article, passage, own, WAYS, finding)) {
      ReviewProgress.announced(article, passage, finding);
    }
    String folded = passage.folded();
    boolean announced = folded.contains("announced") || folded.contains("launched");
    if (own && TOLD.isIn(folded)) {
      ReviewProgress.announcedOn(article, passage, TOLD, finding);
    } else if (announced && (own ? OF_REVIEW.isIn(folded) : folded.contains("review"))) {
      ReviewProgress.announced(article, passage, finding);
    }
  }

  /** Puts in who announced a review, where nobody is said to have ordered it. */
  static void announcer(Article article, Passage passage, Finding finding) {
    if (finding.get("commissioner").isEmpty()) {
      put(article, passage, true, ANNOUNCING, finding);
    }
  }

  private static boolean put(
      Article article, Passage passage, boolean own, List<Way> ways, Finding finding) {
    for (Way way : ways) {
      Matcher matcher = way.wording().matcher(passage.folded());
      if ((own || !way.isOwn()) && matcher.find()) {
        String words = passage.sentence().text().substring(matcher.start(1), matcher.end(1));
        boolean pronoun = PRONOUN.isIn(PlainText.fold(words).strip());
        String office = pronoun ? "" : Commissioners.find(words, way.isBefore());
        boolean ours = office.isEmpty() && WE.isIn(PlainText.fold(words).strip());
        finding.with(
            "commissioner",
            ours
                ? meant(article, passage, matcher.start(1), "we")
                : pronoun
                    ? meant(article, passage, matcher.start(1), PlainText.fold(words).strip())
                    : office);
        return true;
      }
    }
    return false;
  }

  /**
   * "It has asked Sir Mike Richards": the body named before in the sentence, or in the one before;
   * "we": who publishes.
   */
  private static String meant(Article article, Passage passage, int before, String pronoun) {
    if (pronoun.startsWith("we") || pronoun.startsWith("us") || pronoun.startsWith("our")) {
      String publisher = Responses.publisher(article);
      return publisher.equals("the government") ? "" : publisher;
    }
    if (!pronoun.startsWith("it")) {
      return "";
    }
    String own = Commissioners.body(passage.sentence().text().substring(0, before));
    int at = article.place(passage);
    boolean near = at > 0 && article.passages().get(at - 1).section() == passage.section();
    return own.isEmpty() && near
        ? Commissioners.body(article.passages().get(at - 1).sentence().text())
        : own;
  }
}
