package icsoversight.prose.rule;

import icsoversight.document.Block;
import icsoversight.document.PlainText;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/**
 * The listed items of a document that are recommendations of a review, or its terms of reference.
 */
final class RecommendationLists {
  private static final Wording WE_ACCEPT = Wording.of("\\bwe accept\\b");
  private static final Wording EXPLICIT =
      Wording.of(
          "\\brecommendation (?:no\\.? |number )?\\(?[0-9a-z]+(?:\\([a-z]\\))?\\)? ?[.):–—-] *$");

  /**
   * A listed item.
   *
   * @param passage where it stands
   * @param words its words, without what was answered
   * @param number its number; empty: none
   * @param scope whether it says what a review is to look at
   * @param leadIn the sentence that leads in its list, in folded form
   * @param answer what is answered within the item; empty: nothing
   * @param listStart where its list begins, as an index into the text
   */
  record Item(
      Passage passage,
      Sentence words,
      String number,
      boolean scope,
      String leadIn,
      Sentence answer,
      int listStart) {}

  private static final Wording LIST =
      Wording.of(
          "\\b(recommend\\w*|calls? (?:for|on|upon)|called (?:for|on|upon)|asks?|asked|wants?|proposals?|proposes|suggestions?|should|must|needs? to|told to|urge[sd]?)\\b");
  private static final Wording SCOPE =
      Wording.of(
          "\\b(will cover|to consider|will consider|terms of reference|tor\\b.*(say|cover)|asked to (?:consider|look|examine|find|report)|(?:is|are|was) to (?:investigate|examine|consider|cover|look)|will (?:look|examine)|scope|to look (?:at|into)|would (?:cover|consider|look)|remit|(?:review|inquiry|investigation|panel|she|he|chair) (?:will|is to|must|would|was to)|(?:dr|professor|sir|dame|lord|lady|baroness|chair|review|inquiry|panel|team|she|he)\\b[a-z' ]{0,30} (?:is|was|has been) asked to):?$?");
  private static final Wording SCOPE_HEADING =
      Wording.of(
          "^(?:\\d+\\.? )?(?:scope|purpose|aims?|objectives?|terms of reference|remit|questions?|key questions|lines of enquiry|what (?:it|the review|the inquiry) will .*)$");
  private static final Wording OUT_OF_SCOPE =
      Wording.of(
          "\\b(?:out of scope|outside|exclud\\w+|will not|does not|timetable|milestones)\\b");

  /** "The board is recommended to note": what a meeting is to decide is no review's advice. */
  private static final Wording BOARD =
      Wording.of(
          "\\b(?:board|committee|council|cabinet|members|governors|directors|governing body|panel|meeting) (?:is|are) (?:recommended|asked|invited|requested)\\b|\\bare asked to note\\b");

  private static final Wording NOT_RECOMMENDED =
      Wording.of("\\b(?:not|never|nor) (?:been )?recommend");
  private static final Wording HEADED =
      Wording.of(
          "^(?:[a-z'-]+ ){0,2}recommendation (?:no\\.? |number )?\\(?([0-9]{1,3}[a-z]?|[a-z])\\)?[.:]?$");
  private static final Wording ANSWERED =
      Wording.of(
          "\\b(?:what (?:we|it|they) (?:are|is|have|has|will)|with (?:our|its|the) (?:answers?|responses?|reply)|our (?:answers?|response)|each is (?:set out|listed) .* (?:answer|response)|doing about each)\\b");

