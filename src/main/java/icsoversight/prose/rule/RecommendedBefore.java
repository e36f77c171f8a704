package icsoversight.prose.rule;

import icsoversight.prose.Passage;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.RecommendedWords.Words;
import java.util.List;
import java.util.regex.Matcher;

/** What is recommended in a sentence that says only behind it, or within it, who recommends. */
final class RecommendedBefore {
  private static final String WHO = "(?<who>" + Recommending.REVIEW + ")";

  /** "No more than ten should be set, the review says". */
  private static final Wording SAID =
      Wording.of(
          ",? "
              + WHO
              + " (?:also |further |then )?(?:says?|said|argues?|argued|adds?|added|recommends?|recommended|suggests?|suggested|concludes?|concluded|believes?|believed)\\b(?! (?:that|in)\\b)");

  /** "The board, she recommends, should be given a new lease of life". */
  private static final Wording WITHIN =
      Wording.of(
          ", "
              + WHO
              + " (?:also |further |then )?(?:recommends?|recommended|suggests?|suggested|proposes?|proposed|argues?|argued|says?|said|adds?|added|urges?|urged|advises?|advised)(?: too| also)?, (?=[^,;]{0,60}?\\b(?:should|must|ought to|needs? to)\\b)");

  /** "The board, says the report, must accept it". */
  private static final Wording SAYS =
      Wording.of(
          ", (?:says?|said|argues?|argued|recommends?|recommended) "
              + WHO
              + ", (?=[^,;]{0,60}?\\b(?:should|must|ought to|needs? to)\\b)");

  /** "Its work would be brought into the boards, under the review's proposals". */
  private static final Wording UNDER =
      Wording.of(
          ",? (?:under|according to|in line with) (?:the (?:review|report|inquiry)'s|her|his|its) (?:proposals?|recommendations?|plans?|blueprint)\\b");

  /** "A full apology to the families was recommendation 1." */
  private static final Wording NUMBERED =
      Wording.of(
          "^(?<what>.{20,}?),? (?:was|is) (?:the review's |her |his |its )?recommendation (?:number )?(?<number>\\d{1,3}[a-z]?)\\.?$");

  /** "Capital should be found, according to the report, to end …". */
  private static final Wording ACCORDING =
      Wording.of(", according to " + Recommending.REVIEW + ", (?=[^,;]{10,})");

  private static final Wording PROPOSED = Wording.of("\\b(?:would|should|must|will|ought to)\\b");

  /** "Ministers decided against a task force, which the review had asked for". */
  private static final Wording WHICH =
      Wording.of(
          "\\b(?:accept\\w*|reject\\w*|refus\\w+|decided against|ruled out|turned down|agreed to|declined|adopted|backed|not to (?:create|set up|have|appoint)|has set up|have set up|has created|will set up) (?<what>[^,;]{8,140}), (?:which|as|something that|an idea that) "
              + WHO
              + " (?:has |had |also )*(?:asked for|recommended|proposed|wanted|called for|suggested|urged)\\b");

  /**
   * "The most far-reaching of the report's ideas, that a duty be handed over, gets no reply",
   * "Among those still open: that the service work with …".
   */
  private static final Wording APPOSED =
      Wording.of(
          "\\b(?:the (?:review|report|inquiry|stocktake)'s|[a-z]+'s|her|his|its|their|the) (?:[a-z-]+ ){0,4}(?:proposals?|ideas?|(?<=first |second |third |fourth |fifth |sixth |seventh )points?|recommendations?|suggestions?)(?: (?:to|of|in) [a-z ]{3,30})?, (?:that|which would|to) (?<what>[^;:]{20,}?)(?:, (?=(?:has|have|had|was|were|is|are|gets?|got|remains?|met|will|would|goes|went|found|needs?|requires?|awaits?|on the other hand|however|too|integrated|nhs|the|we|ministers|boards|trusts)\\b)|\\.$)");

  private static final Wording OF_REVIEW =
      Wording.of(
          "\\b(?:review|report|inquiry|stocktake|recommendations?|"
              + RecommendedWords.LEADS
              + ")\\b");

  private static final Wording PRONOUN = Wording.of("she|he|it");

  private RecommendedBefore() {}

  /**
   * What a sentence recommends.
   *
   * @param reviewSpeaks whether "she" or "it" is a review
   */
  static List<Words> of(Passage passage, boolean reviewSpeaks) {
    String folded = passage.folded();
    if (RecommendedWords.OF_STAFF.matcher(folded).find()) {
      return List.of();
    }
    Matcher which = WHICH.matcher(folded);
    if (which.find() && isReview(which, reviewSpeaks)) {
      return words(passage, which.start("what"), which.end("what"));
    }
    Matcher numbered = NUMBERED.matcher(folded);
    if (numbered.find()) {
      return List.of(
          new Words(
              passage.sentence().part(RecommendedWords.tie(folded), numbered.end("what")),
              numbered.group("number")));
    }
    Matcher apposed = APPOSED.matcher(folded);
    if (apposed.find()
        && (reviewSpeaks || OF_REVIEW.isIn(folded.substring(0, apposed.start("what"))))) {
      return words(passage, apposed.start("what"), apposed.end("what"));
    }
    Matcher according = ACCORDING.matcher(folded);
    if (according.find() && RecommendedWords.STRICT.isIn(folded)) {
      int stop = according.end() + RecommendedWords.end(folded.substring(according.end()));
      return words(passage, RecommendedWords.tie(folded), stop);
    }
    for (Wording between : List.of(WITHIN, SAYS)) {
      Matcher within = between.matcher(folded);
      if (within.find() && isReview(within, reviewSpeaks)) {
        int start = RecommendedWords.tie(folded);
        int end = within.end() + RecommendedWords.end(folded.substring(within.end()));
        return words(passage, start, end);
      }
    }
    Matcher under = UNDER.matcher(folded);
    if (under.find() && PROPOSED.isIn(folded.substring(0, under.start()))) {
      return words(passage, RecommendedWords.tie(folded), under.start());
    }
    Matcher said = SAID.matcher(folded);
    return said.find()
            && isReview(said, reviewSpeaks)
            && RecommendedWords.STRICT.matcher(folded.substring(0, said.start())).find()
            && !RecommendedWords.SPOKEN.matcher(folded.substring(0, said.start())).find()
        ? words(passage, RecommendedWords.tie(folded), said.start())
        : List.of();
  }

  private static boolean isReview(Matcher said, boolean reviewSpeaks) {
    return reviewSpeaks || !PRONOUN.matcher(said.group("who")).matches();
  }

  private static List<Words> words(Passage passage, int start, int end) {
    return end - start < RecommendedWords.SHORTEST
        ? List.of()
        : List.of(new Words(passage.sentence().part(start, end), ""));
  }
}
