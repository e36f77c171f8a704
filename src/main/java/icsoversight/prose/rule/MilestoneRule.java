package icsoversight.prose.rule;

import icsoversight.assessment.AssessmentKind;
import icsoversight.assessment.Milestone;
import icsoversight.assessment.Scheme;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.Quotes;
import icsoversight.prose.Rule;
import icsoversight.prose.language.Clauses;
import icsoversight.prose.language.DateExpression;
import icsoversight.prose.language.Dates;
import icsoversight.prose.language.Days;
import icsoversight.prose.language.Hedges;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Tense;
import icsoversight.prose.rule.MilestoneLexicon.Cue;
import icsoversight.prose.rule.MilestoneLexicon.Need;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds milestones of the schemes: what was paused, approved, published, planned; of which scheme,
 * for which systems, when, until when, why, and how sure the source is.
 */
public final class MilestoneRule implements Rule {
  private static final String NAME = "milestone";
  private static final Pattern ACTIVITY =
      Pattern.compile(
          "\\b(assess\\w*|inspect\\w*|rating|ratings|rate|rated|pilot\\w*|work|process|programme|roll-?out|start|method\\w*"
              + "|approach|scheme|regime|plans?|framework|segment\\w*|guidance|so from|did so|we did so|league table|reports?"
              + "|proposals?|it|they|these|those|visits?|go further)\\b");
  private static final Pattern REPORT =
      Pattern.compile(
          "\\b(reports?|results|ratings|findings|tables?|assessments?|grades|scores|segments?|league)\\b");
  private static final Pattern DID_SO = Pattern.compile("\\bdid so\\b");
  private static final Pattern ADVICE =
      Pattern.compile(
          "\\b(should|recommend(?:s|ed|ing)?|recommendation|urged|called for|calls for|advised|advises)\\b");
  private static final Pattern PAIR = Pattern.compile("\\b(both|neither|either|the two)\\b");
  private static final Pattern INSPECTIONS = Pattern.compile("\\b(inspections?|visits)\\b");
  private static final Pattern PILOT_ACTIVITY =
      Pattern.compile(
          "\\b(assess\\w*|inspect\\w*|rating|ratings|method\\w*|approach|systems?|icss?|councils?|regulator|cqc|report\\w*)\\b");
  private static final Pattern AGAIN =
      Pattern.compile("\\b(?:and )?then again (?=in |on |last |this )");
  private static final Set<Milestone> CROWDING_OUT =
      EnumSet.of(
          Milestone.PAUSED,
          Milestone.DELAYED,
          Milestone.WITHDRAWN,
          Milestone.RESUMED,
          Milestone.APPROVAL_PENDING,
          Milestone.APPROVAL_WITHHELD,
          Milestone.POWER_IN_FORCE);
  private static final Set<Milestone> CROWDED_OUT =
      EnumSet.of(
          Milestone.STARTED,
          Milestone.START_PLANNED,
          Milestone.ANNOUNCED,
          Milestone.REPORT_PUBLISHED);
  private static final Set<Milestone> PAIRED =
      EnumSet.of(
          Milestone.REPORT_PUBLISHED,
          Milestone.REPORT_PLANNED,
          Milestone.APPROVAL_WITHHELD,
          Milestone.PILOTED);
  private static final Set<Milestone> NATIONAL =
      EnumSet.of(
          Milestone.PAUSED,
          Milestone.DELAYED,
          Milestone.POWER_IN_FORCE,
          Milestone.APPROVED,
          Milestone.APPROVAL_PENDING,
          Milestone.GUIDANCE_PUBLISHED,
          Milestone.WITHDRAWN,
          Milestone.STARTED,
          Milestone.START_PLANNED,
          Milestone.ANNOUNCED);

  private final MilestoneLexicon lexicon;
  private final Schemes schemes;
  private final Hedges hedges;
  private final Names names;

