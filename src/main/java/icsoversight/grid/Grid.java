package icsoversight.grid;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * A file of rows and cells, read from top to bottom without being held in memory. Reading a damaged
 * file ends in a {@link GridException} from the iterator.
 */
public interface Grid extends AutoCloseable {

  /**
   * The sheets in the file's order.
   *
   * @return sheet names; one empty name for a delimited file
   */
  List<String> sheets();

  /**
   * The rows of a sheet.
   *
   * @param sheet one of {@link #sheets()}
   * @return the rows in order; rows that hold nothing may be passed over
   * @throws IOException if the sheet cannot be opened
   */
  Iterator<GridRow> rows(String sheet) throws IOException;

  @Override
  void close() throws IOException;
}