  /** "Dr Dash says the Commission should:", "The review calls for:". */
  private static final Wording OF_REVIEW =
      Wording.of(
          "^(?:but |and )?(?:in (?:it|them),? )?(?:the (?:[a-z]+ )?(?:review|report|inquiry)|she|he|it|(?:dr|professor|prof|sir|dame|lord|lady|baroness|mr|ms|mrs) [a-z' -]{3,40}?|[a-z]+ [a-z]+)(?: also)? (?:says|said|wants|wanted|asks|asked|calls|called|proposes|proposed|urges|urged|advises|advised|would have|suggests|suggested|sets? out (?:what|how)|tells|told)\\b.*:$"
              + "|^(?:but |and )?(?:the (?:[a-z]+ )?(?:review|report|inquiry)|she|he|it)(?: also)? (?:has|had|makes?|made|sets? out|contains?|offers?|puts? forward|lists?|gives?) (?:[a-z0-9-]+ ){0,4}(?:proposals?|suggestions?|demands?|steps|changes|reforms|requests)\\b.*[:.]$"
              + "|\\bwhat (?:she|he|it|the (?:review|report|inquiry)) (?:asks?|wants?|calls?|proposes?|recommends?|would like)\\b.*[:.]$"
              + "|\\b(?:must|should|needs? to|has to|ought to)\\b.*, according to (?:the|dr|sir|dame|professor|lord|baroness|her|his)\\b.*:$"
              + "|^(?:the )?(?:cqc|commission|regulator|trust|board|department|government|nhs england|ministers|managers) (?:is|are|was|were) (?:told|asked|urged|advised|called (?:up)?on)(?: to)?:$");

  private static final Wording AMONG =
      Wording.of(
          "^(?:among (?:them|these)|these (?:are|include|were)|they (?:are|include|were|cover|fall under|fall into|come under)|the (?:main|most important|key) ones?(?: are)?|those (?:for|to|that|aimed at|addressed to) [a-z ,'-]{2,60} (?:are|were|read))\\b.*:$");

  /** "It makes nine recommendations. In summary:" */
  private static final Wording IN_SHORT =
      Wording.of(
          "^(?:in (?:summary|brief|short|outline|essence|(?:our|my) (?:own )?words|plain (?:english|terms|words)|full|order)|briefly|summarised|in a nutshell|here (?:they are|it is)|as follows|they (?:are|read|run)|put (?:simply|shortly|briefly)|(?:these|they) (?:may be|can be) summarised)\\b[^.;]{0,80}:$");

  /** "It makes five recommendations. We take them in order." */
  private static final Wording IN_TURN =
      Wording.of(
          "^(?:we|i) (?:now )?(?:take|answer|go through|deal with|set out|set|list|give|reply to|respond to|look at)\\b[^.;]{0,30}\\b(?:them|each|these|all|our answers?|our responses?)\\b[^.;]{0,60}[.:]$|^(?:they|these) (?:follow|are set out|are given|are listed|are below)\\b[^.;]{0,40}[.:]$|^each (?:is|of them)\\b[^.;]{0,70}[.:]$");

  private static final Wording TITLED =
      Wording.of(
          "^(?:[a-z'-]+ ){0,2}recommendation (?:no\\.? |number )?\\(?(\\d{1,3}[a-z]?)\\)? ?[.:–—-] *(?=\\S)");
  private static final int SHORTEST_TITLE = 14;
  private static final int FEW_WORDS = 4;
  private static final Wording SENTENCE_END = Wording.of("[.!?] ");
  private static final Wording PART = Wording.of("(?:^|(?<= ))\\(?([a-h])\\) ");

  /**
   * "Her nine recommendations are set out below": numbered items are hers, whatever stands between.
   */
  private static final Wording ANNOUNCED =
      Wording.of(
          "\\brecommendations (?:are|is|were) (?:all )?(?:set out|listed|given|printed|reproduced|summarised|shown) (?:in full |in turn )?(?:below|here|underneath|overleaf)\\b|\\b(?:recommendations below|following recommendations)\\b");

  /** "2a: PAC recommendation: The Department should …", as treasury minutes have them. */
  private static final Wording LABELLED =
      Wording.of("^(?:(\\d{1,2}[a-z]?)[:.] )?(?:pac|committee) recommendation: (?=[a-z])");

  /** "What the Dash review asked for", above a list. */
  private static final Wording ASKS =
      Wording.of(
          "^what (?:(?:the|this) (?:[a-z'-]+ ){0,3}(?:review|report|inquiry)|it|she|he|(?:dr|sir|dame|lord|lady|baroness|professor|ms|mr) [a-z'-]+(?: [a-z'-]+)?) (?:asks?|asked|calls?|called|wants?|wanted|proposes?|proposed|says?|would like)(?: for)?\\b|^what (?:should|must|needs to|has to|ought to) (?:change|happen|be done|come next)\\b|^what (?:the )?(?:cqc|commission|regulator|trusts?|boards?|department|government|nhs england|ministers) (?:should|must|needs? to|has to|have to) do\\b");

