package icsoversight.prose.rule;

import icsoversight.document.PlainText;
import icsoversight.organisation.Organisation;
import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The employers that a sentence about the staff survey names. People there speak of ambulance
 * trusts by their regions and of trusts by their hospitals, and a name that a trust shares with a
 * system is the trust's where nothing is said of systems.
 */
final class EmployerNames {
  private static final Set<OrganisationType> TRUSTS =
      EnumSet.of(
          OrganisationType.NHS_TRUST,
          OrganisationType.FOUNDATION_TRUST,
          OrganisationType.CARE_TRUST,
          OrganisationType.REGION,
          OrganisationType.SOCIAL_ENTERPRISE);

  private static final Set<OrganisationType> ALL =
      EnumSet.of(
          OrganisationType.NHS_TRUST,
          OrganisationType.FOUNDATION_TRUST,
          OrganisationType.CARE_TRUST,
          OrganisationType.ICB,
          OrganisationType.ICS,
          OrganisationType.REGION,
          OrganisationType.CCG,
          OrganisationType.SOCIAL_ENTERPRISE);

  private static final Set<OrganisationType> SYSTEMS =
      EnumSet.of(OrganisationType.ICS, OrganisationType.ICB, OrganisationType.REGION);

  private static final Wording OF_SYSTEMS =
      Wording.of("\\b(?:integrated care|ics?s?|icbs?|systems?|clinical commissioning|ccgs?)\\b");
  private static final Wording OF_SYSTEM = Wording.of("\\bsystems?\\b");
  private static final Wording OF_BOARDS =
      Wording.of("\\b(?:icbs?|integrated care|boards|commissioning)\\b");
  private static final Wording AMBULANCES = Wording.of("\\bambulance (?:trust|service|crew|staff)");

  /** "South East Coast", "East of England", "Yorkshire". */
  private static final Wording PLACE = Wording.of("\\b[A-Z][a-z]+(?: (?:of )?[A-Z][a-z]+){0,3}\\b");

  private static final Wording RUNS =
      Wording.of(
          "\\b(?:which|that) (?:runs|operates|manages) (?:the )?([A-Z][A-Za-z'’]+(?: [A-Z][A-Za-z'’]+){0,3})(?: in ([A-Z][a-z]+))?");

  /** Whom so many passages before speak of, a sentence goes on about. */
  private static final int REACH = 4;

  private static final int SHORTEST_SITE = 5;

  private final Names names;

  /**
   * What a whole document tells, asked for at each of its sentences.
   *
   * @param text the document
   * @param systems whether it speaks of systems or their boards
   * @param titled whether its title does
   * @param ambulances whether it is about ambulance services: 2 its title, 1 its text, 0 nowhere
   * @param sites the hospitals that it says which trusts run
   */
  private record Told(
      PlainText text,
      boolean systems,
      boolean titled,
      int ambulances,
      Map<String, Organisation> sites) {}

  private @Nullable Told told;

  EmployerNames(Names names) {
    this.names = names;
  }

  /** The mentions of employers in order; of overlapping ones the longer. */
  List<Mention> find(Article article, Sentence sentence) {
    Told of = of(article);
    List<Mention> found = named(article, sentence, ALL);
    if (!of.systems()) {
      found = over(found, named(article, sentence, TRUSTS));
    }
    if (of.systems() && (of.titled() || OF_SYSTEM.isIn(sentence.folded()))) {
      List<Mention> ofSystems = named(article, sentence, SYSTEMS);
      found = ofSystems.size() > found.size() ? ofSystems : found;
    }
    if (of.ambulances() > 0 && isOfAmbulances(of, article, sentence)) {
      found = over(ambulances(article, sentence), found);
    }
    return of.sites().isEmpty() ? found : over(sites(of, sentence), found);
  }

