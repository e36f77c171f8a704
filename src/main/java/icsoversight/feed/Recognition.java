package icsoversight.feed;

/**
 * What a file was taken for.
 *
 * @param feed the family
 * @param label the family and the edition, for a person
 * @param edition the edition in the family's own form, such as {@code 2024}; empty: unknown
 * @param title a title for the list of sources
 * @param publishedOn the known day of the release, ISO 8601; empty: not known
 * @param alwaysCounts whether it is reference data, which counts by the validity it states
 * @param why what was seen
 */
public record Recognition(
    Feed feed,
    String label,
    String edition,
    String title,
    String publishedOn,
    boolean alwaysCounts,
    String why) {}
