package icsoversight.prose.rule;

import icsoversight.assessment.AssessmentKind;
import icsoversight.assessment.Certainty;
import icsoversight.assessment.Scheme;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.Quotes;
import icsoversight.prose.Rule;
import icsoversight.prose.language.Clauses;
import icsoversight.prose.language.Days;
import icsoversight.prose.language.Hedges;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Tense;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.Ratings.Rating;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds ratings given to named organisations: trusts, councils, commissioning groups. */
public final class RatingRule implements Rule {
  private static final Wording SPEECH = Wording.of("\\b(?:said|says|told)\\b");

  private static final String NAME = "rating";

  /** What is denied ends where another thing begins. */
  private static final Wording DENIED =
      Wording.of(
          "\\b(?:not(?! until)|never|no longer|neither|nor|none|nobody|without|cannot|isn't|wasn't|aren't)\\b(?:(?! and | but |[,;:]).){0,45}$");

  private static final Wording SCORE =
      Wording.of(
          "(?:\\bscor(?:e|es|ed|ing)(?: of|,|:)?(?: [a-z]+,)?|\\bgot|\\bgiven|\\breceived|\\ba|\\bonly a|\\bawarded|\\band|,|\\banother|\\bfull|\\bmarks?(?: of|,)?|\\bwas|\\bof) ['\"]?([1-4]|one|two|three|four)\\b(?! (?:of|out|per|councils|reports|years|months|areas|statements))");
  private static final List<String> NUMBERS = List.of("one", "two", "three", "four");
  private static final Wording SITE =
      Wording.of(
          "\\b(wards?|sites?|care homes?|practices?|clinics?)\\b|\\bat (?:the )?[a-z' ]+ (?:hospital|infirmary|medical centre)\\b");

  /** "A home in Guildford run by Surrey", "a surgery in Croydon that it rated outstanding". */
  private static final Wording SERVICE =
      Wording.of(
          "\\b(?:an?|one|another|(?:his|her|their)(?: own)? [a-z]+'s|[a-z]+'s) (?:(?:care|nursing|residential|children's|gp|local) )?(?:home|surgery|practice|nursery|hospice|pharmacy)\\b");

  /** "A further 78 trusts are …": others than the one spoken of. */
  static final Wording OTHERS =
      Wording.of(
          "(?<!one of )(?<!one of the )\\b(?:\\d+|other|another|further|remaining|two|three|four|five|six|seven|eight|nine|ten) (?:more |other |further )?(?:trusts|councils|groups|ccgs|providers)\\b");

  /** "It was formed from three groups, each of which had been good": those, and not it. */
  private static final Wording OF_SEVERAL =
      Wording.of(
          "\\b(?:two|three|four|five|six|seven|several|some|its|their|\\d{1,2}) (?:[a-z-]+ ){0,2}(?:groups|trusts|ccgs|councils|bodies|organisations|boards|homes|services|hospitals|practices|surgeries|predecessors|forerunners),? (?:(?:each|all|both|one|two|three|some|most|none|neither) of (?:which|whom|them)|all)\\b[^.;]*$");

  private static final Wording DIGIT = Wording.of("\\b[1-4]\\b");

  /** A hospital by its own name is a site, not the trust spoken of before. */
  private static final Wording HOSPITAL =
      Wording.of("\\b(?!the )[a-z']+(?:'s)? (?:hospital|infirmary|medical centre|ward)\\b");

  private static final Wording OTHER_JUDGE =
      Wording.of(
          "\\b(?:internal audit|friends and family|(?:%|per cent) (?:of [a-z ]+ )?rated|auditors?|pulse (?:check|survey)|passengers|fire inspectorate|opinion of|polled?|residents|surgery there|surgeries|wanted (?:them|it|systems|trusts)|to be (?:rated|marked|judged) by|government's (?:own )?progress|by (?:her|his|their) own inspectors)\\b");

