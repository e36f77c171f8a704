package icsoversight.prose.rule;

import icsoversight.assessment.Milestone;
import icsoversight.assessment.Scheme;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.MilestoneCues.Event;
import icsoversight.prose.rule.MilestoneLexicon.Need;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which scheme, or which two, an event is about. */
final class SchemeFocus {
  private static final Wording ACTIVITY =
      Wording.of(
          "\\b(assess\\w*|inspect\\w*|rating|ratings|rate|rated|pilot\\w*|work|process|programme|roll-?out|start|method\\w*"
              + "|approach|scheme|regime|plans?|framework|segment\\w*|guidance|so from|did so|we did so|league table|reports?"
              + "|exercise|arrangements|well[- ]led|proposals?|publication|(?:final|new|revised|next|updated) (?:version|edition)|it|they|them|these|those|both|full reviews|the round|visits?|go further|whole exercise|everything|whole thing|launch|timetable)\\b");
  private static final Wording REPORT =
      Wording.of(
          "\\b(reports?|results|ratings|findings|tables?|assessments?|grades|scores|segments?|league|rankings?|lists?|marks|write-ups?|scorecards?|round|batch|both|pair)\\b");

  /** Words that hardly stand for anything but a scheme's own doings. */
  private static final Wording STRONG =
      Wording.of(
          "\\b(?:the|these|those|their|its|full|formal|first) (?:[a-z]+ )?(?:assessments|inspections|pilots?|pause)\\b");

  private static final Wording APPROVAL = Wording.of("\\b(sign-?off|approval|method\\w*)\\b");
  private static final Wording PILOT_ACTIVITY =
      Wording.of(
          "\\b(assess\\w*|inspect\\w*|rating|ratings|method\\w*|approach|systems?|icss?|councils?|regulator|cqc|report\\w*)\\b");
  private static final Wording NO_SUBJECT =
      Wording.of(
          "^(?:and |but |then |so )*(?:was|were|has|have|had|is|are|will|would|put|held|took|[a-z]{3,}ed)\\b");
  private static final Wording THIS =
      Wording.of(
          "^(?:and |but |so |now )?(?:this|that|these|those) (?:has|have|had|was|is|were|are|will)\\b");
  private static final int RATED_WITHIN = 3;
  private static final String LAST_RATED = "2019/20";
  private static final Wording YEARLY =
      Wording.of("\\b(?:ratings|grades|results|verdicts|marks|round|assessments|ones)\\b");
  private static final Wording INSPECTED =
      Wording.of(
          "\\b(?:cqc|care quality commission|commission|regulator|watchdog|inspect\\w*|well[- ]led)\\b");
  private static final Wording THE_TRUST =
      Wording.of(
          "\\bthe trust(?:'s)?\\b|\\breport on the (?:service|hospital|provider)\\b|\\bour (?:own )?(?:trust|hospitals?)\\b");
  private static final Wording ITS_REPORT =
      Wording.of(
          "\\b(?:its|their|the|a|the cqc's|the commission's|the regulator's|the inspectors'|the watchdog's) (?:full |final )?report\\b");
  private static final Wording VISITED =
      Wording.of(
          "\\b(?:inspectors|commission|cqc|regulator|team)\\b[^.;]{0,40}\\b(?:visited|inspected|came|called|were|was|spent|looked|went|been|gone|left|descended|finished)\\b|\\b(?:inspected|visited) by\\b|\\binspection of\\b");
  private static final Wording OURS = Wording.of("\\b(?:us|our)\\b");

  private static final Wording BOTH =
      Wording.of("\\b(each|both|either|neither|the two|them both)\\b");
  private static final Wording START =
      Wording.of(
          "\\b(?:start|launch|roll-?out|beginning|programme|assessments|inspections|visits)\\b");
  private static final Wording OF_ASSESSMENTS =
      Wording.of(
          "\\b(?:assess\\w*|inspect\\w*|rat(?:ed|es?|ings?)|pilots?|regulator|cqc|care quality commission|framework|judgements?|grades?|council reports?)\\b");
  private static final Wording GRADES =
      Wording.of("\\b(rate|rated|rating|ratings|grade|grades|grading|score|scores|one-word)\\b");

