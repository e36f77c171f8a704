package icsoversight.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every organisation that oversight speaks of, right for any date from 2013. */
public final class Register {
  private static final Comparator<Organisation> BY_PERIOD =
      Comparator.comparing(
          Organisation::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

  private static final Pattern KIND_WORDS =
      Pattern.compile(
          "\\b(?:nhs|foundation|trust|ft|ccg|clinical commissioning group|icb|ics|stp"
              + "|integrated care (?:board|system|partnership)|health and care partnership"
              + "|sustainability and transformation partnership)\\b|[.,']");

  private final TreeMap<String, List<Organisation>> byCode = new TreeMap<>();
  private final Map<String, List<Organisation>> byName = new HashMap<>();
  private final Map<String, Set<String>> byBareName = new HashMap<>();
  private final Map<String, List<Organisation>> byOnsCode = new HashMap<>();
  private final Map<String, List<Succession>> successions = new HashMap<>();
  private final List<Alias> aliases;

  /**
   * A register of the given rows.
   *
   * @param organisations periods of organisations
   * @param successions what followed what
   * @param aliases names as people write them
   */
  public Register(
      Collection<Organisation> organisations,
      Collection<Succession> successions,
      Collection<Alias> aliases) {
    for (Organisation organisation : organisations) {
      byCode.computeIfAbsent(organisation.code(), c -> new ArrayList<>()).add(organisation);
      byName
          .computeIfAbsent(nameKey(organisation.name()), c -> new ArrayList<>())
          .add(organisation);
      if (!organisation.onsCode().isEmpty()) {
        byOnsCode.computeIfAbsent(organisation.onsCode(), c -> new ArrayList<>()).add(organisation);
      }
    }
    byCode.values().forEach(list -> list.sort(BY_PERIOD));
    for (Organisation organisation : organisations) {
      byBareName
          .computeIfAbsent(bareKey(organisation.name()), k -> new HashSet<>())
          .add(organisation.code());
    }
    for (Alias alias : aliases) {
      byBareName.computeIfAbsent(bareKey(alias.name()), k -> new HashSet<>()).add(alias.code());
    }
    for (Succession succession : successions) {
      this.successions
          .computeIfAbsent(succession.predecessor(), c -> new ArrayList<>())
          .add(succession);
    }
    this.aliases = List.copyOf(aliases);
    for (Alias alias : aliases) {
      if (alias.context().isEmpty() || alias.context().equals("ambiguous")) {
        for (Organisation organisation : byCode.getOrDefault(alias.code(), List.of())) {
          List<Organisation> named =
              byName.computeIfAbsent(nameKey(alias.name()), c -> new ArrayList<>());
          if (organisation.type() == alias.type() && !named.contains(organisation)) {
            named.add(organisation);
          }
        }
      }
    }
  }

  /**
   * The organisation with a code, as it was on a day. A body that had closed, or was yet to open,
   * is given in the period nearest to the day.
   *
   * @param code its code
   * @param type its type; null: any, a statutory body before a system
   * @param day the day
   * @return the organisation in that period; empty if the register has no such code
   */
  public Optional<Organisation> findByCode(
      String code, @Nullable OrganisationType type, LocalDate day) {
    return nearest(byCode.getOrDefault(code, List.of()), type, day);
  }

  /**
   * The organisation with a name, in any spelling that the register has.
   *
   * @param name the name
   * @param type its type; null: any
   * @param day the day on which it must be in force, if several share the name
   * @return the organisation; empty if none or several fit
   */
  public Optional<Organisation> findByName(
      String name, @Nullable OrganisationType type, LocalDate day) {
    List<Organisation> named = byName.getOrDefault(nameKey(name), List.of());
    Set<String> codes = new HashSet<>();
    for (Organisation organisation : named) {
      if (type == null || organisation.type() == type) {
        codes.add(organisation.code());
      }
    }
    if (codes.size() != 1) {
      return Optional.empty();
    }
    return findByCode(codes.iterator().next(), type, day);
  }

  /**
   * The organisations that a name in a published list can mean. Lists shorten names: "Barts Health"
   * for the trust, "South Yorkshire" for the board.
   *
   * @param name the name as it stands
   * @param type its type; null: any trust
   * @param day the day on which it must be in force, if several share the name
   * @return the organisations, each as it was on the day; one if the name is settled
   */
  public List<Organisation> listByListedName(
      String name, @Nullable OrganisationType type, LocalDate day) {
    Optional<Organisation> exact = findByName(name, type, day);
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    String key = bareKey(name);
    TreeMap<String, Organisation> fits = new TreeMap<>();
    for (String code : byBareName.getOrDefault(key, Set.of())) {
      for (Organisation o : byCode.getOrDefault(code, List.of())) {
        if (isListedAs(o, type)) {
          nearest(byCode.getOrDefault(code, List.of()), o.type(), day)
              .ifPresent(as -> fits.put(as.code(), as));
        }
      }
    }
    List<Organisation> inForce = fits.values().stream().filter(o -> o.isValidOn(day)).toList();
    return inForce.isEmpty() ? List.copyOf(fits.values()) : inForce;
  }

  private static boolean isListedAs(Organisation o, @Nullable OrganisationType type) {
    return type == null ? o.isTrust() : o.type() == type;
  }

  /** A name without the words that say what kind of body it is. */
  private static String bareKey(String name) {
    return KIND_WORDS.matcher(nameKey(name)).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }

  /**
   * The board to which an area belonged on a day.
   *
   * @param areaCode ODS or ONS code of a CCG, a sub-ICB location or a board
   * @param day the day
   * @return the board in force on that day; empty if the area is unknown or was divided
   */
  public Optional<Organisation> findBoardOfArea(String areaCode, LocalDate day) {
    List<Organisation> areas =
        areaCode.startsWith("E")
            ? byOnsCode.getOrDefault(areaCode, List.of())
            : byCode.getOrDefault(areaCode, List.of());
    for (Organisation area : areas) {
      // The same area lives on under its ODS code, so look at the version in force on the day.
      Optional<Organisation> now = nearest(byCode.getOrDefault(area.code(), List.of()), null, day);
      if (now.isPresent() && !now.get().icbCode().isEmpty()) {
        return boardOn(now.get().icbCode(), day);
      }
    }
    return Optional.empty();
  }

  /** A closed body's board may itself have been followed by exactly one other. */
  private Optional<Organisation> boardOn(String code, LocalDate day) {
    Optional<Organisation> board = findByCode(code, OrganisationType.ICB, day);
    if (board.isEmpty() || board.get().validTo() == null || board.get().isValidOn(day)) {
      return board;
    }
    List<Succession> next = successions.getOrDefault(code, List.of());
    return next.size() == 1 && day.isAfter(board.get().validTo())
        ? findByCode(next.get(0).successor(), OrganisationType.ICB, day)
        : Optional.empty();
  }

  /**
   * The organisations of a type in force on a day.
   *
   * @param type the type
   * @param day the day
   * @return them in the order of their codes
   */
  public List<Organisation> listInForce(OrganisationType type, LocalDate day) {
    return byCode.values().stream()
        .flatMap(List::stream)
        .filter(o -> o.type() == type && o.isValidOn(day))
        .toList();
  }

  /**
   * All periods of all organisations.
   *
   * @return them in the order of codes and days
   */
  public List<Organisation> listAll() {
    return byCode.values().stream().flatMap(List::stream).toList();
  }

  /**
   * What followed an organisation.
   *
   * @param code its code
   * @return the successions; empty if no source names one
   */
  public List<Succession> listSuccessions(String code) {
    return successions.getOrDefault(code, List.of());
  }

  /**
   * All names as people write them.
   *
   * @return the aliases
   */
  public List<Alias> aliases() {
    return aliases;
  }

  /**
   * The form in which names are compared.
   *
   * @param name a name
   * @return lower case, plain quotation marks, single spaces, {@code and} for an ampersand, without
   *     a leading article
   */
  public static String nameKey(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace("&", " and ")
        .replaceAll("[\\s\\u00a0]+", " ")
        .strip()
        .replaceFirst("^the ", "");
  }

  private static Optional<Organisation> nearest(
      List<Organisation> periods, @Nullable OrganisationType type, LocalDate day) {
    List<Organisation> candidates =
        periods.stream().filter(o -> type == null || o.type() == type).toList();
    if (type == null && candidates.size() > 1) {
      List<Organisation> bodies =
          candidates.stream().filter(o -> o.type() != OrganisationType.ICS).toList();
      candidates = bodies.isEmpty() ? candidates : bodies;
    }
    Optional<Organisation> valid = candidates.stream().filter(o -> o.isValidOn(day)).findFirst();
    if (valid.isPresent() || candidates.isEmpty()) {
      return valid;
    }
    Organisation best = candidates.get(0);
    for (Organisation candidate : candidates) {
      if (candidate.validTo() != null && candidate.validTo().isBefore(day)) {
        best = candidate;
      }
    }
    return Optional.of(best);
  }
}
