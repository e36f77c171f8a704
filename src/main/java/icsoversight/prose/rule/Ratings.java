package icsoversight.prose.rule;

import icsoversight.assessment.Scheme;
import icsoversight.prose.language.Memo;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.apache.commons.csv.CSVRecord;

/** Words of rating in a clause, and whom and what they are for: {@code outcomes.csv}. */
final class Ratings {
  /**
   * A rating given in a clause.
   *
   * @param word the outcome as its scheme words it
   * @param rank its place on the scale; empty: off it
   * @param start first character, as an index into the clause
   * @param end behind the last character
   */
  record Rating(String word, String rank, int start, int end) {}

  private record Entry(String scale, String outcome, String rank, boolean plain, Wording pattern) {}

  /** Words without which "good" is no rating. */
  private static final Wording TALK =
      Wording.of(
          "\\b(?:rat(?:ed|es|e|ing|ings)|re-rated|grad\\w*|mark(?:ed|s)?|verdicts?|judg\\w*|categor\\w*|class|bracket|band|inspect\\w*|cqc|care quality commission|watchdog|league|scorecard|scored?|nhs england|pronounced|declared|deemed|assessed as|labell?ed|branded|classed|placing|adult social care|(?<!\\b(?:systems?|software|buildings?|estate|roof|car park|equipment|website|data|food) (?:at|in|of) [a-z' ]{3,60} )requires improvement|five (?:key )?(?:domains|questions))\\b|\\b(?:from|to) (?:good|outstanding|inadequate) to (?:good|outstanding|inadequate)\\b");

  private static final Wording INTRODUCED =
      Wording.of(
          "(?:\\b(?:rated|rates|rate|rating|ratings|of|grade|graded|grades|judged|judge|marked|pronounced|found|deemed|called|declared|labelled|branded|as|at|to|is|are|was|were|remains?|remained|be|been|being|an?|the|got|getting|given|awarded|won|earned|with|its|their|retained|kept|from|overall|still|again|now|just|only|both|and|or|moved|up|down|trust|council|group|ccg|hospitals?|borough|care)|[:;,–—|(]|(?:– |- )) ?['\"]?$"
              + "|\\b(?:outstanding|good|requires improvement|inadequate)(?:,| and|, and) (?!for |in |at |with |of )[a-z' -]{3,40} ['\"]?$"
              + "|\\b(?:re-)?(?:rated|rates|rating|graded|grades|judged|pronounced|deemed|declared|labelled|marked|classed) [^,;:.]{1,80} ['\"]?$");

  /** "good governance", "a good example": not a rating. */
  private static final Wording QUALIFIES =
      Wording.of(
          "^['\"]? (?!overall|before|over|during|shortly|following|despite|amid|until|till|once|still|only|just|barely|not|no|now|then|soon|it|they|he|she|we|according|some|the|a|an|half|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|several|more|less|for|in|at|by|on|and|or|to|from|grades?|ratings?|rating|class|category|bracket|band|mark|verdict|when|while|but|after|last|this|under|across|today|yesterday|again|with|too|as|earlier|because|since|against|care|trusts?|councils?|groups?|rate|twice|also|which|so|if|where|though|although|than|every|that|respectively|league|one|ones|of|is|was|were|are|has)[a-z]+");

  private static final Wording FORMER =
      Wording.of(
          "\\b(?:from|out of|previously|formerly|earlier|up from|down from)(?: an?| its| the)?(?: old| previous| former)?(?: rating| grade| verdict)?(?: of)? ?['\"]?$"
              + "|\\b(?:lost|loses?|losing|took away|taken away|stripped of|strips?|shed|gave up|surrendered|avoid(?:ed|s|ing)?|escape[ds](?! with)|spared)(?: [a-z]+){0,3} ?['\"]?$");

  /** "The approval of its method is still outstanding": not yet given. */
  private static final Wording PENDING =
      Wording.of(
          "\\b(?:approval|consent|agreement|sign-off|actions?|recommendations?|payments?|work|answers?|issues?|bids?|replies|reply)\\b[^.;]{0,60}\\b(?:still|remains?|remained|is|are|was|were) outstanding$");

