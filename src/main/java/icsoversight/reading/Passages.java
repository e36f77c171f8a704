package icsoversight.reading;

import icsoversight.document.Transcripts;
import icsoversight.grid.Columns;
import icsoversight.grid.CsvGrid;
import icsoversight.grid.Grid;
import icsoversight.grid.GridRow;
import icsoversight.json.JsonItem;
import icsoversight.json.JsonItems;
import icsoversight.source.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Shows what stands at a place of a source: the passage, or the cell under its headings. */
public final class Passages {
  private static final Pattern CHARS = Pattern.compile("char=(\\d+),(\\d+)");
  private static final Pattern SHEET_CELL = Pattern.compile("sheet=(.*);cell=([A-Z]+)(\\d+)");
  private static final Pattern CELL = Pattern.compile("cell=(\\d+),(\\d+)");
  private static final Pattern ROW = Pattern.compile("row=(\\d+)");
  private static final Pattern NUMBER = Pattern.compile("-|-?[0-9.]+(?:[eE]-?\\d+)?");
  private static final int AROUND = 120;

  /** Headings stand in the first rows. */
  private static final int HEADING_ROWS = 8;

  private Passages() {}

  /**
   * What stands at a place.
   *
   * @param file the source's file
   * @param sha256 the checksum that it had when it was read
   * @param locator the place
   * @return lines for a person
   * @throws IOException if the file cannot be read
   */
  public static List<String> show(Path file, String sha256, String locator) throws IOException {
    if (!Files.isRegularFile(file)) {
      return List.of("  (the file is not in the input folder any more)");
    }
    if (!Hashes.ofFile(file).equals(sha256)) {
      return List.of("  (the file in the input folder is not the one that was read)");
    }
    Matcher chars = CHARS.matcher(locator);
    if (chars.matches()) {
      return passage(file, Integer.parseInt(chars.group(1)), Integer.parseInt(chars.group(2)));
    }
    Matcher sheetCell = SHEET_CELL.matcher(locator);
    if (sheetCell.matches()) {
      try (Grid grid = SourceReader.grid(file, FileKind.of(file))) {
        return cell(
            grid,
            sheetCell.group(1),
            Integer.parseInt(sheetCell.group(3)),
            Columns.number(sheetCell.group(2)));
      }
    }
    Matcher cell = CELL.matcher(locator);
    if (cell.matches()) {
      try (Grid grid = new CsvGrid(file)) {
        return cell(grid, "", Integer.parseInt(cell.group(1)), Integer.parseInt(cell.group(2)) - 1);
      }
    }
    Matcher row = ROW.matcher(locator);
    if (row.matches()) {
      try (Grid grid = new CsvGrid(file)) {
        return cell(grid, "", Integer.parseInt(row.group(1)), -1);
      }
    }
    return locator.startsWith("/") ? pointer(file, locator) : List.of();
  }

  private static List<String> pointer(Path file, String pointer) throws IOException {
    try (JsonItems items = new JsonItems(file)) {
      while (items.hasNext()) {
        JsonItem item = items.next();
        if (pointer.startsWith(item.pointer() + "/")) {
          JsonNode value = item.node().at(pointer.substring(item.pointer().length()));
          if (!value.isMissingNode()) {
            return List.of("  value: " + oneLine(value.toString()));
          }
        }
      }
    }
    return List.of();
  }

  private static List<String> passage(Path file, int start, int end) throws IOException {
    String text = Transcripts.of(file, FileKind.of(file).form()).text();
    int from = text.offsetByCodePoints(0, start);
    int to = text.offsetByCodePoints(0, end);
    String before = text.substring(Math.max(0, from - AROUND), from);
    String after = text.substring(to, Math.min(text.length(), to + AROUND));
    return List.of(
        "  in the text: …"
            + oneLine(before)
            + "[["
            + oneLine(text.substring(from, to))
            + "]]"
            + oneLine(after)
            + "…");
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static List<String> cell(Grid grid, String sheet, int number, int column)
      throws IOException {
    List<String> lines = new ArrayList<>();
    Iterator<GridRow> rows = grid.rows(sheet);
    String carried = "";
    while (rows.hasNext()) {
      GridRow row = rows.next();
      if (row.number() == number) {
        lines.add(
            "  row " + number + ": " + String.join(" | ", row.cells().stream().limit(8).toList()));
        if (column >= 0) {
          lines.add("  cell: " + row.cell(column));
        }
        break;
      }
      boolean heading = sheet.isEmpty() ? row.number() == 1 : row.number() <= HEADING_ROWS;
      if (heading && column >= 0) {
        // A heading over merged cells stands in the first of them.
        for (int c = Math.min(column, row.cells().size() - 1); c > 0; c--) {
          String cell = row.cell(c).strip();
          boolean data = c == column && NUMBER.matcher(cell).matches();
          if (data) {
            break;
          }
          if (!cell.isEmpty() && !NUMBER.matcher(cell).matches()) {
            carried = cell;
            break;
          }
        }
        if (!carried.isEmpty()) {
          lines.add("  under: " + oneLine(carried));
          carried = "";
        }
      }
    }
    return lines;
  }
}
