package icsoversight.prose.rule;

import icsoversight.document.Block;
import icsoversight.document.PlainText;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.Quotes;
import icsoversight.prose.Rule;
import icsoversight.prose.language.Hedges;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.SurveyEmployers.Who;
import icsoversight.prose.rule.SurveyFigures.Figure;
import icsoversight.prose.rule.SurveyLexicon.Entry;
import icsoversight.survey.Statistic;
import icsoversight.survey.ValueStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds figures of the NHS Staff Survey with their measure, organisation and year. */
public final class SurveyRule implements Rule {
  private static final Wording OFTEN = Wording.of("often or always|always or often");

  private static final String NAME = "survey-figure";
  private static final Wording SURVEY =
      Wording.of(
          "\\b(nhs staff survey|national staff survey|staff survey|annual survey of (?:nhs )?staff|20\\d\\d survey\\b(?=[^.]{0,120}\\b(?:place to work|speak up|staff|employees|colleagues|our people)\\b))");
  private static final Wording OTHER =
      Wording.of(
          "\\b(response rate|response rates|closes|draft|questionnaires|turnout|return rate|completion rate|people pulse|pulse survey|pulse check|pulse|budget|inflation|sickness|vacancy|vacancies|running costs|gp patient survey|friends and family|pay rise|waiting list|poll|polls|unison|bma|royal college|our own survey|website|target|targets|ambition|(?<!who )wants?|imatter|(?:across|for|among|of) all (?:icbs|boards|integrated care boards)|members replied|percentage points?)\\b");

  /** How many took part is no answer to a question of the survey. */
  private static final Wording TOOK_PART =
      Wording.of(
          "^(?:[%)]| per cent| percent)?(?: of (?:(?!who\\b|that\\b)[a-z' ]){0,40}?| it)?(?: (?:had|have|has))? (?:(?:responded|replied|took part|taken part|filled|completed|returned|took the survey|were returned)\\b|of (?:those|the people|people|all those) (?:asked|invited|eligible|approached)(?= did|[,.;]|$))");

  /** "the national figure might be nearer 64%": supposed, not found. */
  private static final Wording SUPPOSED =
      Wording.of(
          "\\b(?:might|could|would) (?:now |then |still )?(?:be|have been|come|stand|reach)\\b[^,;:]{0,30}$");

  private static final Wording EXPLAINED =
      Wording.of("^the (?:percentage|share|proportion|score|percentage share)\\b");

  /** "It spent 45% of its money": a share of what does not answer surveys. */
  private static final Wording OF_A_THING =
      Wording.of(
          "^ ?(?:%|per cent)? of (?:its|the|their|our|all) (?:[a-z]+ ){0,2}(?:money|budget|spending|income|costs?|funds?|funding|beds|time|vacancies|posts|patients|complaints|incidents|target)\\b");

  private static final Wording ALONE =
      Wording.of("^\\s*(\\d{1,2}(?:\\.\\d+)?) ?(?:%|per cent)?\\s*$");

  /** Once another survey is spoken of, the figures of the paragraph are of that one. */
  private static final Wording OTHER_SURVEY =
      Wording.of(
          "\\b(pulse|poll|polls|polled|our own survey|survey of our own|website|friends and family|gp patient survey|imatter|unison|bma|union|internal survey|it survey|questionnaire of)\\b");

  private static final Wording RESPECTIVELY = Wording.of("\\b(?:respectively|in that order)\\b");

  private static final Wording SAME_MEASURE =
      Wording.of(
          "\\b(?:the|that) same (?:score|figure|measure|question|share|proportion|theme)\\b|\\b(?:the|that) (?:figure|share|score|proportion)(?: (?:a|the) year (?:before|earlier)| the previous year)? (?:was|is|stood|for|at|had been|has been)\\b|\\bon the same (?:measure|question)\\b|\\b(?:did|do|said|say|thought|think) so\\b|\\bsaid (?:that )?(?:they would|yes)\\b|\\bfe(?:el|lt) (?:that|the same) way\\b");

  /** "South Central: 54.7 per cent": an item that has nothing but a name and figures. */
  private static final Wording NAME_AND_FIGURES =
      Wording.of(
          "^[^:\\d]{3,80}(?::|,| –| -|\\()? ?\\d{1,2}(?:\\.\\d+)?(?: ?%| per cent)?(?:(?:,| and|, and) \\d{1,2}(?:\\.\\d+)?(?: ?%| per cent)?)*\\)?[.;,]?$");

  private static final Wording COMPARED_WITH =
      Wording.of(
          "\\b(?:than|compared|against|versus|above|below|points|average|whereas|while)\\b[^;]{0,60}\\b(?:england|nationally|national|country)\\b|\\bnational(?:ly)?\\b[^;]{0,30}\\b(?:average|figure)\\b");

