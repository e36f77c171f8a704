package icsoversight.prose.rule;

import icsoversight.document.PlainText;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.RecommendedWords.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * What is recommended in sentences that do not say so themselves, where those before have said that
 * a review speaks, that there are so many recommendations, or that somebody was told what to do.
 */
final class RecommendedInTurn {
  /** "Its inspections should go on being improved", in the middle of what a review says. */
  private static final Wording SHOULD =
      Wording.of(
          "^(?!we |i |you |if |there |this |that |nor |neither )(?<what>[^\"]{8,}?\\b(?:should|must|ought to)\\b(?! (?:land|appear|arrive|follow|know|see|come (?:out|to)|be (?:out|ready|known|clear|easy|enough|over)|now (?:know|see))\\b))");

  /** "It should fix the portal. It was to rebuild its expertise", where told what to do. */
  private static final Wording TOLD =
      Wording.of(
          "^(?:it|they) (?:(?<modal>should|must|ought to)|(?:was|were|is|are) to) (?!have\\b)");

  private static final Wording COUNTED =
      Wording.of(
          "^(?:and )?(?:the|its|her|his|their) (?:"
              + String.join("|", RecommendedWords.ORDINALS)
              + "|other|last|final|next)(?: of (?:these|them|the [a-z]+))?(?: (?:recommendation|proposal|point))?(?:,? which [^,]{3,60},)?(?: (?:is|was) (?:that|to|for) (?<is>.+)|, (?:that|to|which would) (?<between>.+?), (?:has|was|is|had|will|it|the|we|they)\\b)"
              + "|^(?:then |next |lastly |finally |and )?(?:"
              + String.join("|", RecommendedWords.ORDINALS)
              + "|last|next) (?:comes?|came|is|was) (?<comes>(?:the|an?) .+)"
              + "|^on the (?:"
              + String.join("|", RecommendedWords.ORDINALS)
              + "|last|other), (?<on>(?:the|an?) [^,]+), (?:we|it|the|ministers|they)\\b"
              + "|^another(?: recommendation)?, (?:that|to|for) (?<another>.+?), (?:has|was|is|had|will|it|the|we|they)\\b");

  /** "The department is asked to set up a group and to …". */
  private static final Wording ASKED =
      Wording.of(
          "^(?!she |he )(?<whom>[^,;:]{3,80}?|[^,;:]{3,40}, [^,;:]{3,60}?) (?:(?:is|are|was|were)(?! being)|(?:has|have) been(?= urged| advised| called)) (?:also |further |then )?(?:told|asked|urged|advised|called (?:up)?on|invited) to (?!note\\b|report\\b|lead\\b|review\\b)");

  /** What a meeting is asked to decide on a paper. */
  private static final Wording OF_MEETING =
      Wording.of(
          "^(?:the |our )?(?:board|committee|members|governors|council|cabinet|governing body|meeting|panel) (?:is|are) (?:asked|invited|recommended|requested) to (?:approve|agree|receive|consider|discuss|endorse|decide|confirm|comment|ratify|take)\\b");

  /** "For social care, a national strategy is called for". */
  private static final Wording CALLED_FOR =
      Wording.of(
          "^(?<what>(?:[^,]{3,40}, )?(?:an?|the|more|better|new|stronger|clearer) [^,;:]{10,}?) (?:is|are|was|were) (?:also |further )?(?:called for|recommended|proposed|wanted)(?:,? too)?\\.?$");

  /** "She would revive the board", where it is she who recommends. */
  private static final Wording WOULD =
      Wording.of(
          "^(?:she|he|the review|the report) would (?:also |then )?(?!be\\b|have\\b|not\\b|say\\b|like\\b|look\\b|report\\b|publish\\b|consider\\b|examine\\b|hear\\b|take\\b|cover\\b)[a-z]");

  /** Who leads a review is asked to hold it. */
  private static final Wording LEAD = Wording.of("\\b" + RecommendedWords.LEADS + "\\b");

  /** "The review does not say that managers should be regulated". */
  private static final Wording NOT_SAID =
      Wording.of(
          "\\b(?:does|did|do) not (?:say|ask|recommend|call|go|propose|suggest)\\b|\\bstops? short\\b|\\bfindings of the inquiry\\b");

  private static final Wording TOLD_END = Wording.of(", having |; |\\.$");

