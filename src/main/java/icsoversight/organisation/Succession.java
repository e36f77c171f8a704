package icsoversight.organisation;

/**
 * What followed an organisation.
 *
 * @param predecessor code of the organisation that ended, or gave up a part
 * @param successor code of the one that followed
 * @param effectiveOn first day of the successor, ISO 8601; empty: not known
 * @param source where the fact comes from, in words
 */
public record Succession(String predecessor, String successor, String effectiveOn, String source) {}
