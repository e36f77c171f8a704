package icsoversight.prose.rule;

import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import java.util.regex.Matcher;

/** Who is to act on a recommendation. */
final class Addressees {
  private static final String BODY =
      "(?:(?:the|all|every|each) )?(?:(?:national|local|new|acute|nhs|mental health|ambulance|social care) )*(?:government|department(?: of health(?: and social care)?)?|secretary of state(?: for health(?: and social care)?)?|ministers|health secretary|regulators?|care quality commission|cqc|commission|nhs england|nhs improvement|monitor|general medical council|nursing and midwifery council|medicines and healthcare products regulatory agency|healthcare safety investigation branch|royal colleges|universities|medical schools|trusts?|(?:trust )?boards?|integrated care boards?|icbs?|systems?|integrated care systems?|icss?|providers|commissioners|employers|councils|local authorities|bodies|hospitals|organisations|commissioning groups|inspectors|directors)";
  private static final String BODIES = BODY + "(?:,? and (?:for )?" + BODY + ")?";

  /** The subject of "should", unless something is to be done to it. */
  private static final Wording SHOULD_ACT =
      Wording.of(
          "^((?!all |every (?:director|member|patient)|any |further |there |a |an |this |these |it )[a-z][^.;:]{2,110}?) (?:should|must|ought to|needs? to)(?: (?:now|also|at once|each|all|both|urgently|formally))?(?:, [^,]{3,40},)? (?!be |have |hold |apply|meet |exist|cost |rise|grow|fall |remain)[a-z]+");

  /** What is to have or to hold something may be a thing; a body is told by its name. */
  private static final Wording BODY_SHOULD =
      Wording.of(
          "^("
              + BODIES
              + ") (?:should|must|ought to|needs? to)(?: (?:now|also|at once|each|all|both|urgently|formally))?(?:, [^,]{3,40},)? (?:have|hold|apply|meet)\\b");

  private static final Wording TO_ACT = Wording.of("^(" + BODIES + ") to (?!be\\b)[a-z]+");

  /** "(Asked that) the General Medical Council keep a register". */
  private static final Wording KEEP =
      Wording.of(
          "^("
              + BODIES
              + ") (?:keep|make|set|publish|rate|give|take|bring|draw|put|hold|ensure|agree|develop|create|review|report|appoint|stop|begin|adopt|work|do|pause)\\b");

  /** "The Commission should:", "Those for systems are:". */
  private static final Wording LED =
      Wording.of(
          "(?:^|\\b(?:that|for|to|asks?|asked|tells|told|urges?|urged|calls on|called on|wants?|wanted|says|said)(?: that)? )("
              + BODIES
              + ")(?: (?:should|must|to|needs? to|ought to|has to|have to|is to|are to|are|is|were)(?: now| also)?)?:$");

  /** "The Department, it adds, should …". */
  private static final Wording SAID =
      Wording.of(
          ", (?:she|he|it|they|the (?:review|report|inquiry|committee)|we|says?|[a-z]+ [a-z]+) (?:adds?|says?|said|suggests?|recommends?|argues?|thinks?|she|he|it)\\b.*$");

  private Addressees() {}

  /**
   * The body that a recommendation names as its own subject.
   *
   * @param words the recommendation
   * @return the body in the recommendation's words; empty: it names none
   */
  static String of(Sentence words) {
    int start = words.folded().length() - words.folded().stripLeading().length();
    Sentence bare = words.part(start, words.folded().length());
    for (Wording way : new Wording[] {SHOULD_ACT, BODY_SHOULD, TO_ACT, KEEP}) {
      Matcher matcher = way.matcher(bare.folded());
      if (matcher.find()) {
        String body = bare.text().substring(0, matcher.end(1));
        Matcher said = SAID.matcher(matcher.group(1));
        return said.find() ? body.substring(0, said.start()) : body;
      }
    }
    return "";
  }

  /**
   * The body to which a whole list is addressed.
   *
   * @param leadIn the sentence that leads in the list, in folded form
   * @return the body; empty: none is named
   */
  static String ofList(String leadIn) {
    Matcher matcher = LED.matcher(leadIn);
    String body = matcher.find() ? matcher.group(1) : "";
    return body.equals("cqc") || body.equals("the cqc") ? "CQC" : capitals(body);
  }

  private static String capitals(String folded) {
    return folded
        .replace("nhs england", "NHS England")
        .replace("care quality commission", "Care Quality Commission");
  }
}
