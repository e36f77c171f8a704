package icsoversight.prose.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Divides a sentence into its clauses, as far as punctuation and conjunctions tell. */
public final class Clauses {
  private static final Wording BOUNDARY =
      Wording.of(
          "; |, so that\\b|: (?=[a-z]+ [a-z]+ [a-z]+)| but | (?:–|—|-) (?=[a-z])"
              + "|, (?:although|though|while|whereas|which|where|after which)\\b"
              + "|,? and (?=(?:we|it|they|he|she|i|has|have|had|is|are|was|were|will|would|formal|now|put|took|gave|held|set|began|went|came|told|made|brought|withdrew|left|[a-z]{3,}ed) )"
              + "|, and (?=[a-z0-9' -]{2,60}? (?:has|have|had|is|are|was|were|will|would|did|took|came|began|went|became|followed|remains?) )"
              + "|, and (?=(?:the )?(?:cqc|care quality commission|commission|regulator|department|government|nhs england|ministers) [a-z]{3,}(?:ed|ave|old|ook|ent) )"
              + "|,? and (?=(?:in|on|from|since|by) [a-z0-9 ]{3,25}?,? (?:it|they|we|he|she) (?:was|were|has|have|had|is|are|will|would) )"
              + "|, and (?=(?:on|in) [a-z0-9 ]{3,20} (?:the [a-z]+|it|they|we) [a-z]{3,}(?:ed|ave|old|ook|ent) )"
              + "|,? and (?=so (?:is|are|was|were|has|have|had|do|does|did) )"
              + "|,? and (?=(?:the|this|these|its|their|our) [a-z-]+ (?:[a-z-]+ )?(?:has|have|had|is|are|was|were|will|would|did|does|came|began|took) )");

  private static final Wording VERB =
      Wording.of(
          "\\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|did|does|do|said|says|[a-z]{2,}ed|took|came|began|went|put|gave|told|wrote|held|kept|made|led|fell|rose|got|found|set|remains?|means|shows?|plans?|wants?|expects?)\\b");

  private static final Wording DASH = Wording.of(" (?:–|—|-) ");

  private static final Wording RELATIVE =
      Wording.of(",? (?:who|whose|which|where|that|all|both|each) ");

  private static final ThreadLocal<Memo<Sentence, List<Sentence>>> KNOWN =
      Memo.perThread(Clauses::divide);

  private Clauses() {}

  /**
   * The clauses of a sentence.
   *
   * @param sentence the sentence
   * @return its parts in order, without the words between them
   */
  public static List<Sentence> of(Sentence sentence) {
    return KNOWN.get().get(sentence);
  }

  /** "Three have been rated outstanding: the boroughs of A and B, whose …" names whom it means. */
  private static boolean isList(String folded, int from) {
    String behind = folded.substring(from);
    Matcher relative = RELATIVE.matcher(behind);
    return !VERB.isIn(relative.find() ? behind.substring(0, relative.start()) : behind);
  }

  /** "Nine of them – A, B and C – go straight into it": where the list between dashes ends. */
  private static int endOfAside(String folded, int from) {
    Matcher dash = DASH.matcher(folded);
    boolean closed = dash.find(from);
    boolean words = !VERB.isIn(folded.substring(from, closed ? dash.start() : folded.length()));
    return !words ? -1 : closed ? dash.end() : folded.length();
  }

  private static List<Sentence> divide(Sentence sentence) {
    List<Sentence> clauses = new ArrayList<>();
    Matcher matcher = BOUNDARY.matcher(sentence.folded());
    int from = 0;
    int asideEnd = 0;
    while (matcher.find()) {
      if (matcher.group().startsWith(":") && isList(sentence.folded(), matcher.end())) {
        continue;
      }
      if (DASH.matcher(matcher.group()).matches()) {
        if (matcher.end() <= asideEnd) {
          continue;
        }
        asideEnd = Math.max(asideEnd, endOfAside(sentence.folded(), matcher.end()));
        if (asideEnd > matcher.start()) {
          continue;
        }
      }
      // A list of subjects is no clause: "A, B and the C have been placed".
      if (!VERB.isIn(sentence.folded().substring(from, matcher.start()))) {
        continue;
      }
      if (matcher.start() > from) {
        clauses.add(sentence.part(from, matcher.start()));
      }
      from = matcher.end();
    }
    if (from < sentence.folded().length()) {
      clauses.add(sentence.part(from, sentence.folded().length()));
    }
    return List.copyOf(clauses);
  }
}
