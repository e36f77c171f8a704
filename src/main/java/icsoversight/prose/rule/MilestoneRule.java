package icsoversight.prose.rule;

import icsoversight.assessment.AssessmentKind;
import icsoversight.assessment.Milestone;
import icsoversight.assessment.Scheme;
import icsoversight.document.Months;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.Quotes;
import icsoversight.prose.Rule;
import icsoversight.prose.language.Clauses;
import icsoversight.prose.language.DateExpression;
import icsoversight.prose.language.Dates;
import icsoversight.prose.language.Days;
import icsoversight.prose.language.Hedges;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Tense;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.MilestoneCues.Event;
import icsoversight.prose.rule.MilestoneCues.Trust;
import icsoversight.prose.rule.MilestoneLexicon.Cue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds milestones of the schemes: what was paused, approved, published, planned; of which scheme,
 * for which systems, when, until when, why, and how sure the source is.
 */
public final class MilestoneRule implements Rule {
  /** Schemes that run from year to year. */
  private static final Set<Scheme> STANDING =
      EnumSet.of(Scheme.NHS_OVERSIGHT_FRAMEWORK, Scheme.CCG_ASSESSMENT, Scheme.CQC_PROVIDER);

  private static final int SHORT_ITEM = 80;
  private static final String NAME = "milestone";
  private static final String SO_THAT = ", so that ";
  private static final Wording INSPECTIONS =
      Wording.of("\\b(inspections?|visits|well[- ]led reviews)\\b");

  private static final Wording THEM = Wording.of("\\b(?:them|these|those|they|under it)\\b");

  /** "The new arrangements are to apply from October". */
  private static final Wording NEW =
      Wording.of("\\bthe new (?:arrangements|framework|regime|system|approach)\\b");

  /** The framework by which providers are assessed, and not what is done under it. */
  private static final Wording OF_PROVIDERS =
      Wording.of(
          "\\bsingle assessment framework\\b|\\bnew (?:style )?inspections\\b|\\bassess providers\\b|\\bgiv(?:e|ing) (?:hospitals|trusts|providers) ratings\\b");

  private static final Wording ITS_REPORT =
      Wording.of("\\b(?:its|the|a|this) (?:[a-z\"'-]+ ){0,3}report\\b");

  /** "if we have approval by then": a plan is a plan, though it waits for somebody's word. */
  private static final Wording ON_APPROVAL =
      Wording.of(
          ",? ?\\b(?:if|provided(?: that)?|assuming(?: that)?|as long as) [^,;]{0,50}\\b(?:approv\\w+|sign(?:s|ed)?[ -]off|go-ahead|consent|(?:she|he|they|ministers) (?:do|does|agrees?))\\b[^,;.]{0,25}");

  /** "Its report on whether the trust is well led" supposes nothing. */
  private static final Wording ON_WHETHER =
      Wording.of(
          "(?<=\\b(?:report|reports|findings|verdict) )(?:on|about|into) (?:whether|how)\\b");

  /** "They were delayed then, and again in May": on the date spoken of before. */
  private static final Wording THEN = Wording.of("\\bthen\\b ?(?:,|and\\b|$)");

  /** "Six clinical priorities, cancer and dementia among them": not those two alone. */
  private static final Wording AMONG_AREAS =
      Wording.of(
          "\\bclinical (?:areas|priorit\\w+)\\b|\\bamong them\\b|\\bincluding\\b|\\bfrom [a-z ]{4,24} to\\b");

  private static final Set<Milestone> PLANNED =
      EnumSet.of(Milestone.START_PLANNED, Milestone.REPORT_PLANNED);

  private static final Wording CHRONOLOGY =
      Wording.of("^((?:\\d{1,2} )?(?:" + Months.NAMES + ") 20\\d\\d)(?:: | [-–—] )");
  private static final Wording ASIDE =
      Wording.of(
          "(?<aside>, (?:(?<which>which|who) (?:ought to have|should have|were to have|was to have|had been (?:due|meant|expected|planned)|were (?:due|meant|supposed)|was (?:due|meant|supposed))|(?:originally |first |once |long |much )?(?:expected|due|planned|promised|scheduled|delayed by|held up by|postponed because of|delayed because of)) [^,;]{2,60}),(?= (?:was|were|has|have|had|is|are|will)\\b)"
              + "|(?<behind>, which (?:was|were|has been|have been|had been) [^;]{5,160}?),(?= (?:has|have|is|are|was|were|will) (?:not|still|yet|now|never)\\b)");

