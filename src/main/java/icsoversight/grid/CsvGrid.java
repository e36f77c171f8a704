package icsoversight.grid;

import icsoversight.source.Texts;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of delimited values. The delimiter is worked out from the first lines. A line that cannot
 * be taken apart (a quotation that is never closed, text behind a closing quotation mark) is given
 * as a row with a fault, and reading goes on with the next line.
 */
public final class CsvGrid implements Grid {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int LINES_LOOKED_AT = 30;
  private static final int LONGEST_LINE_LOOKED_AT = 20_000;

  private static final int SMALL = 1 << 16;

  private final Path file;
  private @Nullable String small;
  private final List<Closeable> open = new ArrayList<>();

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
    CsvRows rows = new CsvRows(this::reader, delimiter());
    open.add(rows);
    return rows;
  }

  /** A small file is read once, however often it is looked through. */
  private Reader reader() throws IOException {
    if (small == null && Files.size(file) <= SMALL) {
      small = Texts.read(file);
    }
    return small == null ? Texts.open(file) : new StringReader(small);
  }

  /** The delimiter that divides most of the first lines into the same number of fields. */
  private char delimiter() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Reader reader = reader()) {
      char[] head = new char[LONGEST_LINE_LOOKED_AT];
      int length = reader.read(head);
      if (length > 0) {
        new String(head, 0, length).lines().limit(LINES_LOOKED_AT).forEach(lines::add);
      }
    }
    char best = ',';
    int bestScore = 0;
    for (char delimiter : DELIMITERS) {
      int score = score(lines, delimiter);
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
    return best;
  }

  private static int score(List<String> lines, char delimiter) {
    int most = 0;
    int[] counts = lines.stream().mapToInt(line -> count(line, delimiter)).toArray();
    for (int fields : counts) {
      int alike = (int) Arrays.stream(counts).filter(c -> c == fields).count();
      most = Math.max(most, fields == 0 ? 0 : alike * alike * fields);
    }
    return most;
  }

  /** How often a delimiter stands outside quotation marks. */
  private static int count(String line, char delimiter) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        count++;
      }
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    for (Closeable rows : open) {
      rows.close();
    }
    open.clear();
  }
}
