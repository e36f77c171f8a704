package icsoversight.prose.language;

import icsoversight.organisation.Organisation;

/**
 * A name of an organisation in a text.
 *
 * @param start first character, as an index into the sentence
 * @param end behind the last character
 * @param organisation the organisation as it was on the document's day
 */
public record Mention(int start, int end, Organisation organisation) {}
