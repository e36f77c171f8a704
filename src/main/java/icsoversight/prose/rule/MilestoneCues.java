package icsoversight.prose.rule;

import icsoversight.assessment.Milestone;
import icsoversight.document.Block;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Hedges;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Tense;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.MilestoneLexicon.Cue;
import icsoversight.prose.rule.MilestoneLexicon.Need;
import icsoversight.prose.rule.MilestoneSense.Sense;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which milestones a clause reports: by the phrases of the lexicon, and by what was learnt from
 * labelled sentences where there is no phrase, or where the phrase means something else here.
 */
final class MilestoneCues {

  /**
   * A milestone that a clause reports.
   *
   * @param milestone what it says, tense and negation included
   * @param cue the phrase that says it
   */
  record Event(Milestone milestone, Cue cue) {}

  /**
   * What speaks for what is learnt: the less, the surer it must be.
   *
   * @param named whether the sentence names its scheme
   * @param placed whether the clause names a system or a council
   * @param told whether a phrase in another clause of the sentence tells an event already
   */
  record Trust(boolean named, boolean placed, boolean told) {
    boolean isEnough(Sense sense) {
      if (sense.probability() < LIKELY) {
        return false;
      }
      if (told) {
        return sense.none() <= MOST_NONE_BESIDE;
      }
      boolean visited = placed && sense.milestone() == Milestone.PILOTED;
      double most = visited ? MOST_NONE_VISITED : named ? MOST_NONE_NAMED : MOST_NONE;
      return sense.none() <= most;
    }
  }

  private static final Wording DID_SO = Wording.of("\\bdid so\\b");

  /** "…, as Dr Dash had recommended" is said of what was done. */
  private static final Wording AS_ADVISED =
      Wording.of(
          "(?:,| -| –)? (?:just )?as [^,;]{0,50}?\\b(?:recommend(?:ed|s)?|advised|urged|asked|proposed|suggested)\\b.*$");

  /** "A proposal on how systems should be assessed" is no advice. */
  private static final Wording EMBEDDED =
      Wording.of("\\b(?:how|what|which|whom|where|when) [^,;.]{2,50}? should\\b");

  /** "…, following the recommendation in her review" is said of what was done, too. */
  private static final Wording AFTER_ADVICE =
      Wording.of(
          ",? (?:following|after|(?<!\\bact )on|in line with|acting on|in response to|in answer to|as a result of|in accordance with|in keeping with) (?:[a-z'’-]+ ){0,6}recommendations?\\b(?! (?:that|to)\\b).*$");

  private static final Wording AS_FOR =
      Wording.of(
          "^(?:as for|on|under|in line with|following|acting on|in response to) [^,]{0,30}\\brecommendations?\\b[^,]{0,25},");

  private static final Wording ADVICE =
      Wording.of(
          "\\b(should(?! (?:have|explain|add|say|stress|note|mention|point out|make clear)\\b)|recommend(?:s|ed|ing)?|recommendation|recommendations (?:also )?(?:include|were|are|was)|(?:is|are|was|were|comes?|came)(?: out| down)? in favour of|urged|called for|calls for|advised|advises)\\b");

  /** What gives an organisation its segment or rating is for other rules. */
  private static final Wording OUTCOME =
      Wording.of(
          "\\bsegments? ['\"]?(?:one|two|three|four|five|[1-5])\\b|\\b(?:inadequate|requires improvement|outstanding|rated good|good)\\b|\\b\\d+(?:\\.\\d+)? ?(?:%|per cent)");

  /** "The last grades that they will ever get were issued on Thursday": the verb itself is past. */
  private static final Wording HAPPENED =
      Wording.of(
          "(?<!will |would |to |should )\\b(?:was|were|has been|have been) [a-z]+(?: out| up)?$");

  /** "Both come from the framework": what rests on guidance does not publish it. */
  private static final Wording FOLLOWS =
      Wording.of(
          "\\b(?:comes?|came|follows?|followed|flows?|stems?|derives?|results?) from\\b|\\b(?:rests?|resting|based|built) on\\b|\\b(?:is|are|was|were) (?:assessed|rated|inspected|judged|monitored)\\b.*\\bunder\\b");

