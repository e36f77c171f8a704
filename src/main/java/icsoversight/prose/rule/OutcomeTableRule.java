package icsoversight.prose.rule;

import icsoversight.assessment.Precision;
import icsoversight.assessment.Scheme;
import icsoversight.document.Block;
import icsoversight.document.PlainText;
import icsoversight.finding.Finding;
import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.Quotes;
import icsoversight.prose.Rule;
import icsoversight.prose.language.DateExpression;
import icsoversight.prose.language.Dates;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Tense;
import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Reads tables whose rows are organisations and whose columns are ratings and segments. */
public final class OutcomeTableRule implements Rule {
  private static final String NAME = "outcome-table";
  private static final Wording SEGMENT_HEADER = Wording.of("\\bsegments?\\b");
  private static final Wording RATING_HEADER =
      Wording.of("\\b(rat(?:ing|ed)|cqc|overall|grade|verdict|judgement|outcome)\\b");
  private static final Wording SCORE_HEADER = Wording.of("\\b(?:scores?|marks?)\\b");
  private static final Wording SCORE = Wording.of("(?:score )?([1-4])(?: ?(?:/|out of) ?4)?");
  private static final Wording NOW = Wording.of("(?:is )?(?:now|new|current|moved to|to)");
  private static final Wording FORMER =
      Wording.of("^(?:was|from|previous(?:ly)?|old|before|former(?:ly)?|last|moved from)\\b");

  /** A date behind a rating is that rating's, and not that of a segment in the same row. */
  private static final Wording OUTCOME_HEADER =
      Wording.of("\\b(?:ratings?|rated|segments?|grade|overall|score|verdict|quality)\\b");

  private static final Wording DATE_HEADER =
      Wording.of("\\b(?:date|dated|effect|when|published|decided|since|report)\\b");

  /** A lead-in stands at most so many sentences above its table. */
  private static final int REACH = 12;

  /** Who is said to be rated so many sentences above a table without a name is the one rated. */
  private static final int OWN_REACH = 2;

  private static final Wording SEGMENT =
      Wording.of("(?:segment )?([1-5])|(one|two|three|four|five)");
  private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five");

  private final RatedScheme schemes;
  private final Names names;

  /**
   * The rule.
   *
   * @param phrases the language of the lexicon
   * @param names the names of organisations
   */
  public OutcomeTableRule(Phrases phrases, Names names) {
    this.schemes = new RatedScheme(phrases, names);
    this.names = names;
  }

  /** A cell with its place in the row. */
  private record Cell(Sentence words) {
    String folded() {
      return words.folded().strip();
    }
  }

  @Override
  public List<Finding> apply(Article article) {
    List<Finding> findings = new ArrayList<>();
    List<Cell> header = List.of();
    int lastBlock = -2;
    for (Passage passage : article.passages()) {
      if (passage.block().kind() != Block.Kind.ROW) {
        continue;
      }
      List<Cell> cells = Cells.of(passage.sentence()).stream().map(Cell::new).toList();
      boolean follows = passage.blockNumber() == lastBlock + 1;
      lastBlock = passage.blockNumber();
      if (statement(article, passage, header, cells, findings)) {
        continue;
      }
      if (!follows || header.size() != cells.size()) {
        boolean headed =
            isHeader(cells) || isOfScores(cells) || isOfSegments(article, passage) && hasNow(cells);
        header = headed ? cells : List.of();
      } else if (!header.isEmpty()) {
        row(article, passage, header, cells, findings);
      }
    }
    return findings;
  }

  private static boolean isHeader(List<Cell> cells) {
    return cells.stream()
        .skip(1)
        .anyMatch(
            c ->
                SEGMENT_HEADER.isIn(c.folded())
                    || RATING_HEADER.isIn(c.folded())
                    || !Editions.named(c.folded()).isEmpty()
                    || !Aspects.find("clinical", c.folded()).isEmpty()
                    || !Aspects.find("question", c.folded()).isEmpty());
  }

  /** "Was | Now": the columns of a table of moves between segments. */
  private static boolean hasNow(List<Cell> cells) {
    return cells.stream().skip(1).anyMatch(c -> NOW.matcher(c.folded()).matches());
  }

  private static boolean isOfSegments(Article article, Passage passage) {
    return SEGMENT_HEADER.isIn(PlainText.fold(article.title()))
        || Carried.before(article, passage).stream()
            .limit(REACH)
            .anyMatch(p -> SEGMENT_HEADER.isIn(p.folded()));
  }

