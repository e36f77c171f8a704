package icsoversight.reading;

import icsoversight.feed.RowResult;
import icsoversight.finding.SourceSummary;
import icsoversight.issue.Issue;
import icsoversight.source.Source;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A source that is being read: units one after the other, the last of them its end. Reading it
 * again gives the same.
 */
public final class OpenSource implements AutoCloseable {
  private final Source source;
  private final SourceFacts facts;
  private final Units units;
  private boolean ended;

  private OpenSource(Source source, SourceFacts facts, Units units) {
    this.source = source;
    this.facts = facts;
    this.units = units;
  }

  static OpenSource of(Source source, SourceFacts facts, Units units) {
    return new OpenSource(source, facts, units);
  }

  static OpenSource ofDocument(Source source, SourceFacts facts, Supplier<RowResult> document) {
    return new OpenSource(source, facts, new Single(document, List.of()));
  }

  static OpenSource unread(Source source, SourceFacts facts, Issue... issues) {
    return new OpenSource(source, facts, new Single(null, List.of(issues)));
  }

  /**
   * The source.
   *
   * @return the source
   */
  public Source source() {
    return source;
  }

  /**
   * What is known of it before its rows are read.
   *
   * @return the facts
   */
  public SourceFacts facts() {
    return facts;
  }

  /**
   * The next unit.
   *
   * @return a row, an object, a document or the end; null after the end
   * @throws IOException if the file cannot be opened any more
   */
  public @Nullable Unit next() throws IOException {
    if (ended) {
      return null;
    }
    Supplier<RowResult> work = units.next();
    if (work != null) {
      return new Unit(this, work, false);
    }
    ended = true;
    return new Unit(this, units::end, true);
  }

  /**
   * The summary of the source once it has been read.
   *
   * @param counts rows read, rows without facts, facts and rejected rows
   * @param day the day that the file itself settles, if a manifest or the layout does not
   * @return the summary
   */
  public SourceSummary summary(Counts counts, String day) {
    return new SourceSummary(
        facts.kind(),
        facts.publisher(),
        facts.title(),
        facts.publishedOn().isEmpty() && !facts.alwaysCounts() ? day : facts.publishedOn(),
        facts.licence(),
        counts.rows(),
        counts.ignored(),
        counts.findings(),
        counts.rejected());
  }

  /**
   * What was counted while a source was read.
   *
   * @param rows rows or blocks read
   * @param ignored rows without facts by their layout
   * @param findings facts
   * @param rejected rows or passages that could not be used
   */
  public record Counts(long rows, long ignored, long findings, long rejected) {}

  @Override
  public void close() throws IOException {
    units.close();
  }

  /** A document, or nothing but issues. */
  private static final class Single implements Units {
    private final List<Issue> issues;
    private @Nullable Supplier<RowResult> document;

    Single(@Nullable Supplier<RowResult> document, List<Issue> issues) {
      this.document = document;
      this.issues = issues;
    }

    @Override
    public @Nullable Supplier<RowResult> next() {
      Supplier<RowResult> work = document;
      document = null;
      return work;
    }

    @Override
    public RowResult end() {
      return RowResult.of(List.of(), issues);
    }
  }
}
