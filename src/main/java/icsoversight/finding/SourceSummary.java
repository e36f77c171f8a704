package icsoversight.finding;

/**
 * What reading a source came to.
 *
 * @param kind what it was recognised as, for a person; empty: not recognised
 * @param publisher who published it
 * @param title its title
 * @param publishedOn its day, ISO 8601; empty: it always counts (reference data) or is not known
 * @param licence its terms
 * @param rows rows or blocks read
 * @param ignored rows that the layout names as holding no facts, such as headings
 * @param findings facts taken from it
 * @param rejected rows or passages that could not be used
 */
public record SourceSummary(
    String kind,
    String publisher,
    String title,
    String publishedOn,
    String licence,
    long rows,
    long ignored,
    long findings,
    long rejected) {}
