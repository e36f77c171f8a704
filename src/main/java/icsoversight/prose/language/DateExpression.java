package icsoversight.prose.language;

/**
 * A date in words, resolved.
 *
 * @param start first character, as an index into the sentence
 * @param end behind the last character
 * @param days the days that it can mean
 * @param lead the word before it that says how it is meant: {@code until}, {@code since}, {@code
 *     by}, {@code from}, {@code after}; empty: on or in it
 */
public record DateExpression(int start, int end, Days days, String lead) {}