  /** To give systems ratings, or not to, is a scheme of its own. */
  private static final Set<Milestone> OF_RATINGS =
      EnumSet.of(
          Milestone.APPROVAL_WITHHELD,
          Milestone.APPROVAL_PENDING,
          Milestone.APPROVED,
          Milestone.DELAYED,
          Milestone.WITHDRAWN,
          Milestone.ANNOUNCED);

  private static final Set<Milestone> STOPS =
      EnumSet.of(Milestone.PAUSED, Milestone.DELAYED, Milestone.RESUMED);

  /** The NHS Oversight Framework 2025/26 ranks trusts in tables. */
  private static final int LEAGUES_OF_SEGMENTS = 2025;

  private final Schemes schemes;
  private final Names names;

  SchemeFocus(Phrases phrases, Names names) {
    this.schemes = phrases.share(Schemes.class, Schemes::new);
    this.names = names;
  }

  boolean isNamed(String folded) {
    return schemes.named(folded).isPresent();
  }

  /** Whether a clause names a system or a council. */
  boolean isPlaced(Article article, Sentence clause) {
    return Stream.of(Scheme.CQC_ICS_ASSESSMENT, Scheme.CQC_LOCAL_AUTHORITY)
        .anyMatch(s -> !find(article, clause, s).isEmpty());
  }

  /** Whether a clause tells of one organisation in a scheme that is told by its outcomes. */
  boolean isOfOne(Article article, Sentence clause, Scheme scheme) {
    boolean byOutcome =
        scheme == Scheme.NHS_OVERSIGHT_FRAMEWORK
            || scheme == Scheme.CCG_ASSESSMENT
            || scheme == Scheme.LEARNING_FROM_MISTAKES;
    return byOutcome && !find(article, clause, scheme).isEmpty();
  }

  private List<Mention> find(Article article, Sentence clause, Scheme scheme) {
    return names.find(clause, Schemes.assessed(scheme), article.published(), article.introduced());
  }

  /** The schemes that an event is about; none if none can be told. */
  List<Scheme> of(Article article, Passage passage, Sentence clause, Event event) {
    return spokenOf(article, passage, clause, event).stream()
        .map(s -> isLaterLeague(article, passage, s) ? Scheme.NHS_OVERSIGHT_FRAMEWORK : s)
        .filter(s -> Schemes.isThoughtOf(s, article.published()))
        .toList();
  }

  /** A league table of trusts is that of mistakes in 2016, and that of segments since 2025. */
  private static boolean isLaterLeague(Article article, Passage passage, Scheme scheme) {
    return scheme == Scheme.LEARNING_FROM_MISTAKES
        && article.published().getYear() >= LEAGUES_OF_SEGMENTS
        && !passage.folded().contains("mistakes");
  }

