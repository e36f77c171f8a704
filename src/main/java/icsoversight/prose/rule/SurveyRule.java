package icsoversight.prose.rule;

import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.Quotes;
import icsoversight.prose.Rule;
import icsoversight.prose.language.Hedges;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.rule.SurveyEmployers.Who;
import icsoversight.prose.rule.SurveyLexicon.Entry;
import icsoversight.survey.Statistic;
import icsoversight.survey.ValueStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds figures of the NHS Staff Survey with their measure, organisation and year. */
public final class SurveyRule implements Rule {
  private static final String NAME = "survey-figure";
  private static final Pattern SURVEY =
      Pattern.compile(
          "\\b(nhs staff survey|national staff survey|staff survey|annual survey of (?:nhs )?staff)\\b");
  private static final Pattern OTHER =
      Pattern.compile(
          "\\b(response rate|responded|took part|took the survey|questionnaires|turnout|return rate|completion rate|people pulse|pulse survey|pulse check|budget|inflation|sickness|vacancy|vacancies|running costs|gp patient survey|pay rise|waiting list|poll)\\b");
  private static final Pattern YEAR_SURVEY =
      Pattern.compile(
          "\\b(20\\d\\d) (?:nhs |national )?(?:staff )?survey|survey (?:of|for|in|from) (20\\d\\d)|\\b(20\\d\\d) results");
  private static final Pattern YEAR_NEAR =
      Pattern.compile(
          "\\b(?:in|for|since|of|from) (20\\d\\d)\\b|\\((20\\d\\d)\\)|\\b(20\\d\\d)(?:'s)? (?:figure|score|result|survey)");
  private static final Pattern YEAR_BEFORE =
      Pattern.compile(
          "\\b(a year earlier|a year ago|the year before|the previous year|the year earlier|a year before|year before|last time|in the previous survey|twelve months earlier|12 months earlier)\\b");
  private static final Pattern EXPLAINED =
      Pattern.compile("^the (?:percentage|share|proportion|score|percentage share)\\b");
  private static final Pattern ALONE =
      Pattern.compile("^\\s*(\\d{1,2}(?:\\.\\d+)?) ?(?:%|per cent)?\\s*$");
  private static final Pattern ABOUT =
      Pattern.compile(
          "\\b(questions?|fared?|says about|looks? at|looked at|examines?|explor\\w+|compares?|measures?|asks?)\\b");
  private static final Entry NO_MEASURE =
      new Entry("", "", Statistic.PERCENT, Pattern.compile("(?!)"));
  private static final Pattern OWN =
      Pattern.compile("\\b(our|the trust|the icb|the board|its staff)\\b");

