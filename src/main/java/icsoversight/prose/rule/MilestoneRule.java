package icsoversight.prose.rule;

import icsoversight.assessment.AssessmentKind;
import icsoversight.assessment.Certainty;
import icsoversight.assessment.Milestone;
import icsoversight.assessment.Precision;
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
import icsoversight.prose.language.Durations;
import icsoversight.prose.language.Hedges;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Tense;
import icsoversight.prose.rule.MilestoneLexicon.Cue;
import icsoversight.prose.rule.MilestoneLexicon.Need;
import java.time.LocalDate;
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
  private static final Pattern PERFECT_DECISION =
      Pattern.compile(
          "\\b(?:has|have) (?:now )?['\"]?(?:agreed|decided|chosen|moved|resolved)['\"]? (?:to|a)\\b|\\b(?:has|have|had|am|are) (?:formally |now )?(?:paus|suspend|halt|stand|stood)\\w*(?: down)?");
  private static final Pattern DID_SO = Pattern.compile("\\bdid so\\b");
  private static final Pattern ADVICE =
      Pattern.compile(
          "\\b(should|recommend(?:s|ed|ing)?|recommendation|urged|called for|calls for|advised|advises)\\b");
  private static final Pattern NOUN = Pattern.compile("\\b(the|this|that|during|any) $");
  private static final Pattern REPORTED =
      Pattern.compile(
          "\\b(publish\\w*|released?|issued?|came out)\\b.*\\breports?\\b|\\breports?\\b.*\\b(publish\\w*|released?|issued?|came out)\\b");
  private static final Pattern INFINITIVE =
      Pattern.compile("\\b(must|to|to formally|can|cannot) $");
  private static final Pattern TABLES =
      Pattern.compile(
          "\\b(tables?|results|ratings|segments|reports?|grades)\\b.*\\b(under|from|published|came out)\\b");
  private static final Pattern PAIR = Pattern.compile("\\b(both|neither|either|the two)\\b");
  private static final Pattern INSPECTIONS = Pattern.compile("\\b(inspections?|visits)\\b");
  private static final Pattern PILOT_ACTIVITY =
      Pattern.compile(
          "\\b(assess\\w*|inspect\\w*|rating|ratings|method\\w*|approach|systems?|icss?|councils?|regulator|cqc|report\\w*)\\b");
  private static final Pattern UNTIL =
      Pattern.compile("\\b(before|until|once|when|unless|after)\\b");
  private static final Pattern REVIEW =
      Pattern.compile(
          "\\b(review|reviews|recommendations?|inquiry|(?:her|his|my) (?:[a-z]+ )?report)\\b");
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
      if ((pending && cue.milestone() == Milestone.APPROVED) || isSubordinate(folded, cue, tense)) {
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

  /** "before assessments begin", "approval to begin the work": no event of its own. */
  private static boolean isSubordinate(String folded, Cue cue, Tense tense) {
    String before = folded.substring(Math.max(0, cue.start() - 40), cue.start());
    boolean begins =
        cue.milestone() == Milestone.STARTED || cue.milestone() == Milestone.REPORT_PUBLISHED;
    boolean awaited = cue.milestone() == Milestone.APPROVED && UNTIL.matcher(before).find();
    return awaited
        || (begins && UNTIL.matcher(before).find())
        || (begins && tense == Tense.PAST && before.endsWith("to "))
        || (cue.milestone() == Milestone.REPORT_PUBLISHED && REVIEW.matcher(folded).find())
        || (begins && folded.startsWith("please "))
        || (cue.milestone() == Milestone.APPROVED && INFINITIVE.matcher(before).find())
        || (cue.milestone() == Milestone.GUIDANCE_PUBLISHED
            && (UNTIL.matcher(folded.substring(cue.start(), cue.end())).find()
                || TABLES.matcher(folded).find()))
        || (cue.milestone() == Milestone.START_PLANNED
            && tense == Tense.LAPSED
            && REPORT.matcher(folded).find())
        || (cue.milestone() == Milestone.PAUSED
            && tense == Tense.FUTURE
            && NOUN.matcher(before).find())
        || (cue.milestone() == Milestone.PILOTED
            && NOUN.matcher(before).find()
            && folded.startsWith("pilots ", cue.start()))
        || (cue.milestone() == Milestone.PILOTED && REPORTED.matcher(folded).find())
        || (cue.milestone() == Milestone.PILOTED && folded.startsWith(" report", cue.end()));
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
      Tense tense,
      Scheme scheme,
      State state,
      List<Finding> findings) {
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
    List<DateExpression> dates = dates(article, clause, state);
    Sentence own = clause;
    Matcher again = AGAIN.matcher(clause.folded());
    int split = again.find() && again.start() > cue.end() ? again.start() : -1;
    if (split > 0) {
      Sentence second = clause.part(split, clause.folded().length());
      Finding repeated = finding.copy();
      date(article, second, cue, milestone, tense, dates(article, second, state), repeated, true);
      certainty(article.published().toString(), passage, clause, tense, repeated);
      findings.add(
          Quotes.quote(
              repeated.with("reason", Reasons.find(second, 0)), article, clause, NAME, "0.8"));
      own = clause.part(0, split);
      dates = dates(article, own, state);
    }
    date(article, own, cue, milestone, tense, dates, finding, split > 0);
    edition(article, scheme, passage, dates, finding);
    certainty(article.published().toString(), passage, clause, tense, finding);
    String reason = Reasons.find(own, cue.end());
    finding.with("reason", reason.isEmpty() ? reasonNearby(article, passage, milestone) : reason);
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

  private void date(
      Article article,
      Sentence clause,
      Cue cue,
      Milestone milestone,
      Tense tense,
      List<DateExpression> dates,
      Finding finding,
      boolean oneOfTwo) {
    DateExpression chosen = null;
    LocalDate until = null;
    for (DateExpression date : dates) {
      boolean financialYear =
          date.days().precision() == Precision.YEAR && date.days().from().getMonthValue() == 4;
      if (date.lead().startsWith("until") || date.lead().equals("till")) {
        until =
            date.lead().equals("until after") ? date.days().to().plusDays(1) : date.days().from();
      } else if (financialYear) {
        // A financial year names the edition; what is paused for it may come back after it.
        boolean stops = milestone == Milestone.PAUSED || milestone == Milestone.DELAYED;
        until = stops ? date.days().to().plusDays(1) : until;
      } else if (chosen == null || distance(date, cue) < distance(chosen, cue)) {
        chosen = date;
      }
    }
    Days days = chosen == null ? null : chosen.days();
    boolean lasting = Durations.find(clause.folded()).isPresent();
    boolean stops = milestone == Milestone.PAUSED || milestone == Milestone.DELAYED;
    if (days == null
        && tense != Tense.FUTURE
        && stops
        && !oneOfTwo
        && (lasting && PERFECT_DECISION.matcher(clause.folded()).find())) {
      days = new Days(article.published(), article.published(), Precision.DAY);
    }
    if (days != null) {
      finding
          .with("event_from", days.from().toString())
          .with("event_to", days.to().toString())
          .with("event_precision", days.precision().code());
      if (until == null && lasting && stops) {
        until = days.from().plus(Durations.find(clause.folded()).orElseThrow());
      }
    } else if (!oneOfTwo
        && (tense == Tense.PAST
            || milestone == Milestone.APPROVAL_PENDING
            || milestone == Milestone.APPROVAL_WITHHELD)) {
      finding
          .with("event_to", article.published().toString())
          .with("event_precision", Precision.UNKNOWN.code());
    } else {
      finding.with("event_precision", Precision.UNKNOWN.code());
      if (clause.folded().matches(".*\\bin the (next|coming) (few )?(weeks|months|days)\\b.*")) {
        finding.with("event_from", article.published().toString());
      }
    }
    if (stops && until != null) {
      finding.with("until_from", until.toString());
    }
  }

  private static int distance(DateExpression date, Cue cue) {
    return date.start() >= cue.end()
        ? date.start() - cue.end()
        : 2 * (cue.start() - date.end()) + 1;
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

  private void certainty(
      String published, Passage passage, Sentence clause, Tense tense, Finding finding) {
    String milestone = finding.get("milestone");
    if (tense == Tense.LAPSED && milestone.equals(Milestone.START_PLANNED.code())) {
      return;
    }
    Certainty certainty = Certainty.CONFIRMED;
    if (hedges.has(Hedges.Kind.REPORTED, passage.folded())) {
      certainty = Certainty.REPORTED;
    } else if (hedges.has(Hedges.Kind.PROPOSED, clause.folded())
        || (hedges.has(Hedges.Kind.PROPOSED, passage.folded()) && tense == Tense.FUTURE)) {
      certainty = Certainty.PROPOSED;
    } else if (tense == Tense.FUTURE) {
      boolean state = milestone.startsWith("approval");
      certainty = state ? Certainty.CONFIRMED : Certainty.PLANNED;
    }
    if (milestone.equals(Milestone.GUIDANCE_PUBLISHED.code())
        && certainty == Certainty.PROPOSED
        && tense == Tense.PAST) {
      certainty = Certainty.CONFIRMED;
    }
    if (certainty == Certainty.CONFIRMED && finding.get("event_from").compareTo(published) > 0) {
      certainty = Certainty.PLANNED;
    }
    finding.with("certainty", certainty.code());
  }

  /** The sentences around a pause may give its reason: "It has done so because of …". */
  private static String reasonNearby(Article article, Passage passage, Milestone milestone) {
    if (milestone != Milestone.PAUSED
        && milestone != Milestone.DELAYED
        && milestone != Milestone.WITHDRAWN) {
      return "";
    }
    List<Passage> all = article.passages();
    int at = all.indexOf(passage);
    for (int i : new int[] {at + 1, at - 1}) {
      if (i >= 0 && i < all.size() && all.get(i).blockNumber() == passage.blockNumber()) {
        String folded = all.get(i).folded();
        if (folded.matches(
            "‘?'?(it has done so|this is|this was|that is|we are doing so|the decision|it did so).*")) {
          return Reasons.find(all.get(i).sentence(), 0);
        }
      }
    }
    return "";
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
