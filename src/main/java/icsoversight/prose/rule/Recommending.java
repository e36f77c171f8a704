package icsoversight.prose.rule;

import icsoversight.prose.Passage;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.RecommendedWords.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * Who recommends what, as sentences have it: a review or its lead, a verb of {@code
 * recommending.csv} and what the verb governs; or a noun for a recommendation and what it is.
 */
final class Recommending {
  private static final String REPORT =
      "(?:review|report|inquiry|enquiry|stocktake|investigation|study)";

  private static final String PROPOSE = words("propose");
  private static final String TELL = words("tell");
  private static final String SAY = words("say");
  private static final String NOUN = words("noun");

  /** Words of a group behind a review: "of the Care Quality Commission", as far as the verb. */
  private static final String OF =
      "(?: (?:of|into|on|by|at|for|in) (?:(?!(?:"
          + PROPOSE
          + "|"
          + TELL
          + "|"
          + SAY
          + "|is|was|are|were|has|have|had|made|makes|does|do|did|not|never|nor|would|will|could|which|that|should|must)\\b)[^,;:.()]){2,90}?(?<! (?:the|an?|its|their|his|her|this|these)))?";

  private static final String NAMED =
      "(?:(?:(?:general|professor|prof|sir|dame|lord|lady|baroness|dr|mr|ms|mrs) )+[a-z'-]+(?: [a-z'-]+)?|(?:[a-z]+ )?"
          + RecommendedWords.LEADS
          + ")";

  /** A review, its lead or its authors. */
  static final String REVIEW =
      "(?:"
          + NAMED
          + "'s? (?:[a-z-]+ ){0,3}?"
          + REPORT
          + OF
          + "|(?:the|this|that|her|his|its|their|an?) (?:[a-z'-]+ ){0,4}?"
          + REPORT
          + "(?:'s (?:authors|team|chair|lead))?"
          + OF
          + "|"
          + NAMED
          + "|recommendation (?:number )?\\d{1,3}[a-z]?"
          + OF
          + "|she|he|it|they|the pair|(?:the|its) (?:authors|consultants|panel|reviewers?))";

  /** Verbs that say more of a review's lead than that she recommends. */
  private static final Wording WEAK =
      Wording.of(
          " (?:want|ask|tell|told|invit|press|would|demand|favour|call|seek)[a-z]*\\b[^.]*$");

  /** What a review asks for while it is at work, and whom. */
  private static final Wording FOR_ITSELF =
      Wording.of(
          "^(?:(?:more|further|fresh|new|any|some|written|their|the) )*(?:evidence|views|submissions|information|volunteers|help|documents|papers|patience|time)\\b");

  /** "It suggested a link": what is suggested is thought, unless something is to be done. */
  private static final Wording SUGGESTS =
      Wording.of(" suggest(?:s|ed|ing)?(?: (?:too|also|further|in addition|as well|instead))?,? $");

  private static final Wording TO_DO =
      Wording.of("^(?:[a-z]+ing|not [a-z]+ing)\\b|\\b(?:should|must|ought to|be|new)\\b");

  /** Who asks for a copy, and whom, is told by the object too: "asked us to", "wanted it to". */
  private static final Wording WHOM_ELSE =
      Wording.of(
          "^(?:us|me|you|it|him|her|them|readers|members|clients|those of you|[a-z]+ who)\\b|\\b(?:must|should|would|will|who|been|was|were)\\b");

  private static final Wording CONDITION =
      Wording.of(
          "^(?:if|should|were|had|unless|even if|nobody|no one|neither|none)\\b|\\b(?:if|unless|whether|how|why|what|should|were) (?:she|he|it|they|the (?:review|report|inquiry)|(?:dr|sir|dame|lord|lady|baroness|professor|ms|mr) [a-z]+(?: [a-z]+)?) [^,;]*$|\\b(?:not|never|nor|nothing|without)\\b[^,;]*$");

  private static final String PRONOUNS =
      "she|he|it|they|the pair|(?:the|its) (?:authors|consultants|panel|reviewers?)";

  private static final String MID =
      "(?:,? (?:also|further|then|now|therefore|strongly|again|too|duly|finally|has|have|had|goes on to|went on to|in addition|however|instead)\\b,?|, (?:who|which|whose|an?|the|published|out|released|commissioned|written|led|chaired|formerly|former|chair|chief) [^,;]{3,110},| \\([^)]{2,60}\\))*";