  private static final Wording LETTER = Wording.of("[a-h]");

  /** "The review recommended that …", under a heading that gives the number. */
  private static final Wording TOLD_BY =
      Wording.of(
          "^(?:the|this) (?:review|inquiry|report|committee|investigation)(?: also| further)? (?:recommended|recommends|proposed|proposes|asked|said|says) that ");

  private static final Wording WE_RECOMMEND =
      Wording.of(
          "\\b(?:we|i|our members|our clients)(?: also| therefore)? (?:recommend|suggest|advise|urge|would like|want|ask for|call for|call on)\\b|\\bour (?:own )?(?:recommendations|advice)\\b");

  private static final Wording OF_REVIEW_ITSELF =
      Wording.of("\\b(?:inquiry|review|investigation|committee|commission on)\\b");

  private static final Wording OF_OTHERS =
      Wording.of(
          "\\b(?:briefing|alert|clients?|legal|law|blog|view|comment|analysis|members|response|reply|digest|news|update|bulletin|letter|what (?:it|the|they) (?:means?|says?|wants?)|explain\\w+|your questions)\\b");

  private static final Wording OWN_HEAD =
      Wording.of(
          "\\b(?:select committee|public accounts|(?:health|social care) committee|terms of reference|executive summary|summary of the report|report of the)\\b");

  private static final int HEAD = 8;

  /** "We considered a cap. We do not recommend one." */
  private static final Wording NONE =
      Wording.of("\\b(?:do|does|did) not (?:therefore )?recommend (?:one|it|this|that|any)\\b");

  private static final Wording DIGITS = Wording.of("\\d{1,3}");

  /** An item divides into what is recommended and what is done about it. */
  private static final Wording DASH = Wording.of(" [–—-]{1,2} ");

  private static final Wording STANDS =
      Wording.of(
          "^(?:we|our|done|complete|completed|met|work|this|now|in hand|in progress|under way|underway|ongoing|not (?:yet )?started|already|accepted|rejected|delivered|agreed)\\b|\\b(?:we|our|(?:is|are) being|(?:has|have) (?:been|begun)|will begin)\\b");

  /** "This has been done", "Employers have begun to …": where the recommendation stands. */
  private static final Wording PROGRESS =
      Wording.of(
          "^(?:this|it|that) (?:is|has|was|remains?) (?:now |already |largely |partly |not )*(?:under ?way|in hand|in place|done|complete|completed|being|been|begun|started|happened|to be done|outstanding)\\b|^(?:done|complete|completed|in hand|under ?way|in progress|ongoing|not yet)\\b|^(?:[a-z' ]{3,40} )?(?:has|have) (?:now |already |since |not yet )?(?:begun|started|been (?:done|made|set up|published|started|completed|appointed|created|put in place))\\b|^work (?:on|to) [a-z' -]{3,60} (?:has|is|will|began|started)\\b");

  private RecommendationLists() {}

