package icsoversight.prose.rule;

import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.Quotes;
import icsoversight.prose.Rule;
import icsoversight.prose.language.Hedges;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.survey.Statistic;
import icsoversight.survey.ValueStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Finds figures of the NHS Staff Survey with their measure, organisation and year. */
public final class SurveyRule implements Rule {
  private static final String NAME = "survey-figure";
  private static final Pattern SURVEY =
      Pattern.compile(
          "\\b(nhs staff survey|national staff survey|staff survey|annual survey of (?:nhs )?staff)\\b");
  private static final Pattern PERCENT =
      Pattern.compile(
          "(?<![\\d.£$])(\\d{1,3}(?:\\.\\d+)?) ?(?:%|per cent\\b|percent\\b|pc\\b)(?! (?:points?|of (?:the )?(?:budget|adults|income|spending)))");
  private static final Pattern SCORE =
      Pattern.compile(
          "(?<![\\d.£$])(\\d\\.\\d{1,2})(?: out of (?:10|ten)\\b|/10\\b)|\\b(?:scored?|score of|from|against|to|at|with|was|is|and|morale|engagement) (\\d\\.\\d{1,2})(?! ?(?:%|per|m|bn|million|point))\\b");
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
  private static final Pattern ENGLAND =
      Pattern.compile(
          "\\b(across england|england|nationally|national average|national figure|across the nhs|nhs as a whole|across the country|national)\\b");
  private static final Pattern EXPLAINED =
      Pattern.compile("^the (?:percentage|share|proportion|score|percentage share)\\b");
  private static final Pattern ALONE =
      Pattern.compile("^\\s*(\\d{1,2}(?:\\.\\d+)?) ?(?:%|per cent)?\\s*$");
  private static final Pattern BARE_PERCENT =
      Pattern.compile("(?<![\\d.£$])(\\d{2}\\.\\d)(?![\\d%])");
  private static final Pattern BARE_SCORE =
      Pattern.compile("(?<![\\d.£$])(\\d\\.\\d{1,2})(?![\\d%])");
  private static final Pattern ABOUT =
      Pattern.compile(
          "\\b(questions?|fared?|says about|looks? at|looked at|examines?|explor\\w+|compares?|measures?|asks?)\\b");
  private static final Set<OrganisationType> EMPLOYERS =
      EnumSet.of(
          OrganisationType.NHS_TRUST,
          OrganisationType.FOUNDATION_TRUST,
          OrganisationType.CARE_TRUST,
          OrganisationType.ICB,
          OrganisationType.ICS,
          OrganisationType.REGION,
          OrganisationType.SOCIAL_ENTERPRISE);

  private record Entry(String measure, String response, Statistic statistic, Pattern pattern) {}

  private static final Entry NO_MEASURE =
      new Entry("", "", Statistic.PERCENT, Pattern.compile("(?!)"));
  private static final Set<OrganisationType> TRUSTS_AND_BOARDS =
      EnumSet.of(
          OrganisationType.NHS_TRUST, OrganisationType.FOUNDATION_TRUST,
          OrganisationType.CARE_TRUST, OrganisationType.ICB);

  /** "the lowest for any trust in the East of England": the region only says among whom. */
  private static final Pattern NAMED_BEFORE =
      Pattern.compile(
          "(?:\\b(?:at|was|is|of|to|were|scored|came to|come to|reached|stood at)|:|\\() ?$");

  private static final Pattern AT = Pattern.compile(" ?(?:of (?:its )?staff )?(?:at|in|for) ");

  private static final Pattern ANY_IN =
      Pattern.compile(
          "\\b(?:any|other|all|every)(?: [a-z-]+)? (?:trusts?|organisations?|employers?|boards?) in (?:the )?$");

  private static final Pattern OWN =
      Pattern.compile("\\b(our|the trust|the icb|the board|its staff|of its)\\b");

  private record Figure(String value, boolean percent, int start, int end) {}

  private record Who(String code, String name, String type) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Names names;
  private final Hedges hedges;

  /**
   * The rule.
   *
   * @param phrases the language of the lexicon
   * @param names the names of organisations
   */
  public SurveyRule(Phrases phrases, Names names) {
    this.names = names;
    this.hedges = new Hedges(phrases);
    for (CSVRecord row : Phrases.rows("survey.csv")) {
      entries.add(
          new Entry(
              row.get("measure"),
              row.get("response"),
              row.get("statistic").equals("score") ? Statistic.SCORE : Statistic.PERCENT,
              phrases.compile(row.get("phrase"))));
    }
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
        && !SURVEY.matcher(icsoversight.prose.text.PlainText.fold(article.title())).find()) {
      return findings;
    }
    State state = new State();
    state.year = documentYear(article);
    int latest = state.year;
    for (Passage passage : article.passages()) {
      boolean isTable = passage.folded().indexOf('|') >= 0;
      if (passage.isHeading() && !isTable && !ALONE.matcher(passage.folded()).matches()) {
        Who named = who(article, passage.sentence(), passage.folded().length());
        state.employer = isEmployer(named) ? named : state.employer;
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
      List<Figure> figures = figures(folded);
      headline(article, passage, state, findings);
      if (figures.isEmpty() && state.measure != null) {
        figures = bare(folded, state.measure);
      }
      if (figures.isEmpty()) {
        notStated(article, passage, state, findings);
      } else {
        figures(article, passage, figures, state, findings);
      }
      Who named = who(article, passage.sentence(), folded.length());
      state.who = named == null ? state.who : named;
      state.employer = isEmployer(named) ? named : state.employer;
    }
    return findings;
  }