  private static final String START =
      "(?:^|[,;:(] ?|\\b(?:and|but|while|that|though|although|yet|so|where|whereas|which|when) )(?:in (?:her|his|its|the|their|this) [^,]{3,60}?,? )?";

  private static final Wording PROPOSES =
      Wording.of(
          START
              + "(?<who>"
              + REVIEW
              + ")"
              + MID
              + " (?:"
              + PROPOSE
              + ")(?: (?:too|also|further|in addition|as well|instead|in (?:its|her|his|the) [a-z ]{3,30}?))?,?(?<that> that)? (?!to\\b|by\\b|in\\b|on\\b|at\\b|against\\b|with\\b|how\\b|whether\\b|why\\b|what\\b|it[,. ]|them\\b|this[,. ]|(?:is|was|are|were|has|had|will|would)\\b)");

  private static final Wording TELLS =
      Wording.of(
          START
              + "(?<who>"
              + REVIEW
              + ")"
              + MID
              + " (?:"
              + TELL
              + ") (?<whom>(?!for |that |to )[^,.;:]{2,70}?) to (?!look (?!again)|examine|lead|review\\b|report\\b|carry out (?:a|the|an)|investigate|consider|find out|come forward|give|send|submit|share|write|speak|talk|tell|provide (?:evidence|information|views)|chair|take part|comment|say\\b|explain why|know\\b)");

  private static final Wording SAYS =
      Wording.of(START + "(?<who>" + REVIEW + ")" + MID + " (?:" + SAY + ")(?: that| too that)? ");

  private static final String POSSESSIVE =
      "(?:(?:the|this) (?:[a-z'-]+ ){0,3}?"
          + REPORT
          + "'s|"
          + NAMED
          + "'s?|an? (?:[a-z-]+ )?"
          + RecommendedWords.LEADS
          + "(?:'s)? "
          + REPORT
          + "|her|his|its|their)";

  /** "Her idea that …", "the review's recommendation to …", "the proposal of the review that …". */
  private static final Wording OF_ITS =
      Wording.of(
          "\\b(?<who>"
              + POSSESSIVE
              + ") (?:[a-z-]+ ){0,3}?"
              + "(?:"
              + NOUN
              + ")(?: of (?:the )?[a-z' ]{2,40}?)?(?:,? (?:number )?\\(?\\d{1,3}[a-z]?\\)?)?(?:, (?=that)| (?=that)| (?:is|was) (?=that|to|for)| (?=to |for an? |for the ))(?:that|to|for) ");

  /** A department's or a regulator's, more often than a review's. */
  private static final Wording ITS_REQUEST =
      Wording.of(
          "^(?:its|their) (?:[a-z-]+ ){0,3}(?:request|wish|call|demand|plea|idea|advice)\\b");

  /** "One of its recommendations is that …", "Another was that …", "The first is to …". */
  private static final Wording ONE_OF =
      Wording.of(
          "(?:^|[,;:] |\\band |\\bbut )(?<which>one|another|the (?:first|second|third|fourth|fifth|sixth|seventh|last|other|main|chief|most important))(?<of> of (?:its|her|his|their|the|these|those) (?:[a-z'-]+ ){0,4}?(?:"
              + NOUN
              + "|action|point)s?(?: (?:of|for|by|from|in|to) [^,;:]{2,60}?)?)? (?:is|was) (?<how>that |to |for (?:an? |the |more ))");

  /** "A key recommendation was that …", "its proposal is to …". */
  private static final Wording NOUN_IS =
      Wording.of(
          "^(?:and |but )?(?:one|another|an?|its|her|his|the) (?:[a-z-]+ ){0,3}(?:"
              + NOUN
              + ")(?: (?:of|by|from|in) [^,;]{2,60}?)?(?:, [^,;]{3,60},)? (?:is|was) (?<how>that |to |for (?:an? |the |more ))");

  /** "Recommendations include clearer ratings and a simpler framework." */
  private static final Wording INCLUDE =
      Wording.of(
          "\\b(?:recommendations|proposals|suggestions)(?: (?:of|by|from|in|for) [^,;]{2,60}?)? (?:also )?(?:include[ds]?|including)(?: (?:that|the following))? (?!those|some|one|several|[a-z]+ that)");

  /** "Under the review's proposals, the number of targets would be cut." */
  private static final Wording UNDER =
      Wording.of(
          "^under (?<who>"
              + POSSESSIVE
              + ") (?:[a-z-]+ ){0,2}(?:proposals?|recommendations?|plans?|ideas), (?<what>[^;]{12,}?\\b(?:would|should|must|will)\\b[^;]*?)\\.?$");

