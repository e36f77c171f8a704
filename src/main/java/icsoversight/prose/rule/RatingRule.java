package icsoversight.prose.rule;

import icsoversight.assessment.AssessmentKind;
import icsoversight.assessment.Certainty;
import icsoversight.assessment.Scheme;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.Quotes;
import icsoversight.prose.Rule;
import icsoversight.prose.language.Clauses;
import icsoversight.prose.language.Hedges;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Tense;
import icsoversight.prose.rule.Ratings.Rating;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds ratings given to named organisations: trusts, councils, commissioning groups. */
public final class RatingRule implements Rule {
  private static final String NAME = "rating";
  private static final Map<String, Integer> RANKS =
      Map.of("outstanding", 1, "good", 2, "requires improvement", 3, "inadequate", 4);
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(rat(?:ed|es|e|ing|ings)|re-rated|grad(?:ed|e|es|ing)|judged|marked|verdict|downgraded|upgraded|fallen|fell|climb\\w*|dropp\\w*"
              + "|mov(?:ed|es|ing) (?:up|down|from|to)|slipp\\w*|rose|risen|improved|kept|keeps|retain\\w*|stripped|(?:was|were|been) given|awarded|received|scored"
              + "|found to be|assessed as|came out as|won|earned|lost|went from|gone from)\\b");
  private static final Pattern NEGATION =
      Pattern.compile("\\b(not|never|no|n't|neither|nor|none|nobody|without)\\b");
  private static final Pattern SCORE =
      Pattern.compile(
          "(?:\\bscor(?:e|es|ed|ing)(?: of|,|:)?(?: [a-z]+,)?|\\bgot|\\bgiven|\\breceived|\\ba|\\bonly a|\\bawarded|\\band) ['\"]?([1-4])\\b(?! (?:of|out|per|councils|reports))");
  private static final Pattern SITE =
      Pattern.compile(
          "\\b(wards?|sites?|care homes?|practices?|clinics?)\\b|\\bat (?:the )?[a-z ]+ (?:hospital|infirmary)\\b");
  private static final Pattern TRUST = Pattern.compile("\\b(trusts?|hospitals?)\\b");
  private static final Pattern ENTRY =
      Pattern.compile(
          "^[^.;]{4,80}?(?::| [–—-]) ?['\"]?(?:outstanding|good|requires improvement|inadequate)['\"]?[.;]?$");
  private static final Pattern PRONOUN =
      Pattern.compile(
          "\\b(it|its|the (?:trust|council|authority|group|ccg|organisation|provider)|they|their|both|all (?:three|four|two))\\b");

  private final Names names;
  private final Hedges hedges;
  private final Schemes schemes;

  /**
   * The rule.
   *
   * @param phrases the language of the lexicon
   * @param names the names of organisations
   */
  public RatingRule(Phrases phrases, Names names) {
    this.names = names;
    this.hedges = new Hedges(phrases);
    this.schemes = new Schemes(phrases);
  }

  @Override
  public List<Finding> apply(Article article) {
    List<Finding> findings = new ArrayList<>();
    LedLists.walk(
        article,
        new LedLists.Reader() {
          @Override
          public boolean isSkipped(Passage passage) {
            String folded = passage.folded();
            return folded.endsWith("?")
                || hedges.has(Hedges.Kind.ELSEWHERE, folded)
                || hedges.has(Hedges.Kind.HYPOTHETICAL, folded)
                || isSpeech(passage);
          }

          @Override
          public boolean hasOwnValue(Passage item) {
            return !Ratings.find(item.folded()).isEmpty();
          }

          @Override
          public void item(Passage item, String rating) {
            inList(article, item, rating, findings);
          }

          @Override
          public void passage(Passage passage) {
            for (Sentence clause : Clauses.of(passage.sentence())) {
              clause(article, passage, clause, findings);
            }
          }

          @Override
          public Optional<String> leadIn(Passage passage) {
            List<Rating> ratings = Ratings.find(passage.folded());
            return ratings.isEmpty() || !VERB.matcher(passage.folded()).find()
                ? Optional.empty()
                : Optional.of(ratings.get(ratings.size() - 1).word());
          }
        });
    return findings;
  }

  /** What a person says in quotation marks is that person's opinion. */
  private static boolean isSpeech(Passage passage) {
    String folded = passage.folded();
    return folded.startsWith("\"") && folded.matches("(?s).*\\b(said|says|told)\\b.*");
  }

  private void inList(Article article, Passage item, String rating, List<Finding> findings) {
    Scheme scheme = scheme(article, item, item.sentence());
    for (Mention mention : mentions(article, item.sentence(), scheme)) {
      Finding finding = outcome(scheme, mention, rating, "overall");
      OutcomeDates.put(article, item, item.sentence(), finding);
      edition(article, item, scheme, finding);
      findings.add(Quotes.quote(finding, article, item.sentence(), NAME, "0.85"));
    }
  }