  private static final Wording AGAIN =
      Wording.of(
          "\\b(?:and )?then again (?=in |on |last |this )|\\band,? (?:[^,;]{3,50}, )?again (?=in |on |last |this )");

  private final MilestoneCues cues;
  private final SchemeFocus focus;
  private final MilestonePlaces places;
  private final Hedges hedges;

  /**
   * The rule.
   *
   * @param phrases the language of the lexicon
   * @param names the names of organisations
   */
  public MilestoneRule(Phrases phrases, Names names) {
    this.cues = new MilestoneCues(phrases);
    this.focus = new SchemeFocus(phrases, names);
    this.places = new MilestonePlaces(names, NAME);
    this.hedges = phrases.share(Hedges.class, Hedges::new);
  }

  /** What is known while the clauses of a document are read in order. */
  private static final class State {
    private @Nullable Days anchor;
    private @Nullable Cue lastCue;
    private String aspect = "";
    private int section = -1;
  }

  @Override
  public List<Finding> apply(Article article) {
    List<Finding> findings = new ArrayList<>();
    State state = new State();
    Set<Passage> advice = advice(article);
    for (Passage passage : article.passages()) {
      if (passage.isHeading() || advice.contains(passage) || isShortItem(passage)) {
        continue;
      }
      if (passage.section() != state.section) {
        state.section = passage.section();
        state.anchor = null;
        state.aspect = "";
      }
      passage(article, passage, state, findings);
    }
    return findings;
  }

  private void passage(Article article, Passage passage, State state, List<Finding> findings) {
    boolean supposed =
        Hedges.isQuestion(passage.folded()) || hedges.has(Hedges.Kind.ELSEWHERE, passage.folded());
    int before = findings.size();
    boolean said = false;
    List<Sentence> clauses =
        asides(passage.sentence()).stream().flatMap(s -> Clauses.of(s).stream()).toList();
    Days anchor = state.anchor;
    boolean named = focus.isNamed(passage.folded());
    List<Sentence> telling =
        supposed || clauses.size() < 2
            ? List.of()
            : clauses.stream().filter(c -> cues.isTold(c, Tense.of(c.folded()))).toList();
    boolean denied = false;
    for (Sentence clause : clauses) {
      // "They began in May, and there are no plans to stop": what comes before stands.
      denied |=
          hedges.has(Hedges.Kind.DENIAL, clause.folded())
              || hedges.has(Hedges.Kind.OPINION, clause.folded());
      String certain =
          ON_WHETHER.matcher(ON_APPROVAL.matcher(clause.folded()).replaceAll("")).replaceAll("on");
      boolean conditional = ON_APPROVAL.isIn(clause.folded());
      if (!supposed && !denied && !hedges.has(Hedges.Kind.HYPOTHETICAL, certain)) {
        Tense tense = Tense.of(clause.folded());
        boolean told = telling.stream().anyMatch(c -> !c.equals(clause));
        Trust trust = new Trust(named, focus.isPlaced(article, clause), told);
        List<Event> events = cues.of(passage, clause, tense, trust, state.lastCue);
        if (conditional) {
          events = events.stream().filter(e -> PLANNED.contains(e.milestone())).toList();
        }
        cues.advised(clause).ifPresent(c -> state.lastCue = c);
        said |= !events.isEmpty();
        events(article, passage, clause, tense, events, state, findings);
      }
      for (DateExpression date : dates(article, clause, state)) {
        state.anchor = date.days();
      }
    }
    boolean silent =
        !supposed && !denied && !said && findings.size() == before && clauses.size() > 1;
    if (silent && !hedges.has(Hedges.Kind.HYPOTHETICAL, passage.folded())) {
      State then = new State();
      then.anchor = anchor;
      Sentence whole = passage.sentence();
      Tense tense = Tense.of(whole.folded());
      events(
          article,
          passage,
          whole,
          tense,
          cues.ofWhole(passage, new Trust(named, focus.isPlaced(article, whole), false)),
          then,
          findings);
    }
  }