  /** "The response to the review agrees that assessments should focus on outcomes." */
  private static final Wording AGREES =
      Wording.of(
          "\\b(?:response|reply|answer) to (?<who>"
              + REVIEW
              + ")"
              + MID
              + " (?:agrees?|agreed|accepts?|accepted) that ");

  /** "Among its recommendations were a pause and …". */
  private static final Wording AMONG =
      Wording.of(
          "^(?:and |but )?among (?<them>them|these|those|(?:"
              + POSSESSIVE
              + "|the) (?:[a-z-]+ ){0,3}?(?:"
              + NOUN
              + ")s?)(?: (?:for|to|of) [^,;]{2,60}?)?,? (?:is|was|are|were) (?<how>that |to |for )?");

  /** "That ratings be explained is one of its recommendations." */
  private static final Wording THAT_IS =
      Wording.of(
          "^(?:and |but )?that (?<what>[^;:]{12,180}?),? (?:is|was|were) (?:one of |another of |among |a |the |another )(?<of>(?:[a-z'-]+ ){0,5}?)(?:"
              + NOUN
              + ")s?\\b");

  /** "It has mended its portal, as the review recommended." */
  private static final Wording AS_RECOMMENDED =
      Wording.of(
          "\\b(?:has|have|had) (?:now |already |formally |also |since |at last |indeed )*(?<what>(?!been |said |not |no )[a-z]+ [^,;:]{6,140}?),? as (?<who>"
              + REVIEW
              + ") (?:had |has )?(?:recommended|proposed|suggested|urged|advised|asked|wanted)\\b");

  /** "A clearer way of rating is what the review asks for." */
  private static final Wording IS_WHAT =
      Wording.of(
          "^(?<what>[^;:]{12,140}?) (?:is|was|are|were) what (?<who>"
              + REVIEW
              + ")"
              + MID
              + " (?:"
              + PROPOSE
              + ")\\b");

  /** "It is for the regulator to mend its portal, said the review, and for the Department to …". */
  private static final Wording IT_IS_FOR =
      Wording.of(
          "\\b(?:it (?:is|was|would be)|and) for (?<whom>(?:the )?[^,;:]{3,50}?) to (?<what>[^,;:]{10,}?)(?=[,;.]|$| and for )");

  private static final Wording SPEAKS_OF =
      Wording.of(
          "\\b(?:says?|said|argued?s?|according to) (?:the )?"
              + REPORT
              + "\\b|\\b"
              + REPORT
              + " (?:says?|said|argues?|argued)\\b");

  /** "Three changes: that …, that … and that …". */
  private static final Wording COUNTED =
      Wording.of(
          "^(?:the following |some )?(?:one|two|three|four|five|six|seven|eight|nine|ten|several|the following|\\d{1,2}) (?:[a-z-]+ ){0,2}(?:changes?|things?|steps?|measures?|reforms?|"
              + NOUN
              + ")s?: (?:that |to )?");

  private static final Wording OWN_NOUN =
      Wording.of("\\b" + REPORT + "\\b|\\b" + RecommendedWords.LEADS + "\\b");

  private static final Wording AND_THAT = Wording.of(",? and that |, that |,? or that ");
  private static final Wording AND_TO = Wording.of(",? and to |, to |; to ");

  /** Between things that are called for, each with its own article. */
  private static final Wording AND_A =
      Wording.of(
          "(?:, (?:and )?| and )(?=(?:an?|more|better|new|stronger|clearer|fewer|greater|[a-z]{4,}ing) )");

  private static final Wording STARTS_NOUN =
      Wording.of(
          "^(?:an?|the|more|better|new|stronger|clearer|fewer|greater|no|further|[a-z]{4,}ing) ");

  /** Where the words end though no full stop comes: the sentence turns to something else. */
  private static final Wording TURNS =
      Wording.of(
          ", but |: (?=the |it |they |we |ministers|nhs|no |yes|this|that|so )|, (?:said|says|according|he|she|it|they|ministers|the (?:cqc|regulator|trust|government|department|commission|board)) |(?<=[a-z]{3}) (?:it|they|he|she|ministers) (?:has|have|had|says?|said|will|did|does|do|is|are|was|were) ");

  private static final Wording NUMBER =
      Wording.of("\\brecommendation (?:number )?\\(?(\\d{1,3}[a-z]?)\\b(?!.*\\brecommendation)");