  private static final Wording AND = Wording.of(" (?:and|and of) ");
  private static final Wording NATIONALLY =
      Wording.of(
          "^(?:%| per cent)?,? (?:respectively,? )?(?:nationally|(?:for|in|across) (?:england|the country)|in the country)\\b");

  private static final Wording YEAR_BEFORE = Wording.of("\\b(20\\d\\d) ?\\($");

  private static final Wording THAT_YEAR =
      Wording.of("\\b(?:in )?that year's (?:staff )?survey\\b");
  private static final Wording A_YEAR = Wording.of("\\b20\\d\\d\\b");

  private static final Wording ABOUT =
      Wording.of(
          "\\b(questions?|fared?|did|answer(?:s|ed)?|says about|look(?:s|ed|ing)? at|went through|examines?|explor\\w+|compar\\w+|measures?|asks?|look up|map|used for|says on|results on|results for|breaks? down)\\b");

  private static final Wording QUESTIONS =
      Wording.of(
          "\\b(?:of|on|all|these|the|those) (?:two |three |four |key |same )*(?:questions|measures)\\b");

  private static final Wording ITS_QUESTIONS =
      Wording.of("^(?:it|they|these|the (?:article|column|piece|analysis|map|table|briefing)) \\b");

  private static final int MAINLY = 3;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private @Nullable PlainText mainlyOf;
  private boolean mainly;
  private final SurveyLexicon lexicon;
  private final SurveyEmployers employers;
  private final SurveyMeasures measures;
  private final SurveyOwners owners;
  private final Hedges hedges;

  /**
   * The rule.
   *
   * @param phrases the language of the lexicon
   * @param names the names of organisations
   */
  public SurveyRule(Phrases phrases, Names names) {
    this.employers = new SurveyEmployers(names);
    this.hedges = phrases.share(Hedges.class, Hedges::new);
    this.lexicon = phrases.share(SurveyLexicon.class, SurveyLexicon::new);
    this.measures = new SurveyMeasures(lexicon);
    this.owners = new SurveyOwners(employers);
  }

  static boolean isAboutSurvey(Article article) {
    return SURVEY.isIn(PlainText.fold(article.title()))
        || article.text().folded().contains("survey")
            && article.passages().stream().anyMatch(p -> SURVEY.isIn(p.folded()));
  }

  private boolean isMainlyAboutSurvey(Article article) {
    if (mainlyOf != article.text()) {
      mainlyOf = article.text();
      mainly = countsSurveys(article);
    }
    return mainly;
  }

  private static boolean countsSurveys(Article article) {
    return SURVEY.isIn(PlainText.fold(article.title()))
        || article.passages().stream().filter(p -> SURVEY.isIn(p.folded())).count() >= MAINLY;
  }

  @Override
  public List<Finding> apply(Article article) {
    List<Finding> findings = new ArrayList<>();
    if (!isAboutSurvey(article)) {
      return findings;
    }
    SurveyState state = new SurveyState();
    state.year = SurveyYears.ofDocument(article);
    state.board = employers.board(article);
    state.owner = Speaker.isOften(article) ? employers.owner(article) : null;
    int latest = state.year;
    for (Passage passage : article.passages()) {
      if (passage.block().kind() == Block.Kind.ROW) {
        continue;
      }
      if (passage.isHeading() && !ALONE.matcher(passage.folded()).matches()) {
        state.headed = measures.spokenOf(passage.folded());
        Who named = employers.who(article, passage.sentence(), passage.folded().length());
        state.employer = SurveyEmployers.isEmployer(named) ? named : state.employer;
        // In a board's paper each section begins with the board itself.
        Who begins =
            SurveyEmployers.ENGLAND_AS_A_WHOLE.equals(state.first) ? state.first : state.who;
        state.who = named != null ? named : state.owner != null ? state.owner : begins;
        continue;
      }
      if (passage.blockNumber() != state.block) {
        state.block = passage.blockNumber();
        state.before = state.measure == null ? state.before : state.measure;
        boolean same =
            SAME_MEASURE.isIn(passage.folded())
                || passage.isItem() && NAME_AND_FIGURES.isIn(passage.folded());
        state.measure = same ? state.measure == null ? state.before : state.measure : null;
        state.year = latest;
        state.lastYear = latest;
        state.other = false;
        state.named = false;
      }
      boolean survey = SURVEY.isIn(passage.folded());
      state.named |= survey;
      state.other = OTHER_SURVEY.isIn(passage.folded()) || state.other && !survey;
      if (passage.folded().endsWith("?")) {
        Entry asked = measures.spokenOf(passage.folded());
        state.measure = asked == null ? state.measure : asked;
        continue;
      }
      if (!hedges.has(Hedges.Kind.ELSEWHERE, passage.folded())
          && !hedges.has(Hedges.Kind.DENIAL, passage.folded())
          && !hedges.has(Hedges.Kind.OPINION, passage.folded())
          && !state.other) {
        sentence(article, passage, state, findings);
      }
    }
    return findings;
  }