  /**
   * The items of a document.
   *
   * @param isAnswer tells whether a sentence in folded form answers a recommendation
   */
  static List<Item> of(Article article, Predicate<String> isAnswer) {
    List<Item> items = new ArrayList<>();
    String leadIn = "";
    String number = "";
    int lastBlock = -1;
    int lead = -1;
    int listStart = 0;
    boolean recommending = false;
    boolean announced = false;
    int turn = 1;
    int next = 1;
    int titledBlock = -1;
    String letters = "";
    String numbered = "";
    String inner = "";
    for (Passage passage : article.passages()) {
      boolean sameBlock = passage.blockNumber() == lastBlock;
      lastBlock = passage.blockNumber();
      Matcher headed = HEADED.matcher(passage.folded().strip());
      if (headed.matches()
          && (passage.isHeading() || passage.folded().startsWith("recommendation"))) {
        number = headed.group(1);
        Sentence rest = behind(article, passage);
        if (rest.folded().length() >= SHORTEST_TITLE && passage.isHeading()) {
          // "Recommendation 1. Mend the portal" is one heading of two sentences.
          items.add(new Item(passage, rest, number, false, "", rest.part(0, 0), rest.start()));
          titledBlock = passage.blockNumber();
          number = "";
        }
        continue;
      }
      if (passage.blockNumber() == titledBlock) {
        continue;
      }
      if (passage.isHeading()) {
        Optional<Item> titled = titled(passage, recommending, next);
        if (titled.isPresent()) {
          items.add(titled.get());
          next = next(titled.get().number());
          number = "";
          continue;
        }
        boolean unnumbered = !DIGITS.matcher(passage.block().number()).matches();
        recommending = unnumbered ? recommends(passage) : recommending;
        next = unnumbered ? 1 : next;
      }
      if (!number.isEmpty() && (!passage.isHeading() || isWords(passage))) {
        String letter = letter(passage, number);
        boolean lettered = !letter.isEmpty();
        items.add(headed(article, passage, lettered ? number + letter : number, isAnswer));
        letters = lettered ? number : "";
        number = "";
        continue;
      }
      if (!letters.isEmpty() && passage.isItem() && !sameBlock) {
        String letter = letter(passage, letters);
        if (!letter.isEmpty()) {
          items.add(headed(article, passage, letters + letter, isAnswer));
          continue;
        }
      }
      letters = sameBlock ? letters : "";
      Matcher labelled = LABELLED.matcher(passage.folded());
      if (labelled.find() && !passage.isHeading() && !sameBlock) {
        Sentence words = whole(article, passage);
        items.add(
            new Item(
                passage,
                words.part(labelled.end(), words.folded().length()),
                labelled.group(1) == null ? passage.block().number() : labelled.group(1),
                false,
                "",
                words.part(0, 0),
                passage.sentence().start()));
        continue;
      }
      if (!passage.isItem()) {
        listStart = passage.sentence().end();
        announced |= ANNOUNCED.isIn(passage.folded());
        // "It makes 11 recommendations. Among them:": the sentence before says what they are.
        boolean led =
            sameBlock
                && (AMONG.isIn(passage.folded())
                    || IN_SHORT.isIn(passage.folded())
                    || IN_TURN.isIn(passage.folded()))
                && (whole(article, passage).folded().contains("recommend")
                    || leadIn.contains("terms of reference"));
        leadIn =
            passage.isHeading() ? leadIn : led ? led(article, passage, leadIn) : passage.folded();
        lead = passage.isHeading() ? -1 : passage.blockNumber();
        continue;
      }
      if (sameBlock || passage.block().kind() == Block.Kind.ROW) {
        continue;
      }
      Sentence paragraph = whole(article, passage);
      if (paragraph.folded().strip().endsWith(":")
          && !isExplicit(article, passage)
          && (SCOPE.isIn(paragraph.folded()) || LIST.isIn(paragraph.folded()))) {
        // "4. The investigation will:" is numbered itself and leads in what is lettered below it.
        leadIn = paragraph.folded();
        lead = passage.blockNumber();
        listStart = paragraph.end();
        numbered = passage.block().number();
        inner = "";
        continue;
      }
      if (!numbered.isEmpty()
          && follows(numbered, passage.block().number())
          && !inner.equals(numbered)) {
        // The numbered paragraphs go on behind the list that one of them led in.
        numbered = "";
        leadIn = "";
        lead = -1;
      }
      inner = passage.block().number();
      boolean explicit = isExplicit(article, passage);
      boolean scope =
          !explicit
              && lead >= 0
              && (SCOPE.isIn(leadIn)
                  || leadIn.endsWith(":") && SCOPE_HEADING.isIn(passage.heading()))
              && !OUT_OF_SCOPE.isIn(leadIn + " " + passage.heading());
      if (!scope
          && !explicit
          && (WE_RECOMMEND.isIn(leadIn) || WE_RECOMMEND.isIn(passage.heading()))
          && !isOwnReview(article)) {
        // What the author of a briefing recommends is no review's.
        continue;
      }
      boolean asked = passage.folded().endsWith("?") && !scope || NONE.isIn(paragraph.folded());
      boolean inTurn = announced && passage.block().number().equals(Integer.toString(turn));
      turn += inTurn ? 1 : 0;
      if (!asked && (inTurn || explicit || isListed(passage, leadIn, lead, scope))) {
        items.addAll(parts(item(article, passage, leadIn, scope, listStart, isAnswer)));
      }
    }
    return items;
  }

