package icsoversight.prose.rule;

import icsoversight.document.PlainText;
import icsoversight.prose.language.Wording;
import java.util.regex.Matcher;

/** Who asked for a review: the office or body in the words around "asked" and "commissioned". */
final class Commissioners {
  private static final String OFFICE =
      "(?:the |our |its )?(?:(?:then |new |former )?(?:mental )?(?:(?!the |since |when |after |as |that |and )[a-z-]+ )?(?:"
          + "department of health and social care|department of health|department|dhsc"
          + "|nhs england and nhs improvement|nhs england|nhs improvement|monitor|treasury"
          + "|government|prime minister|chancellor(?: of the exchequer)?|cabinet office|home office|ministers?(?: of state)?(?: for (?:mental health|social care|patient safety|[a-z]+)(?: and [a-z]+(?: [a-z]+)?)?)?"
          + "|secretary of state(?: for [a-z]+(?: and [a-z]+(?: [a-z]+)?)?)?|health and social care secretary|health secretary|social care secretary|home secretary"
          + "|care quality commission|cqc|commission|regulator|integrated care board|trust's board|board|trust))";

  private static final Wording FULL_BOARD =
      Wording.of(
          "(?:nhs )?[A-Z][A-Za-z'’-]+(?:,? (?:and |of |the )*[A-Z][A-Za-z'’-]+)* (?:Integrated Care Board|ICB|NHS Foundation Trust|NHS Trust|Foundation Trust)|NHS (?!England|Improvement|Foundation|Trust|Staff|Oversight|Long)[A-Z][a-z]+(?:,? (?:and )?[A-Z][a-z]+){0,4}");

  /** The person who holds the office: "chancellor Jeremy Hunt", "the Secretary, Wes Streeting". */
  private static final String PERSON = "(?:,? (?!The |And )[A-Z][a-z]+(?: [A-Z][a-z'’-]+){1,2})?";

  private static final Wording ONE_OR_TWO =
      Wording.of(
          "\\b(?i:"
              + OFFICE
              + ")"
              + PERSON
              + "(?:,? and (?i:"
              + OFFICE
              + ")"
              + PERSON
              + ")?(?![a-z])");

  /** "Stephen Barclay, then Minister of State": who held the office then. */
  private static final Wording HOLDER =
      Wording.of(
          "[A-Z][a-z]+ [A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?, (?:who was )?(?:then |the |then the )?$");

  private static final Wording LETTERS = Wording.of("^[Tt]he (CQC|DHSC|NHS England)$");

  private Commissioners() {}

  /**
   * The office in a stretch of text.
   *
   * @param words the words before "has asked", or behind "commissioned by"
   * @param isBefore whether they stand before the verb: then the last office is meant, else the
   *     first
   * @return the office in its words; empty: there is none
   */
  static String find(String words, boolean isBefore) {
    String plain = words.strip().replaceFirst("^(?:since|after|when|that|which|whom|and|by) ", "");
    return office(plain, isBefore);
  }

  /**
   * The body that a stretch of text names first, not a person.
   *
   * @param words any words
   * @return the body in its words; empty: there is none
   */
  static String body(String words) {
    String found = office(words, false);
    return Persons.find(words).stream().anyMatch(p -> p.name().equals(found)) ? "" : found;
  }

  private static String office(String words, boolean isBefore) {
    Matcher board = FULL_BOARD.matcher(words);
    if (board.find()) {
      return board.group();
    }
    Matcher matcher = ONE_OR_TWO.matcher(words);
    String found = "";
    while (matcher.find() && (isBefore || found.isEmpty())) {
      Matcher holder = HOLDER.matcher(words.substring(0, matcher.start()));
      found = holder.find() ? holder.group() + matcher.group() : matcher.group();
    }
    if (found.isEmpty()) {
      return Persons.find(words).stream().map(Persons.Person::name).findFirst().orElse("");
    }
    if (PlainText.fold(found).equals("the regulator")) {
      return "CQC";
    }
    Matcher letters = LETTERS.matcher(found);
    return letters.find() ? letters.group(1) : found;
  }
}