  /**
   * "The assessments, which ought to have started in April, were deferred": what was once planned,
   * and what came of it, each for itself; the places stay those of the sentence.
   */
  private static List<Sentence> asides(Sentence sentence) {
    Matcher aside = ASIDE.matcher(sentence.folded());
    if (!aside.find()) {
      return List.of(sentence);
    }
    String group = aside.group("aside") == null ? "behind" : "aside";
    String space = " ".repeat(aside.end(group) - aside.start(group));
    Sentence without =
        new Sentence(
            sentence.start(),
            sentence.end(),
            sentence.text().substring(0, aside.start(group))
                + space
                + sentence.text().substring(aside.end(group)),
            sentence.folded().substring(0, aside.start(group))
                + space
                + sentence.folded().substring(aside.end(group)));
    return aside.group("which") == null && group.equals("aside")
        ? List.of(without)
        : List.of(sentence.part(0, aside.end(group)), without);
  }

  private void events(
      Article article,
      Passage passage,
      Sentence clause,
      Tense tense,
      List<Event> events,
      State state,
      List<Finding> findings) {
    for (Event event : events) {
      state.lastCue = event.cue();
      for (Scheme scheme : focus.of(article, passage, clause, event)) {
        milestone(article, passage, clause, event, tense, scheme, state, findings);
      }
    }
  }

  private static boolean isStart(@Nullable Milestone milestone) {
    return milestone == Milestone.STARTED
        || milestone == Milestone.START_PLANNED
        || milestone == Milestone.POWER_IN_FORCE;
  }

  /** What a review recommends or is to look at is said of what should be. */
  private static Set<Passage> advice(Article article) {
    return RecommendationLists.of(article, folded -> false).stream()
        .map(RecommendationLists.Item::passage)
        .collect(Collectors.toSet());
  }

  /** Short numbered items are points of an agenda; longer ones are numbered paragraphs. */
  private static boolean isShortItem(Passage passage) {
    int length = passage.block().end() - passage.block().start();
    return passage.isItem()
        && !passage.block().number().isEmpty()
        && length < SHORT_ITEM
        && !passage.folded().endsWith(".");
  }

  private static List<DateExpression> dates(Article article, Sentence clause, State state) {
    return new Dates(article.published())
        .find(clause.folded(), Tense.of(clause.folded()), state.anchor);
  }

  /** "April 2024: …, but the start is put back": an entry of a chronology has its date in front. */
  private static List<DateExpression> entry(
      Article article, Passage passage, Sentence clause, Tense tense) {
    Matcher date = CHRONOLOGY.matcher(passage.folded());
    boolean begins = clause.start() == passage.sentence().start();
    return begins || !date.find()
        ? List.of()
        : new Dates(article.published()).find(date.group(1), tense, null);
  }

