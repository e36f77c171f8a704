package icsoversight.feed;

import icsoversight.finding.Finding;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mapper for layouts with one header row somewhere near the top of a sheet and one fact or more a
 * row. What stands above the header is preamble.
 */
public abstract class TableMapper implements RowMapper {
  /** Sheets for people, which hold no table. */
  private static final Pattern FOR_PEOPLE =
      Pattern.compile(
          "(?i).*(note|read ?me|content|cover|intro|title|metadata|about|definition|guid|key"
              + "|description|glossary|benchmark groups).*");

  private static final int LEAST_WIDTH_OF_TABLE = 3;

  private final Layout layout;
  private final boolean isPersonal;
  private @Nullable Header header;
  private String sheet = "";
  private boolean begun;
  private boolean anyHeader;
  private int rowsWithoutHeader;
  private long rowsBelow;
  private final List<Issue> unread = new ArrayList<>();

  /**
   * A mapper for a layout.
   *
   * @param layout the layout
   * @param isPersonal whether its rows hold names of people, which no issue may show
   */
  protected TableMapper(Layout layout, boolean isPersonal) {
    this.layout = layout;
    this.isPersonal = isPersonal;
  }

  /**
   * The facts of a row.
   *
   * @param row the row; what its getters could not use is noted in it
   * @return the facts; they are dropped if the row is broken
   */
  protected abstract List<Finding> findings(HeadedRow row);

  /**
   * Takes a row that stands above the header.
   *
   * @param row the row
   */
  protected void preamble(GridRow row) {
    // Most layouts say nothing there.
  }

  /**
   * Takes the header of a sheet.
   *
   * @param found the header
   * @param row its row
   * @return issues with it beyond those of columns
   */
  protected List<Issue> header(Header found, GridRow row) {
    return List.of();
  }

  /**
   * Takes the beginning of a sheet.
   *
   * @param name the sheet's name; empty in a delimited file
   */
  protected void beginSheet(String name) {
    // Most layouts say nothing by it.
  }

  /**
   * Whether a column is read by the mapper itself and not by a field of the layout.
   *
   * @param column the column's name
   * @return true if it is
   */
  protected boolean readsOtherwise(String column) {
    return false;
  }

  /**
   * Whether a row without facts is kept for the end, and not one that the layout says nothing in.
   *
   * @return true if the mapper settles such rows at the end of the file
   */
  protected boolean keepsRows() {
    return false;
  }

  @Override
  public final RowResult map(GridRow row) {
    if (!begun || !row.sheet().equals(sheet)) {
      endSheet();
      begun = true;
      sheet = row.sheet();
      header = null;
      beginSheet(sheet);
    }
    if (header == null) {
      if (!layout.fits(row.cells())) {
        preamble(row);
        rowsWithoutHeader += row.isBlank() ? 0 : 1;
        return RowResult.IGNORED;
      }
      header = Header.of(row, layout, this::readsOtherwise);
      anyHeader = true;
      List<Issue> issues = new ArrayList<>(header.issues());
      if (!header.isBroken()) {
        issues.addAll(header(header, row));
      }
      return RowResult.heading(issues);
    }
    if (row.isBlank() || isNote(row, header)) {
      return RowResult.IGNORED;
    }
    rowsBelow++;
    if (header.isBroken()) {
      // The issue of the header stands for all rows below it.
      return RowResult.REJECTED;
    }
    HeadedRow headed = new HeadedRow(header, row, isPersonal ? layout.required() : List.of());
    List<Finding> findings = headed.isBroken() ? List.of() : findings(headed);
    if (!headed.isBroken() && findings.isEmpty() && headed.issues().isEmpty()) {
      return keepsRows() ? RowResult.NOTHING : RowResult.IGNORED;
    }
    return RowResult.of(headed.isBroken() ? List.of() : findings, headed.issues());
  }

  /** A single cell in a wide table is a heading within it or a note below it. */
  private boolean isNote(GridRow row, Header found) {
    boolean isWhole = !row.sheet().isEmpty() || row.cells().size() >= found.width();
    return isWhole
        && row.filled() == 1
        && !row.cell(0).isBlank()
        && layout.required().size() >= LEAST_WIDTH_OF_TABLE;
  }

  private void endSheet() {
    if (begun && header == null && rowsWithoutHeader > 0 && !FOR_PEOPLE.matcher(sheet).matches()) {
      unread.add(
          new Issue(
              IssueCode.UNREAD_SHEET,
              sheet.isEmpty() ? "" : "sheet=" + sheet + ";cell=A1",
              "",
              String.format(
                  Locale.ROOT,
                  "None of its %d rows has the columns %s.",
                  rowsWithoutHeader,
                  layout),
              sheet));
    }
    rowsWithoutHeader = 0;
  }

  @Override
  public final RowResult end() {
    endSheet();
    List<Issue> issues = new ArrayList<>(unread);
    if (anyHeader && rowsBelow == 0) {
      issues.add(
          Issue.ofSource(IssueCode.EMPTY_FILE, "The file has a header and no row below it."));
    }
    if (!anyHeader) {
      issues.add(
          Issue.ofSource(IssueCode.MISSING_COLUMN, "No row has the columns " + layout + "."));
    }
    List<Finding> last = new ArrayList<>();
    last(last, issues);
    return RowResult.of(last, issues);
  }

  /**
   * Takes the end of the file.
   *
   * @param findings takes facts that could only be settled when all rows were seen
   * @param issues takes issues of the file as a whole
   */
  protected void last(List<Finding> findings, List<Issue> issues) {
    // Most layouts settle everything row by row.
  }
}
