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
import icsoversight.prose.language.Memo;
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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds figures of the NHS Staff Survey with their measure, organisation and year. */
public final class SurveyRule implements Rule {
  private static final String NAME = "survey-figure";
  private static final Wording SURVEY =
      Wording.of(
          "\\b(nhs staff survey|national staff survey|staff survey|annual survey of (?:nhs )?staff)\\b");
  private static final Wording OTHER =
      Wording.of(
          "\\b(response rate|response rates|closes|draft|questionnaires|turnout|return rate|completion rate|people pulse|pulse survey|pulse check|pulse|budget|inflation|sickness|vacancy|vacancies|running costs|gp patient survey|friends and family|pay rise|waiting list|poll|polls|unison|bma|royal college|our own survey|website|target|targets|ambition|wants|want|imatter|members replied|percentage points?)\\b");

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
  private static final Wording ALONE =
      Wording.of("^\\s*(\\d{1,2}(?:\\.\\d+)?) ?(?:%|per cent)?\\s*$");
  private static final Wording ABOUT =
      Wording.of(
          "\\b(questions?|fared?|did|says about|look(?:s|ed|ing)? at|went through|examines?|explor\\w+|compar\\w+|measures?|asks?|look up|map|used for|says on|results on|results for|breaks? down)\\b");
  private static final Wording OWN =
      Wording.of(
          "\\b(our|our own|the trust|the icb|the board|its staff|its own|those we employ)\\b");
  private static final Wording OWN_BOARD =
      Wording.of("\\b(?:our own|the icb|recommend the (?:icb|board)|the board's own)\\b");

  /** Once another survey is spoken of, the figures of the paragraph are of that one. */
  private static final Wording OTHER_SURVEY =
      Wording.of(
          "\\b(pulse|poll|polls|polled|our own survey|survey of our own|website|friends and family|gp patient survey|imatter|unison|bma|union|internal survey|it survey|questionnaire of)\\b");

  private static final Wording ANOTHER =
      Wording.of("^(?:%| per cent| percent)?, (?:and|while|but) ");

  private static final Wording STANDS_AT =
      Wording.of("\\b(?:on|with|at|to|count on|only|just|is|was|are|were) $|\\($");
  private static final Wording NOTHING_MORE =
      Wording.of(
          "^(?:%| per cent| percent)?\\)?(?: (?:would|did|do|said so|agreed|agree))?(?:[.;,]?$|[,;)] |\\. | and | of (?:its|their) (?:staff|people)[.,;]| (?:for|at|in) )");

  private static final Wording RESPECTIVELY = Wording.of("\\b(?:respectively|in that order)\\b");
  private static final Wording FIGURES =
      Wording.of("\\b(?:figures?|results?|shares?|proportions?|scores?|percentages?|numbers)\\b");

  private static final Wording SAID_SO =
      Wording.of(
          "\\b(?:said|did|do|felt|feel|think|thought) (?:so|the same)\\b|\\bit (?:is|was) (?:just |only )?\\d");

  private static final Wording SAME_MEASURE =
      Wording.of(
          "\\b(?:the|that) same (?:score|figure|measure|question|share|proportion|theme)\\b|\\b(?:the|that) (?:figure|share|score|proportion) (?:was|is|stood|for|at)\\b|\\bon the same (?:measure|question)\\b|\\b(?:did|do) so\\b");
  private static final Wording QUESTIONS =
      Wording.of(
          "\\b(?:of|on|all|these|the|those) (?:two |three |four |key |same )*(?:questions|measures)\\b");

  /** All trusts of the system whose board speaks. */
  private static final Wording WHOLE_SYSTEM =
      Wording.of(
          "\\b(?:trusts (?:in|of|across) (?:the|our|this) (?:[a-z]+ )?system|(?:across|for|in|of) (?:the|our) (?:whole |entire |wider )?system|system as a whole|system-wide|systemwide|(?:across|all) (?:of )?(?:our|the|its|their) (?:[a-z]+ )?trusts|our trusts)\\b");

  private static final Wording ITS_QUESTIONS =
      Wording.of("^(?:it|they|these|the (?:article|column|piece|analysis|map|table|briefing)) \\b");
  private static final Wording YOURS = Wording.of("\\b(?:we|our|us|you|your)\\b");
  private static final Wording SPEAKER = Wording.of("\\b(?:we|our|us)\\b");
  private static final Wording AGREED =
      Wording.of(
          "\\b(?:said|did|do|felt|feel|think|thought) (?:so|the same)\\b|\\bit (?:is|was) \\d|\\bagreed\\b");
  private static final int MAINLY = 3;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A place before every word, to look for measures in words without figures. */
  static final Figure START = new Figure("0", true, 0, 0);

