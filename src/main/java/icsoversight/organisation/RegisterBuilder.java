package icsoversight.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts a register together: what ships with the program, then what reference files add. */
public final class RegisterBuilder {
  private final Map<String, List<Organisation>> byCode = new LinkedHashMap<>();
  private final Map<String, Succession> successions = new LinkedHashMap<>();
  private final Map<String, Alias> aliases = new LinkedHashMap<>();

  /**
   * Adds a period of an organisation; one with the same code, type and first day replaces it.
   *
   * @param organisation the period
   * @return this builder
   */
  public RegisterBuilder put(Organisation organisation) {
    List<Organisation> periods =
        byCode.computeIfAbsent(organisation.code(), c -> new ArrayList<>());
    periods.removeIf(
        o ->
            o.type() == organisation.type()
                && Objects.equals(o.validFrom(), organisation.validFrom()));
    periods.add(organisation);
    return this;
  }

  /**
   * Adds what an official register says of an organisation: a code that is not yet known, the last
   * day of one that is known as open, or an ONS code where none is known. What is known of names
   * and boards over time is kept, for a register says only how things stand on its own day.
   *
   * @param organisation the organisation as the register has it
   * @return this builder
   */
  public RegisterBuilder amend(Organisation organisation) {
    List<Organisation> periods = byCode.get(organisation.code());
    boolean knownKind =
        periods != null && periods.stream().anyMatch(o -> sameKind(o, organisation));
    if (periods == null || !knownKind) {
      return put(organisation);
    }
    LocalDate close = organisation.validTo();
    LocalDate open = organisation.validFrom();
    for (int i = 0; i < periods.size(); i++) {
      Organisation known = periods.get(i);
      if (!sameKind(known, organisation)) {
        continue;
      }
      if (close != null && known.validTo() == null && known.isValidOn(close)) {
        known = known.endingOn(close);
      }
      boolean lacksOnsCode = known.onsCode().isEmpty() && !organisation.onsCode().isEmpty();
      if (lacksOnsCode && open != null && known.isValidOn(open)) {
        known = known.withOnsCode(organisation.onsCode());
      }
      periods.set(i, known);
    }
    return this;
  }

  private static boolean sameKind(Organisation one, Organisation other) {
    return one.type() == other.type() || (one.isTrust() && other.isTrust());
  }

  /**
   * Adds a succession.
   *
   * @param succession what followed what
   * @return this builder
   */
  public RegisterBuilder put(Succession succession) {
    successions.put(succession.predecessor() + ">" + succession.successor(), succession);
    return this;
  }

  /**
   * Adds a name as people write it.
   *
   * @param alias the name
   * @return this builder
   */
  public RegisterBuilder put(Alias alias) {
    aliases.put(alias.name() + "|" + alias.code() + "|" + alias.type(), alias);
    return this;
  }

  /**
   * The register.
   *
   * @return a new register
   */
  public Register build() {
    List<Organisation> all = byCode.values().stream().flatMap(List::stream).toList();
    return new Register(all, successions.values(), aliases.values());
  }
}