  private static final Wording SAME =
      Wording.of(
          "\\b(?:the same|that|this|in the same|the identical) (?:mark|grade|rating|verdict|label|class|category|judgement|standing)\\b"
              + "|\\b(?:verdict|rating|grade|mark|judgement)\\b.{0,40}\\b(?:is|was|are|were) the same\\b"
              + "|^(?:and )?so (?:do|does|did|is|are|was|were|has|have)\\b"
              + "|\\b(?:is|are|was|were) in it (?:as well|too)\\b");

  private static final Wording WHICH = Wording.of("(?: [a-z]+)?, which");
  private static final Wording LED_BY =
      Wording.of("(?:.*[:;] )?(?:for|on|in|as for|when it came to) (?:being |how |its )?");

  /** "Warrington Borough Council: good", an item by itself. */
  private static final Wording LABELLED =
      Wording.of(
          "^[^:.;]{4,70}: ['\"]?(?:outstanding|good|requires improvement|inadequate)['\"]?\\.?$");

  /** Names that stand farther from each other are not listed together; characters. */
  private static final int APART = 40;

  private final Subjects subjects;
  private final Hedges hedges;
  private final RatedScheme schemes;

  /**
   * The rule.
   *
   * @param phrases the language of the lexicon
   * @param names the names of organisations
   */
  public RatingRule(Phrases phrases, Names names) {
    this.subjects = new Subjects(names);
    this.hedges = phrases.share(Hedges.class, Hedges::new);
    this.schemes = new RatedScheme(phrases, names);
  }

  /** What the sentences before have said. */
  private static final class State {
    private int section = -1;
    private boolean talk;
    private @Nullable Rating last;
    private final Map<String, Days> stated = new HashMap<>();
  }

  @Override
  public List<Finding> apply(Article article) {
    List<Finding> findings = new ArrayList<>();
    State state = new State();
    LedLists.walk(
        article,
        new LedLists.Reader() {
          @Override
          public boolean isSkipped(Passage passage) {
            String folded = passage.folded();
            return !hedges.isStatement(folded) || OTHER_JUDGE.isIn(folded) || isSpeech(passage);
          }

          @Override
          public boolean hasOwnValue(Passage item) {
            return Ratings.mayBeIn(item.folded())
                && !Ratings.find(item.folded(), schemes.of(article, item, item.sentence()))
                    .isEmpty();
          }

          @Override
          public void item(Passage item, String rating) {
            inList(article, item, rating, findings);
          }

          @Override
          public void passage(Passage passage) {
            if (passage.section() != state.section) {
              state.section = passage.section();
              state.talk = Ratings.isTalk(passage.heading());
              state.last = null;
              state.stated.clear();
            }
            state.talk |= Ratings.isTalk(passage.folded()) || LABELLED.isIn(passage.folded());
            for (Sentence clause : Clauses.of(passage.sentence())) {
              clause(article, passage, clause, state, findings);
            }
          }

          @Override
          public Optional<String> leadIn(Passage passage) {
            if (!Ratings.mayBeIn(passage.folded())) {
              return Optional.empty();
            }
            Scheme scheme = schemes.of(article, passage, passage.sentence());
            List<Rating> ratings = Ratings.find(passage.folded(), scheme);
            return ratings.isEmpty() || !(state.talk || Ratings.isTalk(passage.folded()))
                ? Optional.empty()
                : Optional.of(ratings.get(ratings.size() - 1).word());
          }
        });
    return findings;
  }

  /** What a person says in quotation marks is that person's opinion. */
  private static boolean isSpeech(Passage passage) {
    String folded = passage.folded();
    return folded.startsWith("\"") && SPEECH.isIn(folded);
  }

  private void inList(Article article, Passage item, String rating, List<Finding> findings) {
    Scheme scheme = schemes.of(article, item, item.sentence());
    for (Mention mention : subjects.named(article, item.sentence(), Schemes.assessed(scheme))) {
      Finding finding = outcome(scheme, mention, rating, Ratings.rank(rating, scheme), "overall");
      edition(article, item, item.sentence(), 0, 0, scheme, finding);
      OutcomeDates.put(article, item, item.sentence(), 0, finding);
      findings.add(Quotes.quote(finding, article, item.sentence(), NAME, "0.85"));
    }
  }