  /** Under "Recommendation 3" a line of several words is what it says, and no further heading. */
  private static boolean isWords(Passage heading) {
    return heading.block().number().isEmpty() && heading.folded().split(" ").length >= FEW_WORDS;
  }

  private static boolean isOwnReview(Article article) {
    String title = PlainText.fold(article.title());
    return OF_REVIEW_ITSELF.isIn(title) && !OF_OTHERS.isIn(title)
        || article.passages().stream().limit(HEAD).anyMatch(p -> OWN_HEAD.isIn(p.folded()));
  }

  /** "(a)" or "3a." under "Recommendation 3"; empty: the passage begins with no letter. */
  private static String letter(Passage passage, String number) {
    String own = passage.isItem() ? passage.block().number() : "";
    String letter = own.startsWith(number) ? own.substring(number.length()) : own;
    return LETTER.matcher(letter).matches() ? letter : "";
  }

  /** What stands under "Recommendation 3": the first sentence, where the next ones answer it. */
  private static Item headed(
      Article article, Passage passage, String number, Predicate<String> isAnswer) {
    Item item = item(article, passage, "", false, passage.sentence().start(), isAnswer);
    Matcher told = TOLD_BY.matcher(item.words().folded());
    int start = told.find() ? told.end() : 0;
    return new Item(
        passage,
        item.words().part(start, item.words().folded().length()),
        number,
        false,
        "",
        item.answer(),
        item.listStart());
  }

  private static boolean isListed(Passage passage, String leadIn, int lead, boolean scope) {
    boolean heading =
        (passage.heading().contains("recommend") || ASKS.isIn(passage.heading()))
            && !NOT_RECOMMENDED.isIn(passage.heading());
    boolean led =
        lead >= 0
            && LIST.isIn(leadIn)
            && (leadIn.contains("recommend") || OF_REVIEW.isIn(leadIn))
            && !NOT_RECOMMENDED.isIn(leadIn)
            && !RecommendedWords.OF_STAFF.isIn(leadIn);
    return (scope || led || heading) && !BOARD.isIn(leadIn) && !BOARD.isIn(passage.heading());
  }

  /** "Among them:" with the sentence before that says what they are. */
  private static String led(Article article, Passage among, String before) {
    if (before.contains("recommend") || before.contains("terms of reference")) {
      return before + " " + among.folded();
    }
    return article.passages().stream()
            .filter(p -> p.blockNumber() == among.blockNumber())
            .map(Passage::folded)
            .filter(f -> f.contains("recommend"))
            .reduce((first, second) -> second)
            .orElse("")
        + " "
        + among.folded();
  }

  /** In an answer, an item's first sentence is the recommendation and the rest what is done. */
  private static Item item(
      Article article,
      Passage passage,
      String leadIn,
      boolean scope,
      int listStart,
      Predicate<String> isAnswer) {
    Sentence whole = whole(article, passage);
    int first = passage.sentence().end() - whole.start();
    boolean answered =
        !scope
            && first < whole.folded().length() - 1
            && (ANSWERED.isIn(leadIn)
                || WE_ACCEPT.isIn(leadIn)
                || PROGRESS.isIn(second(whole.folded().substring(first)).strip())
                || isAnswer.test(second(whole.folded().substring(first))));
    Matcher dash = DASH.matcher(whole.folded());
    if (!scope
        && dash.find()
        && dash.start() > SHORTEST_TITLE
        && (ANSWERED.isIn(leadIn)
            || STANDS.isIn(whole.folded().substring(dash.end()))
            || isAnswer.test(whole.folded().substring(dash.end())))) {
      return new Item(
          passage,
          whole.part(0, dash.start()),
          passage.block().number(),
          false,
          leadIn,
          whole.part(dash.end(), whole.folded().length()),
          listStart);
    }
    if (!answered) {
      return new Item(
          passage, whole, passage.block().number(), scope, leadIn, whole.part(0, 0), listStart);
    }
    int rest = first;
    while (rest < whole.folded().length() && whole.folded().charAt(rest) == ' ') {
      rest++;
    }
    return new Item(
        passage,
        whole.part(0, first),
        passage.block().number(),
        false,
        leadIn,
        whole.part(rest, whole.folded().length()),
        listStart);
  }

