package icsoversight.prose.rule;

import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.SurveyEmployers.Who;
import icsoversight.prose.rule.SurveyFigures.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose a figure of the survey is: whom its sentence names, else whom the ones before spoke of. */
final class SurveyOwners {
  private static final Wording OWN =
      Wording.of(
          "\\b(our|our own|the trust|the icb|the board|its staff|its own|those we employ)\\b");

  private static final Wording OWN_BOARD =
      Wording.of(
          "\\b(?:our own|the icb|recommend the (?:icb|board)|(?:the|this) board's (?:own|staff|people|employees|workforce)|people (?:employed by|who work for) (?:this|the) board)\\b");

  /** All trusts of the system whose board speaks. */
  private static final Wording WHOLE_SYSTEM =
      Wording.of(
          "\\b(?:trusts (?:in|of|across) (?:the|our|this) (?:[a-z]+ )?system|(?:across|for|in|of) (?:the|our) (?:whole |entire |wider )?system|system as a whole|system-wide|systemwide|(?:across|all) (?:of )?(?:our|the|its|their) (?:[a-z]+ )?trusts|our trusts)\\b");

  private static final Wording YOURS = Wording.of("\\b(?:we|our|us|you|your)\\b");

  private final SurveyEmployers employers;

  SurveyOwners(SurveyEmployers employers) {
    this.employers = employers;
  }

  /** The owner of a figure; null: nobody that is known. */
  @Nullable Who of(
      Article article, Passage passage, Figure figure, int from, int to, SurveyState state) {
    String before = passage.folded().substring(0, figure.start());
    String around = passage.folded().substring(from, Math.max(to, figure.end()));
    int semicolon = around.indexOf("; ");
    if (semicolon >= 0 && from + semicolon < figure.start()) {
      around = around.substring(semicolon);
    }
    Who direct = employers.directlyAfter(article, passage.sentence(), figure, to);
    if (direct != null) {
      return direct;
    }
    if (state.board != null && OWN_BOARD.isIn(around)) {
      return state.board;
    }
    if (state.board != null && WHOLE_SYSTEM.isIn(around)) {
      Who named = employers.who(article, passage.sentence(), figure.start());
      return named != null && named.type().equals(OrganisationType.ICS.code())
          ? named
          : state.board.as(OrganisationType.ICS);
    }
    Who between =
        from == 0
            ? null
            : employers.who(
                article, passage.sentence().part(from, figure.start()), figure.start() - from);
    boolean sameBody = from > 0 && between == null && !around.startsWith(";");
    if (sameBody && state.who != null) {
      return state.who;
    }
    Who who = employers.who(article, passage.sentence(), figure.start());
    boolean vague = who == null || !SurveyEmployers.isEmployer(who) && who.type().equals("region");
    // "Our" is the speaker's, whoever was spoken of last.
    boolean ours = who == null && state.owner != null && YOURS.isIn(around);
    if (vague && !ours && OWN.isIn(before) && state.employer != null) {
      return state.employer;
    }
    int semicolonBehind = passage.folded().indexOf("; ", figure.end());
    int near = semicolonBehind < 0 ? to : Math.min(to, semicolonBehind);
    who = who == null ? employers.after(article, passage.sentence(), figure, near) : who;
    if (who != null) {
      return who;
    }
    // Figures of nobody in particular, before anybody is named, are those of the country.
    if (state.owner != null && (ours || state.who == null)) {
      return state.owner;
    }
    if (state.who == null) {
      // "Compared with 55.0% in 2023, 57.1% of staff at one trust": of the only one that is named.
      List<Who> all = employers.all(article, passage.sentence());
      return all.size() == 1 ? all.get(0) : SurveyEmployers.ENGLAND_AS_A_WHOLE;
    }
    return state.who;
  }
}