  /** A power that is to be taken away does not come into force. */
  private static final Wording LOST =
      Wording.of(
          "\\b(?:los(?:e|es|ing|t)|tak(?:e|es|ing|en) (?:away|back)|took away|remov\\w+|abolish\\w*|abolition|repeal\\w*|scrap\\w*|strip\\w*|end(?:s|ed|ing)? (?:the|its|their|his|that|this|these|those|cqc'?s?|any|all) |stripped of|do(?:es)? away with)\\b[^.;]{0,60}\\b(?:power|duty|powers|duties)\\b|\\b(?:power|duty|powers|duties)\\b[^.;]{0,80}\\b(?:lost|taken away|removed|abolished|repealed|scrapped|ended|withdrawn)\\b");

  /** "Put into a segment under its oversight framework": nothing is published by that. */
  private static final Wording UNDER_GUIDANCE =
      Wording.of(
          "\\b(?:under|within|according to|in line with) (?:its|the|this|their|our|an?|nhs england's) (?:[a-z/0-9-]+ ){0,4}(?:framework|handbook|method|methodology|approach|guidance)$");

  /** What councils have to do is no duty of the regulator. */
  private static final Wording OWN_DUTIES = Wording.of("(?<!health and )\\bcare act\\b");

  /** "We accepted it, and the work is under way": work on a recommendation. */
  private static final Wording ACCEPTED =
      Wording.of("\\baccept(?:s|ed)?\\b|\\bagreed to the (?:proposal|recommendation)\\b");

  /** "… recommended: that assessments of systems be formally paused". */
  private static final Wording SUBJUNCTIVE =
      Wording.of(
          "^that (?!.*\\b(?:should|would|will|can|may|might|must|to|not) be\\b)[^,;]{3,80}\\bbe (?:[a-z]+ly )?[a-z]+ed\\b");

  /** "Asked to say when assessments would begin". */
  private static final Wording ASKED_WHEN =
      Wording.of(
          "\\b(?:say|tell|know|knows|told|ask|asks|asked|decide|sure|wonders?|wondered) (?:us |them |you |it )?(?:when|whether|if|how soon)\\b[^,;]*$");

  /** "Ministers must have approved it". */
  private static final Wording MUST_HAVE =
      Wording.of("\\b(?:must|has to|have to|needs to) (?:first |already )?(?:have )?(?:been )?$");

  /** "The method needs his approval", "it must first be signed off". */
  private static final Wording NEEDED =
      Wording.of(
          "\\b(?:needs?|needed|requires?|must|would need|subject to|depends? on)\\b[^;]{0,60}\\b(?:approv\\w+|sign(?:ed)?[ -]off|consent|agreement)\\b");

  private static final Wording NO_EFFECT =
      Wording.of(
          "\\b(?:pause|suspension|delay) (?:has|had|makes?|made|will have|does not|did not) (?:no|not|apply|affect)\\b");

  private static final Wording SIGN_OFF =
      Wording.of("\\b(?:approv\\w*|sign(?:ed|s)? ?-?off|consent|agreement of)\\b");

  /** "No date for them to restart", "when they might begin again": it has not happened. */
  private static final Wording UNSURE =
      Wording.of(
          "\\b(?:might|may|could|would|should|whether|if|no date|no word|for (?:them|it|these|those|this|that) to)\\b[^,;:]{0,50}$");

  private static final Wording NO_DATE =
      Wording.of("\\b(?:no|without an?) (?:date|word)\\b.{0,70}\\bfor ");

  /** "It was meant to come out in April but slipped to June." */
  private static final Wording MEANT =
      Wording.of(
          "\\b(?:was|were|had been) (?:meant|due|supposed|expected|planned|intended|scheduled) to (?:be )?[^,;]{0,30}$");

  private static final Wording UNDATED =
      Wording.of("\\b(?:no|any|without an?) (?:date|word)\\b[^,;:]{0,40}\\bfor [a-z ]{2,60} to $");

  /** "The write-ups have yet to see the light of day". */
  private static final Wording NOT_YET = Wording.of("\\byet to (?:be )?[a-z]+(?: [a-z]+){0,5}$");