  /** "Area | Score", above the quality statements of one council. */
  private static boolean isOfScores(List<Cell> cells) {
    return cells.stream().skip(1).anyMatch(c -> SCORE_HEADER.isIn(c.folded()));
  }

  /** A row that is a quality statement with the council's score from 1 to 4. */
  private boolean statement(
      Article article,
      Passage passage,
      List<Cell> header,
      List<Cell> cells,
      List<Finding> findings) {
    List<Aspects.Found> statements = Aspects.find("statement", cells.get(0).folded());
    if (statements.size() != 1) {
      return false;
    }
    List<Mention> councils = body(article, passage, Schemes.assessed(Scheme.CQC_LOCAL_AUTHORITY));
    for (int c = 1; c < cells.size(); c++) {
      boolean former = c < header.size() && FORMER.isIn(header.get(c).folded());
      Matcher score = SCORE.matcher(cells.get(c).folded());
      if (!former && score.matches() && !councils.isEmpty()) {
        Finding finding =
            RatingRule.outcome(
                Scheme.CQC_LOCAL_AUTHORITY,
                councils.get(0),
                score.group(1),
                "",
                statements.get(0).code());
        OutcomeDates.put(article, passage, passage.sentence(), 0, finding);
        findings.add(Quotes.quote(finding, article, passage.sentence(), NAME, "0.9"));
        break;
      }
    }
    return true;
  }

  private void row(
      Article article,
      Passage passage,
      List<Cell> header,
      List<Cell> cells,
      List<Finding> findings) {
    for (int c = 1; c < cells.size(); c++) {
      String heading = header.get(c).folded();
      String value = cells.get(c).folded();
      boolean segment =
          SEGMENT_HEADER.isIn(heading)
              || NOW.matcher(heading).matches() && isOfSegments(article, passage);
      if (FORMER.isIn(heading)) {
        continue;
      }
      Scheme scheme =
          segment
              ? Scheme.NHS_OVERSIGHT_FRAMEWORK
              : schemes.of(article, passage, cells.get(0).words());
      String outcome = segment ? number(value) : Ratings.inCell(value, scheme);
      boolean group = scheme == Scheme.CCG_ASSESSMENT;
      List<Aspects.Found> areas = group ? Aspects.find("clinical", heading) : List.of();
      String edition = group ? Editions.named(heading) : "";
      List<Aspects.Found> asked =
          scheme == Scheme.CQC_LOCAL_AUTHORITY ? Aspects.find("statement", heading) : List.of();
      Matcher scored = SCORE.matcher(value);
      if (asked.size() == 1 && scored.matches()) {
        scored(article, passage, cells.get(0), asked.get(0).code(), scored.group(1), findings);
        continue;
      }
      boolean rated =
          segment
              || RATING_HEADER.isIn(heading)
              || !areas.isEmpty()
              || !edition.isEmpty()
              || !Aspects.find("question", heading).isEmpty();
      Set<OrganisationType> types = Schemes.assessed(scheme);
      List<Mention> mentions =
          names.find(cells.get(0).words(), types, article.published(), article.introduced());
      List<Aspects.Found> questions = areas.isEmpty() ? Aspects.find("question", heading) : areas;
      if (mentions.isEmpty() && isOfQuestion(cells.get(0)) && scheme == Scheme.CQC_PROVIDER) {
        // A table of one body: its rows are the key questions.
        mentions = body(article, passage, types);
        questions = Aspects.find("question", cells.get(0).folded());
      }
      List<Aspects.Found> domains = Aspects.find("domain", cells.get(0).folded());
      if (mentions.isEmpty() && segment && domains.size() == 1) {
        // A table of one body's domains.
        mentions = body(article, passage, types);
        questions = domains;
      }
      if (outcome.isEmpty() || !rated || mentions.isEmpty()) {
        continue;
      }
      Finding finding =
          RatingRule.outcome(
              scheme,
              mentions.get(0),
              outcome,
              segment ? outcome : Ratings.rank(outcome, scheme),
              questions.isEmpty() ? "overall" : questions.get(0).code());
      if (segment && mentions.get(0).organisation().type() == OrganisationType.ICS) {
        finding.with("org_type", OrganisationType.ICB.code());
      }
      if (segment) {
        finding.with("edition", Editions.of(article, passage, List.of()));
      }
      if (group) {
        String own = edition.isEmpty() ? Editions.of(article, passage, List.of()) : edition;
        finding.with("edition", own);
      }
      if (edition.isEmpty()) {
        date(article, passage, header, cells, c, finding);
      } else {
        published(article, passage, edition, isLatest(edition, header), finding);
      }
      findings.add(Quotes.quote(finding, article, passage.sentence(), NAME, "0.9"));
    }
  }

