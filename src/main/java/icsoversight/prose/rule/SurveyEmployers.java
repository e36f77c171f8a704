package icsoversight.prose.rule;

import icsoversight.document.Block;
import icsoversight.organisation.Organisation;
import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Whose staff a figure is about. */
final class SurveyEmployers {
  private static final Wording ENGLAND =
      Wording.of(
          "\\b(across england|(?<!east of )england|nationally|national average|national figure|the english (?:figure|average|total)|english trusts|across the nhs|nhs as a whole|across the country|national)\\b");

  private static final Wording AT_PLACE =
      Wording.of(
          "\\b[Aa]t ((?:[A-Z][a-z']+)(?: (?:and |of |upon )?[A-Z][a-z']+){0,3})|^((?:[A-Z][a-z']+)(?: (?:and |of |upon )?[A-Z][a-z']+){0,3})(?:, whose|[’']s?\\b)");

  private static final Wording OFFICE =
      Wording.of(
          "\\b(?:chair|chairman|chairwoman|chief executive|director|president|head|professor|governor)(?: [a-z]+){0,2} (?:of|at|for|from) (?:the )?$");

  /** "the 60.8% recorded across England". */
  private static final Wording OF_COUNTRY =
      Wording.of(
          "^(?:[%)]| per cent)?(?: of (?:all )?(?:nhs )?(?:staff|people|respondents|those asked))? (?:recorded |reported |seen |found |achieved |scored )?(?:(?:across|for|in) (?:the whole of )?england\\b|nationally\\b|across the (?:country|nhs)\\b)");

  private static final Wording AT =
      Wording.of(
          " ?(?:of (?:its )?staff )?(?:at|in|for|of)(?: (?:its|the) (?:counterpart|neighbour|sister trust|equivalent)(?: (?:in|for|of|at))?,?)? ");

  private static final Wording ANY_IN =
      Wording.of(
          "\\b(?:any|other|all|every)(?: [a-z-]+)? (?:trusts?|organisations?|employers?|boards?) in (?:the )?$");

  private static final Set<OrganisationType> TRUSTS_AND_BOARDS =
      EnumSet.of(
          OrganisationType.NHS_TRUST,
          OrganisationType.FOUNDATION_TRUST,
          OrganisationType.CARE_TRUST,
          OrganisationType.ICB,
          OrganisationType.CCG);

  /** Whose staff a figure is about. */
  record Who(String code, String name, String type) {
    Who as(OrganisationType other) {
      return new Who(code, name, other.code());
    }
  }

  static final Who ENGLAND_AS_A_WHOLE = new Who("ENG", "England", OrganisationType.COUNTRY.code());

  /** A compass point alone names a region only where people are said to be in it. */
  private static final Wording REGION =
      Wording.of(
          "\\b(?:in|across|of|for) (?:the )?(south west|south east|north west|midlands|east of england|london|(?<=the )capital|north east and yorkshire)\\b(?! (?:budget|spending|programme|funding|plan|investment|london|yorkshire|essex|kent|ambulance|icb|integrated|university|hospital|health|care|trust|anglia|coast))");

  private static final Map<String, String> REGIONS =
      Map.of(
          "south west", "Y58",
          "south east", "Y59",
          "north west", "Y62",
          "midlands", "Y60",
          "east of england", "Y61",
          "london", "Y56",
          "capital", "Y56",
          "north east and yorkshire", "Y63");

  private static final Wording THE_BOARD =
      Wording.of("^(?:the |its |our )?(?:local )?(?:integrated care board|icb|board)(?: itself)?$");
  private static final int FIRST_LINES = 8;
  private static final int TABLE_REACH = 4;

  private final Names names;
  private final EmployerNames employers;

  SurveyEmployers(Names names) {
    this.names = names;
    this.employers = new EmployerNames(names);
  }

  /**
   * The organisation that a table's row is about.
   *
   * @param boards whether the rows are boards, which share their names with systems
   */
  @Nullable Who ofRow(Article article, Sentence cell, boolean boards) {
    List<Mention> systems =
        boards
            ? names.find(
                cell,
                EnumSet.of(OrganisationType.ICB, OrganisationType.ICS),
                article.published(),
                article.introduced())
            : List.of();
    return systems.isEmpty() ? ofRow(article, cell) : of(systems.get(0)).as(OrganisationType.ICB);
  }