  private static final Set<Milestone> STARTING =
      EnumSet.of(Milestone.STARTED, Milestone.START_PLANNED, Milestone.RESUMED);
  private static final Set<Milestone> STOPPING = EnumSet.of(Milestone.PAUSED, Milestone.DELAYED);

  private static final Set<Milestone> NOT_DONE =
      EnumSet.of(Milestone.REPORT_PUBLISHED, Milestone.STARTED, Milestone.GUIDANCE_PUBLISHED);

  /** "You can stop tidying up": said to the reader. */
  private static final Wording YOU =
      Wording.of("\\byou (?:can|may|could|should|might|must|need not|will)(?: now)? $");

  /** "We had asked for it to be paused". */
  private static final Wording ASKED =
      Wording.of(
          "\\b(?:asked|called|calls|pressed|pleaded|hoped|wanted|wants) [^,;]{0,40}\\bto be $");

  private static final Wording PILOT =
      Wording.of(
          "\\bpilot\\b|\\bpilots\\b(?: of [a-z ]{3,50})?(?: (?:are|were|have|had|now|already|also|been)){1,3} $");

  /** "Its pilot assessments, which start this autumn". */
  private static final Wording PILOT_WHICH = Wording.of("\\bpilots?(?: [a-z]+)?, which\\b");

  private static final Wording WHICH =
      Wording.of("^(?:which )?(?:will )?(?:start|begin|began|started|are|were)\\b");

  private static final Wording UNRATED =
      Wording.of(
          "\\b(?:was|were|been) (?:given|awarded|handed|received?|got) (?:an?|any|no) (?:overall )?(?:rating|grade|score)\\b");

  /** The results of the staff survey are of no scheme of oversight. */
  private static final Wording SURVEY = Wording.of("\\bsurvey\\b");

  /** A person's report is a review's, and no report of a scheme. */
  private static final Wording HER_REPORT =
      Wording.of("\\b(?:her|his|my) (?:[a-z]+ ){0,2}(?:findings|report|review)\\b");

  private static final Wording REVIEW =
      Wording.of(
          "\\b(?:reviews?|recommend\\w*|inquiry|(?:her|his|my) (?:[a-z]+ )?(?:report|findings))\\b");

  /** How likely it may be that a clause says nothing, where the scheme is named and where not. */
  private static final double MOST_NONE_NAMED = 0.3;

  private static final double MOST_NONE = 0.2;
  private static final double MOST_NONE_VISITED = 0.45;
  private static final double MOST_NONE_BESIDE = 0.04;
  private static final double MOST_NONE_WHOLE = 0.5;

  /** Something is said, but not what: a milestone must be likely in itself, too. */
  private static final double LIKELY = 0.2;

  private static final double OVERRULED = 0.08;
  private static final double CERTAIN = 0.75;
  private static final int LEAST_WORDS = 5;

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

  private final MilestoneLexicon lexicon;
  private final MilestoneSense sense = new MilestoneSense();

  MilestoneCues(Phrases phrases) {
    this.lexicon = phrases.share(MilestoneLexicon.class, MilestoneLexicon::new);
  }

  /**
   * The milestones that a clause reports.
   *
   * @param trust what speaks for what is learnt
   * @param last the cue before it, which "did so" repeats; null: none
   */
  List<Event> of(Passage passage, Sentence clause, Tense tense, Trust trust, @Nullable Cue last) {
    String folded = clause.folded();
    if (isAdvice(folded)) {
      return List.of();
    }
    List<Cue> cues = lexicon.find(folded, tense);
    if (cues.isEmpty() && last != null && DID_SO.isIn(folded)) {
      cues = List.of(new Cue(last.milestone(), 0, 1, "", Need.NOTHING, false));
    }
    List<Event> events = events(passage.folded(), folded, cues, tense);
    if (HER_REPORT.isIn(passage.folded()) || SURVEY.isIn(folded)) {
      events = events.stream().filter(e -> e.milestone() != Milestone.REPORT_PUBLISHED).toList();
    }
    if (ACCEPTED.isIn(passage.folded())) {
      if (passage.block().kind() == Block.Kind.ROW) {
        return List.of();
      }
      events = events.stream().filter(e -> e.milestone() != Milestone.STARTED).toList();
    }
    if (!isForSense(passage, clause)) {
      return events;
    }
    Optional<Sense> sensed = sense.of(clause.text()).filter(s -> isPossible(s, folded));
    if (sensed.isEmpty()) {
      return events;
    }
    if (events.isEmpty()) {
      if (cues.stream().anyMatch(c -> c.negated() && isKin(c.milestone(), sensed.get()))) {
        return List.of();
      }
      boolean whole = folded.length() == passage.folded().length();
      boolean likely = trust.isEnough(sensed.get());
      return likely && (whole || isBorneOut(passage, sensed.get().milestone()))
          ? List.of(event(sensed.get()))
          : List.of();
    }
    return isOverruled(events, sensed.get()) ? List.of(event(sensed.get())) : events;
  }