  /** "Gateshead Council | Good | 3 | 2", where the columns are quality statements. */
  private void scored(
      Article article,
      Passage passage,
      Cell first,
      String statement,
      String score,
      List<Finding> findings) {
    List<Mention> councils =
        names.find(
            first.words(),
            Schemes.assessed(Scheme.CQC_LOCAL_AUTHORITY),
            article.published(),
            article.introduced());
    if (!councils.isEmpty()) {
      Finding finding =
          RatingRule.outcome(Scheme.CQC_LOCAL_AUTHORITY, councils.get(0), score, "", statement);
      OutcomeDates.put(article, passage, passage.sentence(), 0, finding);
      findings.add(Quotes.quote(finding, article, passage.sentence(), NAME, "0.9"));
    }
  }

  private static boolean isOfQuestion(Cell first) {
    return first.folded().startsWith("overall")
        || !Aspects.find("question", first.folded()).isEmpty();
  }

  /** The trust spoken of last before a table, else the one whose document it is. */
  private List<Mention> body(Article article, Passage table, Set<OrganisationType> types) {
    // "It rated us requires improvement. By key question:" is of who speaks.
    boolean ours =
        Speaker.isOften(article)
            && Carried.before(article, table).stream()
                .filter(p -> p.block().kind() != Block.Kind.ROW)
                .limit(OWN_REACH)
                .anyMatch(p -> Speaker.speaks(p.folded()));
    List<Mention> last =
        ours ? Speaker.named(article, names, types).map(List::of).orElse(List.of()) : List.of();
    if (last.isEmpty()) {
      last = Carried.last(article, table, names, types);
    }
    if (!last.isEmpty()) {
      return last;
    }
    String title = article.title();
    return names.find(
        new Sentence(0, title.length(), title, PlainText.fold(title)),
        types,
        article.published(),
        article.introduced());
  }

  /** The day in the row, else in the column's heading, else that of the prose around the table. */
  private static void date(
      Article article,
      Passage passage,
      List<Cell> header,
      List<Cell> cells,
      int column,
      Finding finding) {
    List<DateExpression> dates = List.of();
    for (int c = 1; c < cells.size(); c++) {
      boolean ofOther = c - 1 != column && c > 1 && OUTCOME_HEADER.isIn(header.get(c - 1).folded());
      if (dates.isEmpty() && !ofOther && DATE_HEADER.isIn(header.get(c).folded())) {
        dates = new Dates(article.published()).find(cells.get(c).folded(), Tense.PAST, null);
      }
    }
    if (dates.isEmpty()) {
      dates = new Dates(article.published()).find(header.get(column).folded(), Tense.PAST, null);
    }
    if (dates.isEmpty()) {
      OutcomeDates.put(article, passage, passage.sentence(), 0, finding);
    } else {
      finding
          .with("event_from", dates.get(0).days().from().toString())
          .with("event_to", dates.get(0).days().to().toString())
          .with("event_precision", dates.get(0).days().precision().code());
    }
  }

  private static boolean isLatest(String edition, List<Cell> header) {
    return header.stream().noneMatch(c -> Editions.named(c.folded()).compareTo(edition) > 0);
  }

  /** Ratings of a year came out on the day that the prose gives for them. */
  private static void published(
      Article article, Passage passage, String edition, boolean latest, Finding finding) {
    for (Passage telling : article.passages()) {
      boolean tells =
          telling.block().kind() != Block.Kind.ROW
              && Editions.named(telling.folded()).equals(edition)
              && OutcomeDates.hasOwn(article, telling.sentence());
      if (tells) {
        OutcomeDates.put(article, telling, telling.sentence(), 0, finding);
        return;
      }
    }
    if (latest) {
      OutcomeDates.put(article, passage, passage.sentence(), 0, finding);
    } else {
      finding
          .with("event_to", article.published().toString())
          .with("event_precision", Precision.UNKNOWN.code());
    }
  }

  private static String number(String cell) {
    Matcher matcher = SEGMENT.matcher(cell);
    if (!matcher.matches()) {
      return "";
    }
    return matcher.group(1) == null
        ? Integer.toString(NUMBERS.indexOf(matcher.group(2)) + 1)
        : matcher.group(1);
  }
}