  private List<Scheme> spokenOf(Article article, Passage passage, Sentence clause, Event event) {
    String folded = clause.folded();
    if (Schemes.speaksOfBoth(folded) && !event.milestone().code().startsWith("pilot")) {
      return List.of(Scheme.CQC_ICS_ASSESSMENT, Scheme.CQC_LOCAL_AUTHORITY);
    }
    if (event.milestone().code().startsWith("report") && isOfGroups(article, folded)) {
      return List.of(Scheme.CCG_ASSESSMENT);
    }
    Optional<Scheme> named = schemes.named(folded).or(() -> schemes.named(passage.folded()));
    if (named.isPresent()) {
      return List.of(orAssessment(named.get(), folded, event));
    }
    if (BOTH.isIn(folded) && lastSpokeOfBoth(article, passage)) {
      return List.of(Scheme.CQC_ICS_ASSESSMENT, Scheme.CQC_LOCAL_AUTHORITY);
    }
    if (isInspection(article, passage, clause, event)) {
      // A rating that is reported is an outcome, and its report no event of its own.
      return isRated(article, passage) ? List.of() : List.of(Scheme.CQC_PROVIDER);
    }
    return isEnough(article, passage, clause, event)
        ? schemes
            .spokenOf(article, folded)
            .or(() -> schemes.spokenOf(article, passage.folded()))
            .filter(s -> s != Scheme.CQC_LOCAL_AUTHORITY || isOfAssessments(article, passage))
            .or(() -> schemes.topic(article, passage, s -> isPossible(s, event)))
            .or(() -> schemes.main(article))
            .or(() -> schemes.groups(article))
            .or(
                () ->
                    STRONG.isIn(folded) && !event.cue().isSensed()
                        ? schemes.before(article, passage, s -> isPossible(s, event))
                        : Optional.empty())
            .map(s -> isOfMethod(article, passage, s, event) ? Scheme.CQC_ICS_ASSESSMENT : s)
            .map(s -> isOfStart(s, folded, event) ? Scheme.CQC_ICS_ASSESSMENT : s)
            .map(s -> orAssessment(orRating(s, folded, event), folded, event))
            .map(List::of)
            .orElse(List.of())
        : List.of();
  }

  /** "The ratings for 2019/20 came out": until then it was groups that were rated for a year. */
  private static boolean isOfGroups(Article article, String folded) {
    String edition = Editions.named(folded);
    return !edition.isEmpty()
        && edition.compareTo(LAST_RATED) <= 0
        && YEARLY.isIn(folded)
        && Schemes.speaksOfGroups(article);
  }

  /** The report on a trust, or the regulator's visit to it. */
  private boolean isInspection(Article article, Passage passage, Sentence clause, Event event) {
    return event.milestone().code().startsWith("report")
        && (INSPECTED.isIn(passage.folded()) || isOfInspections(article, passage))
        && (THE_TRUST.isIn(clause.folded())
            || !names
                .find(clause, Schemes.trusts(), article.published(), article.introduced())
                .isEmpty()
            || event.milestone() == Milestone.REPORT_PLANNED
                && ITS_REPORT.isIn(clause.folded())
                && isOfVisit(article, passage));
  }

  /** "Inspectors visited the trust in January; their report is expected in May". */
  private boolean isOfVisit(Article article, Passage passage) {
    return Stream.concat(
            Stream.of(passage),
            Carried.before(article, passage).stream()
                .limit(2)
                .filter(p -> p.section() == passage.section()))
        .anyMatch(
            p ->
                VISITED.isIn(p.folded())
                    && find(article, p.sentence(), Scheme.CQC_ICS_ASSESSMENT).isEmpty()
                    && (THE_TRUST.isIn(p.folded())
                        || OURS.isIn(p.folded())
                        || !find(article, p.sentence(), Scheme.CQC_PROVIDER).isEmpty()));
  }

  /** Whether the sentence or the next ones of its paragraph tell a rating. */
  private static boolean isRated(Article article, Passage passage) {
    return Ratings.mayBeIn(passage.folded())
        || article.passages().stream()
            .skip(Math.max(0, article.place(passage)))
            .limit(RATED_WITHIN)
            .filter(p -> p.blockNumber() == passage.blockNumber())
            .anyMatch(p -> Ratings.mayBeIn(p.folded()) && Ratings.isTalk(p.folded()));
  }

  private static boolean isOfInspections(Article article, Passage passage) {
    return Carried.before(article, passage).stream()
        .limit(2)
        .anyMatch(p -> p.section() == passage.section() && INSPECTED.isIn(p.folded()));
  }

  /** A council does much else that begins, is put off and needs somebody's approval. */
  private boolean isOfAssessments(Article article, Passage passage) {
    return schemes.isOften(article, Scheme.CQC_LOCAL_AUTHORITY)
        || OF_ASSESSMENTS.isIn(passage.folded())
        || Carried.before(article, passage).stream()
            .limit(2)
            .anyMatch(p -> OF_ASSESSMENTS.isIn(p.folded()));
  }

