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
import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Finds oversight segments of named trusts and boards, and systems that were given no rating. */
public final class SegmentRule implements Rule {
  private static final Wording IN = Wording.of("\\bin (?:the )?$");

  private static final String NAME = "segment";
  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("first", "1"),
          Map.entry("second", "2"),
          Map.entry("third", "3"),
          Map.entry("fourth", "4"),
          Map.entry("fifth", "5"));
  private static final Wording SEGMENT =
      Wording.of(
          "\\bfrom segment [1-5] (?:up |down )?(?:in)?to (?<to>[1-5])\\b"
              + "|\\bsegments? ['\"]?(?<at>one|two|three|four|five|[1-5])\\b(?! (?:to|or) (?:[1-5]|five|four|three|two))(?!(?<=segments [a-z1-5]{1,5}) and (?:[1-5]|five|four|three|two))"
              + "|\\b(?:the|in|its) (?<nth>first|second|third|fourth|fifth|bottom|lowest) segment\\b(?! of (?!(?:the |an? )?(?:nhs|system|single|new|oversight|framework|four|five|league)))(?! ?,? (?:one|two|three|four|five|[1-5])\\b)"
              + "|\\b(?:bottom|lowest|top|highest|best|worst) segment, ?(?<set>[1-5])\\b"
              + "|\\b(?:up|down|dropp\\w+|fell|fallen|ros\\w+|risen|climb\\w+|mov\\w+|slipp\\w+|gone|went) (?:up |down |by )?(?:a|one) segments?,? (?:in)?to (?<move>[1-5])\\b");

  /** "Because it is in deficit, it has been put in 3": the word was said before. */
  private static final Wording BARE =
      Wording.of(
          "\\b(?:placed|put|landed|moved|dropped|ended up|sits?|stays?|remains?|is|are|was|were|finds? itself|been|given|handed|awarded) (?:likewise |also |too |now |still |both |all )?(?:up |down |back )?(?:in|into|to|(?<=\\b(?:given|handed|awarded) )an?) ([1-5])\\b(?!-| ?(?:of|per|%|points|months|weeks|years|days|january|february|march|april|may|june|july|august|september|october|november|december))");

  /** "Members in segment 3 often ask": whoever is in it. */
  private static final Wording WHOEVER =
      Wording.of(
          "\\b(?:members|those|anyone|anybody|trusts|boards|icbs|providers|organisations|bodies|systems|a trust|a board|an icb)(?: [a-z]+){0,2} in segments? ['\"]?(?:one|two|three|four|five|[1-5])\\b|\\b(?:may|might|could|can)(?: still| also| yet)? (?:find|be|end up|land|stay|move|remain)\\b.{0,40}\\bsegments? ");

  private static final Wording FOR_DOMAIN =
      Wording.of("segments? ['\"]?[a-z0-9]+['\"]? (?:for|on|in|under) (?:its |their |the )?");

  private static final Wording LEADING =
      Wording.of("(?:and |but )?(?:for|on|in|under) (?:its |their |the )?");

  /** Segments of a population are not those of the framework. */
  private static final Wording OF_PEOPLE =
      Wording.of("\\b(?:residents|adults|population|households|customers|patients in segment)\\b");

  private static final Wording FORMER =
      Wording.of(
          "\\b(?:from|out of|left|leaves|leaving|exit(?:ed|s|ing)?)(?: the| its| their| [a-z]+ [a-z]+'s)? ?$"
              + "|\\b(?:formerly|previously|hitherto|till then|until then|until now)(?: placed| put)? in (?:the )?$");
  private static final Wording DENIED =
      Wording.of(
          "\\b(?:not(?! until)|never|no|neither|nor|none|cannot|nobody)\\b(?! (?:better|worse|higher|lower|longer|more|less) than)(?:(?! and | but |[,;:]).){0,60}$");
  private static final Wording UNRATED =
      Wording.of(
          "\\b(?:neither (?:system|council|report|of (?:the |them |these )?(?:two )?(?:systems)?)? ?(?:has|had|got|gets|carries|carried) (?:been given |yet been given )?(?:an? )?(?:overall )?(?:rating|grade|score)|neither (?:of (?:the |these )?(?:two )?)?(?:systems?|of them|one|report)?(?: is| are| was| were) (?:yet )?rated|(?:is|are|was|were|remains?) unrated|neither (?:of (?:them|the two) )?(?:came out |ended )?with (?:an? |any )?(?:overall )?(?:rating|grade|score)|neither (?:.* )?(?:was|were|has been|have been|got|received) (?:(?:given|awarded|handed) )?(?:an? |any )?(?:overall )?(?:ratings?|grades?|scores?|marks?|rated|graded)|(?:was|were) not (?:given|awarded) (?:one|either)|no (?:overall )?(?:marks?|ratings?|grades?|scores?) (?:was|were|has been|have been) (?:given|awarded|handed|attached|issued)|(?:was|were|has been|have been) not (?:been )?(?:rated|graded|given (?:an?|any) (?:overall )?(?:ratings?|grades?))|(?:received|gives?|gave|given|got|carr(?:y|ies|ied)|contain(?:s|ed)?|includ(?:es|ed)|awards?(?:ed)?|is|was|has|had|with|attach\\w*)(?: [a-z]+){0,3} no (?:overall |single )?(?:ratings?|grades?|scores?)|without (?:an? |any )?(?:overall )?(?:ratings?|grades?|scores?)|(?:did|do|does) not (?:receive|get|give|carry|attach|award|include|contain) (?:an?|any|either|them) (?:overall |single )?(?:ratings?|grades?|scores?)|gave neither (?:of (?:them|the two) )?(?:an? )?(?:overall )?(?:rating|grade|score)|(?:went|go|goes|came|left) unrated|(?:did|has|have|had) not (?:rated?|graded?|scored?|marked?) (?:either|them|it|the (?:two|pair|system)|both)\\b|(?:has|have|had) not (?:given|awarded) (?:an?|any) (?:overall )?(?:rating|grade|score)s? to|(?:has|have|had|did) not (?:given?|award(?:ed)?) (?:the system|either(?: system| of them)?|it|them|the pair|the two) (?:an?|any) (?:overall )?(?:rating|grade|score)|(?:came|comes) (?:out )?with(?:out)? [^.;]{0,40}?\\bno (?:rating|grade|score)|(?:rating|ratings|grade|grades|score) (?:was|were) (?:not )?(?:withheld|left out))\\b");
  private static final Wording SINGLE =
      Wording.of("\\b(?:the|this) (?:system|report|pilot)\\b|^it\\b");
  private static final Wording PAIR =
      Wording.of("\\b(both|neither|either|the two|the pair|the reports|they|them)\\b");

  /** Every way of saying that no rating was given has one of these. */
  private static final Wording GRADES = Wording.of("rat(?:ed?\\b|ing)|grade|score|mark|given");

  private static final Wording SO_IS =
      Wording.of("^(?:and )?so (?:is|are|was|were|has|have|had|do|does|did) ");

  /** "The two other trusts are in the same segment". */
  private static final Wording SAME =
      Wording.of(
          "\\b(?:in|into|to|of) (?:the|that|this) (?:very )?same (?:segment|one)\\b"
              + "|\\b(?:systems|boards|icbs|trusts|organisations|providers|bodies|areas) (?:are|were) (?:now |still )?in (?:it|this one|that one|this|that)(?=[.,;:]|$| too\\b| as well\\b)");

  private final Names names;
  private String last = "";
  private final Subjects subjects;
  private final Hedges hedges;

  /**
   * The rule.
   *
   * @param phrases the language of the lexicon
   * @param names the names of organisations
   */
  public SegmentRule(Phrases phrases, Names names) {
    this.names = names;
    this.subjects = new Subjects(names);
    this.hedges = phrases.share(Hedges.class, Hedges::new);
  }

  @Override
  public List<Finding> apply(Article article) {
    List<Finding> findings = new ArrayList<>();
    last = "";
    LedLists.walk(
        article,
        new LedLists.Reader() {
          @Override
          public boolean isSkipped(Passage passage) {
            String folded = passage.folded();
            return folded.endsWith("?")
                || hedges.has(Hedges.Kind.ELSEWHERE, folded)
                || hedges.has(Hedges.Kind.DENIAL, folded)
                || hedges.has(Hedges.Kind.OPINION, folded)
                || OF_PEOPLE.isIn(folded);
          }

          @Override
          public boolean hasOwnValue(Passage item) {
            return SEGMENT.isIn(item.folded());
          }

          @Override
          public void item(Passage item, String segment) {
            for (Mention mention : listed(article, item)) {
              findings.add(segment(article, item, item.sentence(), mention, segment, 0));
            }
          }

          @Override
          public void passage(Passage passage) {
            for (Sentence clause : Clauses.of(passage.sentence())) {
              clause(article, passage, clause, findings);
            }
            unrated(article, passage, findings);
          }

          @Override
          public Optional<String> leadIn(Passage passage) {
            Matcher last = SEGMENT.matcher(passage.folded());
            return last.find() ? Optional.of(number(segment(last))) : Optional.empty();
          }
        });
    return findings;
  }

  private void clause(Article article, Passage passage, Sentence clause, List<Finding> findings) {
    String folded = clause.folded();
    if (hedges.has(Hedges.Kind.HYPOTHETICAL, folded) || Tense.of(folded) == Tense.FUTURE) {
      return;
    }
    List<int[]> places = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    boolean goesOn = !SEGMENT.isIn(folded) && isOfSegments(article, passage);
    Matcher matcher = (goesOn ? BARE : SEGMENT).matcher(folded);
    while (matcher.find()) {
      String before = folded.substring(0, matcher.start());
      boolean moves = !goesOn && matcher.group("to") != null;
      if ((moves || !FORMER.isIn(before)) && !DENIED.isIn(before)) {
        String number = number(goesOn ? matcher.group(1) : segment(matcher));
        if (!number.isEmpty()) {
          places.add(new int[] {matcher.start(), matcher.end()});
          numbers.add(number);
        }
      }
    }
    Matcher same = SAME.matcher(folded);
    if (!last.isEmpty() && numbers.isEmpty() && same.find()) {
      places.add(new int[] {same.start(), same.end()});
      numbers.add(last);
    }
    if (!numbers.isEmpty()) {
      last = numbers.get(numbers.size() - 1);
    } else if (!last.isEmpty() && SO_IS.isIn(folded)) {
      // "… is in segment 1, and so is Northumbria Healthcare".
      places.add(new int[] {folded.length(), folded.length()});
      numbers.add(last);
    }
    if (places.isEmpty()) {
      return;
    }
    List<Mention> mentions =
        notPlaces(
            subjects.of(article, passage, clause, Schemes.assessed(Scheme.NHS_OVERSIGHT_FRAMEWORK)),
            folded);
    if (WHOEVER.isIn(folded) && mentions(article, clause).isEmpty()) {
      return;
    }
    long bodies = mentions.stream().map(m -> m.organisation().code()).distinct().count();
    if (bodies == 1 && places.size() > 1 && mentions.get(0).end() <= places.get(0)[0]) {
      // "entered segment 4 in June 2022 and is in segment 3 now": both are told of it.
      int told = 0;
      for (int i = 0; i < places.size(); i++) {
        // "moved to segment 3 and four other trusts to segment 4": the second is theirs.
        if (i == 0 || !RatingRule.OTHERS.isIn(folded.substring(told, places.get(i)[0]))) {
          findings.add(
              segment(article, passage, clause, mentions.get(0), numbers.get(i), places.get(i)[0]));
        }
        told = places.get(i)[1];
      }
      return;
    }
    Set<String> seen = new LinkedHashSet<>();
    for (Mention mention : mentions) {
      int chosen = 0;
      for (int i = places.size() - 1; i >= 0; i--) {
        chosen = places.get(i)[0] >= mention.end() ? i : chosen;
      }
      // "segment 1: A, B; segment 2: C": the segment before the name, where none follows.
      if (places.get(chosen)[0] < mention.end()) {
        for (int i = 0; i < places.size(); i++) {
          chosen = places.get(i)[1] <= mention.start() ? i : chosen;
        }
      }
      if (seen.add(mention.organisation().code())) {
        findings.add(
            segment(article, passage, clause, mention, numbers.get(chosen), places.get(chosen)[0]));
      }
    }
  }

  /** Whether one of the last sentences of the section speaks of a segment. */
  private static boolean isOfSegments(Article article, Passage passage) {
    return Carried.before(article, passage).stream()
        .limit(2)
        .filter(p -> p.section() == passage.section())
        .anyMatch(p -> SEGMENT.isIn(p.folded()));
  }

  /** "Northern Care Alliance, in Greater Manchester": the system says where the trust is. */
  private static List<Mention> notPlaces(List<Mention> mentions, String folded) {
    boolean trust = mentions.stream().anyMatch(m -> m.organisation().isTrust());
    return mentions.stream()
        .filter(
            m ->
                !trust
                    || mentions.size() == 1
                    || !IN.isIn(folded.substring(0, m.start()))
                    || m.organisation().isTrust()
                        && folded.substring(m.start(), m.end()).contains(" "))
        .toList();
  }

  /**
   * In a list of trusts "Mid and South Essex" is the trust, which shares its name with a system.
   */
  private List<Mention> listed(Article article, Passage item) {
    boolean trusts =
        Carried.before(article, item).stream()
            .filter(p -> !p.isItem())
            .limit(1)
            .anyMatch(p -> p.folded().contains("trust"));
    List<Mention> own =
        trusts
            ? names.find(
                item.sentence(), Schemes.trusts(), article.published(), article.introduced())
            : List.of();
    return own.isEmpty() ? mentions(article, item.sentence()) : own;
  }

  /** The word of a segment; empty: the lowest one, of which the text does not say the number. */
  private static String segment(Matcher matcher) {
    for (String group : List.of("nth", "set", "to", "move")) {
      if (matcher.group(group) != null) {
        return matcher.group(group).matches("bottom|lowest") ? "" : matcher.group(group);
      }
    }
    return matcher.group("at");
  }

  private static String number(String word) {
    return NUMBERS.getOrDefault(word, word);
  }

  private List<Mention> mentions(Article article, Sentence clause) {
    return subjects.named(article, clause, Schemes.assessed(Scheme.NHS_OVERSIGHT_FRAMEWORK));
  }

  private Finding segment(
      Article article,
      Passage passage,
      Sentence clause,
      Mention mention,
      String number,
      int place) {
    boolean system = mention.organisation().type() == OrganisationType.ICS;
    Finding finding =
        Finding.of(FindingKind.ASSESSMENT)
            .with("scheme", Scheme.NHS_OVERSIGHT_FRAMEWORK.code())
            .with("assessor", Schemes.assessor(Scheme.NHS_OVERSIGHT_FRAMEWORK).code())
            .with("org_code", mention.organisation().code())
            .with("org_name", mention.organisation().name())
            .with(
                "org_type",
                system ? OrganisationType.ICB.code() : mention.organisation().type().code())
            .with("kind", AssessmentKind.OUTCOME.code())
            .with("aspect", domain(clause.folded(), place))
            .with("outcome", number)
            .with("outcome_rank", number)
            .with("certainty", Certainty.CONFIRMED.code());
    OutcomeDates.put(article, passage, clause, place, finding);
    if (!OutcomeDates.hasOwn(article, passage.sentence())) {
      finding.with("edition", Editions.of(article, passage, List.of()));
    }
    return Quotes.quote(finding, article, clause, NAME, "0.9");
  }

  /** "In segment 1 for people and workforce": a domain's segment, and not that of the whole. */
  private static String domain(String folded, int place) {
    for (Aspects.Found domain : Aspects.find("domain", folded)) {
      boolean behind =
          domain.start() > place
              && FOR_DOMAIN.matcher(folded.substring(place, domain.start())).matches();
      boolean leads =
          domain.end() < place && LEADING.matcher(folded.substring(0, domain.start())).matches();
      if (behind || leads) {
        return domain.code();
      }
    }
    return Aspects.OVERALL;
  }

  private void unrated(Article article, Passage passage, List<Finding> findings) {
    if (!GRADES.isIn(passage.folded()) || !UNRATED.isIn(passage.folded())) {
      return;
    }
    Set<OrganisationType> systems = Schemes.assessed(Scheme.CQC_ICS_RATING);
    List<Mention> unrated =
        names.find(passage.sentence(), systems, article.published(), article.introduced());
    if (unrated.isEmpty() && SINGLE.isIn(passage.folded())) {
      unrated = Carried.last(article, passage, names, systems);
    }
    if (unrated.isEmpty() && PAIR.isIn(passage.folded())) {
      unrated = Carried.pair(article, passage, names, systems);
    }
    for (Mention mention : unrated) {
      findings.add(
          Quotes.quote(
              Finding.of(FindingKind.ASSESSMENT)
                  .with("scheme", Scheme.CQC_ICS_RATING.code())
                  .with("assessor", Schemes.assessor(Scheme.CQC_ICS_RATING).code())
                  .with("org_code", mention.organisation().code())
                  .with("org_name", mention.organisation().name())
                  .with("org_type", OrganisationType.ICS.code())
                  .with("kind", AssessmentKind.OUTCOME.code())
                  .with("aspect", "overall")
                  .with("outcome", "Not rated")
                  .with("event_to", article.published().toString())
                  .with("event_precision", "unknown")
                  .with("certainty", Certainty.CONFIRMED.code()),
              article,
              passage.sentence(),
              NAME,
              "0.85"));
    }
  }
}
