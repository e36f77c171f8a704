package icsoversight.prose.rule;

import icsoversight.prose.language.Memo;
import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** Names of people who lead reviews, without titles and honours. */
final class Persons {
  static final String TITLES =
      "(?:(?:[Tt]he )?(?:Rt\\.? Hon\\.?|Right Honourable|Dr|Professor|Prof|General|Admiral|Sir|Dame|Lord|Lady|Baroness|Bishop|Judge|Mr|Mrs|Ms|Miss|Justice)\\.? )";
  static final String NAME =
      "[A-Z][a-zé]+(?:[ -](?:[A-Z]\\.? ?)?(?:Mc|Mac|O['’])?[A-Z][a-zé]+){1,2}";
  private static final Wording FULL =
      Wording.of(
          TITLES
              + "*((?!(?:And|But|So|Then|Yet|Now|As|If|While|For|Or|Nor|Here|There|Since|Until)\\b)"
              + NAME
              + ")");
  private static final Wording SURNAME = Wording.of(TITLES + "+([A-Z][a-zé]+)\\b");

  /** Words in capitals that stand in names of places and bodies. */
  private static final Wording NO_PERSON =
      Wording.of(
          "^(?:The|This|That|These|An?|What|Which|Who|Whom|Whose|Why|How|Whether|Where|Not|Only|Even|Under|From|With|By|To|Of|Since|Before|All|Some|His|Her|Our|Their|In|On|At|Both|Each|Today|After|Following|When|Dr|Professor|Prof|General|Admiral|Bishop|Judge|Sir|Dame|Lord|Lady|Baroness|Mr|Mrs|Ms|Miss)\\b|\\b(North|South|East|West|Greater|London|England|Wales|Scotland|Care|Health|Quality|Trust|Hospitals?|Foundation|University|Council|County|Board|Commission|Department|State|Secretary|Review|Report|Framework|Service|Services|Government|Act|(?<=\\s)Bill|National|Royal|Integrated|Group|Association|Committee|House|Commons|Street|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Systems?|Staff|Survey|Chief|Executive"
              + "|Centre|Medical|Devices|Medicines?|Safety|Independent|Public|Patients?|Mental|Inquiry|Summary|Single|Assessment|Local|Authority|Authorities|Regional|Plan|Term|Workforce|Ombudsman|Guardian|Commissioner|Union|Panorama|Channel|Park|Road|Hall|Bay|Valley|King's|Prime|Minister|White|Paper|Party|Labour|Conservative|Age|Media|Press|Executive|Finance|Officer|Partnership|Alliance|Network|Dr|Professor|Prof|Sir|Dame|Lady|Baroness|Justice|League|Table|Good|Outstanding|Inadequate|Speak|Up|Speaking|Freedom)\\b");

  /** Letters behind a name that belong to it, though they are capitals. */
  private static final Wording HONOURS = Wording.of("^,? (?:QC|KC|CBE|OBE|MBE|FRCP|MP|GP)\\b");

  /** A capital before or behind makes two words a part of a longer name, which is no person's. */
  private static final Wording CAPITAL_BEFORE = Wording.of("\\b[A-Z][a-z]+ (?:and |of )?$");

  /** "Mid Staffordshire NHS Foundation Trust" is nobody's name. */
  private static final Wording OF_BODY = Wording.of("^ (?:NHS|ICB|ICS|CCG|FT)\\b");

  private static final Wording CAPITAL_BEHIND = Wording.of("^ (?:and |of )?[A-Z][a-z]+");

  /** "the Royal", "an Independent": what stands before a body's name. */
  private static final Wording OPENS =
      Wording.of("\\b(?:[Tt]he|[Aa]n?|'s|’s) (?:[A-Z][a-z]+ (?:and |of )?)+$");

  /** A name has two capitals at least, or a title. */
  private static final Wording CAPITALS = Wording.of("[A-Z][a-zé.]+ (?:[A-Z]|Mc|Mac|O['’])");

  /** A person's name in a text. */
  record Person(String name, int start, int end) {
    String surname() {
      String last = name.substring(name.lastIndexOf(' ') + 1);
      return last.toLowerCase(Locale.ROOT);
    }
  }

  private static final int LONGEST_BYLINE = 200;
  private static final Wording BYLINE =
      Wording.of(
          "^(?:(?:.{0,80}\\b)?(?:[Bb]y|[Aa]uthor:|[Cc]hair:|[Ll]ed by|[Rr]eviewer:) "
              + TITLES
              + "*|"
              + TITLES
              + "*)("
              + NAME
              + ")(?:,? (?:QC|KC|CBE|OBE|FRCP|MBE))*$");

  private static final ThreadLocal<Memo<String, List<Person>>> KNOWN =
      Memo.perThread(Persons::look);

  private Persons() {}

  /** People with first name and surname, or with a title. */
  static List<Person> find(String text) {
    return KNOWN.get().get(text);
  }

  private static List<Person> look(String text) {
    if (!CAPITALS.isIn(text)) {
      return List.of();
    }
    List<Person> found = new ArrayList<>();
    Matcher full = FULL.matcher(text);
    int from = 0;
    while (full.find(from)) {
      from = full.end();
      if (NO_PERSON.isIn(full.group(1))) {
        // "On Monday Dr Penny Dash": a name may begin behind the words that are none.
        from = full.start(1) + full.group(1).split("[ -]", 2)[0].length();
      } else if (!isPartOfName(text, full)) {
        found.add(new Person(full.group(1), full.start(), full.end()));
      }
    }
    Matcher surname = SURNAME.matcher(text);
    while (surname.find()) {
      boolean known =
          found.stream().anyMatch(p -> p.start() < surname.end() && surname.start() < p.end());
      if (!known && !NO_PERSON.isIn(surname.group(1))) {
        found.add(new Person(surname.group(1), surname.start(), surname.end()));
      }
    }
    return found;
  }

  private static boolean isPartOfName(String text, Matcher full) {
    boolean titled = full.start(1) > full.start();
    String before = text.substring(0, full.start());
    String behind = text.substring(full.end());
    return !titled
        && (OF_BODY.isIn(behind)
            || CAPITAL_BEHIND.isIn(behind) && !HONOURS.isIn(behind)
            || CAPITAL_BEFORE.isIn(before) && OPENS.isIn(before));
  }

  /** A line that is nothing but a person's name, as under a title. */
  static Optional<String> byline(String line) {
    if (line.length() > LONGEST_BYLINE) {
      return Optional.empty();
    }
    Matcher matcher = BYLINE.matcher(line.strip());
    boolean person = matcher.matches() && !NO_PERSON.isIn(matcher.group(1));
    return person ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
