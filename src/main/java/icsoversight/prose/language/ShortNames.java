package icsoversight.prose.language;

import icsoversight.document.PlainText;
import icsoversight.organisation.Organisation;
import icsoversight.organisation.OrganisationType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shorter names that organisations have within one document, once it has named them: letters that
 * it introduces ("Mid and South Essex (MSE)"), their initials, and their names without the words
 * that say what kind of body they are ("Papworth" after "Royal Papworth Hospital").
 */
public final class ShortNames {
  /** No names at all. */
  public static final ShortNames NONE = new ShortNames(List.of());

  /** How a short name came about, and so where it counts. */
  enum Kind {
    /** Counts wherever it stands. */
    GIVEN,
    /** Initials count only as capital letters. */
    INITIALS,
    /** The first word of a name before "trust": none if two trusts share it. */
    FIRST_WORD,
    /** A place alone is no body where something is said to be in it. */
    PLACE
  }

  private static final Wording IN_BRACKETS =
      Wording.of("^ ?\\((?:the |or |known as )?['\"]?([A-Za-z&]{2,9})['\"]?\\)");

  private static final Wording LEGAL =
      Wording.of(" (?:university )?(?:nhs )?(?:foundation )?trust$| nhs ft$");

  private static final Wording KIND =
      Wording.of(
          "(?: (?:university|teaching|health|healthcare|health care|hospitals?|acute|general|integrated care|nhs|foundation|trust|ft|community|mental))+$");

  /** "The Cambridgeshire trust", after "Cambridgeshire Community Services". */
  private static final Wording FIRST_WORD =
      Wording.of(
          "^(?:the )?(?!university|hospitals?|royal|north|south|east|west|mid|great|greater|central|queen|king|saint)([a-z']{5,}) [a-z]");

  private static final Wording KIND_BEFORE =
      Wording.of(
          "^(?:the )?(?:university hospitals? of (?:the )?|university hospitals? |royal |queen elizabeth hospital )");

  /** "in Southampton", "people from Leicester": the town, not its hospitals. */
  private static final Wording PLACED =
      Wording.of(
          "\\b(?:in|near|around|across|outside|from|of|for|to|into|greater|north|south|east|west|and)(?: the)? $");

  private static final Set<String> SMALL_WORDS = Set.of("and", "of", "the", "in", "for");
  private static final int SHORTEST = 5;
  private static final int LEAST_INITIALS = 3;

  /** A short name. */
  private record Entry(String folded, Organisation organisation, Kind kind, Wording pattern) {}

  private final List<Entry> entries;

  private ShortNames(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Where a sentence uses the short names.
   *
   * @param sentence the sentence
   * @param types the kinds of organisation that count
   * @return the mentions, overlapping ones among them
   */
  List<Mention> find(Sentence sentence, Set<OrganisationType> types) {
    List<Mention> found = new ArrayList<>();
    for (Entry entry : entries) {
      String folded = sentence.folded();
      if (!types.contains(entry.organisation().type()) || !folded.contains(entry.folded())) {
        continue;
      }
      Matcher matcher = entry.pattern().matcher(folded);
      while (matcher.find()) {
        String written = sentence.text().substring(matcher.start(), matcher.end());
        boolean counts =
            switch (entry.kind()) {
              case GIVEN, FIRST_WORD -> true;
              case INITIALS -> written.equals(written.toUpperCase(Locale.ROOT));
              case PLACE ->
                  Character.isUpperCase(written.charAt(0))
                      && !PLACED.isIn(folded.substring(0, matcher.start()));
            };
        if (counts) {
          found.add(new Mention(matcher.start(), matcher.end(), entry.organisation()));
        }
      }
    }
    return found;
  }

  /** Gathers the short names of a document while it is read. */
  public static final class Gathering {
    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    /**
     * Takes note of a mention by a longer name.
     *
     * @param sentence the sentence
     * @param mention where in it
     * @param namesSystem whether a bare name is that of a system, a board or a region, which it
     *     then keeps
     */
    public void add(
        Sentence sentence, Mention mention, java.util.function.Predicate<String> namesSystem) {
      Organisation organisation = mention.organisation();
      String written = sentence.folded().substring(mention.start(), mention.end());
      Matcher letters = IN_BRACKETS.matcher(sentence.text().substring(mention.end()));
      if (letters.find()) {
        put(PlainText.fold(letters.group(1)), organisation, Kind.GIVEN);
      }
      if (!named.add(organisation.code() + organisation.type() + written)) {
        return;
      }
      Matcher legal = LEGAL.matcher(written);
      if (legal.find()) {
        // Once "Mid and South Essex NHS Foundation Trust" is named, the bare name means the trust.
        put(written.substring(0, legal.start()), organisation, Kind.GIVEN);
      }
      if (!organisation.isTrust()) {
        return;
      }
      String bare = KIND.matcher(written).replaceFirst("");
      if (!bare.equals(written) && bare.length() >= SHORTEST && !namesSystem.test(bare)) {
        // After "Gateshead Health" the place alone means the trust, unless it names a system too.
        put(bare, organisation, Kind.GIVEN);
      }
      String place = KIND_BEFORE.matcher(bare).replaceFirst("");
      if (!place.equals(bare) && place.length() >= SHORTEST && !namesSystem.test(place)) {
        put(place, organisation, Kind.PLACE);
      }
      Matcher first = FIRST_WORD.matcher(written);
      if (first.find()) {
        put(first.group(1) + " trust", organisation, Kind.FIRST_WORD);
      }
      initials(bare, organisation);
      String full = LEGAL.matcher(written).replaceFirst("");
      initials(full, organisation);
      int hospital = full.indexOf(" hospital");
      if (hospital > 0) {
        // "the QEH" after "Queen Elizabeth Hospital in King's Lynn".
        initials(full.substring(0, hospital) + " hospital", organisation);
      }
    }

    private void initials(String name, Organisation organisation) {
      StringBuilder letters = new StringBuilder();
      for (String word : name.replace("'", "").split("[ ,-]+", -1)) {
        boolean small = SMALL_WORDS.contains(word);
        letters.append(word.isEmpty() || small ? "" : word.substring(0, 1));
      }
      if (letters.length() >= LEAST_INITIALS) {
        put(letters.toString(), organisation, Kind.INITIALS);
      }
    }

    private void put(String folded, Organisation organisation, Kind kind) {
      Entry known = entries.get(folded);
      if (known == null) {
        Wording pattern = Wording.of("(?<![a-z0-9-])" + Pattern.quote(folded) + "(?![a-z0-9])");
        entries.put(folded, new Entry(folded, organisation, kind, pattern));
      } else if (kind != Kind.GIVEN && !known.organisation().code().equals(organisation.code())) {
        shared.add(folded);
      }
    }

    /**
     * What was gathered.
     *
     * @return the short names; those that several organisations share are none
     */
    public ShortNames names() {
      return new ShortNames(
          entries.values().stream()
              .filter(e -> e.kind() == Kind.GIVEN || !shared.contains(e.folded()))
              .sorted(java.util.Comparator.comparing(Entry::folded))
              .toList());
    }
  }
}