  /** "Up from inadequate in April 2022": a former rating that has a day of its own. */
  private static final Wording THEN = Wording.of("^['\"]? in (?:[a-z]+ )?(?:19|20)\\d\\d\\b");

  private static final Wording ALL_FIVE =
      Wording.of(
          "\\b(?:in|for|across|on|under|to) (?:all|each|every one|every)(?: of)?(?: the| its)? five\\b(?:(?: key)? (?:domains|questions|areas|categories|headings|tests)|(?=[.,;:]|$))");

  private static final Wording FOR_WHOM = Wording.of("^['\"]?,? (?:for|to) (?:the )?$");

  private static final Wording OVERALL =
      Wording.of("\\boverall(?: rating| grade)?(?: is| was| of| as|:)? ['\"]?$");
  private static final List<Entry> ENTRIES = load();
  private static final Wording ANY =
      Wording.of(
          ENTRIES.stream()
              .map(e -> e.pattern().regex())
              .distinct()
              .collect(java.util.stream.Collectors.joining("|")));

  private static final ThreadLocal<Memo<String, Boolean>> MAY_BE =
      Memo.perThread(folded -> ANY.isIn(folded));

  private Ratings() {}

  private static List<Entry> load() {
    Phrases phrases = new Phrases();
    List<Entry> entries = new ArrayList<>();
    for (CSVRecord row : Phrases.rows("outcomes.csv")) {
      entries.add(
          new Entry(
              row.get("scale"),
              row.get("outcome"),
              row.get("rank"),
              row.get("plain").equals("yes"),
              phrases.compile(row.get("phrase"))));
    }
    return entries;
  }

  private static String scale(Scheme scheme) {
    return switch (scheme) {
      case CCG_ASSESSMENT -> "ccg";
      case LEARNING_FROM_MISTAKES -> "learning";
      default -> "cqc";
    };
  }

  /** Whether a passage speaks of ratings at all. */
  static boolean isTalk(String folded) {
    return TALK.isIn(folded);
  }

  /** Whether a clause has any word of any scale. */
  static boolean mayBeIn(String folded) {
    return MAY_BE.get().get(folded);
  }

  /** The ratings of a clause in which ratings are spoken of. */
  static List<Rating> find(String folded, Scheme scheme) {
    List<Rating> ratings = new ArrayList<>();
    for (Entry entry : ENTRIES) {
      if (!entry.scale().equals(scale(scheme))) {
        continue;
      }
      Matcher matcher = entry.pattern().matcher(folded);
      while (matcher.find()) {
        int start = matcher.start();
        int end = matcher.end();
        boolean taken = ratings.stream().anyMatch(r -> r.start() < end && start < r.end());
        if (!taken && isGiven(folded, start, end, entry.plain())) {
          ratings.add(new Rating(entry.outcome(), entry.rank(), start, end));
        }
      }
    }
    ratings.sort(java.util.Comparator.comparingInt(Rating::start));
    return ratings;
  }

  private static boolean isGiven(String folded, int start, int end, boolean plain) {
    String before = folded.substring(0, start);
    String after = folded.substring(end);
    if (FORMER.isIn(before) && !THEN.isIn(after) || PENDING.isIn(folded.substring(0, end))) {
      return false;
    }
    boolean first = before.isBlank() || before.equals("\"") || before.equals("'");
    return !plain || (first || INTRODUCED.isIn(before)) && !QUALIFIES.isIn(after);
  }

  /** The outcome that a whole table cell is; empty if it is none. */
  static String inCell(String folded, Scheme scheme) {
    String cell = folded.strip().toLowerCase(Locale.ROOT);
    for (Entry entry : ENTRIES) {
      if (entry.scale().equals(scale(scheme)) && entry.pattern().matcher(cell).matches()) {
        return entry.outcome();
      }
    }
    return "";
  }

  static String rank(String outcome, Scheme scheme) {
    return ENTRIES.stream()
        .filter(e -> e.scale().equals(scale(scheme)) && e.outcome().equals(outcome))
        .map(Entry::rank)
        .findFirst()
        .orElse("");
  }