  /** What a clause says should be done, which "did so" goes back to; empty: it is no advice. */
  Optional<Cue> advised(Sentence clause) {
    return isAdvice(clause.folded())
        ? lexicon.find(clause.folded(), Tense.PAST).stream().filter(c -> !c.negated()).findFirst()
        : Optional.empty();
  }

  /** Whether a phrase of the lexicon tells an event in a clause. */
  boolean isTold(Sentence clause, Tense tense) {
    return !isAdvice(clause.folded())
        && !events(clause.folded(), clause.folded(), lexicon.find(clause.folded(), tense), tense)
            .isEmpty();
  }

  /** What a sentence says as a whole, where none of its clauses says anything. */
  List<Event> ofWhole(Passage passage, Trust trust) {
    if (isAdvice(passage.folded()) || !isForSense(passage, passage.sentence())) {
      return List.of();
    }
    return sense
        .of(passage.sentence().text())
        .filter(s -> isPossible(s, passage.folded()))
        .filter(trust::isEnough)
        .map(MilestoneCues::event)
        .map(List::of)
        .orElse(List.of());
  }

  private static boolean isAdvice(String folded) {
    return SUBJUNCTIVE.isIn(folded) || ADVICE.isIn(folded) && ADVICE.isIn(plainly(folded));
  }

  /** Without what is said of advice that was taken, or of how things should be. */
  private static String plainly(String folded) {
    String agreed = Hedges.agreedAsDone(folded);
    String asked = EMBEDDED.matcher(agreed).replaceAll("");
    String after = AFTER_ADVICE.matcher(asked).replaceFirst("");
    String about = AS_FOR.matcher(after).replaceFirst("");
    return AS_ADVISED.matcher(about).replaceFirst("");
  }

  /** "Under the Act the method needs approval" tells of a sign-off, and of no power. */
  private static boolean isPossible(Sense sense, String folded) {
    return switch (sense.milestone()) {
      case POWER_IN_FORCE ->
          !SIGN_OFF.isIn(folded) && !OWN_DUTIES.isIn(folded) && !LOST.isIn(folded);
      case STARTED, START_PLANNED, RESUMED -> !NO_DATE.isIn(folded);
      case APPROVED -> !Subordination.isNeeded(folded) && !NEEDED.isIn(folded);
      case GUIDANCE_PUBLISHED -> !FOLLOWS.isIn(folded);
      default -> true;
    };
  }

  /** What will not be published is not to be published either. */
  private static boolean isKin(Milestone denied, Sense sense) {
    return denied == sense.milestone()
        || denied == Milestone.REPORT_PUBLISHED && sense.milestone() == Milestone.REPORT_PLANNED
        || denied == Milestone.STARTED && sense.milestone() == Milestone.START_PLANNED;
  }

  private static Event event(Sense sense) {
    return new Event(sense.milestone(), Cue.sensed(sense.milestone()));
  }