  private void clause(
      Article article, Passage passage, Sentence clause, State state, List<Finding> findings) {
    String folded = clause.folded();
    boolean again = state.last != null && SAME.isIn(folded);
    boolean scored = DIGIT.isIn(folded) || !Aspects.find("statement", folded).isEmpty();
    if (!(state.talk && Ratings.mayBeIn(folded)) && !again && !scored) {
      return;
    }
    Scheme scheme = schemes.of(article, passage, clause);
    if (scheme == Scheme.CQC_LOCAL_AUTHORITY && clause.start() == passage.sentence().start()) {
      scores(article, passage, passage.sentence(), findings);
    }
    List<Rating> ratings = state.talk ? Ratings.find(folded, scheme) : List.of();
    Matcher same = SAME.matcher(folded);
    Rating last = ratings.isEmpty() ? state.last : ratings.get(ratings.size() - 1);
    if (last != null && same.find() && (ratings.isEmpty() || same.start() > last.end())) {
      ratings = new ArrayList<>(ratings);
      ratings.add(new Rating(last.word(), last.rank(), same.start(), same.end()));
    }
    if (ratings.isEmpty()) {
      return;
    }
    state.last = ratings.get(ratings.size() - 1);
    if (Tense.of(folded) == Tense.FUTURE) {
      return;
    }
    List<Mention> mentions = subjects.of(article, passage, clause, Schemes.assessed(scheme));
    boolean carried = mentions.stream().allMatch(m -> m.end() == 0);
    boolean site =
        SERVICE.isIn(folded.substring(0, ratings.get(0).start()))
            || scheme == Scheme.CQC_PROVIDER
                && (SITE.isIn(folded) || carried && HOSPITAL.isIn(folded));
    if (mentions.isEmpty() || site || carried && OTHERS.isIn(folded)) {
      return;
    }
    for (Rating rating : ratings) {
      int place = clause.start() - passage.sentence().start() + rating.start();
      if (DENIED.isIn(folded.substring(0, rating.start()))
          || OF_SEVERAL.isIn(passage.folded().substring(0, place))) {
        continue;
      }
      for (String aspect : aspects(passage, clause, rating, ratings, scheme)) {
        Set<String> seen = new HashSet<>();
        for (Mention mention : mentions) {
          if (!Ratings.belongs(folded, mention, rating, ratings, mentions)
              || !seen.add(mention.organisation().code())) {
            continue;
          }
          for (String service : services(scheme, folded)) {
            Finding finding =
                finding(article, passage, clause, scheme, mention, rating, aspect)
                    .with("service", service);
            Days stated = OutcomeDates.stated(article, passage, clause, rating.start());
            String code = mention.organisation().code();
            if (stated != null) {
              state.stated.put(code, stated);
            } else if (carried && state.stated.containsKey(code)) {
              // "Its leadership was inadequate too": on the day of which the sentence before told.
              Days before = state.stated.get(code);
              finding
                  .with("event_from", before.from().toString())
                  .with("event_to", before.to().toString())
                  .with("event_precision", before.precision().code());
            }
            findings.add(finding);
          }
        }
      }
    }
  }

  private static List<String> aspects(
      Passage passage, Sentence clause, Rating rating, List<Rating> ratings, Scheme scheme) {
    List<String> own = Ratings.aspects(clause.folded(), rating, ratings, scheme);
    boolean none = own.equals(List.of(Aspects.OVERALL)) && !clause.folded().contains("overall");
    String before =
        passage.folded().substring(0, Math.max(0, clause.start() - passage.sentence().start()));
    boolean group = scheme == Scheme.CCG_ASSESSMENT;
    if (!none || scheme != Scheme.CQC_PROVIDER && !group || before.isBlank()) {
      return own;
    }
    for (Aspects.Found aspect : Aspects.find(group ? "clinical" : "question", before)) {
      // "The best result was for caring, which was judged good": what stands before the comma.
      boolean relative = WHICH.matcher(before.substring(aspect.end())).matches();
      // "For being well led, it fell from the top to the bottom: it is now inadequate."
      boolean leads = LED_BY.matcher(before.substring(0, aspect.start())).matches();
      if (relative || leads) {
        return List.of(aspect.code());
      }
    }
    return own;
  }

