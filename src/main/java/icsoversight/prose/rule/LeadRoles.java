package icsoversight.prose.rule;

import icsoversight.document.PlainText;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Wording;
import java.util.regex.Matcher;

/** What office the lead of a review holds or held. */
final class LeadRoles {
  private static final String OFFICE =
      "(?:chair|chairman|chairwoman|chief|president|director|professor|secretary|minister|executive|officer|judge|surgeon|nurse|midwife|physician|commissioner|head|dean|leader|ombudsman|gp|psychiatrist|obstetrician|barrister|peer|mp)";

  /** "Ms Hewitt, the former health secretary, …", "…, who was formerly national director for …". */
  private static final Wording BEHIND =
      Wording.of(
          "^(?: (?:qc|kc|cbe|obe|dbe|frcp))*,? (?:\\(|, ?)?(?:who (?:was|is|has been|had been) )?(who (?:chairs|heads|leads|runs) [^,.;)]*|(?:(?:the|a|an|one|former|formerly|then|currently|now|until recently) (?:[a-z'’-]+ ){0,4}?|(?:current|new|national|deputy|vice|senior|consultant|medical|health) )?"
              + OFFICE
              + "\\b[^,.;)]*)(?:[,.;)]|$)");

  private static final Wording APART = Wording.of("^(?: (?:qc|kc|cbe|obe|dbe|frcp))*,? ?[,(]");

  /** "Dr Dash has since become chair of NHS England". */
  private static final Wording IS =
      Wording.of(
          "^,? (?:is|was|has since become|has become|became|is now|is also) (?:the |a |an )?((?:(?:former|current|then|new|deputy|vice) )*"
              + OFFICE
              + "(?: executive| officer)? (?:of|for|at) [^,.;]*)");

  private static final Wording BEFORE =
      Wording.of(
          "(?:led by|chaired by|headed by) ((?:the )?[a-z][^.;]*?) (?:dr |professor |prof |sir |dame |lord |lady |baroness )*$");

  private static final Wording FORMER =
      Wording.of(
          "\\b(?:by|asked|appointed|named|chose|from|under|that) ((?:the )?(?:former|ex-|then|retired) ?(?:[a-z'’-]+ ){0,4}?"
              + OFFICE
              + ") (?:dr |professor |prof |sir |dame |lord |lady |baroness )*$");

  private static final Wording ARTICLE = Wording.of("^(?:an?|the|who|its|our) (?:(?:then|new) )?");

  /** "A GP and the chief executive of …": the office counts and not the profession. */
  private static final Wording PROFESSION =
      Wording.of("^(?:(?:an? )?(?:gp|surgeon|nurse|midwife|physician|doctor|barrister),? and )");

  private static final Wording TITLE =
      Wording.of("^(?:(?:professor|prof|general|admiral|dr|sir|dame|lord|lady|baroness|the) ?)+$");

  private LeadRoles() {}

  /**
   * The office of a lead as a sentence tells it: before the name, behind it, or of it.
   *
   * @param lead the lead's name; empty: nobody is named
   * @param passage a sentence about the review
   * @return the office in the sentence's words; empty: none is told
   */
  static String of(String lead, Passage passage) {
    String folded = passage.folded();
    String text = passage.sentence().text();
    String surname = PlainText.fold(lead.substring(lead.lastIndexOf(' ') + 1));
    int at = surname.isEmpty() ? -1 : folded.indexOf(surname);
    if (at < 0) {
      return "";
    }
    int full = folded.indexOf(PlainText.fold(lead));
    String left = folded.substring(0, full >= 0 ? full : at);
    for (Wording before : new Wording[] {BEFORE, FORMER}) {
      Matcher matcher = before.matcher(left);
      if (matcher.find() && !TITLE.isIn(matcher.group(1).strip())) {
        return office(text.substring(matcher.start(1), matcher.end(1)));
      }
    }
    int offset = at + surname.length();
    String rest = folded.substring(offset);
    for (Wording behind : new Wording[] {BEHIND, IS}) {
      Matcher matcher = behind.matcher(rest);
      if (matcher.find() && (behind == IS || APART.isIn(rest))) {
        return office(text.substring(offset + matcher.start(1), offset + matcher.end(1)));
      }
    }
    return "";
  }

  private static String office(String words) {
    String plain = words.strip();
    for (Wording lead : new Wording[] {ARTICLE, PROFESSION, ARTICLE}) {
      Matcher matcher = lead.matcher(PlainText.fold(plain));
      plain = matcher.find() ? plain.substring(matcher.end()) : plain;
    }
    return plain;
  }
}
