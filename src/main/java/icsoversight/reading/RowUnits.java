package icsoversight.reading;

import icsoversight.feed.FeedDescription;
import icsoversight.feed.RowMapper;
import icsoversight.feed.RowResult;
import icsoversight.grid.Grid;
import icsoversight.grid.GridException;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of a data file. What no family could use of a row is settled here for all of them. */
final class RowUnits implements Units {
  private static final char UNKNOWN_CHARACTER = '\uFFFD';

  private final Grid grid;
  private final RowMapper mapper;
  private final FeedDescription description;
  private final Deque<String> sheets = new ArrayDeque<>();
  private @Nullable Iterator<GridRow> rows;
  private @Nullable Issue broken;
  private long count;

  RowUnits(Grid grid, RowMapper mapper, FeedDescription description) {
    this.grid = grid;
    this.mapper = mapper;
    this.description = description;
    grid.sheets().stream().filter(mapper::reads).forEach(sheets::add);
  }

  @Override
  public @Nullable Supplier<RowResult> next() throws IOException {
    GridRow row = nextRow();
    return row == null ? null : () -> map(row);
  }

  private @Nullable GridRow nextRow() throws IOException {
    if (broken != null) {
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
      count++;
      return rows.next();
    } catch (GridException e) {
      broken =
          new Issue(IssueCode.UNREADABLE_FILE, e.locator(), "", String.valueOf(e.getMessage()), "");
      return null;
    }
  }

  private RowResult map(GridRow row) {
    if (!row.fault().isEmpty()) {
      // What people's names stand in is not passed on.
      String raw = description.isPersonal() ? "" : row.cell(0);
      return RowResult.of(
          List.of(),
          List.of(new Issue(IssueCode.UNREADABLE_ROW, row.locator(), "", row.fault(), raw)));
    }
    for (int c = 0; c < row.cells().size(); c++) {
      String cell = row.cell(c);
      if (cell.indexOf('\0') >= 0 || cell.indexOf(UNKNOWN_CHARACTER) >= 0) {
        String raw = description.isPersonal() ? "" : cell.replace('\0', UNKNOWN_CHARACTER);
        return RowResult.of(
            List.of(), List.of(new Issue(IssueCode.BAD_CHARACTER, row.locator(c), "", "", raw)));
      }
    }
    return mapper.map(row);
  }

  @Override
  public RowResult end() {
    RowResult rest = mapper.end();
    List<Issue> issues = new ArrayList<>(rest.issues());
    if (broken != null) {
      issues.add(broken);
    }
    description.unexpectedSize(count).ifPresent(issues::add);
    return RowResult.of(rest.findings(), issues);
  }

  @Override
  public void close() throws IOException {
    grid.close();
  }
}