  private static boolean recommends(Passage heading) {
    return heading.folded().contains("recommend") && !NOT_RECOMMENDED.isIn(heading.folded());
  }

  private static boolean follows(String number, String next) {
    return DIGITS.matcher(number).matches() && next.equals(Integer.toString(next(number)));
  }

  private static int next(String number) {
    return number.matches("\\d{1,3}") ? Integer.parseInt(number) + 1 : 1;
  }

  /**
   * A recommendation that is the heading of what is said of it: "Recommendation 3: …", or "3. …" in
   * its turn under a heading that speaks of recommendations.
   */
  private static Optional<Item> titled(Passage heading, boolean recommending, int next) {
    Matcher named = TITLED.matcher(heading.folded());
    int start = 0;
    String number;
    if (named.find()) {
      start = named.end();
      number = named.group(1);
    } else {
      number = heading.block().number();
      if (!recommending || !number.equals(Integer.toString(next))) {
        return Optional.empty();
      }
    }
    Sentence words = heading.sentence().part(start, heading.folded().length());
    return words.folded().length() < SHORTEST_TITLE
        ? Optional.empty()
        : Optional.of(
            new Item(
                heading, words, number, false, "", words.part(0, 0), heading.sentence().start()));
  }

  /** The sentence behind an item's first. */
  private static String second(String rest) {
    Matcher end = SENTENCE_END.matcher(rest);
    return end.find(1) ? rest.substring(0, end.start() + 1) : rest;
  }

  /** "(a) … (b) …" within one number: each part is a recommendation of its own. */
  private static List<Item> parts(Item item) {
    Matcher part = PART.matcher(item.words().folded());
    List<Integer> starts = new ArrayList<>();
    List<Integer> begins = new ArrayList<>();
    while (part.find()) {
      boolean next = part.group(1).charAt(0) == 'a' + starts.size();
      if (next) {
        starts.add(part.start());
        begins.add(part.end());
      }
    }
    if (starts.size() < 2 || item.number().isEmpty() || starts.get(0) > 3) {
      return List.of(item);
    }
    List<Item> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : item.words().folded().length();
      while (end > begins.get(i) && item.words().folded().charAt(end - 1) == ' ') {
        end--;
      }
      parts.add(
          new Item(
              item.passage(),
              item.words().part(begins.get(i), end),
              item.number() + (char) ('a' + i),
              item.scope(),
              item.leadIn(),
              item.answer(),
              item.listStart()));
    }
    return parts;
  }

  /** "Recommendation 3: …" says of itself what it is. */
  static boolean isExplicit(Article article, Passage passage) {
    int start = passage.block().start();
    String before = article.text().folded().substring(Math.max(0, start - 28), start);
    return EXPLICIT.isIn(before);
  }

  /** What stands in a sentence's block behind it. */
  private static Sentence behind(Article article, Passage passage) {
    Sentence whole = whole(article, passage);
    int from = passage.sentence().end() - whole.start();
    while (from < whole.folded().length() && whole.folded().charAt(from) == ' ') {
      from++;
    }
    return whole.part(Math.min(from, whole.folded().length()), whole.folded().length());
  }

  static Sentence whole(Article article, Passage passage) {
    int start = passage.block().start();
    int end = passage.block().end();
    return new Sentence(
        start,
        end,
        article.text().text().substring(start, end),
        article.text().folded().substring(start, end));
  }
}