  private static List<Event> events(String whole, String folded, List<Cue> cues, Tense tense) {
    boolean pending =
        cues.stream()
            .anyMatch(
                c ->
                    c.milestone() == Milestone.APPROVAL_PENDING
                        || c.milestone() == Milestone.APPROVAL_WITHHELD);
    boolean crowded =
        cues.stream().anyMatch(c -> CROWDING_OUT.contains(c.milestone()) && !c.negated());
    List<Event> events = new ArrayList<>();
    for (Cue cue : cues) {
      boolean crowdedOut =
          crowded && CROWDED_OUT.contains(cue.milestone()) && tense != Tense.LAPSED;
      String before = folded.substring(0, cue.start());
      boolean unsure =
          cue.milestone() == Milestone.RESUMED && UNSURE.isIn(before)
              || cue.milestone() == Milestone.STARTED && UNDATED.isIn(before)
              || cue.milestone() == Milestone.GUIDANCE_PUBLISHED
                  && UNDER_GUIDANCE.isIn(folded.substring(0, cue.end()))
              || cue.milestone() == Milestone.REPORT_PUBLISHED
                  && cues.stream()
                      .anyMatch(
                          c ->
                              c.milestone() == Milestone.GUIDANCE_PUBLISHED
                                  && c.start() == cue.start())
              || NOT_DONE.contains(cue.milestone())
                  && !cue.negated()
                  && NOT_YET.isIn(folded.substring(0, cue.end()))
              || STARTING.contains(cue.milestone()) && ASKED_WHEN.isIn(before)
              || cue.milestone() == Milestone.APPROVED && MUST_HAVE.isIn(before)
              || STOPPING.contains(cue.milestone()) && NO_EFFECT.isIn(folded)
              || cue.milestone() == Milestone.POWER_IN_FORCE && LOST.isIn(folded)
              || (cue.milestone() == Milestone.GUIDANCE_PUBLISHED
                      || cue.milestone() == Milestone.REPORT_PUBLISHED)
                  && MEANT.isIn(before)
              || cue.milestone() == Milestone.ANNOUNCED
                  && cues.stream().anyMatch(c -> c.milestone() == Milestone.GUIDANCE_PUBLISHED)
              || cue.milestone() == Milestone.PAUSED && (YOU.isIn(before) || ASKED.isIn(before));
      // What starts is the pilot.
      boolean ofPilot =
          cue.milestone() == Milestone.STARTED
              && (PILOT.isIn(before) || PILOT_WHICH.isIn(whole) && WHICH.isIn(folded));
      if ((pending && cue.milestone() == Milestone.APPROVED)
          || crowdedOut
          || unsure
          || ofPilot
          || Subordination.isSubordinate(folded, cue, tense)) {
        continue;
      }
      // What is announced may be to come; the announcement was.
      boolean past =
          cue.milestone() == Milestone.ANNOUNCED
              || tense == Tense.FUTURE && HAPPENED.isIn(folded.substring(0, cue.end()));
      Tense own = past ? Tense.PAST : tense;
      Milestone milestone = inTense(cue, own);
      // "It plans to start": one plan, though two phrases tell it.
      if (milestone != null && events.stream().noneMatch(e -> e.milestone() == milestone)) {
        events.add(new Event(milestone, cue));
      }
    }
    return events;
  }

  private static boolean isForSense(Passage passage, Sentence clause) {
    return !UNRATED.isIn(clause.folded())
        && clause.folded().chars().filter(c -> c == ' ').count() >= LEAST_WORDS - 1
        && !OUTCOME.isIn(clause.folded())
        && !REVIEW.isIn(passage.folded())
        && passage.block().kind() != Block.Kind.ROW;
  }

  /** A clause torn out of its sentence may seem to say what the sentence does not. */
  private boolean isBorneOut(Passage passage, Milestone milestone) {
    return sense
        .of(passage.sentence().text())
        .filter(s -> s.none() <= MOST_NONE_WHOLE || s.milestone() == milestone)
        .isPresent();
  }

  /** "The verdict slipped out on Friday": a phrase that means something else here. */
  private static boolean isOverruled(List<Event> events, Sense sense) {
    return sense.probability() >= CERTAIN
        && events.stream().allMatch(e -> sense.of(e.milestone()) <= OVERRULED);
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
      case PAUSED, DELAYED -> tense == Tense.LAPSED ? null : said;
      default -> said;
    };
  }
}