  /** "That this be done", "among other things". */
  private static final Wording SAYS_NOTHING =
      Wording.of(
          "^(?:this|it|they|these|that|so|both|all) (?:be|should|must|too|were|was|has|have|never|will)\\b(?: \\w+){0,2}$|^(?:this|they|these|all) (?:too )?(?:has|have|be|should|will)\\b|^among\\b|^no (?:further )?(?:changes?|new|legislation)\\b|^(?:a |an )?(?:new |fresh )?(?:proposal|response|reply|answer|copy|comment)\\b");

  private static final int SHORTEST = 12;

  private Recommending() {}

  private static String words(String kind) {
    return Phrases.rows("recommending.csv").stream()
        .filter(r -> r.get("kind").equals(kind))
        .map((CSVRecord r) -> r.get("words"))
        .collect(Collectors.joining("|"));
  }

  /**
   * What a sentence says is recommended.
   *
   * @param reviewSpeaks whether "she" or "it" is a review
   * @param goesOn whether the sentence before has said what is recommended
   */
  static List<Words> of(Passage passage, boolean reviewSpeaks, boolean goesOn) {
    String folded = passage.folded();
    if (RecommendedWords.OF_STAFF.isIn(folded)) {
      return List.of();
    }
    boolean ofReview = reviewSpeaks || OWN_NOUN.isIn(folded);
    Matcher isWhat = IS_WHAT.matcher(folded);
    if (isWhat.find() && isReview(isWhat, reviewSpeaks)) {
      return words(passage, isWhat.start("what"), isWhat.end("what"));
    }
    Matcher thatIs = THAT_IS.matcher(folded);
    if (thatIs.find() && ofReview) {
      return words(passage, thatIs.start("what"), thatIs.end("what"));
    }
    Matcher as = AS_RECOMMENDED.matcher(folded);
    if (as.find() && isReview(as, reviewSpeaks)) {
      return words(passage, as.start("what"), as.end("what"));
    }
    Matcher among = AMONG.matcher(folded);
    if (among.find()
        && (among.group("them").startsWith("th") && among.group("them").length() < 6
            ? goesOn
            : ofReview)) {
      return parts(passage, among.end(), end(folded, among.end()), among.group("how"));
    }
    Matcher one = ONE_OF.matcher(folded);
    if (one.find() && (one.group("of") != null ? ofReview : goesOn)) {
      return parts(passage, one.end(), end(folded, one.end()), one.group("how"));
    }
    Matcher noun = NOUN_IS.matcher(folded);
    if (noun.find() && ofReview) {
      return parts(passage, noun.end(), end(folded, noun.end()), noun.group("how"));
    }
    Matcher include = INCLUDE.matcher(folded);
    if (include.find() && ofReview) {
      return parts(passage, include.end(), end(folded, include.end()), "");
    }
    Matcher under = UNDER.matcher(folded);
    if (under.find() && isReview(under, reviewSpeaks)) {
      return words(passage, under.start("what"), under.end("what"));
    }
    Matcher agrees = AGREES.matcher(folded);
    if (agrees.find() && RecommendedWords.STRICT.isIn(folded.substring(agrees.end()))) {
      return parts(passage, agrees.end(), end(folded, agrees.end()), "that ");
    }
    Matcher its = OF_ITS.matcher(folded);
    if (its.find() && isReview(its, reviewSpeaks) && !ITS_REQUEST.isIn(its.group())) {
      int end = RecommendedWords.mainVerb(folded, its.end(), end(folded, its.end()));
      return parts(passage, its.end(), end, its.group().endsWith("that ") ? "that " : "to ");
    }
    Matcher isFor = IT_IS_FOR.matcher(folded);
    List<Words> all = new ArrayList<>();
    while (SPEAKS_OF.isIn(folded) && isFor.find()) {
      all.add(
          new Words(
              passage.sentence().part(isFor.start("what"), isFor.end("what")),
              "",
              passage.sentence().text().substring(isFor.start("whom"), isFor.end("whom"))));
    }
    if (!all.isEmpty()) {
      return all;
    }
    return verbs(passage, folded, reviewSpeaks);
  }

