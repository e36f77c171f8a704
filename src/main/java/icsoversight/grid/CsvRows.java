package icsoversight.grid;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a delimited file; a line that breaks the syntax costs that line and no other. */
final class CsvRows extends RowsAhead implements Closeable {
  /** A record longer than this is a quotation that was never closed. */
  private static final long LONGEST_RECORD = 1_000_000;

  /** A file with more broken lines than this is no CSV. */
  private static final int MOST_FAULTS = 200;

  private static final int RAW_SHOWN = 120;

  /** Opens a file from its beginning, as often as it is asked to. */
  interface Opening {
    Reader open() throws IOException;
  }

  private final Opening file;
  private final CSVFormat format;
  private BoundedReader reader;
  private CSVParser parser;
  private Iterator<CSVRecord> records;

  /** Lines of the file before the first line of this parser. */
  private long linesBefore;

  /** Where the last record that could be taken apart began, in characters and in lines. */
  private long lastStart;

  private long lastLine;

  /** Characters of the file before the first of this parser. */
  private long charactersBefore;

  /** Where a reader that looks for the end of a broken line stands. */
  private long position;

  private int number;
  private int faults;

  CsvRows(Opening file, char delimiter) throws IOException {
    this.file = file;
    format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setDelimiter(delimiter).get();
    reader = new BoundedReader(file.open(), LONGEST_RECORD);
    parser = CSVParser.parse(reader, format);
    records = parser.iterator();
  }

  @Override
  protected @Nullable GridRow advance() {
    long line = linesBefore + parser.getCurrentLineNumber();
    reader.beginRecord();
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord record = records.next();
      lastStart = charactersBefore + record.getCharacterPosition();
      lastLine = line;
      number++;
      return new GridRow("", number, record.toList());
    } catch (UncheckedIOException e) {
      number++;
      faults++;
      if (faults > MOST_FAULTS) {
        throw new GridException(
            "row=" + number, "More than " + MOST_FAULTS + " lines are not well-formed CSV.", e);
      }
      return resumeAfter(line);
    }
  }

  /** The line at which the record began is lost; the next one begins a new parser. */
  private GridRow resumeAfter(long line) {
    try {
      parser.close();
      Reader again = file.open();
      String raw = "";
      skip(again, lastStart);
      position = lastStart;
      for (long i = lastLine; i <= line; i++) {
        raw = line(again, i == line);
      }
      charactersBefore = position;
      lastStart = position;
      lastLine = line + 1;
      linesBefore = line + 1;
      reader = new BoundedReader(again, LONGEST_RECORD);
      parser = CSVParser.parse(reader, format);
      records = parser.iterator();
      return new GridRow(
          "",
          number,
          List.of(raw),
          "The line is not well-formed CSV: a quotation mark is not closed, or text stands behind"
              + " one, or the line is longer than any record is.");
    } catch (IOException e) {
      throw new GridException("row=" + number, "The file could not be read any further.", e);
    }
  }

  private static void skip(Reader in, long characters) throws IOException {
    long left = characters;
    while (left > 0) {
      long skipped = in.skip(left);
      if (skipped == 0) {
        throw new IOException("The file is shorter than it was.");
      }
      left -= skipped;
    }
  }

  /** Passes over a line, and gives the beginning of it. */
  private String line(Reader in, boolean keep) throws IOException {
    StringBuilder raw = new StringBuilder();
    int c = in.read();
    position++;
    while (c >= 0 && c != '\n' && c != '\r') {
      if (keep && raw.length() < RAW_SHOWN) {
        raw.append((char) c);
      }
      c = in.read();
      position++;
    }
    if (c == '\r') {
      in.mark(1);
      if (in.read() == '\n') {
        position++;
      } else {
        in.reset();
      }
    }
    return raw.toString();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** Ends a record that is longer than any record can be, before it fills the memory. */
  private static final class BoundedReader extends Reader {
    private final Reader in;
    private final long most;
    private long left;

    BoundedReader(Reader in, long most) {
      this.in = in;
      this.most = most;
      this.left = most;
    }

    void beginRecord() {
      left = most;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        throw new IOException("A record is longer than " + most + " characters.");
      }
      int read = in.read(buffer, offset, length);
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
