package icsoversight.prose.rule;

import icsoversight.assessment.Scheme;
import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Whom a clause is about: the organisations it names, else those spoken of before it. */
final class Subjects {
  private static final Wording PRONOUN =
      Wording.of(
          "\\b(?:it|its|itself|they|them|their|theirs|both|all (?:three|four|two)|we|our|us"
              + "|the (?:[a-z-]+ ){0,3}?(?:trust|council|authority|group|ccg|organisation|provider|board|icb|system|borough|hospital|service))\\b");

  /** A clause that goes on without a subject of its own: "and requires improvement in 2019". */
  private static final Wording GOES_ON =
      Wording.of(
          "^(?:and |but |then |now |also |though |while )*(?:is|are|was|were|has|have|had|remains?|remained|got|received|earned|kept|fell|rose|moved|rated|requires|inadequate|good|outstanding|as|with|from|to|in|down|up)\\b");

  /** "It was once more rated outstanding, on the same day as Papworth": not Papworth. */
  private static final Wording BACK =
      Wording.of(
          "^(?:and |but |then |so |yet |now )?(?:it|they|the trust|the council|both) (?:now |still |then |again |since )?(?:was|were|is|are|has been|have been|remains?|got|received|kept|stays?|had|stands?|sits?)\\b");

  /** A service that leads a clause is one of the body spoken of before: "its", "the", "their". */
  private static final int LEADING = 6;

  /** What is rated stands close behind the verb, if it is not the subject. */
  private static final int VERB_GROUP = 30;

  /** "…, which requires improvement": of the one named right before, where the verb is of one. */
  private static final Wording RELATIVE = Wording.of(", (?:which|who) ?$");

  private static final Wording OF_SEVERAL =
      Wording.of("^ ?(?:which |who )?(?:are|were|have|both|all|do|share)\\b");

  private static final Wording AND_ON = Wording.of(", and (?:on|of|for|in|at|to) (?:the )?$");

  private static final Wording ALONGSIDE =
      Wording.of("\\b(?:alongside|together with|along with|in the company of)\\b");

  private static final Wording SEVERAL = Wording.of("\\b(?:both|they|them|all)\\b");

  /** "Birmingham, Lincolnshire and Suffolk; the last was found to be good". */
  private static final Wording THE_LAST =
      Wording.of("^(?:and |but |of which )?the (?:last|latter)\\b");

  private static final Wording OWN_TRUST =
      Wording.of("\\b(?:[Tt]he Trust|[Tt]his [Tt]rust|[Oo]ur [Tt]rust)\\b(?! [A-Z])");
  private static final Wording THE_TRUST =
      Wording.of("\\bthe (?:[a-z-]+ ){0,3}?(?:trust|provider|hospital)\\b");
  private static final Wording THE_SYSTEM =
      Wording.of("\\b(?:the|this|our) (?:[a-z-]+ ){0,3}?(?:system|board|icb)\\b");

  private static final Wording OF_TRUSTS =
      Wording.of("\\b(?:trusts?|hospitals?|acute|providers?|ambulance|nhs ft|ft)\\b");
  private static final Wording OF_SYSTEMS = Wording.of("\\b(?:boards?|icbs?|ics|icss|systems?)\\b");

  /** When the NHS Oversight Framework 2025/26 was published, which has no segments of boards. */
  private static final LocalDate WITHOUT_BOARDS = LocalDate.of(2025, 6, 26);

  private final Names names;

  Subjects(Names names) {
    this.names = names;
  }

  private static boolean goesBack(String folded) {
    return PRONOUN.isIn(folded)
        || GOES_ON.isIn(folded.stripLeading())
        || !Aspects.find("question", folded).isEmpty()
        || !Aspects.find("statement", folded).isEmpty()
        || Aspects.find("service", folded).stream().anyMatch(s -> s.start() <= LEADING);
  }

  private static boolean isRelative(Passage passage, Sentence clause) {
    int start = Math.max(0, clause.start() - passage.sentence().start());
    return RELATIVE.isIn(passage.folded().substring(0, start)) && !OF_SEVERAL.isIn(clause.folded());
  }

  /** Whether a relative clause names nobody, or only what comes behind it: "…, and on Slough". */
  private static boolean carriedOn(Sentence clause, List<Mention> mentions) {
    return mentions.isEmpty() || AND_ON.isIn(clause.folded().substring(0, mentions.get(0).start()));
  }

  /** "the trust" is a trust, "the board" is none. */
  private static Set<OrganisationType> narrowed(String folded, Set<OrganisationType> types) {
    Set<OrganisationType> narrowed = EnumSet.copyOf(types);
    if (THE_TRUST.isIn(folded)) {
      narrowed.retainAll(Schemes.trusts());
    } else if (THE_SYSTEM.isIn(folded)) {
      narrowed.retainAll(Schemes.assessed(Scheme.CQC_ICS_ASSESSMENT));
    }
    return narrowed.isEmpty() ? types : narrowed;
  }

  /** "The Trust", with a capital, is the one whose paper it is. */
  private List<Mention> own(Article article, Sentence clause, Set<OrganisationType> types) {
    if (!OWN_TRUST.isIn(clause.text())) {
      return List.of();
    }
    Set<OrganisationType> trusts = EnumSet.copyOf(types);
    trusts.retainAll(Schemes.trusts());
    return trusts.isEmpty()
        ? List.of()
        : Speaker.named(article, names, trusts)
            .map(m -> List.of(new Mention(0, 0, m.organisation())))
            .orElse(List.of());
  }