  /** The services that a rating is for; one empty one: the organisation as a whole. */
  private static List<String> services(Scheme scheme, String folded) {
    List<String> services =
        scheme == Scheme.CQC_PROVIDER
            ? Aspects.find("service", folded).stream().map(Aspects.Found::code).distinct().toList()
            : List.of();
    return services.isEmpty() ? List.of("") : services;
  }

  private Finding finding(
      Article article,
      Passage passage,
      Sentence clause,
      Scheme scheme,
      Mention mention,
      Rating rating,
      String aspect) {
    Finding finding = outcome(scheme, mention, rating.word(), rating.rank(), aspect);
    edition(article, passage, clause, rating.start(), rating.end(), scheme, finding);
    OutcomeDates.put(article, passage, clause, rating.start(), finding);
    if (hedges.has(Hedges.Kind.REPORTED, passage.folded())) {
      finding.with("certainty", Certainty.REPORTED.code());
    }
    return Quotes.quote(finding, article, clause, NAME, "0.85");
  }

  /** "a 3 for safeguarding": each quality statement has the score that stands before it. */
  private void scores(Article article, Passage passage, Sentence clause, List<Finding> findings) {
    List<Aspects.Found> statements = Aspects.find("statement", clause.folded());
    if (statements.isEmpty()) {
      return;
    }
    List<Mention> mentions =
        subjects.of(article, passage, clause, Schemes.assessed(Scheme.CQC_LOCAL_AUTHORITY));
    int from = 0;
    for (Aspects.Found statement : statements) {
      int to = statement.start();
      boolean behind =
          from == 0 && statements.size() == 1 && !SCORE.isIn(clause.folded().substring(0, to));
      Matcher score =
          SCORE
              .matcher(clause.folded())
              .region(behind ? statement.end() : from, behind ? clause.folded().length() : to);
      String value = "";
      while (score.find()) {
        value = score.group(1);
        int word = NUMBERS.indexOf(value);
        value = word < 0 ? value : Integer.toString(word + 1);
      }
      from = statement.end();
      for (Mention mention : value.isEmpty() ? List.<Mention>of() : scored(mentions, statement)) {
        Finding finding = outcome(Scheme.CQC_LOCAL_AUTHORITY, mention, value, "", statement.code());
        OutcomeDates.put(article, passage, clause, statement.start(), finding);
        findings.add(Quotes.quote(finding, article, clause, NAME, "0.8"));
      }
    }
  }

  /** "Camden was given 4 for …, while Suffolk scored 2 for …": the one named last before it. */
  private static List<Mention> scored(List<Mention> mentions, Aspects.Found statement) {
    List<Mention> before = mentions.stream().filter(m -> m.end() <= statement.start()).toList();
    boolean apart =
        before.size() > 1 && before.size() < mentions.size()
            || mentions.size() > 1 && before.size() == 1
            || before.size() > 1
                && before.get(before.size() - 1).start() - before.get(0).end() > APART;
    return apart ? before.subList(before.size() - 1, before.size()) : mentions;
  }

  static Finding outcome(Scheme scheme, Mention mention, String word, String rank, String aspect) {
    return Finding.of(FindingKind.ASSESSMENT)
        .with("scheme", scheme.code())
        .with("assessor", Schemes.assessor(scheme).code())
        .with("org_code", mention.organisation().code())
        .with("org_name", mention.organisation().name())
        .with("org_type", mention.organisation().type().code())
        .with("kind", AssessmentKind.OUTCOME.code())
        .with("aspect", aspect)
        .with("outcome", word)
        .with("outcome_rank", rank)
        .with("certainty", Certainty.CONFIRMED.code());
  }

  private static void edition(
      Article article,
      Passage passage,
      Sentence clause,
      int from,
      int to,
      Scheme scheme,
      Finding finding) {
    if (scheme == Scheme.CCG_ASSESSMENT) {
      finding.with("edition", Editions.near(article, passage, clause, from, to));
    }
  }
}