  /**
   * The rule.
   *
   * @param phrases the language of the lexicon
   * @param names the names of organisations
   */
  public MilestoneRule(Phrases phrases, Names names) {
    this.lexicon = new MilestoneLexicon(phrases);
    this.schemes = new Schemes(phrases);
    this.hedges = new Hedges(phrases);
    this.names = names;
  }

  /** What is known while the clauses of a document are read in order. */
  private static final class State {
    private @Nullable Days anchor;
    private @Nullable Cue lastCue;
    private int section = -1;
  }

  @Override
  public List<Finding> apply(Article article) {
    List<Finding> findings = new ArrayList<>();
    State state = new State();
    for (Passage passage : article.passages()) {
      if (passage.isHeading() || isNumberedItem(passage)) {
        continue;
      }
      if (passage.section() != state.section) {
        state.section = passage.section();
        state.anchor = null;
      }
      boolean supposed =
          passage.folded().endsWith("?")
              || hedges.has(Hedges.Kind.ELSEWHERE, passage.folded())
              || hedges.has(Hedges.Kind.OPINION, passage.folded());
      for (Sentence clause : Clauses.of(passage.sentence())) {
        if (!supposed) {
          clause(article, passage, clause, state, findings);
        }
        for (DateExpression date : dates(article, clause, state)) {
          state.anchor = date.days();
        }
      }
    }
    return findings;
  }

  /** Numbered items are recommendations and agenda points, which say what should be. */
  private static boolean isNumberedItem(Passage passage) {
    return passage.isItem() && !passage.block().number().isEmpty();
  }

  private List<DateExpression> dates(Article article, Sentence clause, State state) {
    return new Dates(article.published())
        .find(clause.folded(), Tense.of(clause.folded()), state.anchor);
  }

  private void clause(
      Article article, Passage passage, Sentence clause, State state, List<Finding> findings) {
    String folded = clause.folded();
    if (hedges.has(Hedges.Kind.HYPOTHETICAL, folded) || hedges.has(Hedges.Kind.DENIAL, folded)) {
      return;
    }
    Tense tense = Tense.of(folded);
    List<Cue> cues = lexicon.find(folded, tense);
    if (cues.isEmpty() && DID_SO.matcher(folded).find() && state.lastCue != null) {
      Cue last = state.lastCue;
      cues = List.of(new Cue(last.milestone(), 0, 1, "", Need.NOTHING, false));
    }
    if (!cues.isEmpty()) {
      state.lastCue = cues.get(0);
    }
    if (ADVICE.matcher(folded).find()) {
      return;
    }
    boolean pending =
        cues.stream()
            .anyMatch(
                c ->
                    c.milestone() == Milestone.APPROVAL_PENDING
                        || c.milestone() == Milestone.APPROVAL_WITHHELD);
    boolean crowded =
        cues.stream().anyMatch(c -> CROWDING_OUT.contains(c.milestone()) && !c.negated());
    for (Cue cue : cues) {
      if ((pending && cue.milestone() == Milestone.APPROVED)
          || Subordination.isSubordinate(folded, cue, tense)) {
        continue;
      }
      if (crowded && CROWDED_OUT.contains(cue.milestone()) && tense != Tense.LAPSED) {
        continue;
      }
      Optional<Scheme> scheme = scheme(article, passage, clause, cue);
      if (scheme.isPresent()) {
        milestone(article, passage, clause, cue, tense, scheme.get(), state, findings);
      }
    }
  }