  private @Nullable PlainText mainlyOf;
  private boolean mainly;
  private final Memo<String, Optional<Entry>> spokenOf = new Memo<>(this::look);
  private final SurveyLexicon lexicon;
  private final SurveyEmployers employers;
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
  }

  /** What the sentences before left open: measure, organisation and year. */
  private static final class State {
    private @Nullable Entry measure;

    /** The measure of the paragraph before, which a sentence without one goes back to. */
    private @Nullable Entry before;

    /** The measures of the last sentence that told of several, in its order. */
    private List<Entry> measures = List.of();

    private @Nullable Who who;
    private @Nullable Who employer;
    private @Nullable Who board;
    private @Nullable Who owner;
    private int year;
    private int block = -1;
    private boolean other;
    private boolean named;
  }

  static boolean isAboutSurvey(Article article) {
    return SURVEY.matcher(PlainText.fold(article.title())).find()
        || article.text().folded().contains("survey")
            && article.passages().stream().anyMatch(p -> SURVEY.matcher(p.folded()).find());
  }

  private boolean isMainlyAboutSurvey(Article article) {
    if (mainlyOf != article.text()) {
      mainlyOf = article.text();
      mainly = countsSurveys(article);
    }
    return mainly;
  }

  private static boolean countsSurveys(Article article) {
    return SURVEY.matcher(PlainText.fold(article.title())).find()
        || article.passages().stream().filter(p -> SURVEY.matcher(p.folded()).find()).count()
            >= MAINLY;
  }

  @Override
  public List<Finding> apply(Article article) {
    List<Finding> findings = new ArrayList<>();
    if (!isAboutSurvey(article)) {
      return findings;
    }
    State state = new State();
    state.year = SurveyYears.ofDocument(article);
    state.board = employers.board(article);
    state.owner = SurveyEmployers.isOwn(article) ? employers.owner(article) : null;
    int latest = state.year;
    for (Passage passage : article.passages()) {
      if (passage.block().kind() == Block.Kind.ROW) {
        continue;
      }
      if (passage.isHeading() && !ALONE.matcher(passage.folded()).matches()) {
        Who named = employers.who(article, passage.sentence(), passage.folded().length());
        state.employer = SurveyEmployers.isEmployer(named) ? named : state.employer;
        // In a board's paper each section begins with the board itself.
        state.who = named != null ? named : state.owner != null ? state.owner : state.who;
        continue;
      }
      if (passage.blockNumber() != state.block) {
        state.block = passage.blockNumber();
        state.before = state.measure == null ? state.before : state.measure;
        state.measure = SAME_MEASURE.matcher(passage.folded()).find() ? state.measure : null;
        state.year = latest;
        state.other = false;
        state.named = false;
      }
      boolean survey = SURVEY.matcher(passage.folded()).find();
      state.named |= survey;
      state.other = OTHER_SURVEY.matcher(passage.folded()).find() || state.other && !survey;
      if (!passage.folded().endsWith("?")
          && !hedges.has(Hedges.Kind.ELSEWHERE, passage.folded())
          && !hedges.has(Hedges.Kind.DENIAL, passage.folded())
          && !hedges.has(Hedges.Kind.OPINION, passage.folded())
          && !state.other) {
        sentence(article, passage, state, findings);
      }
    }
    return findings;
  }

  private void sentence(Article article, Passage passage, State state, List<Finding> findings) {
    String folded = passage.folded();
    headline(article, passage, state, findings);
    Entry spokenOf = spokenOf(folded);
    boolean ofScore = spokenOf != null && spokenOf.statistic() == Statistic.SCORE;
    List<Figure> figures = SurveyFigures.find(folded, ofScore);
    if (figures.isEmpty() && state.measure != null) {
      figures = SurveyFigures.bare(folded, state.measure.statistic() == Statistic.PERCENT);
    }
    if (figures.isEmpty()) {
      state.measure = spokenOf == null ? state.measure : spokenOf;
      notStated(article, passage, state, findings);
    } else {
      figures(article, passage, figures, state, findings);
    }
    Who named = employers.who(article, passage.sentence(), folded.length());
    boolean aside = state.employer != null && employers.isOffice(article, passage.sentence());
    if (named != null && !aside) {
      state.who = named;
      state.employer = SurveyEmployers.isEmployer(named) ? named : state.employer;
    }
  }

  private @Nullable Entry spokenOf(String folded) {
    return spokenOf.get(folded).orElse(null);
  }

  private Optional<Entry> look(String folded) {
    return Optional.ofNullable(lexicon.measure(folded, START, 0, folded.length()))
        .filter(e -> !e.measure().isEmpty());
  }

  /**
   * A number on a line of its own, explained by the sentence below: "57.4 / The percentage of …".
   */
  private void headline(Article article, Passage passage, State state, List<Finding> findings) {
    int at = article.passages().indexOf(passage);
    if (at == 0 || !EXPLAINED.matcher(passage.folded()).find()) {
      return;
    }
    Matcher number = ALONE.matcher(article.passages().get(at - 1).folded());
    if (!number.matches() || OTHER.matcher(passage.folded()).find()) {
      return;
    }
    String folded = passage.folded();
    Entry entry = lexicon.measure(folded, START, 0, folded.length());
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
      Article article, Passage passage, List<Figure> figures, State state, List<Finding> findings) {
    String folded = passage.folded();
    int last = state.year;
    List<Entry> told = inOrder(folded, figures, state);
    List<Who> named =
        RESPECTIVELY.matcher(folded).find()
            ? employers.all(article, passage.sentence())
            : List.of();
    List<Entry> measures = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      int from = i == 0 ? 0 : figures.get(i - 1).end();
      int to = i + 1 < figures.size() ? figures.get(i + 1).start() : folded.length();
      if (new BigDecimal(figure.value()).compareTo(HUNDRED) > 0) {
        continue;
      }
      boolean compared = SurveyFigures.comparison(folded, figure);
      boolean other =
          OTHER.matcher(folded.substring(from, to)).find()
              || TOOK_PART.matcher(folded.substring(figure.end())).find()
              || SUPPOSED.matcher(folded.substring(from, figure.start())).find()
              || compared && OTHER.matcher(folded.substring(0, figure.start())).find();
      if (other) {
        state.measure = compared ? state.measure : null;
        continue;
      }
      Entry entry =
          told.isEmpty() ? measure(folded, figure, from, to, compared, state) : told.get(i);
      if (entry == null) {
        continue;
      }
      measures.add(entry);
      state.measure = entry;
      Who who =
          figures.size() > 1 && named.size() == figures.size()
              ? named.get(i)
              : whose(article, passage, figure, from, to, state);
      if (who != null) {
        state.who = who;
        int year = SurveyYears.of(folded, figure, from, to, state.year, last);
        last = year;
        findings.add(finding(article, passage, entry, who, year, figure));
      }
    }
    if (measures.stream().distinct().count() > 1) {
      state.measures = measures;
    }
    state.year = SurveyYears.spokenOfNext(folded, state.year);
  }

  /**
   * "There the figures are 41.7%, 53.9% and 41.6%": of the measures told before, in their order.
   */
  private List<Entry> inOrder(String folded, List<Figure> figures, State state) {
    boolean matches =
        figures.size() > 1
            && figures.size() == state.measures.size()
            && FIGURES.matcher(folded).find()
            && spokenOf(folded) == null;
    for (int i = 0; matches && i < figures.size(); i++) {
      matches = fits(state.measures.get(i), figures.get(i));
    }
    return matches ? state.measures : List.of();
  }

  /** What a figure measures; null: nothing of the survey. */
  private @Nullable Entry measure(
      String folded, Figure figure, int from, int to, boolean compared, State state) {
    Entry before = named(lexicon.measure(folded, figure, from, figure.start()));
    Entry around = lexicon.measure(folded, figure, from, to);
    boolean carried =
        SAID_SO.matcher(folded.substring(from, to)).find()
            || compared && before == null
            || SurveyFigures.followsWas(folded, figure) && before == null && named(around) == null;
    Entry entry =
        carried && state.measure != null && fits(state.measure, figure)
            ? state.measure
            : compared && before != null ? before : around;
    boolean fits = entry != null && fits(entry, figure);
    if (!fits && goesOn(folded, figure) && state.measure != null && fits(state.measure, figure)) {
      return state.measure;
    }
    if (!fits || entry != null && entry.measure().isEmpty()) {
      // "54% at one trust but 58% at the other would recommend": said once, behind both.
      Entry whole = spokenOf(folded);
      entry = whole != null && fits(whole, figure) ? whole : entry;
    }
    Entry last = state.measure == null ? state.before : state.measure;
    boolean unsaid = entry == null || goesOn(folded, figure) && before == null;
    if (unsaid && last != null && fits(last, figure) && isElliptical(folded, figure, from, to)) {
      return last;
    }
    boolean again = entry != null && entry.measure().isEmpty() && AGREED.matcher(folded).find();
    if (entry == null || !fits(entry, figure) || again && state.measure != null) {
      entry = state.measure;
    }
    boolean unnamed = entry != null && entry.measure().isEmpty() && !state.named;
    return entry != null && fits(entry, figure) && !unnamed ? entry : null;
  }

  /** "The Christie comes next on 78.7%": where it stands, and not what is measured. */
  private boolean isElliptical(String folded, Figure figure, int from, int to) {
    return STANDS_AT.matcher(folded.substring(from, figure.start())).find()
        && NOTHING_MORE.matcher(folded.substring(figure.end(), Math.max(figure.end(), to))).find()
        && named(lexicon.measure(folded, START, from, figure.start())) == null;
  }

  /** "It comes next on 78.7%, and …": what follows is another thing. */
  private static boolean goesOn(String folded, Figure figure) {
    return ANOTHER.matcher(folded.substring(figure.end())).find();
  }

  private static @Nullable Entry named(@Nullable Entry entry) {
    return entry == null || entry.measure().isEmpty() ? null : entry;
  }

  private static boolean fits(Entry entry, Figure figure) {
    return (entry.statistic() == Statistic.PERCENT) == figure.percent();
  }

  private @Nullable Who whose(
      Article article, Passage passage, Figure figure, int from, int to, State state) {
    String before = passage.folded().substring(0, figure.start());
    String around = passage.folded().substring(from, Math.max(to, figure.end()));
    int semicolon = around.indexOf("; ");
    if (semicolon >= 0 && from + semicolon < figure.start()) {
      around = around.substring(semicolon);
    }
    Who direct = employers.directlyAfter(article, passage.sentence(), figure, to);
    if (direct != null) {
      return direct;
    }
    if (state.board != null && OWN_BOARD.matcher(around).find()) {
      return state.board;
    }
    if (state.board != null && WHOLE_SYSTEM.matcher(around).find()) {
      Who named = employers.who(article, passage.sentence(), figure.start());
      return named != null && named.type().equals(OrganisationType.ICS.code())
          ? named
          : state.board.as(OrganisationType.ICS);
    }
    Who between =
        from == 0
            ? null
            : employers.who(
                article, passage.sentence().part(from, figure.start()), figure.start() - from);
    boolean sameBody = from > 0 && between == null && !around.startsWith(";");
    if (sameBody && state.who != null) {
      return state.who;
    }
    Who who = employers.who(article, passage.sentence(), figure.start());
    boolean vague = who == null || !SurveyEmployers.isEmployer(who) && who.type().equals("region");
    if (vague && OWN.matcher(before).find() && state.employer != null) {
      return state.employer;
    }
    who = who == null ? employers.after(article, passage.sentence(), figure, to) : who;
    if (who != null) {
      return who;
    }
    // Figures of nobody in particular, before anybody is named, are those of the country.
    if (state.owner != null && (state.who == null || YOURS.matcher(around).find())) {
      return state.owner;
    }
    return state.who == null ? SurveyEmployers.ENGLAND_AS_A_WHOLE : state.who;
  }

  static Finding finding(
      Article article, Passage passage, Entry entry, Who who, int year, Figure figure) {
    Matcher often = Wording.of("often or always|always or often").matcher(passage.folded());
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
  private void notStated(Article article, Passage passage, State state, List<Finding> findings) {
    String folded = passage.folded();
    boolean survey =
        SURVEY.matcher(folded).find()
            || isMainlyAboutSurvey(article)
            || QUESTIONS.matcher(folded).find()
            || SurveyYears.named(folded, 0) > 0;
    if (!survey || !ABOUT.matcher(folded).find() || OTHER.matcher(folded).find()) {
      return;
    }
    List<Who> all = employers.all(article, passage.sentence());
    boolean trusts = folded.contains("the trusts' results") || folded.contains("our trusts");
    if (all.isEmpty() && trusts && state.board != null) {
      all = List.of(state.board.as(OrganisationType.ICS));
    } else if (all.isEmpty() && state.owner != null && SPEAKER.matcher(folded).find()) {
      all = List.of(state.owner);
    }
    if (all.isEmpty() && state.who != null && ITS_QUESTIONS.matcher(folded).find()) {
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