  /** The organisation that a table's row is about; null if the cell names none. */
  @Nullable Who ofRow(Article article, Sentence cell) {
    List<Mention> mentions =
        names.find(cell, TRUSTS_AND_BOARDS, article.published(), article.introduced());
    if (!mentions.isEmpty()) {
      return of(mentions.get(0));
    }
    List<Organisation> listed = names.listed(cell.text().strip(), article.published());
    return listed.size() == 1 ? of(listed.get(0)) : who(article, cell, cell.folded().length());
  }

  /**
   * "The integrated care board" among the employers of a place: that of the system named last.
   * Null: the cell says something else, or no system is named.
   */
  @Nullable Who boardOfRow(Article article, Passage row, Sentence cell) {
    if (!THE_BOARD.isIn(cell.folded().strip())) {
      return null;
    }
    Set<OrganisationType> systems = EnumSet.of(OrganisationType.ICB, OrganisationType.ICS);
    for (Passage earlier : Carried.before(article, row)) {
      List<Mention> mentions =
          names.find(earlier.sentence(), systems, article.published(), article.introduced());
      if (!mentions.isEmpty()) {
        return of(mentions.get(mentions.size() - 1)).as(OrganisationType.ICB);
      }
    }
    return null;
  }

  /** Whose figures a table without a name holds: whom the words above it name, else who speaks. */
  @Nullable Who ofTable(Article article, Passage table) {
    for (Passage earlier : Carried.before(article, table).stream().limit(TABLE_REACH).toList()) {
      Who speaker = earlier.section() == table.section() ? null : owner(article);
      if (speaker != null) {
        // In a paper of one employer a section of its own is about that employer.
        return speaker;
      }
      Who named =
          earlier.block().kind() == Block.Kind.ROW
              ? null
              : who(article, earlier.sentence(), earlier.folded().length());
      if (named != null) {
        return named;
      }
      if (Speaker.speaks(earlier.folded()) && owner(article) != null) {
        return owner(article);
      }
    }
    return owner(article);
  }

  /** The board whose paper a document is: the one named in its first lines; null: none. */
  @Nullable Who board(Article article) {
    return first(article, EnumSet.of(OrganisationType.ICB));
  }

  /**
   * Who speaks in a document as "we": the board or trust named in its title or the lines that stand
   * above its text; null: none.
   */
  @Nullable Who owner(Article article) {
    Who board = board(article);
    if (board != null) {
      return board;
    }
    return Speaker.named(article, names, TRUSTS_AND_BOARDS)
        .map(SurveyEmployers::of)
        .orElseGet(() -> only(article));
  }

  /** The one employer that a document names; null: it names none, or several. */
  private @Nullable Who only(Article article) {
    List<Who> all =
        article.passages().stream()
            .flatMap(
                p ->
                    names
                        .find(
                            p.sentence(),
                            TRUSTS_AND_BOARDS,
                            article.published(),
                            article.introduced())
                        .stream())
            .map(SurveyEmployers::of)
            .distinct()
            .limit(2)
            .toList();
    return all.size() == 1 ? all.get(0) : null;
  }

  private @Nullable Who first(Article article, Set<OrganisationType> types) {
    return article.passages().stream()
        .limit(FIRST_LINES)
        .flatMap(
            p ->
                names.find(p.sentence(), types, article.published(), article.introduced()).stream())
        .map(SurveyEmployers::of)
        .findFirst()
        .orElse(null);
  }

  /** All organisations that a sentence names, regions and the country included. */
  List<Who> all(Article article, Sentence sentence) {
    List<Who> all =
        employers.find(article, sentence).stream().map(SurveyEmployers::of).distinct().toList();
    if (!all.isEmpty()) {
      return all;
    }
    Who who = who(article, sentence, sentence.folded().length());
    return who == null ? List.of() : List.of(who);
  }