  /** A place before every word, to look for measures in a sentence without figures. */
  private static final SurveyFigures.Figure START = new SurveyFigures.Figure("0", true, 0, 0);

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
    this.hedges = new Hedges(phrases);
    this.lexicon = new SurveyLexicon(phrases);
  }

  /** What the sentence before left open: its measure, organisation and year. */
  private static final class State {
    private @Nullable Entry measure;
    private @Nullable Who who;
    private @Nullable Who employer;
    private List<Entry> columns = List.of();
    private int year;
    private int block = -1;
  }

  @Override
  public List<Finding> apply(Article article) {
    List<Finding> findings = new ArrayList<>();
    if (article.passages().stream().noneMatch(p -> SURVEY.matcher(p.folded()).find())
        && !SURVEY.matcher(icsoversight.document.PlainText.fold(article.title())).find()) {
      return findings;
    }
    State state = new State();
    state.year = documentYear(article);
    int latest = state.year;
    for (Passage passage : article.passages()) {
      boolean isTable = passage.folded().indexOf('|') >= 0;
      if (passage.isHeading() && !isTable && !ALONE.matcher(passage.folded()).matches()) {
        Who named = employers.who(article, passage.sentence(), passage.folded().length());
        state.employer = SurveyEmployers.isEmployer(named) ? named : state.employer;
        continue;
      }
      if (passage.blockNumber() != state.block) {
        state.block = passage.blockNumber();
        state.measure = null;
        state.year = latest;
      }
      String folded = passage.folded();
      if (folded.endsWith("?") || hedges.has(Hedges.Kind.ELSEWHERE, folded)) {
        continue;
      }
      if (folded.chars().filter(c -> c == '|').count() > 1) {
        row(article, passage, state, findings);
        continue;
      }
      List<SurveyFigures.Figure> figures = SurveyFigures.find(folded);
      headline(article, passage, state, findings);
      if (figures.isEmpty() && state.measure != null) {
        figures = SurveyFigures.bare(folded, state.measure.statistic() == Statistic.PERCENT);
      }
      if (figures.isEmpty()) {
        Entry spokenOf = lexicon.measure(folded, START, 0, folded.length());
        boolean named = spokenOf != null && !spokenOf.measure().isEmpty();
        state.measure = named ? spokenOf : state.measure;
        notStated(article, passage, state, findings);
      } else {
        figures(article, passage, figures, state, findings);
      }
      Who named = employers.who(article, passage.sentence(), folded.length());
      state.who = named == null ? state.who : named;
      state.employer = SurveyEmployers.isEmployer(named) ? named : state.employer;
    }
    return findings;
  }

  /** A line of a table: the header names a measure a column, a row an organisation. */
  private void row(Article article, Passage passage, State state, List<Finding> findings) {
    String[] cells = passage.folded().split("\\|", -1);
    List<Entry> columns = new ArrayList<>();
    for (String cell : cells) {
      Entry entry =
          lexicon.measure(cell, new SurveyFigures.Figure("0", true, 0, 0), 0, cell.length());
      columns.add(entry == null || entry.measure().isEmpty() ? NO_MEASURE : entry);
    }
    if (columns.stream().anyMatch(c -> !c.measure().isEmpty())) {
      state.columns = columns;
      return;
    }
    Sentence first = passage.sentence().part(0, cells[0].length());
    Who employer = employers.ofRow(article, first);
    for (int c = 1; c < cells.length && c < state.columns.size() && employer != null; c++) {
      Matcher number = ALONE.matcher(cells[c]);
      Entry entry = state.columns.get(c);
      if (!entry.measure().isEmpty() && number.matches()) {
        boolean percent = entry.statistic() == Statistic.PERCENT;
        findings.add(
            finding(
                article,
                passage,
                entry,
                employer,
                state.year,
                new SurveyFigures.Figure(number.group(1), percent, 0, 0)));
      }
    }
  }

  /** The survey that a document speaks of: named, else the last whose results were out. */
  private static int documentYear(Article article) {
    for (Passage passage : article.passages()) {
      Matcher matcher = YEAR_SURVEY.matcher(passage.folded());
      if (matcher.find()) {
        return year(matcher);
      }
    }
    boolean resultsOut = article.published().getMonthValue() >= 3;
    return article.published().getYear() - (resultsOut ? 1 : 2);
  }

  private static int year(Matcher matcher) {
    for (int g = 1; g <= matcher.groupCount(); g++) {
      if (matcher.group(g) != null) {
        return Integer.parseInt(matcher.group(g));
      }
    }
    throw new IllegalStateException("A year matched without a year");
  }

  /**
   * A number on a line of its own, explained by the sentence below: "57.4 / The percentage of …".
   */
  private void headline(Article article, Passage passage, State state, List<Finding> findings) {
    int at = article.passages().indexOf(passage);
    if (at == 0 || !EXPLAINED.matcher(passage.folded()).find()) {
      return;
    }
    Passage above = article.passages().get(at - 1);
    Matcher number = ALONE.matcher(above.folded());
    if (!number.matches() || OTHER.matcher(passage.folded()).find()) {
      return;
    }
    Entry entry =
        lexicon.measure(
            passage.folded(),
            new SurveyFigures.Figure("0", true, 0, 0),
            0,
            passage.folded().length());
    Who who = employers.who(article, passage.sentence(), passage.folded().length());
    who = who == null ? state.who : who;
    if (entry == null || who == null) {
      return;
    }
    Matcher named = YEAR_SURVEY.matcher(passage.folded());
    int year = named.find() ? year(named) : state.year;
    state.measure = entry;
    state.who = who;
    SurveyFigures.Figure figure =
        new SurveyFigures.Figure(number.group(1), entry.statistic() == Statistic.PERCENT, 0, 0);
    findings.add(finding(article, passage, entry, who, year, figure));
  }

  private void figures(
      Article article,
      Passage passage,
      List<SurveyFigures.Figure> figures,
      State state,
      List<Finding> findings) {
    String folded = passage.folded();
    int from = 0;
    for (int i = 0; i < figures.size(); i++) {
      SurveyFigures.Figure figure = figures.get(i);
      int to = i + 1 < figures.size() ? figures.get(i + 1).start() : folded.length();
      String span = folded.substring(from, to);
      from = figure.end();
      if (new BigDecimal(figure.value()).compareTo(BigDecimal.valueOf(100)) > 0) {
        continue;
      }
      boolean compared = SurveyFigures.comparison(folded, figure);
      if (OTHER.matcher(span).find() || (compared && OTHER.matcher(folded).find())) {
        state.measure = compared ? state.measure : null;
        continue;
      }
      Entry entry =
          compared && state.measure != null
              ? state.measure
              : lexicon.measure(folded, figure, i == 0 ? 0 : figures.get(i - 1).end(), to);
      if (entry == null) {
        entry = state.measure;
      }
      if (entry == null || (entry.statistic() == Statistic.SCORE) == figure.percent()) {
        continue;
      }
      if (compared
          && OTHER.matcher(folded.substring(0, figure.start())).find()
          && state.measure == null) {
        continue;
      }
      state.measure = entry;
      Who direct = employers.directlyAfter(article, passage.sentence(), figure, to);
      Who who =
          direct == null ? employers.who(article, passage.sentence(), figure.start()) : direct;
      if (direct == null
          && !SurveyEmployers.isEmployer(who)
          && OWN.matcher(folded.substring(0, figure.start())).find()
          && state.employer != null
          && (who == null || !SurveyEmployers.isEmployer(who) && who.type().equals("region"))) {
        who = state.employer;
      }
      who = who == null ? employers.after(article, passage.sentence(), figure, to) : who;
      who = who == null ? state.who : who;
      if (who == null) {
        continue;
      }
      state.who = who;
      int year = year(folded, figure, to, state);
      findings.add(finding(article, passage, entry, who, year, figure));
    }
    Matcher named = YEAR_SURVEY.matcher(folded);
    if (named.find()) {
      state.year = year(named);
    }
  }

  private static int year(String folded, SurveyFigures.Figure figure, int to, State state) {
    // A semicolon ends what is said of one figure: "… care; a year before it was 74.2".
    int semicolon = folded.indexOf(';', figure.end());
    int end = semicolon < 0 ? to : Math.min(to, semicolon);
    String behind = folded.substring(figure.end(), Math.max(end, figure.end()));
    int begin = Math.max(0, folded.lastIndexOf(';', figure.start()));
    String before = folded.substring(begin, figure.start());
    boolean compared = SurveyFigures.comparison(folded, figure);
    if (YEAR_BEFORE.matcher(behind).find() || (begin > 0 && YEAR_BEFORE.matcher(before).find())) {
      return state.year - 1;
    }
    Matcher near = YEAR_NEAR.matcher(behind);
    if (near.find() && compared) {
      return year(near);
    }
    if (compared && before.endsWith("from ")) {
      return state.year - 1;
    }
    Matcher named = YEAR_SURVEY.matcher(before);
    Matcher earlier = YEAR_NEAR.matcher(before);
    int year = state.year;
    while (earlier.find()) {
      year = year(earlier);
    }
    if (named.find()) {
      year = year(named);
    }
    near.reset();
    return year == state.year && near.find() ? year(near) : year;
  }

  private Finding finding(
      Article article,
      Passage passage,
      Entry entry,
      Who who,
      int year,
      SurveyFigures.Figure figure) {
    Matcher often = Pattern.compile("often or always|always or often").matcher(passage.folded());
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
    if (!(SURVEY.matcher(folded).find() || YEAR_SURVEY.matcher(folded).find())
        || !ABOUT.matcher(folded).find()) {
      return;
    }
    Who who = employers.who(article, passage.sentence(), folded.length());
    if (who == null || OTHER.matcher(folded).find()) {
      return;
    }
    Set<String> seen = new java.util.LinkedHashSet<>();
    for (Entry entry : lexicon.entries()) {
      if (!entry.measure().isEmpty()
          && entry.pattern().matcher(folded).find()
          && seen.add(entry.measure())) {
        findings.add(
            Quotes.quote(
                base(entry, who, state.year)
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