  private Optional<Scheme> scheme(Article article, Passage passage, Sentence clause, Cue cue) {
    Optional<Scheme> named = schemes.named(clause.folded());
    if (named.isEmpty()) {
      named = schemes.named(passage.folded());
    }
    if (cue.need() == Need.SCHEME) {
      boolean byTopic =
          cue.milestone() == Milestone.POWER_IN_FORCE
              || cue.milestone() == Milestone.GUIDANCE_PUBLISHED;
      return named.isPresent() || !byTopic ? named : schemes.topic(article, passage);
    }
    if (named.isPresent()) {
      return named;
    }
    Pattern needed =
        switch (cue.need()) {
          case REPORT -> REPORT;
          case APPROVAL -> Pattern.compile("\\b(sign-?off|approval|method\\w*)\\b");
          case NOTHING -> Pattern.compile("");
          default -> cue.milestone() == Milestone.PILOTED ? PILOT_ACTIVITY : ACTIVITY;
        };
    String within = cue.need() == Need.APPROVAL ? passage.folded() : clause.folded();
    boolean aboutSystem =
        cue.milestone() == Milestone.PILOTED
            && !names
                .find(
                    clause,
                    Schemes.assessed(Scheme.CQC_ICS_ASSESSMENT),
                    article.published(),
                    article.introduced())
                .isEmpty();
    return aboutSystem || needed.matcher(within).find()
        ? schemes.topic(article, passage)
        : Optional.empty();
  }

  private void milestone(
      Article article,
      Passage passage,
      Sentence clause,
      Cue cue,
      Tense clauseTense,
      Scheme scheme,
      State state,
      List<Finding> findings) {
    // What is announced may be to come; the announcement was.
    Tense tense = cue.milestone() == Milestone.ANNOUNCED ? Tense.PAST : clauseTense;
    Milestone milestone = inTense(cue, tense);
    boolean report =
        milestone == Milestone.REPORT_PUBLISHED || milestone == Milestone.REPORT_PLANNED;
    boolean ofProviders = scheme == Scheme.CQC_PROVIDER;
    boolean stops =
        milestone == Milestone.PAUSED
            || milestone == Milestone.DELAYED
            || milestone == Milestone.RESUMED;
    boolean national = stops && INSPECTIONS.matcher(clause.folded()).find();
    if (milestone == null || (ofProviders && !report && !national)) {
      return;
    }
    if (scheme == Scheme.CQC_ICS_RATING && report) {
      // No system has a rating yet: to issue ratings is to start.
      milestone =
          milestone == Milestone.REPORT_PLANNED ? Milestone.START_PLANNED : Milestone.STARTED;
    }
    Finding finding =
        Finding.of(FindingKind.ASSESSMENT)
            .with("scheme", scheme.code())
            .with("assessor", Schemes.assessor(scheme).code())
            .with("kind", AssessmentKind.MILESTONE.code())
            .with("milestone", milestone.code())
            .with("aspect", Aspects.of(scheme, clause.folded()))
            .with("service", scheme == Scheme.CQC_PROVIDER ? Aspects.service(clause.folded()) : "");
    List<DateExpression> dates =
        new Dates(article.published()).find(clause.folded(), tense, state.anchor);
    Sentence own = clause;
    Matcher again = AGAIN.matcher(clause.folded());
    int split = again.find() && again.start() > cue.end() ? again.start() : -1;
    if (split > 0) {
      Sentence second = clause.part(split, clause.folded().length());
      Finding repeated = finding.copy();
      MilestoneDates.date(
          article, second, cue, milestone, tense, dates(article, second, state), repeated, true);
      Certainties.put(hedges, article.published().toString(), passage, clause, tense, repeated);
      findings.add(
          Quotes.quote(
              repeated.with("reason", Reasons.find(second, 0)), article, clause, NAME, "0.8"));
      own = clause.part(0, split);
      dates = dates(article, own, state);
    }
    MilestoneDates.date(article, own, cue, milestone, tense, dates, finding, split > 0);
    edition(article, scheme, passage, dates, finding);
    Certainties.put(hedges, article.published().toString(), passage, clause, tense, finding);
    String reason = Reasons.find(own, cue.end());
    finding.with(
        "reason", reason.isEmpty() ? NearbyReasons.find(article, passage, milestone) : reason);
    perOrganisation(article, passage, clause, scheme, milestone, finding, findings);
  }