  private static boolean isEmployer(@Nullable Who who) {
    return who != null && (who.type().endsWith("trust") || who.type().equals("icb"));
  }

  /** A line of a table: the header names a measure a column, a row an organisation. */
  private void row(Article article, Passage passage, State state, List<Finding> findings) {
    String[] cells = passage.folded().split("\\|", -1);
    List<Entry> columns = new ArrayList<>();
    for (String cell : cells) {
      Entry entry = measure(cell, new Figure("0", true, 0, 0), 0, cell.length());
      columns.add(entry == null || entry.measure().isEmpty() ? NO_MEASURE : entry);
    }
    if (columns.stream().anyMatch(c -> !c.measure().isEmpty())) {
      state.columns = columns;
      return;
    }
    Sentence first = passage.sentence().part(0, cells[0].length());
    List<Mention> mentions =
        names.find(first, TRUSTS_AND_BOARDS, article.published(), article.introduced());
    for (int c = 1; c < cells.length && c < state.columns.size() && !mentions.isEmpty(); c++) {
      Matcher number = ALONE.matcher(cells[c]);
      Entry entry = state.columns.get(c);
      if (!entry.measure().isEmpty() && number.matches()) {
        boolean percent = entry.statistic() == Statistic.PERCENT;
        findings.add(
            finding(
                article,
                passage,
                entry,
                of(mentions.get(0)),
                state.year,
                new Figure(number.group(1), percent, 0, 0)));
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

  private static List<Figure> figures(String folded) {
    List<Figure> figures = new ArrayList<>();
    Matcher percent = PERCENT.matcher(folded);
    while (percent.find()) {
      figures.add(new Figure(percent.group(1), true, percent.start(), percent.end()));
    }
    Matcher score = SCORE.matcher(folded);
    while (score.find()) {
      String value = score.group(1) == null ? score.group(2) : score.group(1);
      int start = score.group(1) == null ? score.start(2) : score.start(1);
      boolean known = figures.stream().anyMatch(f -> f.start() <= start && start < f.end());
      if (!known) {
        figures.add(new Figure(value, false, start, score.end()));
      }
    }
    figures.sort(java.util.Comparator.comparingInt(Figure::start));
    return figures;
  }

  /** A number without a unit, where the sentence before has said what it measures. */
  private static List<Figure> bare(String folded, Entry measure) {
    List<Figure> figures = new ArrayList<>();
    boolean percent = measure.statistic() == Statistic.PERCENT;
    Matcher matcher = (percent ? BARE_PERCENT : BARE_SCORE).matcher(folded);
    while (matcher.find()) {
      figures.add(new Figure(matcher.group(1), percent, matcher.start(1), matcher.end(1)));
    }
    return figures;
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
        measure(passage.folded(), new Figure("0", true, 0, 0), 0, passage.folded().length());
    Who who = who(article, passage.sentence(), passage.folded().length());
    who = who == null ? state.who : who;
    if (entry == null || who == null) {
      return;
    }
    Matcher named = YEAR_SURVEY.matcher(passage.folded());
    int year = named.find() ? year(named) : state.year;
    state.measure = entry;
    state.who = who;
    Figure figure = new Figure(number.group(1), entry.statistic() == Statistic.PERCENT, 0, 0);
    findings.add(finding(article, passage, entry, who, year, figure));
  }

  private void figures(
      Article article, Passage passage, List<Figure> figures, State state, List<Finding> findings) {
    String folded = passage.folded();
    int from = 0;
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      int to = i + 1 < figures.size() ? figures.get(i + 1).start() : folded.length();
      String span = folded.substring(from, to);
      from = figure.end();
      if (new BigDecimal(figure.value()).compareTo(BigDecimal.valueOf(100)) > 0) {
        continue;
      }
      boolean compared = comparison(folded, figure);
      if (OTHER.matcher(span).find() || (compared && OTHER.matcher(folded).find())) {
        state.measure = compared ? state.measure : null;
        continue;
      }
      Entry entry =
          compared && state.measure != null
              ? state.measure
              : measure(folded, figure, i == 0 ? 0 : figures.get(i - 1).end(), to);
      if (entry == null && compared) {
        continue;
      }
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
      Who who = directlyAfter(article, passage.sentence(), figure, to);
      who = who == null ? who(article, passage.sentence(), figure.start()) : who;
      if (!isEmployer(who)
          && OWN.matcher(folded.substring(0, figure.start())).find()
          && state.employer != null
          && (who == null || !isEmployer(who) && who.type().equals("region"))) {
        who = state.employer;
      }
      who = who == null ? after(article, passage.sentence(), figure, to) : who;
      who = who == null ? state.who : who;
      if (who == null) {
        continue;
      }
      int year = year(folded, figure, to, state);
      findings.add(finding(article, passage, entry, who, year, figure));
    }
    Matcher named = YEAR_SURVEY.matcher(folded);
    if (named.find()) {
      state.year = year(named);
    }
  }

  /** "against 7.23", "up from 58%", "compared with": the same measure at another time. */
  private static boolean comparison(String folded, Figure figure) {
    return folded
        .substring(0, figure.start())
        .matches(
            "(?s).*\\b(from|against|compared with|compared to|up on|down on|than|was|versus)(?: just| only| about| the)? ?$");
  }

  private @Nullable Entry measure(String folded, Figure figure, int from, int to) {
    Entry best = null;
    int nearest = Integer.MAX_VALUE;
    boolean named = NAMED_BEFORE.matcher(folded.substring(0, figure.start())).find();
    for (Entry entry : entries) {
      Matcher matcher = entry.pattern().matcher(folded);
      while (matcher.find()) {
        if (matcher.end() <= from || matcher.start() >= to) {
          continue;
        }
        boolean behind = matcher.start() >= figure.end();
        int distance = behind ? matcher.start() - figure.end() : figure.start() - matcher.end();
        // "54% say that …" is explained by what follows, "… stands at 6.5" by what went before.
        distance += behind == named ? 500 : 0;
        distance += entry.measure().isEmpty() ? 1000 : 0;
        if (distance < nearest) {
          nearest = distance;
          best = entry;
        }
      }
    }
    return best;
  }

  private @Nullable Who who(Article article, Sentence sentence, int before) {
    List<Mention> mentions =
        names.find(sentence, EMPLOYERS, article.published(), article.introduced());
    Who who = null;
    int place = -1;
    for (Mention mention : mentions) {
      boolean compared = ANY_IN.matcher(sentence.folded().substring(0, mention.start())).find();
      if (mention.start() < before && !compared) {
        who = of(mention);
        place = mention.start();
      }
    }
    Matcher england = ENGLAND.matcher(sentence.folded());
    while (england.find()) {
      boolean within =
          mentions.stream()
              .anyMatch(m -> m.start() <= england.start() && england.start() < m.end());
      boolean body = sentence.folded().startsWith("nhs ", Math.max(0, england.start() - 4));
      if (england.start() < before && england.start() > place && !within && !body) {
        who = new Who("ENG", "England", OrganisationType.COUNTRY.code());
        place = england.start();
      }
    }
    return who;
  }

  /** "68.8% at University College London Hospitals": nothing stands between. */
  private @Nullable Who directlyAfter(Article article, Sentence sentence, Figure figure, int to) {
    Matcher at = AT.matcher(sentence.folded()).region(figure.end(), sentence.folded().length());
    if (!at.lookingAt()) {
      return null;
    }
    Sentence rest =
        sentence.part(at.end(), Math.min(Math.max(to, at.end()), sentence.text().length()));
    return names.find(rest, EMPLOYERS, article.published(), article.introduced()).stream()
        .filter(m -> m.start() <= 4)
        .findFirst()
        .map(SurveyRule::of)
        .orElse(null);
  }

  /** "61 per cent of staff across England": the organisation behind the figure. */
  private @Nullable Who after(Article article, Sentence sentence, Figure figure, int to) {
    Sentence rest = sentence.part(figure.end(), Math.min(to, sentence.text().length()));
    List<Mention> mentions = names.find(rest, EMPLOYERS, article.published(), article.introduced());
    if (!mentions.isEmpty()) {
      return of(mentions.get(0));
    }
    return ENGLAND.matcher(rest.folded()).find()
        ? new Who("ENG", "England", OrganisationType.COUNTRY.code())
        : null;
  }

  private static Who of(Mention mention) {
    return new Who(
        mention.organisation().code(),
        mention.organisation().name(),
        mention.organisation().type().code());
  }

  private static int year(String folded, Figure figure, int to, State state) {
    String behind = folded.substring(figure.end(), to);
    if (YEAR_BEFORE.matcher(behind).find()) {
      return state.year - 1;
    }
    Matcher near = YEAR_NEAR.matcher(behind);
    if (near.find() && comparison(folded, figure)) {
      return year(near);
    }
    String before = folded.substring(0, figure.start());
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
      Article article, Passage passage, Entry entry, Who who, int year, Figure figure) {
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
    Who who = who(article, passage.sentence(), folded.length());
    if (who == null || OTHER.matcher(folded).find()) {
      return;
    }
    Set<String> seen = new java.util.LinkedHashSet<>();
    for (Entry entry : entries) {
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
