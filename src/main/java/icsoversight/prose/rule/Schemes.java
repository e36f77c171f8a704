package icsoversight.prose.rule;

import icsoversight.assessment.Assessor;
import icsoversight.assessment.Scheme;
import icsoversight.document.PlainText;
import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Memo;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Settles which oversight scheme a passage is about. */
final class Schemes {
  private record Cue(Scheme scheme, Wording pattern) {}

  private static final Wording COUNCILS =
      Wording.of(
          "\\b(councils|local authorities|local authority|council|town halls?|county halls?)\\b");
  private static final Wording SYSTEMS =
      Wording.of("\\b(integrated care systems?|icss?|systems)\\b");

  /** How often a document names each scheme, its title counting for more. */
  private record Spoken(
      Article article, Map<Scheme, Integer> times, boolean systemsOnly, boolean groups) {}

  /** Sentences that the sections before are gone back. */
  private static final int REACH = 12;

  private static final int IN_TITLE = 3;

  /** Councils' services for children are inspected by another. */
  private static final Wording OF_CHILDREN =
      Wording.of("\\bofsted\\b|\\bchildren's (?:services|social care)\\b");

  private static final Wording OF_ADULTS =
      Wording.of("\\b(?:adults?|cqc|care quality commission)\\b");

  private static final Wording GROUPS =
      Wording.of("\\b(?:ccgs?|clinical commissioning groups?)\\b");

  private static final Wording OF_GRADES =
      Wording.of(
          "rat(?:ed|ing)|grad(?:e|ing)|assess|marks?\\b|verdict|report cards?|scor(?:e|ing)|judg");

  /** The last grades of commissioning groups came out in November 2020. */
  private static final LocalDate LAST_GROUPS = LocalDate.of(2021, 6, 30);

  private static final LocalDate WHITE_PAPER = LocalDate.of(2021, 2, 11);
  private static final Set<Scheme> FROM_2021 =
      EnumSet.of(Scheme.CQC_ICS_ASSESSMENT, Scheme.CQC_ICS_RATING, Scheme.CQC_LOCAL_AUTHORITY);

  /** Every phrase of the file has one of these; without any, none need be tried. */
  private static final Wording ANY =
      Wording.of(
          "system|\\bics|icss|icbs?\\b|council|local auth|adult social care|ccg|commission|segment|oversight|mistakes|league|inspect|visit|well.led|single assess|cqc reports|care boards|judg|rated");

  private final Memo<String, Optional<Scheme>> named = new Memo<>(this::find);
  private final List<Cue> cues = new ArrayList<>();

  /** It is asked for at each passage of a document and takes all of them to answer. */
  private volatile @Nullable Spoken spokenOfLast;

  Schemes(Phrases phrases) {
    for (CSVRecord row : Phrases.rows("schemes.csv")) {
      cues.add(new Cue(scheme(row.get("scheme")), phrases.compile(row.get("phrase"))));
    }
  }

