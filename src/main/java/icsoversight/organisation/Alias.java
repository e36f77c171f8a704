package icsoversight.organisation;

/**
 * A name as people write it.
 *
 * @param name the spelling
 * @param code the organisation's code
 * @param type its type
 * @param context where the name means the organisation: empty, anywhere; {@code ccg}, only beside
 *     the word; {@code council}, likewise; {@code ambiguous}, only where the text settles it
 */
public record Alias(String name, String code, OrganisationType type, String context) {}