  private Told of(Article article) {
    Told known = told;
    if (known == null || known.text() != article.text()) {
      String title = PlainText.fold(article.title());
      String folded = article.text().folded();
      int ambulances = title.contains("ambulance") ? 2 : AMBULANCES.isIn(folded) ? 1 : 0;
      known =
          new Told(
              article.text(),
              OF_SYSTEMS.isIn(folded),
              OF_BOARDS.isIn(title),
              ambulances,
              RUNS.isIn(article.text().text()) ? sitesOf(article) : Map.of());
      told = known;
    }
    return known;
  }

  private List<Mention> named(Article article, Sentence sentence, Set<OrganisationType> types) {
    return names.find(sentence, types, article.published(), article.introduced());
  }

  /** The mentions of two lists; those of the first where they overlap and are no shorter. */
  private static List<Mention> over(List<Mention> first, List<Mention> second) {
    List<Mention> all = new ArrayList<>(first);
    for (Mention other : second) {
      List<Mention> met =
          all.stream().filter(m -> m.start() < other.end() && other.start() < m.end()).toList();
      boolean longer =
          met.stream().allMatch(m -> other.end() - other.start() > m.end() - m.start());
      if (longer) {
        all.removeAll(met);
        all.add(other);
      }
    }
    all.sort(Comparator.comparingInt(Mention::start));
    return all;
  }

  private static boolean isOfAmbulances(Told of, Article article, Sentence sentence) {
    if (of.ambulances() > 1) {
      return true;
    }
    List<Passage> before =
        article.passages().stream().filter(p -> p.sentence().start() <= sentence.start()).toList();
    int section = before.isEmpty() ? -1 : before.get(before.size() - 1).section();
    return before.subList(Math.max(0, before.size() - REACH), before.size()).stream()
        .anyMatch(p -> p.section() == section && AMBULANCES.isIn(p.folded()));
  }

  /** "London is not far behind", where ambulance trusts are told of. */
  private List<Mention> ambulances(Article article, Sentence sentence) {
    List<Mention> found = new ArrayList<>();
    Matcher place = PLACE.matcher(sentence.text());
    while (place.find()) {
      int start = place.start();
      while (start < place.end()) {
        int end = place.end();
        Mention mention = null;
        while (mention == null && end > start) {
          String name = sentence.text().substring(start, end);
          List<Organisation> services = names.listed(name + " Ambulance", article.published());
          mention = services.size() == 1 ? new Mention(start, end, services.get(0)) : null;
          int space = name.lastIndexOf(' ');
          end = space < 0 ? start : start + space;
        }
        if (mention != null) {
          found.add(mention);
          break;
        }
        int next = sentence.text().indexOf(' ', start);
        start = next < 0 ? place.end() : next + 1;
      }
    }
    return found;
  }

  /** "At Derriford", after "University Hospitals Plymouth, the trust that runs Derriford". */
  private static List<Mention> sites(Told of, Sentence sentence) {
    List<Mention> found = new ArrayList<>();
    for (Map.Entry<String, Organisation> site : of.sites().entrySet()) {
      int at = sentence.text().indexOf(site.getKey());
      if (at >= 0) {
        found.add(new Mention(at, at + site.getKey().length(), site.getValue()));
      }
    }
    return found;
  }

  private Map<String, Organisation> sitesOf(Article article) {
    Map<String, Organisation> known = new TreeMap<>();
    for (Passage passage : article.passages()) {
      Matcher runs = RUNS.matcher(passage.sentence().text());
      while (runs.find()) {
        List<Mention> before =
            named(article, passage.sentence(), TRUSTS).stream()
                .filter(m -> m.end() <= runs.start() && m.organisation().isTrust())
                .toList();
        for (int g = 1; !before.isEmpty() && g <= runs.groupCount(); g++) {
          String site = runs.group(g);
          if (site != null && site.length() >= SHORTEST_SITE) {
            known.putIfAbsent(site, before.get(before.size() - 1).organisation());
          }
        }
      }
    }
    return known;
  }
}