  private void sentence(
      Article article, Passage passage, SurveyState state, List<Finding> findings) {
    String folded = passage.folded();
    headline(article, passage, state, findings);
    if (THAT_YEAR.isIn(folded) && state.spokenYear > 0) {
      state.year = state.spokenYear;
    }
    Matcher spoken = A_YEAR.matcher(folded);
    while (spoken.find()) {
      state.spokenYear = Integer.parseInt(spoken.group());
    }
    Entry spokenOf = measures.spokenOf(folded);
    Entry carried = spokenOf == null ? state.measure : spokenOf;
    boolean ofScore = carried != null && carried.statistic() == Statistic.SCORE;
    List<Figure> figures = SurveyFigures.find(folded, ofScore);
    if (figures.isEmpty() && state.measure != null) {
      figures = SurveyFigures.bare(folded, state.measure.statistic() == Statistic.PERCENT);
    }
    if (figures.isEmpty()) {
      state.measure = spokenOf == null ? state.measure : spokenOf;
      List<Entry> told = spokenOf == null ? List.of() : measures.allIn(folded);
      state.measures = told.size() > 1 ? told : state.measures;
      notStated(article, passage, state, findings);
    } else {
      figures(article, passage, figures, state, findings);
    }
    Who named = employers.who(article, passage.sentence(), folded.length());
    boolean aside =
        named != null && state.employer != null && employers.isOffice(article, passage.sentence());
    boolean compared =
        SurveyEmployers.ENGLAND_AS_A_WHOLE.equals(named)
            && state.employer != null
            && COMPARED_WITH.isIn(folded);
    if (compared) {
      // The country was only what the employer was held against.
      state.who = state.employer;
    } else if (named != null && !aside) {
      state.who = named;
      state.employer = SurveyEmployers.isEmployer(named) ? named : state.employer;
    }
  }

  /**
   * A number on a line of its own, explained by the sentence below: "57.4 / The percentage of …".
   */
  private void headline(
      Article article, Passage passage, SurveyState state, List<Finding> findings) {
    int at = article.place(passage);
    if (at == 0 || !EXPLAINED.isIn(passage.folded())) {
      return;
    }
    Matcher number = ALONE.matcher(article.passages().get(at - 1).folded());
    if (!number.matches() || OTHER.isIn(passage.folded())) {
      return;
    }
    String folded = passage.folded();
    Entry entry = lexicon.measure(folded, SurveyMeasures.START, 0, folded.length());
    Who who = employers.who(article, passage.sentence(), folded.length());
    who = who == null ? state.who : who;
    if (entry == null || who == null) {
      return;
    }
    state.measure = entry;
    state.who = who;
    boolean percent = entry.statistic() == Statistic.PERCENT;
    Figure figure = new Figure(number.group(1), percent, 0, 0);
    int year = SurveyYears.named(folded, state.year);
    findings.add(finding(article, passage, entry, who, year, figure));
  }