  /**
   * The organisations that a clause names. Of a name that a trust shares with its system, such as
   * "Lancashire and South Cumbria", the clause's own words tell which is meant, else the others it
   * names, else the day: from 2025/26 on boards are put into no segments.
   */
  List<Mention> named(Article article, Sentence clause, Set<OrganisationType> types) {
    List<Mention> named = names.find(clause, types, article.published(), article.introduced());
    Set<OrganisationType> trusts = EnumSet.copyOf(types);
    trusts.retainAll(Schemes.trusts());
    Set<OrganisationType> systems = EnumSet.copyOf(types);
    systems.removeAll(Schemes.trusts());
    if (trusts.isEmpty() || !systems.contains(OrganisationType.ICS)) {
      return named;
    }
    List<Mention> shared =
        names.find(clause, systems, article.published(), article.introduced()).stream()
            .filter(m -> named.stream().noneMatch(n -> overlap(n, m)))
            .toList();
    if (shared.isEmpty()) {
      return named;
    }
    boolean ofTrusts = ofTrusts(article, clause, named);
    List<Mention> all = new ArrayList<>(named);
    for (Mention system : shared) {
      names.find(clause, trusts, article.published(), article.introduced()).stream()
          .filter(t -> overlap(t, system))
          .findFirst()
          .ifPresent(trust -> all.add(ofTrusts ? trust : system));
    }
    all.sort(Comparator.comparingInt(Mention::start));
    return all;
  }

  private static boolean overlap(Mention one, Mention other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static boolean ofTrusts(Article article, Sentence clause, List<Mention> named) {
    boolean trusts = OF_TRUSTS.isIn(clause.folded());
    boolean systems = OF_SYSTEMS.isIn(clause.folded());
    if (trusts != systems) {
      return trusts;
    }
    long told = named.stream().filter(m -> m.organisation().isTrust()).count();
    return told * 2 == named.size()
        ? !article.published().isBefore(WITHOUT_BOARDS)
        : told * 2 > named.size();
  }

  /**
   * Whom a clause is about.
   *
   * @return the mentions in the clause; else those in its sentence before it, or the one spoken of
   *     last where the clause goes back to it, both placed at the beginning of the clause
   */
  List<Mention> of(Article article, Passage passage, Sentence clause, Set<OrganisationType> types) {
    List<Mention> mentions = named(article, clause, types);
    Matcher back = BACK.matcher(clause.folded());
    boolean carried =
        back.find() && mentions.stream().allMatch(m -> m.start() > back.end() + VERB_GROUP);
    if (!mentions.isEmpty()
        && !carried
        && !(isRelative(passage, clause) && carriedOn(clause, mentions))) {
      return mentions;
    }
    if (THE_LAST.isIn(clause.folded())) {
      List<Mention> listed =
          named(article, passage.sentence(), types).stream()
              .filter(m -> passage.sentence().start() + m.end() <= clause.start())
              .toList();
      if (!listed.isEmpty()) {
        return List.of(new Mention(0, 0, listed.get(listed.size() - 1).organisation()));
      }
    }
    if (isRelative(passage, clause) && carriedOn(clause, mentions)) {
      Optional<Mention> antecedent =
          named(article, passage.sentence(), types).stream()
              .filter(m -> passage.sentence().start() + m.end() <= clause.start())
              .reduce((first, second) -> second);
      if (antecedent.isPresent()) {
        return List.of(new Mention(0, 0, antecedent.get().organisation()));
      }
    }
    List<Mention> own = own(article, clause, types);
    if (!own.isEmpty()) {
      return own;
    }
    List<Mention> before =
        named(article, passage.sentence(), types).stream()
            .filter(m -> passage.sentence().start() + m.end() <= clause.start())
            .toList();
    if (before.isEmpty() && THE_SYSTEM.isIn(clause.folded())) {
      // In a board's paper "the ICB" and "the system" are its own.
      before =
          Speaker.named(article, names, EnumSet.of(OrganisationType.ICB))
              .filter(m -> types.contains(m.organisation().type()))
              .map(List::of)
              .orElse(List.of());
    }
    if (before.isEmpty() && Speaker.speaks(clause.folded()) && Speaker.isOften(article)) {
      before = Speaker.named(article, names, types).map(List::of).orElse(List.of());
    }
    if (before.isEmpty() && goesBack(clause.folded())) {
      before = Carried.spokenOf(article, passage, names, narrowed(clause.folded(), types));
      boolean several = SEVERAL.isIn(clause.folded());
      before = before.isEmpty() || several ? before : before.subList(0, 1);
    }
    if (before.isEmpty() && carried) {
      return mentions;
    }
    if (carried && ALONGSIDE.isIn(clause.folded())) {
      // "It now stands in segment 2, alongside Somerset": both do.
      List<Mention> both = new ArrayList<>();
      before.forEach(m -> both.add(new Mention(0, 0, m.organisation())));
      both.addAll(mentions);
      return both;
    }
    return before.stream().map(m -> new Mention(0, 0, m.organisation())).toList();
  }
}
