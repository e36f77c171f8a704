package icsoversight.prose.language;

import icsoversight.document.PlainText;
import icsoversight.organisation.Alias;
import icsoversight.organisation.Organisation;
import icsoversight.organisation.OrganisationType;
import icsoversight.organisation.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/**
 * Finds the names of organisations: all spellings of the register at once, whole words, whatever
 * the case. Which organisation a name means depends on what kinds the passage speaks of.
 */
public final class Names {
  private static final Wording SUFFIX =
      Wording.of(" (?:university )?(?:nhs )?(?:foundation )?trust$| (?:nhs )?ft$| nhs ft$");

  /** A short name that is also a word stands for an organisation only with a capital. */
  private static final int SHORT = 5;

  private static final int SHORTEST_LISTED = 4;

  /** The context of an alias by which a place alone stands for a body that has more in its name. */
  private static final String SHORTENED = "ambiguous";

  /** "King's Mill", "King's Fund": a capital behind a short name makes another of it. */
  private static final Wording CAPITAL = Wording.of("^ [A-Z]");

  private final Register register;
  private final Trie trie;
  private final Memo<String, Collection<Emit>> emits = new Memo<>(this::parse);
  private final Map<String, Set<Alias>> byName = new HashMap<>();
  private final List<Trust> trusts;

  private record Trust(Organisation organisation, String folded) {}

  /**
   * The names of a register.
   *
   * @param register the register
   */
  public Names(Register register) {
    this.register = register;
    this.trusts =
        register.listAll().stream()
            .filter(Organisation::isTrust)
            .map(o -> new Trust(o, withoutArticle(PlainText.fold(o.name()))))
            .toList();
    for (Organisation organisation : register.listAll()) {
      if (isNamed(organisation)) {
        add(organisation.name(), organisation.code(), organisation.type(), "");
      }
    }
    for (Alias alias : register.aliases()) {
      add(alias.name(), alias.code(), alias.type(), alias.context());
    }
    Trie.TrieBuilder builder = Trie.builder().onlyWholeWords();
    byName.keySet().forEach(builder::addKeyword);
    this.trie = builder.build();
  }

  private Collection<Emit> parse(String folded) {
    return trie.parseText(folded);
  }

  /** Sub-ICB locations are never spoken of by name; STPs only with the letters behind them. */
  private static boolean isNamed(Organisation organisation) {
    return organisation.type() != OrganisationType.SUB_ICB
        && (organisation.type() != OrganisationType.STP
            || organisation.name().contains("STP")
            || organisation.name().contains("Partnership"));
  }

  private static String withoutArticle(String folded) {
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }

  private void add(String name, String code, OrganisationType type, String context) {
    String folded = withoutArticle(PlainText.fold(name).strip());
    put(folded, new Alias(name, code, type, context));
    if (folded.contains(" & ")) {
      put(folded.replace(" & ", " and "), new Alias(name, code, type, context));
    }
    Matcher suffix = SUFFIX.matcher(folded);
    if (suffix.find()) {
      String bare = folded.substring(0, suffix.start());
      boolean shared = !bare.contains(" ");
      for (String ending :
          List.of(
              " nhs foundation trust",
              " foundation trust",
              " nhs trust",
              " nhs ft",
              " ft",
              " trust")) {
        put(bare + ending, new Alias(name, code, type, ""));
      }
      if (!shared) {
        put(bare, new Alias(name, code, type, context));
      }
    }
  }

  private void put(String folded, Alias alias) {
    if (folded.length() > 1) {
      byName.computeIfAbsent(folded, n -> new LinkedHashSet<>()).add(alias);
    }
  }

  /**
   * The organisations that a sentence names.
   *
   * @param sentence the sentence
   * @param types the kinds that count here
   * @param day the day of the document
   * @param introduced shorter names that the document has given to organisations
   * @return the mentions in order, the longest name at each place
   */
  public List<Mention> find(
      Sentence sentence, Set<OrganisationType> types, LocalDate day, ShortNames introduced) {
    // What the document itself introduced comes before what the letters mean elsewhere.
    List<Mention> all = new ArrayList<>(introduced.find(sentence, types));
    List<Emit> unclear = new ArrayList<>();
    for (Emit emit : emits.get(sentence.folded())) {
      int start = emit.getStart();
      int end = emit.getEnd() + 1;
      String written = sentence.text().substring(start, end);
      // "The north London borough" is no trust of that name.
      boolean named =
          !Character.isLowerCase(written.charAt(0))
                  && !written.equals(written.toLowerCase(java.util.Locale.ROOT))
              || end - start > 3 * SHORT;
      if (named) {
        List<Organisation> meant = meant(emit.getKeyword(), types, day);
        Optional<Organisation> one = one(meant, day);
        boolean goesOn = isShort(emit.getKeyword()) && CAPITAL.isIn(sentence.text().substring(end));
        one.filter(o -> !goesOn && !isPartOfOther(emit, emits.get(sentence.folded()), o))
            .ifPresent(o -> all.add(new Mention(start, end, o)));
        if (one.isEmpty() && !meant.isEmpty()) {
          unclear.add(emit);
        }
      }
    }
    // A part of a name that can mean several is not the name of another: "Medway" in "Kent and
    // Medway".
    all.removeIf(
        m ->
            unclear.stream()
                .anyMatch(
                    u ->
                        u.getStart() <= m.start()
                            && m.end() <= u.getEnd() + 1
                            && m.end() - m.start() < u.getEnd() + 1 - u.getStart()));
    return longest(all);
  }

