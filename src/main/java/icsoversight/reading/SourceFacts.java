package icsoversight.reading;

/**
 * What is known of a source before its rows are read.
 *
 * @param kind what it was recognised as, for a person; empty: not recognised
 * @param why what was seen
 * @param publisher who published it
 * @param title its title
 * @param publishedOn its day, ISO 8601; empty: not known
 * @param licence its terms
 * @param alwaysCounts whether it is reference data, which counts on any day
 */
public record SourceFacts(
    String kind,
    String why,
    String publisher,
    String title,
    String publishedOn,
    String licence,
    boolean alwaysCounts) {}
