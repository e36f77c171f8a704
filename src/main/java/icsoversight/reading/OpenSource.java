package icsoversight.reading;

import icsoversight.feed.RowMapper;
import icsoversight.feed.RowResult;
import icsoversight.finding.SourceSummary;
import icsoversight.grid.Grid;
import icsoversight.grid.GridException;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.source.Source;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
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
  private final List<Issue> openingIssues;
  private final @Nullable Grid grid;
  private final @Nullable RowMapper mapper;
  private final @Nullable Supplier<RowResult> document;
  private final Deque<String> sheets = new ArrayDeque<>();
  private @Nullable Iterator<GridRow> rows;
  private @Nullable Issue broken;
  private boolean documentGiven;
  private boolean ended;

  private OpenSource(
      Source source,
      SourceFacts facts,
      List<Issue> openingIssues,
      @Nullable Grid grid,
      @Nullable RowMapper mapper,
      @Nullable Supplier<RowResult> document) {
    this.source = source;
    this.facts = facts;
    this.openingIssues = List.copyOf(openingIssues);
    this.grid = grid;
    this.mapper = mapper;
    this.document = document;
    if (grid != null) {
      sheets.addAll(grid.sheets());
    }
  }

  static OpenSource ofRows(Source source, SourceFacts facts, Grid grid, RowMapper mapper) {
    return new OpenSource(source, facts, List.of(), grid, mapper, null);
  }

  static OpenSource ofDocument(Source source, SourceFacts facts, Supplier<RowResult> document) {
    return new OpenSource(source, facts, List.of(), null, null, document);
  }

  static OpenSource unread(Source source, SourceFacts facts, Issue... issues) {
    return new OpenSource(source, facts, List.of(issues), null, null, null);
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
   * @return a row, a document or the end; null after the end
   * @throws IOException if the file cannot be opened any more
   */
  public @Nullable Unit next() throws IOException {
    if (ended) {
      return null;
    }
    if (document != null && !documentGiven) {
      documentGiven = true;
      return new Unit(this, null, false);
    }
    GridRow row = nextRow();
    if (row != null) {
      return new Unit(this, row, false);
    }
    ended = true;
    return new Unit(this, null, true);
  }

  private @Nullable GridRow nextRow() throws IOException {
    if (grid == null || broken != null) {
      return null;
    }
    try {
      while (rows == null || !rows.hasNext()) {
        String sheet = sheets.poll();
        if (sheet == null) {
          return null;
        }
        rows = grid.rows(sheet);
      }
      return rows.next();
    } catch (GridException e) {
      broken =
          new Issue(IssueCode.UNREADABLE_FILE, e.locator(), "", String.valueOf(e.getMessage()), "");
      return null;
    }
  }

  /**
   * What came of a unit of this source. Units must be given in the order in which they were read.
   *
   * @param unit the unit
   * @return the result
   */
  public RowResult process(Unit unit) {
    if (unit.isEnd()) {
      return end();
    }
    GridRow row = unit.row();
    if (row != null && mapper != null) {
      return mapper.map(row);
    }
    return document == null ? RowResult.NOTHING : document.get();
  }

  private RowResult end() {
    if (broken != null) {
      RowResult rest = mapper == null ? RowResult.NOTHING : mapper.end();
      return RowResult.of(rest.findings(), List.of(broken));
    }
    return mapper == null ? RowResult.of(List.of(), openingIssues) : mapper.end();
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
    if (grid != null) {
      grid.close();
    }
  }
}
