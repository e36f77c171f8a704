package icsoversight.reconcile;

import icsoversight.finding.FindingsFolder;
import icsoversight.finding.SourceSummary;
import icsoversight.source.Source;

/**
 * A source that has been read and counts on the as-of day.
 *
 * @param source the source
 * @param isDocument whether it is a document and not a data file
 * @param summary what reading it came to
 * @param findings its findings
 */
public record CountedSource(
    Source source, boolean isDocument, SourceSummary summary, FindingsFolder findings) {}