  private Scheme scheme(Article article, Passage passage, Sentence clause) {
    Optional<Scheme> named = schemes.named(passage.folded());
    boolean ofGroups =
        schemes
                .topic(article, passage)
                .or(() -> schemes.only(article))
                .filter(t -> t == Scheme.CCG_ASSESSMENT)
                .isPresent()
            && !TRUST.matcher(passage.folded()).find();
    if (ofGroups) {
      return Scheme.CCG_ASSESSMENT;
    }
    if (named.isEmpty()
        || named.get() == Scheme.CQC_ICS_ASSESSMENT
        || named.get() == Scheme.CQC_ICS_RATING) {
      if (!names
          .find(passage.sentence(), Schemes.trusts(), article.published(), article.introduced())
          .isEmpty()) {
        return Scheme.CQC_PROVIDER;
      }
    }
    if (clause
        .folded()
        .matches(
            "(?s).*\\b(county council|city council|borough council|borough of|metropolitan|council|councils)\\b.*")) {
      return Scheme.CQC_LOCAL_AUTHORITY;
    }
    if (clause.folded().matches("(?s).*\\b(ccgs?|commissioning groups?)\\b.*")) {
      return Scheme.CCG_ASSESSMENT;
    }
    Optional<Scheme> topic = named.isPresent() ? named : schemes.topic(article, passage);
    return topic
        .filter(s -> s == Scheme.CCG_ASSESSMENT || s == Scheme.CQC_LOCAL_AUTHORITY)
        .orElse(Scheme.CQC_PROVIDER);
  }

  private List<Mention> mentions(Article article, Sentence clause, Scheme scheme) {
    Set<OrganisationType> types = Schemes.assessed(scheme);
    return names.find(clause, types, article.published(), article.introduced());
  }

  private void clause(Article article, Passage passage, Sentence clause, List<Finding> findings) {
    String folded = clause.folded();
    List<Rating> ratings = Ratings.find(folded);
    boolean said =
        VERB.matcher(folded).find()
            || VERB.matcher(passage.folded()).find() && !ratings.isEmpty()
            || ENTRY.matcher(passage.folded()).matches();
    Scheme scheme = scheme(article, passage, clause);
    if (scheme == Scheme.CQC_LOCAL_AUTHORITY) {
      scores(article, passage, clause, findings);
    }
    if (ratings.isEmpty()
        || !said
        || NEGATION.matcher(folded).find()
        || Tense.of(folded) == Tense.FUTURE) {
      return;
    }
    List<Mention> mentions = mentions(article, clause, scheme);
    if (mentions.isEmpty()) {
      mentions =
          mentions(article, passage.sentence(), scheme).stream()
              .filter(m -> passage.sentence().start() + m.end() <= clause.start())
              .toList();
      if (mentions.isEmpty()
          && (PRONOUN.matcher(folded).find() || !Aspects.find("question", folded).isEmpty())) {
        mentions = Carried.last(article, passage, names, Schemes.assessed(scheme));
      }
      mentions = mentions.stream().map(m -> new Mention(0, 0, m.organisation())).toList();
    }
    if (mentions.isEmpty() || scheme == Scheme.CQC_PROVIDER && SITE.matcher(folded).find()) {
      return;
    }
    for (Rating rating : ratings) {
      for (String aspect : Ratings.aspects(folded, rating, ratings, scheme)) {
        Set<String> seen = new LinkedHashSet<>();
        for (Mention mention : mentions) {
          if (!Ratings.belongs(mention, rating, ratings, mentions)
              || !seen.add(mention.organisation().code())) {
            continue;
          }
          Finding finding = outcome(scheme, mention, rating.word(), aspect);
          if (scheme == Scheme.CQC_PROVIDER) {
            finding.with("service", Aspects.service(folded));
          }
          OutcomeDates.put(article, passage, clause, finding);
          edition(article, passage, scheme, finding);
          certainty(passage, finding);
          findings.add(Quotes.quote(finding, article, clause, NAME, "0.85"));
        }
      }
    }
  }

  private void certainty(Passage passage, Finding finding) {
    if (hedges.has(Hedges.Kind.REPORTED, passage.folded())) {
      finding.with("certainty", Certainty.REPORTED.code());
    }
  }

  /** "a 3 for safeguarding": each quality statement has the score that stands before it. */
  private void scores(Article article, Passage passage, Sentence clause, List<Finding> findings) {
    List<Aspects.Found> statements = Aspects.find("statement", clause.folded());
    if (statements.isEmpty()) {
      return;
    }
    List<Mention> mentions = mentions(article, clause, Scheme.CQC_LOCAL_AUTHORITY);
    if (mentions.isEmpty()) {
      mentions =
          Carried.last(article, passage, names, Schemes.assessed(Scheme.CQC_LOCAL_AUTHORITY));
    }
    int from = 0;
    for (Aspects.Found statement : statements) {
      Matcher score = SCORE.matcher(clause.folded()).region(from, statement.start());
      String value = "";
      while (score.find()) {
        value = score.group(1);
      }
      from = statement.end();
      for (Mention mention : value.isEmpty() ? List.<Mention>of() : mentions) {
        Finding finding = outcome(Scheme.CQC_LOCAL_AUTHORITY, mention, value, statement.code());
        OutcomeDates.put(article, passage, clause, finding);
        findings.add(Quotes.quote(finding, article, clause, NAME, "0.8"));
      }
    }
  }

  private static Finding outcome(Scheme scheme, Mention mention, String word, String aspect) {
    Integer rank = RANKS.get(word);
    return Finding.of(FindingKind.ASSESSMENT)
        .with("scheme", scheme.code())
        .with("assessor", Schemes.assessor(scheme).code())
        .with("org_code", mention.organisation().code())
        .with("org_name", mention.organisation().name())
        .with("org_type", mention.organisation().type().code())
        .with("kind", AssessmentKind.OUTCOME.code())
        .with("aspect", aspect)
        .with("outcome", word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .with("outcome_rank", rank == null ? "" : rank.toString())
        .with("certainty", Certainty.CONFIRMED.code());
  }

  private static void edition(Article article, Passage passage, Scheme scheme, Finding finding) {
    if (scheme == Scheme.CCG_ASSESSMENT) {
      finding.with("edition", Editions.of(article, passage, List.of()));
    }
  }
}