  /** The sentence before in the same paragraph, in folded form; empty: none. */
  private static String before(Article article, Passage passage) {
    return Carried.before(article, passage).stream()
        .limit(1)
        .filter(p -> p.blockNumber() == passage.blockNumber())
        .map(Passage::folded)
        .findFirst()
        .orElse("");
  }

  /** Trusts' inspections are told by their reports, and by what stops them all. */
  private static boolean isPossible(Scheme scheme, Event event) {
    return scheme != Scheme.CQC_PROVIDER
        || event.milestone().code().startsWith("report")
        || STOPS.contains(event.milestone());
  }

  /** Pilots, guidance and reports are of the assessments, unless ratings are what is told of. */
  private static Scheme orAssessment(Scheme scheme, String folded, Event event) {
    boolean other =
        event.milestone() == Milestone.PILOTED
            || !OF_RATINGS.contains(event.milestone()) && !GRADES.isIn(folded);
    return scheme == Scheme.CQC_ICS_RATING && other ? Scheme.CQC_ICS_ASSESSMENT : scheme;
  }

  /** Ratings were spoken of last, but what is put off is the start of the assessments. */
  private static boolean isOfStart(Scheme scheme, String folded, Event event) {
    return scheme == Scheme.CQC_ICS_RATING
        && STOPS.contains(event.milestone())
        && START.isIn(folded);
  }

  /** Ratings were spoken of before, but this sentence is not about them. */
  private boolean isOfMethod(Article article, Passage passage, Scheme scheme, Event event) {
    return scheme == Scheme.CQC_ICS_RATING
        && event.milestone() != Milestone.APPROVAL_WITHHELD
        && !GRADES.isIn(passage.folded())
        && schemes.isAsOften(article, Scheme.CQC_ICS_ASSESSMENT, Scheme.CQC_ICS_RATING);
  }

  private static Scheme orRating(Scheme scheme, String folded, Event event) {
    boolean rating = OF_RATINGS.contains(event.milestone()) && GRADES.isIn(folded);
    return scheme == Scheme.CQC_ICS_ASSESSMENT && rating ? Scheme.CQC_ICS_RATING : scheme;
  }

  /** The sentence before, which "each" and "neither" go back to, speaks of systems and councils. */
  private static boolean lastSpokeOfBoth(Article article, Passage passage) {
    return Carried.before(article, passage).stream()
        .filter(p -> !p.isHeading())
        .limit(2)
        .anyMatch(p -> Schemes.speaksOfBoth(p.folded()));
  }

  /** Whether a clause that names no scheme speaks of the one in hand. */
  private boolean isEnough(Article article, Passage passage, Sentence clause, Event event) {
    Need need = event.cue().need();
    if (event.cue().isSensed() || need == Need.NOTHING) {
      return true;
    }
    if (need == Need.SCHEME) {
      return event.milestone() == Milestone.POWER_IN_FORCE
          || event.milestone() == Milestone.GUIDANCE_PUBLISHED;
    }
    boolean aboutSystem =
        event.milestone() == Milestone.PILOTED
            && !names
                .find(
                    clause,
                    Schemes.assessed(Scheme.CQC_ICS_ASSESSMENT),
                    article.published(),
                    article.introduced())
                .isEmpty();
    Wording needed =
        switch (need) {
          case REPORT -> REPORT;
          case APPROVAL -> APPROVAL;
          default -> event.milestone() == Milestone.PILOTED ? PILOT_ACTIVITY : ACTIVITY;
        };
    // "…, and was then held back twice": the subject stands in the clause before.
    boolean goesOn = NO_SUBJECT.isIn(clause.folded());
    String within =
        need == Need.APPROVAL
            ? passage.folded() + " " + before(article, passage)
            : goesOn ? passage.folded() : clause.folded();
    return aboutSystem || THIS.isIn(clause.folded()) || needed.isIn(within);
  }
}
