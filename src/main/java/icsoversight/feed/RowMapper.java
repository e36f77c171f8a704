package icsoversight.feed;

import icsoversight.grid.GridRow;

/** Turns the rows of one file into findings. It is given every row in order, and then the end. */
public interface RowMapper {

  /**
   * Takes a row.
   *
   * @param row the row
   * @return what came of it
   */
  RowResult map(GridRow row);

  /**
   * Whether a sheet is read at all.
   *
   * @param sheet the sheet's name; empty in a delimited file
   * @return false if the layout says nothing of such sheets and their rows need not be looked at
   */
  default boolean reads(String sheet) {
    return true;
  }

  /**
   * Takes the end of the file.
   *
   * @return findings that could only be made when all rows were seen
   */
  default RowResult end() {
    return RowResult.NOTHING;
  }
}