  /** What a phrase means in its tense, denied or not; null if it then is no milestone. */
  private static @Nullable Milestone inTense(Cue cue, Tense tense) {
    Milestone said = cue.milestone();
    if (cue.negated()) {
      return switch (said) {
        case APPROVED -> Milestone.APPROVAL_PENDING;
        case APPROVAL_PENDING, APPROVAL_WITHHELD -> said;
        default -> null;
      };
    }
    return switch (said) {
      case STARTED -> tense == Tense.PAST ? said : Milestone.START_PLANNED;
      case REPORT_PUBLISHED -> tense == Tense.PAST ? said : Milestone.REPORT_PLANNED;
      case RESUMED -> said;
      case PAUSED, DELAYED -> tense == Tense.LAPSED ? null : said;
      default -> said;
    };
  }

  private static void edition(
      Article article,
      Scheme scheme,
      Passage passage,
      List<DateExpression> dates,
      Finding finding) {
    if (scheme == Scheme.NHS_OVERSIGHT_FRAMEWORK || scheme == Scheme.CCG_ASSESSMENT) {
      finding.with("edition", Editions.of(article, passage, dates));
    }
  }

  private void perOrganisation(
      Article article,
      Passage passage,
      Sentence clause,
      Scheme scheme,
      Milestone milestone,
      Finding finding,
      List<Finding> findings) {
    List<Mention> mentions =
        NATIONAL.contains(milestone) && scheme != Scheme.CQC_PROVIDER
            ? List.of()
            : names.find(
                clause, Schemes.assessed(scheme), article.published(), article.introduced());
    boolean several = milestone == Milestone.PILOTED && mentions.isEmpty();
    if (several) {
      mentions =
          names.find(
              passage.sentence(),
              Schemes.assessed(scheme),
              article.published(),
              article.introduced());
    }
    boolean ofSystems = scheme == Scheme.CQC_ICS_ASSESSMENT || scheme == Scheme.CQC_ICS_RATING;
    if (mentions.isEmpty()
        && ofSystems
        && PAIRED.contains(milestone)
        && PAIR.matcher(clause.folded()).find()) {
      mentions = Carried.pair(article, passage, names, Schemes.assessed(scheme));
    }
    if (scheme == Scheme.CQC_PROVIDER && milestone.code().startsWith("report")) {
      mentions = mentions.isEmpty() ? Carried.trust(article, passage, names) : mentions;
      if (mentions.isEmpty()) {
        return;
      }
    }
    if (scheme == Scheme.CQC_LOCAL_AUTHORITY && milestone == Milestone.REPORT_PUBLISHED) {
      mentions = List.of();
    }
    if (mentions.isEmpty()) {
      finding.with("org_type", aboutBoards(scheme, passage) ? OrganisationType.ICB.code() : "");
      findings.add(Quotes.quote(finding, article, clause, NAME, "0.85"));
      return;
    }
    Set<String> seen = new java.util.HashSet<>();
    for (Mention mention : mentions) {
      if (seen.add(mention.organisation().code())) {
        boolean system = scheme == Scheme.CQC_ICS_ASSESSMENT || scheme == Scheme.CQC_ICS_RATING;
        findings.add(
            Quotes.quote(
                finding
                    .copy()
                    .with("org_code", mention.organisation().code())
                    .with("org_name", mention.organisation().name())
                    .with(
                        "org_type",
                        system
                            ? OrganisationType.ICS.code()
                            : mention.organisation().type().code()),
                article,
                several ? passage.sentence() : clause,
                NAME,
                "0.85"));
      }
    }
  }

  private static boolean aboutBoards(Scheme scheme, Passage passage) {
    return scheme == Scheme.NHS_OVERSIGHT_FRAMEWORK
        && passage
            .folded()
            .matches(
                ".*\\b(their segmentation|segmentation of (?:boards|icbs|integrated care boards))\\b.*");
  }
}