  private void figures(
      Article article,
      Passage passage,
      List<Figure> figures,
      SurveyState state,
      List<Finding> findings) {
    String folded = passage.folded();
    int last = state.lastYear;
    List<Entry> told = measures.inOrder(folded, figures, state);
    List<Who> named =
        RESPECTIVELY.isIn(folded) ? employers.all(article, passage.sentence()) : List.of();
    List<Entry> measured = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      int from = i == 0 ? 0 : figures.get(i - 1).end();
      int to = i + 1 < figures.size() ? figures.get(i + 1).start() : folded.length();
      if (new BigDecimal(figure.value()).compareTo(HUNDRED) > 0) {
        continue;
      }
      boolean compared = SurveyFigures.comparison(folded, figure);
      boolean other =
          OTHER.isIn(folded.substring(from, to))
              || TOOK_PART.isIn(folded.substring(figure.end()))
              || SUPPOSED.isIn(folded.substring(from, figure.start()))
              || compared && OTHER.isIn(folded.substring(0, figure.start()));
      if (other) {
        state.measure = compared ? state.measure : null;
        continue;
      }
      int ofYear = yearOfPair(folded, figures, i);
      boolean country = isCountrys(folded, figures, i) && measured.size() >= 2;
      boolean paired = ofYear > 0 && measured.size() >= 2;
      Entry entry =
          country || paired
              ? measured.get(measured.size() - 2)
              : told.isEmpty()
                  ? measures.of(folded, figure, from, to, compared, state)
                  : told.get(i);
      if ((entry == null || entry.measure().isEmpty())
          && state.headed != null
          && !OF_A_THING.isIn(folded.substring(figure.end()))
          && SurveyMeasures.fits(state.headed, figure)) {
        entry = state.headed;
      }
      if (entry == null) {
        continue;
      }
      measured.add(entry);
      state.measure = entry;
      Who who =
          country
              ? SurveyEmployers.ENGLAND_AS_A_WHOLE
              : figures.size() > 1 && named.size() == figures.size()
                  ? named.get(i)
                  : owners.of(article, passage, figure, from, to, state);
      if (who != null) {
        state.who = who;
        state.first = state.first == null ? who : state.first;
        int year = paired ? ofYear : SurveyYears.of(folded, figure, from, to, state.year, last);
        last = year;
        state.lastYear = year;
        findings.add(finding(article, passage, entry, who, year, figure));
      }
    }
    if (measured.stream().distinct().count() > 1) {
      state.measures = measured;
    }
    state.year = SurveyYears.spokenOfNext(folded, state.year);
  }

  /** "6.81 for engagement and 5.92 for morale, against 6.85 and 5.94 nationally". */
  private static boolean isCountrys(String folded, List<Figure> figures, int i) {
    for (int first = i - 1; first <= i; first++) {
      if (first >= 2 && first + 1 < figures.size()) {
        Figure one = figures.get(first);
        Figure two = figures.get(first + 1);
        if (SurveyFigures.comparison(folded, one)
            && AND.matcher(folded.substring(one.end(), two.start())).matches()
            && NATIONALLY.isIn(folded.substring(two.end()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Both down on 2023 (6.89 and 5.95)": the year of the two; 0: not such a pair. */
  private static int yearOfPair(String folded, List<Figure> figures, int i) {
    for (int first = i - 1; first <= i; first++) {
      if (first >= 2 && first + 1 < figures.size()) {
        Figure one = figures.get(first);
        Figure two = figures.get(first + 1);
        Matcher year = YEAR_BEFORE.matcher(folded.substring(0, one.start()));
        if (AND.matcher(folded.substring(one.end(), two.start())).matches() && year.find()) {
          return Integer.parseInt(year.group(1));
        }
      }
    }
    return 0;
  }

  static Finding finding(
      Article article, Passage passage, Entry entry, Who who, int year, Figure figure) {
    Matcher often = OFTEN.matcher(passage.folded());
    String response = entry.response();
    if (entry.measure().isEmpty()) {
      response = often.find() ? "Often + Always" : response;
    }
    return Quotes.quote(
        base(entry, who, year)
            .with("response", response)
            .with("value", new BigDecimal(figure.value()).toPlainString())
            .with("value_status", ValueStatus.PUBLISHED.code()),
        article,
        passage.sentence(),
        NAME,
        entry.measure().isEmpty() ? "0.6" : "0.85");
  }

  private static Finding base(Entry entry, Who who, int year) {
    return Finding.of(FindingKind.SURVEY)
        .with("survey_year", Integer.toString(year))
        .with("org_code", who.code())
        .with("org_name", who.name())
        .with("org_type", who.type())
        .with("measure", entry.measure())
        .with("breakdown", "all")
        .with("statistic", entry.statistic().code());
  }

  /** The source says that measures are looked at, and gives no figure. */
  private void notStated(
      Article article, Passage passage, SurveyState state, List<Finding> findings) {
    String folded = passage.folded();
    boolean survey =
        SURVEY.isIn(folded)
            || isMainlyAboutSurvey(article)
            || state.named
            || QUESTIONS.isIn(folded)
            || SurveyYears.named(folded, 0) > 0;
    if (!survey || !ABOUT.isIn(folded) || OTHER.isIn(folded)) {
      return;
    }
    List<Who> all = employers.all(article, passage.sentence());
    boolean trusts = folded.contains("the trusts' results") || folded.contains("our trusts");
    if (all.isEmpty() && trusts && state.board != null) {
      all = List.of(state.board.as(OrganisationType.ICS));
    } else if (all.isEmpty() && state.owner != null && Speaker.speaks(folded)) {
      all = List.of(state.owner);
    }
    if (all.isEmpty() && state.who != null && ITS_QUESTIONS.isIn(folded)) {
      all = List.of(state.who);
    }
    Set<String> seen = new LinkedHashSet<>();
    for (Entry entry : lexicon.entries()) {
      if (!entry.measure().isEmpty()
          && entry.pattern().matcher(folded).find()
          && seen.add(entry.measure())) {
        int year = SurveyYears.named(folded, SurveyYears.spokenOf(folded, article, state.year));
        for (Who who : all) {
          findings.add(
              Quotes.quote(
                  base(entry, who, year)
                      .with("response", entry.response())
                      .with("value_status", ValueStatus.NOT_STATED.code()),
                  article,
                  passage.sentence(),
                  NAME,
                  "0.7"));
        }
      }
    }
  }
}