  /**
   * Of several ratings in a clause, an organisation has the one that is said to be for it ("good
   * for Brent"), else the first that follows its name, else the last.
   */
  static boolean belongs(
      String folded, Mention mention, Rating rating, List<Rating> ratings, List<Mention> mentions) {
    long bodies = mentions.stream().map(m -> m.organisation().code()).distinct().count();
    if (ratings.size() == 1 || bodies == 1) {
      return true;
    }
    List<String> codes = mentions.stream().map(m -> m.organisation().code()).distinct().toList();
    if (folded.contains("respectively") && codes.size() == ratings.size()) {
      return ratings.indexOf(rating) == codes.indexOf(mention.organisation().code());
    }
    for (Rating before : ratings) {
      if (before.end() <= mention.start()
          && FOR_WHOM.matcher(folded.substring(before.end(), mention.start())).matches()) {
        return before.equals(rating);
      }
    }
    return ratings.stream()
        .filter(r -> r.start() >= mention.end())
        .findFirst()
        .map(r -> r.equals(rating))
        .orElse(ratings.get(ratings.size() - 1).equals(rating));
  }

  /** The key questions that a rating is for; overall if none is named. */
  static List<String> aspects(String folded, Rating rating, List<Rating> ratings, Scheme scheme) {
    if (scheme == Scheme.CCG_ASSESSMENT) {
      List<Aspects.Found> areas = Aspects.find("clinical", folded);
      return areas.isEmpty() ? List.of("overall") : codes(folded, areas, rating, ratings);
    }
    if (scheme != Scheme.CQC_PROVIDER) {
      return List.of("overall");
    }
    if (ALL_FIVE.isIn(folded) && ratings.size() == 1) {
      return List.of("safe", "effective", "caring", "responsive", "well-led");
    }
    List<Aspects.Found> found =
        Aspects.find("question", folded).stream()
            .filter(f -> f.end() <= rating.start() || f.start() >= rating.end())
            .toList();
    boolean taken = ratings.stream().anyMatch(r -> !r.equals(rating) && isOverall(folded, r));
    boolean overall = isOverall(folded, rating) || folded.contains("overall") && !taken;
    List<String> codes = codes(folded, found, rating, ratings);
    if (codes.isEmpty() && ratings.size() > 1) {
      // "rated inadequate, and inadequate too for being safe": the first is for the whole.
      return List.of("overall");
    }
    if (codes.isEmpty() || overall && (ratings.size() == 1 || ratings.get(0).equals(rating))) {
      return found.isEmpty() || overall ? List.of("overall") : codes;
    }
    return codes;
  }

  /** "Safe, inadequate; caring, good": the only rating between the same semicolons. */
  private static Optional<Rating> besides(
      String folded, Aspects.Found aspect, List<Rating> ratings) {
    int from = folded.lastIndexOf(';', aspect.start());
    int end = folded.indexOf(';', aspect.end());
    int to = end < 0 ? folded.length() : end;
    List<Rating> same =
        from < 0 && end < 0
            ? List.of()
            : ratings.stream().filter(r -> r.start() > from && r.end() <= to).toList();
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }

  /** Whether "overall" stands directly beside a rating. */
  private static boolean isOverall(String folded, Rating rating) {
    return folded.startsWith(" overall", rating.end())
        || OVERALL.isIn(folded.substring(0, rating.start()));
  }

  private static List<String> codes(
      String folded, List<Aspects.Found> found, Rating rating, List<Rating> ratings) {
    Set<String> codes = new LinkedHashSet<>();
    boolean leading =
        ratings.size() > 1
            && found.size() == ratings.size()
            && found.get(0).end() <= ratings.get(0).start()
            && found.get(1).start() >= ratings.get(0).end()
            && found.get(found.size() - 1).end() <= ratings.get(ratings.size() - 1).start();
    if (leading) {
      // "For cancer it is good, for dementia outstanding": each before its rating.
      return List.of(found.get(ratings.indexOf(rating)).code());
    }
    for (Aspects.Found aspect : found) {
      Rating owner = ratings.get(0);
      for (Rating r : ratings) {
        // "good for being caring": the rating before the question, else the one after it.
        owner = r.end() <= aspect.start() ? r : owner;
      }
      owner = besides(folded, aspect, ratings).orElse(owner);
      if (owner.equals(rating)) {
        codes.add(aspect.code());
      }
    }
    return List.copyOf(codes);
  }
}