  /** One word that a body is called by beside its name. */
  private boolean isShort(String keyword) {
    return keyword.indexOf(' ') < 0
        && byName.getOrDefault(keyword, Set.of()).stream()
            .allMatch(a -> a.context().equals(SHORTENED));
  }

  /**
   * "West London" within "North West London Integrated Care Board": of another body's name. Of
   * councils and groups two can stand side by side as the name of a system: "Stoke-on-Trent".
   */
  private boolean isPartOfOther(Emit emit, Collection<Emit> emits, Organisation organisation) {
    boolean local =
        organisation.type() == OrganisationType.LOCAL_AUTHORITY
            || organisation.type() == OrganisationType.CCG;
    return !local
        && emits.stream()
            .filter(e -> e.getStart() <= emit.getStart() && emit.getEnd() <= e.getEnd())
            .filter(e -> e.size() > emit.size())
            .map(e -> byName.getOrDefault(e.getKeyword(), Set.of()))
            .anyMatch(names -> names.stream().noneMatch(a -> a.code().equals(organisation.code())));
  }

  /**
   * The trusts that a name in a list or table can mean, which may be shortened: "Barnsley".
   *
   * @param name the name as it stands
   * @param day the day of the document
   * @return the trusts; one if the name is settled
   */
  public List<Organisation> listed(String name, LocalDate day) {
    if (name.length() < SHORTEST_LISTED) {
      return List.of();
    }
    List<Organisation> listed = register.listByListedName(name, null, day);
    if (!listed.isEmpty()) {
      return listed;
    }
    String beginning = PlainText.fold(name) + " ";
    return trusts.stream()
        .filter(t -> t.folded().startsWith(beginning) && t.organisation().isValidOn(day))
        .map(Trust::organisation)
        .toList();
  }

  /**
   * Whether a bare name is that of a system, a board or a region.
   *
   * @param folded the name in folded form
   * @param day the day of the document
   * @return true if it is
   */
  public boolean namesSystem(String folded, LocalDate day) {
    return organisation(
            folded,
            java.util.EnumSet.of(
                OrganisationType.ICS, OrganisationType.ICB, OrganisationType.REGION),
            day)
        .isPresent();
  }

  /**
   * The name of an organisation.
   *
   * @param code its code
   * @param day the day
   * @return its name on that day; empty if the register has no such code
   */
  public Optional<String> nameOf(String code, LocalDate day) {
    return register.findByCode(code, null, day).map(Organisation::name);
  }

  private Optional<Organisation> organisation(
      String name, Set<OrganisationType> types, LocalDate day) {
    return one(meant(name, types, day), day);
  }

  /** The organisations that a name can mean: those that it means by right, else by shortening. */
  private List<Organisation> meant(String name, Set<OrganisationType> types, LocalDate day) {
    List<Organisation> byRight = meant(name, types, day, false);
    return byRight.isEmpty() ? meant(name, types, day, true) : byRight;
  }

  private List<Organisation> meant(
      String name, Set<OrganisationType> types, LocalDate day, boolean shortened) {
    Set<String> codes = new LinkedHashSet<>();
    List<Organisation> found = new ArrayList<>();
    for (Alias alias : byName.getOrDefault(name, Set.of())) {
      if (types.contains(alias.type())
          && fits(alias, types)
          && alias.countsOn(day)
          && alias.context().equals(SHORTENED) == shortened) {
        register
            .findByCode(alias.code(), alias.type(), day)
            .filter(o -> !isToCome(o, day) && codes.add(o.code() + o.type()))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** A body is spoken of for some months before it begins, and not for years. */
  private static boolean isToCome(Organisation organisation, LocalDate day) {
    LocalDate from = organisation.validFrom();
    return from != null && from.isAfter(day.plusYears(1));
  }

  private static Optional<Organisation> one(List<Organisation> found, LocalDate day) {
    if (found.size() > 1) {
      // Of several that share the name, the one in force is meant.
      List<Organisation> inForce = found.stream().filter(o -> o.isValidOn(day)).toList();
      return inForce.size() == 1 ? Optional.of(inForce.get(0)) : preferred(inForce);
    }
    return found.stream().findFirst();
  }

  /** A bare place name means a council or a group only where the passage speaks of nothing else. */
  private static boolean fits(Alias alias, Set<OrganisationType> types) {
    return !(alias.context().equals("ccg") || alias.context().equals("council"))
        || types.size() == 1;
  }

  /** A system and its board share their names: the bare name is the system's. */
  private static Optional<Organisation> preferred(List<Organisation> found) {
    Set<String> codes = new LinkedHashSet<>(found.stream().map(Organisation::code).toList());
    return codes.size() == 1
        ? found.stream().filter(o -> o.type() == OrganisationType.ICS).findFirst()
        : Optional.empty();
  }

  private static List<Mention> longest(List<Mention> all) {
    List<Mention> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparingInt((Mention m) -> m.start() - m.end())
            .thenComparingInt(Mention::start));
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : sorted) {
      boolean free =
          kept.stream().noneMatch(k -> k.start() < mention.end() && mention.start() < k.end());
      if (free) {
        kept.add(mention);
      }
    }
    kept.sort(Comparator.comparingInt(Mention::start));
    return kept;
  }
}