  private static Scheme scheme(String code) {
    return Scheme.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The scheme that a clause itself names. */
  Optional<Scheme> named(String folded) {
    return named.get(folded);
  }

  private Optional<Scheme> find(String folded) {
    if (!ANY.isIn(folded)) {
      return Optional.empty();
    }
    String plain = withoutStatements(folded);
    boolean ofSchools = OF_CHILDREN.isIn(folded) && !OF_ADULTS.isIn(folded);
    return cues.stream()
        .filter(c -> c.pattern().matcher(plain).find())
        .map(Cue::scheme)
        .filter(s -> !ofSchools || s != Scheme.CQC_LOCAL_AUTHORITY)
        .findFirst();
  }

  /**
   * "safe systems, pathways and transitions" names what is assessed of a council, and no system.
   */
  private static String withoutStatements(String folded) {
    String plain = folded;
    for (Aspects.Found statement : Aspects.find("statement", folded)) {
      String blank = " ".repeat(statement.end() - statement.start());
      plain = plain.substring(0, statement.start()) + blank + plain.substring(statement.end());
    }
    return plain;
  }

  /**
   * The scheme that was spoken of last before a passage: in its section, else in the heading, else
   * in the title.
   */
  Optional<Scheme> topic(Article article, Passage passage) {
    return topic(article, passage, s -> true);
  }

  /**
   * The scheme that was spoken of last, among those that it can be.
   *
   * @param possible tells whether it can be a scheme
   */
  Optional<Scheme> topic(Article article, Passage passage, Predicate<Scheme> possible) {
    Optional<Scheme> last = Optional.empty();
    // From the passage backwards: the first that is found is the one spoken of last.
    for (Passage earlier : Carried.before(article, passage)) {
      if (earlier.section() == passage.section() && !earlier.isHeading()) {
        last =
            named(earlier.folded()).or(() -> spokenOf(article, earlier.folded())).filter(possible);
      }
      if (last.isPresent()) {
        break;
      }
    }
    if (last.isEmpty()) {
      last =
          named(passage.heading()).or(() -> spokenOf(article, passage.heading())).filter(possible);
    }
    if (last.isEmpty()) {
      last = named(PlainText.fold(article.title())).filter(possible);
    }
    if (last.isEmpty() && passage.heading().endsWith("?")) {
      // Questions under one heading are of one scheme.
      last =
          Carried.before(article, passage).stream()
              .limit(REACH)
              .map(p -> named(p.folded()).or(() -> spokenOf(article, p.folded())))
              .flatMap(Optional::stream)
              .filter(possible)
              .findFirst();
    }
    return last;
  }

  /**
   * The scheme that was spoken of last in the sections before.
   *
   * @param possible tells whether it can be a scheme
   */
  Optional<Scheme> before(Article article, Passage passage, Predicate<Scheme> possible) {
    return Carried.before(article, passage).stream()
        .filter(p -> !p.isHeading())
        .limit(REACH)
        .map(p -> named(p.folded()).or(() -> spokenOf(article, p.folded())).filter(possible))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * The scheme of a document that speaks of no other: enough for ratings, too little for events.
   */
  Optional<Scheme> only(Article article) {
    Map<Scheme, Integer> times = spoken(article);
    return times.size() == 1 ? times.keySet().stream().findFirst() : Optional.empty();
  }

  /** The scheme that a document names much more often than any other. */
  Optional<Scheme> main(Article article) {
    Map<Scheme, Integer> times = spoken(article);
    int all = times.values().stream().mapToInt(Integer::intValue).sum();
    return times.entrySet().stream()
        .filter(e -> e.getValue() > IN_TITLE && e.getValue() * 3 > all * 2)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether a document names a scheme more than once, or in its title. */
  boolean isOften(Article article, Scheme scheme) {
    return spoken(article).getOrDefault(scheme, 0) > 1;
  }

  /** Whether a document names one scheme at least as often as another. */
  boolean isAsOften(Article article, Scheme one, Scheme other) {
    Map<Scheme, Integer> times = spoken(article);
    return times.getOrDefault(one, 0) >= times.getOrDefault(other, 0);
  }

  private Map<Scheme, Integer> spoken(Article article) {
    return look(article).times();
  }

  private Spoken look(Article article) {
    Spoken known = spokenOfLast;
    if (known == null || known.article().text() != article.text()) {
      Map<Scheme, Integer> times = new EnumMap<>(Scheme.class);
      named(PlainText.fold(article.title())).ifPresent(s -> times.merge(s, IN_TITLE, Integer::sum));
      article
          .passages()
          .forEach(p -> named(p.folded()).ifPresent(s -> times.merge(s, 1, Integer::sum)));
      boolean groups =
          article.published().isBefore(LAST_GROUPS) && mentions(article, GROUPS) >= IN_TITLE;
      known = new Spoken(article, times, isOfSystemsOnly(article, times), groups);
      spokenOfLast = known;
    }
    return known;
  }

  /** The groups that commissioned until 2022 had one scheme only. */
  Optional<Scheme> groups(Article article) {
    return look(article).groups() ? Optional.of(Scheme.CCG_ASSESSMENT) : Optional.empty();
  }

  static boolean speaksOfGroups(Article article) {
    return GROUPS.isIn(article.text().folded());
  }

  /** "councils and integrated care systems": two schemes at once. */
  static boolean speaksOfBoth(String folded) {
    return COUNCILS.isIn(folded) && SYSTEMS.isIn(folded);
  }

  /**
   * Whom a sentence speaks of tells which assessments it means, if the document speaks of these at
   * all: systems work with councils, and not every council that is named is assessed.
   */
  Optional<Scheme> spokenOf(Article article, String folded) {
    if (GROUPS.isIn(folded)
        && OF_GRADES.isIn(folded)
        && article.published().isBefore(LAST_GROUPS)) {
      return Optional.of(Scheme.CCG_ASSESSMENT);
    }
    return spokenOf(folded)
        .filter(s -> s == Scheme.CQC_ICS_ASSESSMENT || !look(article).systemsOnly());
  }

  private static boolean isOfSystemsOnly(Article article, Map<Scheme, Integer> times) {
    int systems =
        times.getOrDefault(Scheme.CQC_ICS_ASSESSMENT, 0)
            + times.getOrDefault(Scheme.CQC_ICS_RATING, 0);
    return systems > 0
        && times.getOrDefault(Scheme.CQC_LOCAL_AUTHORITY, 0) * 3 <= systems
        && mentions(article, SYSTEMS) >= 2 * mentions(article, COUNCILS);
  }

  private static long mentions(Article article, Wording whom) {
    long titled = whom.isIn(PlainText.fold(article.title())) ? IN_TITLE : 0;
    return titled + article.passages().stream().filter(p -> whom.isIn(p.folded())).count();
  }

  private static Optional<Scheme> spokenOf(String folded) {
    int councils = last(COUNCILS, folded);
    int systems = last(SYSTEMS, folded);
    if (councils < 0 && systems < 0) {
      return Optional.empty();
    }
    return Optional.of(councils > systems ? Scheme.CQC_LOCAL_AUTHORITY : Scheme.CQC_ICS_ASSESSMENT);
  }

  /** Where a wording stands last; below 0: nowhere. */
  private static int last(Wording wording, String folded) {
    int last = -1;
    Matcher matcher = wording.matcher(folded);
    while (matcher.find()) {
      last = matcher.start();
    }
    return last;
  }

  /**
   * Whether anybody spoke of a scheme by a day: the white paper that asked for assessments of
   * systems and of councils, Integration and innovation, came out on 11 February 2021.
   */
  static boolean isThoughtOf(Scheme scheme, LocalDate day) {
    return !FROM_2021.contains(scheme) || !day.isBefore(WHITE_PAPER);
  }

  static Assessor assessor(Scheme scheme) {
    return switch (scheme) {
      case NHS_OVERSIGHT_FRAMEWORK, CCG_ASSESSMENT -> Assessor.NHSE;
      case LEARNING_FROM_MISTAKES -> Assessor.DHSC;
      default -> Assessor.CQC;
    };
  }

  /** The kinds of organisation that a scheme assesses. */
  static Set<OrganisationType> assessed(Scheme scheme) {
    return switch (scheme) {
      case CQC_ICS_ASSESSMENT, CQC_ICS_RATING ->
          EnumSet.of(OrganisationType.ICS, OrganisationType.ICB);
      case CQC_LOCAL_AUTHORITY -> EnumSet.of(OrganisationType.LOCAL_AUTHORITY);
      case CCG_ASSESSMENT -> EnumSet.of(OrganisationType.CCG);
      case CQC_PROVIDER, LEARNING_FROM_MISTAKES -> trusts();
      case NHS_OVERSIGHT_FRAMEWORK -> {
        Set<OrganisationType> types = trusts();
        types.add(OrganisationType.ICB);
        types.add(OrganisationType.ICS);
        yield types;
      }
    };
  }

  static Set<OrganisationType> trusts() {
    return EnumSet.of(
        OrganisationType.NHS_TRUST, OrganisationType.FOUNDATION_TRUST, OrganisationType.CARE_TRUST);
  }
}
