package icsoversight.grid;

import icsoversight.source.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of comma-separated values. */
public final class CsvGrid implements Grid {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private final Path file;
  private final List<CSVParser> open = new ArrayList<>();

  /**
   * A grid on a file.
   *
   * @param file the file
   */
  public CsvGrid(Path file) {
    this.file = file;
  }

  @Override
  public List<String> sheets() {
    return List.of("");
  }

  @Override
  public Iterator<GridRow> rows(String sheet) throws IOException {
    Reader reader = Texts.open(file);
    CSVParser parser = CSVParser.parse(reader, FORMAT);
    open.add(parser);
    return new Rows(parser.iterator());
  }

  @Override
  public void close() throws IOException {
    for (CSVParser parser : open) {
      parser.close();
    }
    open.clear();
  }

  private static final class Rows implements Iterator<GridRow> {
    private final Iterator<CSVRecord> records;
    private int number;

    Rows(Iterator<CSVRecord> records) {
      this.records = records;
    }

    @Override
    public boolean hasNext() {
      try {
        return records.hasNext();
      } catch (UncheckedIOException e) {
        throw failed(e);
      }
    }

    @Override
    public GridRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      number++;
      return new GridRow("", number, records.next().toList());
    }

    private GridException failed(UncheckedIOException e) {
      return new GridException(
          "row=" + (number + 1),
          "The file is not well-formed CSV from row " + (number + 1) + " on.",
          e);
    }
  }
}