  private static List<Words> verbs(Passage passage, String folded, boolean reviewSpeaks) {
    Matcher tells = TELLS.matcher(folded);
    if (tells.find()
        && isReview(tells, reviewSpeaks)
        && !isWeak(tells)
        && !WHOM_ELSE.isIn(tells.group("whom"))
        && !isConditional(folded, tells)) {
      String whom = passage.sentence().text().substring(tells.start("whom"), tells.end("whom"));
      return parts(passage, tells.end(), end(folded, tells.end()), "to ").stream()
          .map(w -> new Words(w.words(), w.number(), whom.length() < 4 ? "" : whom))
          .toList();
    }
    Matcher proposes = PROPOSES.matcher(folded);
    if (proposes.find()
        && isReview(proposes, reviewSpeaks)
        && !isWeak(proposes)
        && !isOfItself(folded, proposes)
        && !isConditional(folded, proposes)) {
      int start = proposes.end();
      Matcher counted = COUNTED.matcher(folded.substring(start));
      if (counted.find()) {
        start += counted.end();
        return parts(
            passage, start, folded.endsWith(".") ? folded.length() - 1 : folded.length(), "that ");
      }
      String how = proposes.group("that") == null ? "" : "that ";
      return parts(passage, start, end(folded, start), how);
    }
    Matcher says = SAYS.matcher(folded);
    if (says.find() && isReview(says, reviewSpeaks) && !isConditional(folded, says)) {
      int end = end(folded, says.end());
      return RecommendedWords.isOwed(says.group(), folded.substring(says.end(), end))
          ? parts(passage, says.end(), end, "that ")
          : List.of();
    }
    return List.of();
  }

  private static boolean isWeak(Matcher matcher) {
    return matcher.group("who").matches(PRONOUNS) && WEAK.isIn(matcher.group());
  }

  private static boolean isOfItself(String folded, Matcher matcher) {
    String what = folded.substring(matcher.end());
    return FOR_ITSELF.isIn(what)
        || matcher.group("that") == null
            && SUGGESTS.isIn(matcher.group())
            && !TO_DO.isIn(what.substring(0, RecommendedWords.end(what)));
  }

  private static boolean isConditional(String folded, Matcher matcher) {
    return CONDITION.isIn(folded.substring(0, matcher.end("who")))
        || CONDITION.isIn(matcher.group().substring(matcher.end("who") - matcher.start()));
  }

  private static boolean isReview(Matcher matcher, boolean reviewSpeaks) {
    String who = matcher.group("who");
    return reviewSpeaks || !who.matches(PRONOUNS + "|her|his|its|their");
  }

  private static int end(String folded, int start) {
    int end = start + RecommendedWords.end(folded.substring(start));
    Matcher turns =
        TURNS.matcher(folded).region(Math.min(folded.length(), start + SHORTEST), folded.length());
    return turns.find() ? Math.min(end, turns.start()) : end;
  }

  /** The clauses of what is proposed, each for itself: "that …, that … and that …". */
  static List<Sentence> clauses(Sentence words) {
    List<Sentence> clauses = new ArrayList<>();
    int from = 0;
    Matcher next = AND_THAT.matcher(words.folded());
    while (next.find()) {
      if (next.start() - from >= SHORTEST) {
        clauses.add(words.part(from, next.start()));
        from = next.end();
      }
    }
    clauses.add(words.part(from, words.folded().length()));
    return clauses;
  }

  /** Each clause or thing for itself: "that …, that … and that …", "to …, and to …", "a …, a …". */
  private static List<Words> parts(Passage passage, int start, int end, String how) {
    if (end - start < SHORTEST
        || passage.folded().endsWith(":")
        || passage.folded().endsWith("?")) {
      return List.of();
    }
    String folded = passage.folded().substring(start, end);
    Wording and =
        "that ".equals(how)
            ? AND_THAT
            : "to ".equals(how) ? AND_TO : STARTS_NOUN.isIn(folded) ? AND_A : AND_THAT;
    List<Words> parts = new ArrayList<>();
    int from = 0;
    Matcher next = and.matcher(folded);
    while (next.find()) {
      if (next.start() - from >= SHORTEST) {
        parts.addAll(words(passage, start + from, start + next.start()));
        from = next.end();
      }
    }
    parts.addAll(words(passage, start + from, end));
    Matcher number = NUMBER.matcher(passage.folded().substring(0, start));
    if (!parts.isEmpty() && number.find()) {
      parts.set(0, new Words(parts.get(0).words(), number.group(1), parts.get(0).addressee()));
    }
    return parts;
  }

  private static List<Words> words(Passage passage, int start, int end) {
    return end - start < SHORTEST || SAYS_NOTHING.isIn(passage.folded().substring(start, end))
        ? List.of()
        : List.of(new Words(passage.sentence().part(start, end), ""));
  }
}