  private static final Wording OPINION =
      Wording.of("\\b(?:said|says|argued|argues|wrote|replied|thinks?|we|our|i)\\b");

  private static final Wording AND_SHOULD =
      Wording.of(", and (?=[a-z' -]{2,60} (?:should|must|ought to) )");

  private RecommendedInTurn() {}

  /** "The first is that …", "The third, to …, has begun", where recommendations are counted out. */
  static List<Words> countedOut(Passage passage) {
    Matcher counted = COUNTED.matcher(passage.folded());
    if (!counted.find()) {
      return List.of();
    }
    for (String group : List.of("is", "between", "comes", "on", "another")) {
      String words = counted.group(group);
      if (words != null && words.length() >= RecommendedWords.SHORTEST) {
        int start = counted.start(group);
        Sentence part = passage.sentence().part(start, start + RecommendedWords.end(words));
        return RecommendedWords.counted(passage, List.of(new Words(part, "")));
      }
    }
    return List.of();
  }

  /** What somebody is to do, behind a sentence that says how many things they were told to do. */
  static List<Words> told(Passage passage) {
    String folded = passage.folded();
    Matcher told = TOLD.matcher(folded);
    if (!told.find()) {
      return List.of();
    }
    Matcher stop = TOLD_END.matcher(folded);
    int end = stop.find() ? stop.start() : folded.length();
    int start = told.group("modal") == null ? told.end() : 0;
    Matcher and = AND_SHOULD.matcher(folded);
    return and.find() && and.start() > RecommendedWords.SHORTEST && and.start() < end
        ? List.of(
            new Words(passage.sentence().part(start, and.start()), ""),
            new Words(passage.sentence().part(and.end(), end), ""))
        : List.of(new Words(passage.sentence().part(start, end), ""));
  }

  /**
   * What a sentence says should be done, where a review's recommendations are being told.
   *
   * @return each clause that says so
   */
  static List<Words> inVoice(Passage passage) {
    String folded = passage.folded();
    int start = RecommendedWords.tie(folded);
    if (!SHOULD.isIn(folded.substring(start))
        || NOT_SAID.isIn(folded)
        || RecommendedWords.SPOKEN.matcher(folded).find()) {
      return List.of();
    }
    int end = RecommendedWords.end(folded);
    Matcher and = AND_SHOULD.matcher(folded);
    return and.find() && and.start() > 20
        ? List.of(
            new Words(passage.sentence().part(start, and.start()), ""),
            new Words(
                passage
                    .sentence()
                    .part(and.end(), and.end() + RecommendedWords.end(folded.substring(and.end()))),
                ""))
        : List.of(new Words(passage.sentence().part(start, end), ""));
  }

  /** What somebody is asked to do, or what is called for, where a review is being told. */
  static List<Words> asked(Passage passage) {
    String folded = passage.folded();
    if (OPINION.isIn(folded)) {
      return List.of();
    }
    Matcher noun = CALLED_FOR.matcher(folded);
    if (noun.find()) {
      return List.of(
          new Words(passage.sentence().part(RecommendedWords.tie(folded), noun.end("what")), ""));
    }
    Matcher would = WOULD.matcher(folded);
    if (would.find()) {
      int start = would.end() - 1;
      int stop = start + RecommendedWords.end(folded.substring(start));
      return List.of(new Words(passage.sentence().part(start, stop), ""));
    }
    Matcher asked = ASKED.matcher(folded);
    if (OF_MEETING.isIn(folded)
        || !asked.find()
        || LEAD.isIn(asked.group("whom"))
        || folded.length() - asked.end() < RecommendedWords.SHORTEST) {
      return List.of();
    }
    List<Words> all = new ArrayList<>();
    int end = asked.end() + RecommendedWords.end(folded.substring(asked.end()));
    int from = asked.end();
    for (int and = folded.indexOf(" and to ", from);
        and >= 0 && and < end;
        and = folded.indexOf(" and to ", from)) {
      all.add(new Words(passage.sentence().part(from, and), "", whom(passage, asked)));
      from = and + " and to ".length();
    }
    all.add(new Words(passage.sentence().part(from, end), "", whom(passage, asked)));
    return all;
  }

  private static String whom(Passage passage, Matcher asked) {
    String whom = passage.sentence().text().substring(asked.start("whom"), asked.end("whom"));
    return whom.substring(RecommendedWords.tie(PlainText.fold(whom)));
  }
}