  @Nullable Who who(Article article, Sentence sentence, int before) {
    List<Mention> mentions = employers.find(article, sentence);
    Who who = null;
    int place = -1;
    for (Mention mention : mentions) {
      boolean compared = ANY_IN.isIn(sentence.folded().substring(0, mention.start()));
      if (mention.start() < before && !compared) {
        who = of(mention);
        place = mention.start();
      }
    }
    Who listed = shortened(article, sentence, Math.max(place, 0), before, mentions);
    if (listed != null) {
      return listed;
    }
    Matcher region = REGION.matcher(sentence.folded());
    while (region.find()) {
      boolean free =
          mentions.stream().noneMatch(m -> m.start() < region.end() && region.start(1) < m.end());
      boolean compared = ANY_IN.isIn(sentence.folded().substring(0, region.start(1)));
      if (free && !compared && region.start() < before && region.start() > place) {
        String code = REGIONS.getOrDefault(region.group(1), "");
        String name = names.nameOf(code, article.published()).orElse(region.group(1));
        who = new Who(code, name, OrganisationType.REGION.code());
        place = region.start();
      }
    }
    Matcher england = ENGLAND.matcher(sentence.folded());
    while (england.find()) {
      boolean within =
          mentions.stream()
              .anyMatch(m -> m.start() <= england.start() && england.start() < m.end());
      boolean body = sentence.folded().startsWith("nhs ", Math.max(0, england.start() - 4));
      if (england.start() < before && england.start() > place && !within && !body) {
        who = ENGLAND_AS_A_WHOLE;
        place = england.start();
      }
    }
    return who;
  }

  /** "At Salisbury, 63.5%": a trust by the first words of its name. */
  private @Nullable Who shortened(
      Article article, Sentence sentence, int from, int before, List<Mention> mentions) {
    Matcher place = AT_PLACE.matcher(sentence.text());
    while (place.find()) {
      String name = place.group(1) == null ? place.group(2) : place.group(1);
      boolean free =
          mentions.stream().noneMatch(m -> m.start() < place.end() && place.start() < m.end());
      if (free && place.start() >= from && place.start() < before) {
        List<Organisation> listed = names.listed(name, article.published());
        if (listed.size() == 1) {
          return of(listed.get(0));
        }
      }
    }
    return null;
  }

  /** "68.8% at University College London Hospitals": nothing stands between. */
  @Nullable Who directlyAfter(
      Article article, Sentence sentence, SurveyFigures.Figure figure, int to) {
    if (OF_COUNTRY.isIn(sentence.folded().substring(figure.end()))) {
      return ENGLAND_AS_A_WHOLE;
    }
    Matcher at = AT.matcher(sentence.folded()).region(figure.end(), sentence.folded().length());
    if (!at.lookingAt()) {
      return null;
    }
    Sentence rest =
        sentence.part(at.end(), Math.min(Math.max(to, at.end()), sentence.text().length()));
    return employers.find(article, rest).stream()
        .filter(m -> m.start() <= 4)
        .findFirst()
        .map(SurveyEmployers::of)
        .orElse(null);
  }

  /** "61 per cent of staff across England": the organisation behind the figure. */
  @Nullable Who after(Article article, Sentence sentence, SurveyFigures.Figure figure, int to) {
    Sentence rest = sentence.part(figure.end(), Math.min(to, sentence.text().length()));
    List<Mention> mentions = employers.find(article, rest);
    for (Mention mention : mentions) {
      // "the lowest for any trust in the East of England": the region only says among whom.
      if (!ANY_IN.isIn(rest.folded().substring(0, mention.start()))) {
        return of(mention);
      }
    }
    if (ENGLAND.isIn(rest.folded())) {
      return ENGLAND_AS_A_WHOLE;
    }
    return mentions.isEmpty() ? who(article, rest, rest.folded().length()) : null;
  }

  /** Whether a sentence names a body only to say whose chair or officer somebody is. */
  boolean isOffice(Article article, Sentence sentence) {
    List<Mention> mentions = employers.find(article, sentence);
    return !mentions.isEmpty()
        && mentions.stream().allMatch(m -> OFFICE.isIn(sentence.folded().substring(0, m.start())));
  }

  static Who of(Mention mention) {
    return of(mention.organisation());
  }

  private static Who of(Organisation organisation) {
    return new Who(organisation.code(), organisation.name(), organisation.type().code());
  }

  static boolean isEmployer(@Nullable Who who) {
    return who != null
        && (who.type().endsWith("trust")
            || who.type().equals(OrganisationType.ICB.code())
            || who.type().equals(OrganisationType.CCG.code()));
  }
}