  private void milestone(
      Article article,
      Passage passage,
      Sentence clause,
      Event event,
      Tense clauseTense,
      Scheme scheme,
      State state,
      List<Finding> findings) {
    Tense tense = event.milestone() == Milestone.ANNOUNCED ? Tense.PAST : clauseTense;
    Milestone milestone =
        ofScheme(event.milestone(), scheme, inspections(article, passage, clause));
    boolean outcome = event.cue().isSensed() && focus.isOfOne(article, clause, scheme);
    // What is said of the course of a scheme that runs from year to year is seldom a beginning.
    boolean running =
        STANDING.contains(scheme)
            && isStart(milestone)
            && (!focus.isNamed(passage.folded())
                    && !(NEW.isIn(clause.folded()) && !event.cue().isSensed())
                || event.cue().isSensed()
                    && (milestone != Milestone.STARTED || dates(article, clause, state).isEmpty()));
    if (milestone == null || outcome || running) {
      return;
    }
    Finding finding =
        Finding.of(FindingKind.ASSESSMENT)
            .with("scheme", scheme.code())
            .with("assessor", Schemes.assessor(scheme).code())
            .with("kind", AssessmentKind.MILESTONE.code())
            .with("milestone", milestone.code())
            .with("aspect", aspect(scheme, clause, state))
            .with("service", scheme == Scheme.CQC_PROVIDER ? Aspects.service(clause.folded()) : "");
    List<DateExpression> dates =
        new Dates(article.published()).find(clause.folded(), tense, state.anchor);
    if (dates.isEmpty()) {
      dates = entry(article, passage, clause, tense);
    }
    Cue cue = event.cue();
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
      Matcher then = THEN.matcher(own.folded());
      if (dates.isEmpty() && state.anchor != null && then.find()) {
        dates = List.of(new DateExpression(then.start(), then.end(), state.anchor, ""));
      }
    }
    MilestoneDates.date(article, own, cue, milestone, tense, dates, finding, split > 0);
    boolean toCome = finding.get("event_from").compareTo(article.published().toString()) > 0;
    if (toCome && milestone == Milestone.STARTED) {
      milestone = Milestone.START_PLANNED;
    } else if (milestone == Milestone.REPORT_PUBLISHED
        && (toCome || tense == Tense.FUTURE && finding.get("event_from").isEmpty())) {
      milestone = Milestone.REPORT_PLANNED;
    }
    finding.with("milestone", milestone.code());
    edition(article, scheme, passage, dates, finding);
    Certainties.put(hedges, article.published().toString(), passage, clause, tense, finding);
    String reason = Reasons.find(own, cue.end());
    if (reason.isEmpty()) {
      reason = purpose(passage, own);
    }
    finding.with(
        "reason", reason.isEmpty() ? NearbyReasons.find(article, passage, milestone) : reason);
    for (Finding each : ofAreas(scheme, milestone, clause, finding)) {
      findings.addAll(places.of(article, passage, clause, scheme, milestone, cue.isSensed(), each));
    }
  }

  /** "Ratings for diabetes, maternity and dementia are to follow": for each area. */
  private static List<Finding> ofAreas(
      Scheme scheme, Milestone milestone, Sentence clause, Finding finding) {
    List<String> areas =
        scheme == Scheme.CCG_ASSESSMENT
                && milestone.code().startsWith("report")
                && !AMONG_AREAS.isIn(clause.folded())
            ? Aspects.find("clinical", clause.folded()).stream()
                .map(Aspects.Found::code)
                .distinct()
                .toList()
            : List.of();
    return areas.size() < 2
        ? List.of(finding)
        : areas.stream().map(a -> finding.copy().with("aspect", a)).toList();
  }

  /** "…, so that the approach can be refined": the purpose is a clause of its own. */
  private static String purpose(Passage passage, Sentence clause) {
    Sentence sentence = passage.sentence();
    int end = clause.end() - sentence.start();
    boolean follows = end > 0 && sentence.folded().startsWith(SO_THAT, end);
    return follows ? Reasons.find(sentence.part(end + 2, sentence.folded().length()), 0) : "";
  }

  /** A report on a trust is on what the last sentences of the section said that it is on. */
  private static String aspect(Scheme scheme, Sentence clause, State state) {
    String own = Aspects.of(scheme, clause.folded());
    if (scheme != Scheme.CQC_PROVIDER) {
      return own;
    }
    boolean overall = own.equals(Aspects.OVERALL);
    state.aspect = overall ? state.aspect : own;
    return overall && !state.aspect.isEmpty() ? state.aspect : own;
  }

  /** A clause, and before it what "them" in it goes back to. */
  private static String inspections(Article article, Passage passage, Sentence clause) {
    return !THEM.isIn(clause.folded())
        ? clause.folded()
        : Carried.before(article, passage).stream()
                .limit(1)
                .filter(p -> p.section() == passage.section())
                .map(p -> p.folded() + " ")
                .findFirst()
                .orElse("")
            + clause.folded();
  }

  /** What a milestone is in a scheme; null if the scheme has none of the kind. */
  private static @Nullable Milestone ofScheme(Milestone milestone, Scheme scheme, String folded) {
    boolean report =
        milestone == Milestone.REPORT_PUBLISHED || milestone == Milestone.REPORT_PLANNED;
    if (scheme == Scheme.CQC_PROVIDER) {
      boolean stops =
          milestone == Milestone.PAUSED
              || milestone == Milestone.DELAYED
              || milestone == Milestone.RESUMED;
      boolean national = stops && (INSPECTIONS.isIn(folded) || ITS_REPORT.isIn(folded));
      boolean framework =
          (isStart(milestone) || milestone == Milestone.PILOTED) && OF_PROVIDERS.isIn(folded);
      return report || national || framework ? milestone : null;
    }
    if (scheme == Scheme.CQC_ICS_RATING && report) {
      // No system has a rating yet: to issue ratings is to start.
      return milestone == Milestone.REPORT_PLANNED ? Milestone.START_PLANNED : Milestone.STARTED;
    }
    return milestone;
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
}
