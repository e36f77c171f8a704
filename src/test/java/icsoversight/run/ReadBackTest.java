package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import icsoversight.Item;
import icsoversight.dataset.Column;
import icsoversight.dataset.ColumnType;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was published, read back by the programs that analysts use, cell by cell: the tables as the
 * Parquet files hold them against the CSV files and the workbook.
 */
class ReadBackTest {
  @TempDir private Path scratch = Path.of("");
  private static Path latest = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    latest = PublishedSample.latest();
  }

  /** Without any option: DuckDB finds out delimiter, header and types by itself. */
  @Test
  @Item({"CSV-2", "CSV-10", "CSV-16"})
  void duckDbReadsNumbersAsNumbersAndDaysAsDays() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (Table table : Dataset.tables()) {
        String csv = "read_csv('" + latest.resolve(table.name() + ".csv") + "')";
        String parquet = "'" + latest.resolve("parquet/" + table.name() + ".parquet") + "'";
        long rows = count(statement, "SELECT count(*) FROM " + parquet);
        assertThat(count(statement, "SELECT count(*) FROM " + csv)).isEqualTo(rows);
        for (Column column : table.columns()) {
          String name = '"' + column.name() + '"';
          assertType(statement, table, column, csv);
          String differing =
              "SELECT count(*) FROM (SELECT "
                  + comparable(column, name)
                  + " AS a, row_number() OVER () AS r FROM "
                  + csv
                  + ") x JOIN (SELECT "
                  + comparable(column, name)
                  + " AS b, row_number() OVER () AS r FROM "
                  + parquet
                  + ") y USING (r) WHERE a IS DISTINCT FROM b";
          assertThat(count(statement, differing)).as(table.name() + "." + column.name()).isZero();
        }
      }
    }
  }

  private static void assertType(Statement statement, Table table, Column column, String csv)
      throws SQLException {
    long filled = count(statement, "SELECT count(\"" + column.name() + "\") FROM " + csv);
    if (filled > 0) {
      String type =
          value(statement, "SELECT any_value(typeof(\"" + column.name() + "\")) FROM " + csv);
      List<String> fitting =
          switch (column.type()) {
            case INTEGER -> List.of("BIGINT");
            case NUMBER -> List.of("DOUBLE", "BIGINT");
            case DATE -> List.of("DATE");
            case BOOLEAN -> List.of("BOOLEAN");
            // What looks like nothing but numbers or days is read as such; no digit may be lost.
            default -> List.of("VARCHAR", "BIGINT", "DATE");
          };
      assertThat(fitting).as(table.name() + "." + column.name()).contains(type);
    }
  }

  /** Text without the apostrophe of guarded cells; numbers to the digits that a double has. */
  private static String comparable(Column column, String name) {
    return switch (column.type()) {
      case NUMBER -> "CAST(" + name + " AS DOUBLE)";
      case INTEGER, DATE, BOOLEAN -> name;
      default -> "regexp_replace(CAST(" + name + " AS VARCHAR), '^''([=+@\\t\\r-])', '\\1', 's')";
    };
  }

  private static long count(Statement statement, String query) throws SQLException {
    return Long.parseLong(value(statement, query));
  }

  private static String value(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  /** As people do it: .import into a new table, which takes its columns from the header. */
  @Test
  @Item({"CSV-1", "CSV-3", "CSV-4"})
  void sqliteImportsEveryCell() throws IOException, InterruptedException {
    Path sqlite = Path.of("/usr/bin/sqlite3");
    if (!Files.isExecutable(sqlite)) {
      System.out.println("Skipped: there is no " + sqlite + ".");
    }
    assumeTrue(Files.isExecutable(sqlite));
    for (Table table : Dataset.tables()) {
      Path out = scratch.resolve(table.name() + ".json");
      Process process =
          new ProcessBuilder(
                  sqlite.toString(),
                  ":memory:",
                  ".import --csv " + latest.resolve(table.name() + ".csv") + " t",
                  ".mode json",
                  "SELECT * FROM t")
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      List<List<String>> read = new ArrayList<>();
      String json = Files.readString(out);
      if (!json.isBlank()) {
        for (JsonNode row : JsonMapper.shared().readTree(json)) {
          List<String> cells = new ArrayList<>();
          table.header().forEach(c -> cells.add(row.get(c).asString()));
          read.add(cells);
        }
      }
      List<List<String>> written = new ArrayList<>();
      for (CSVRecord record : Runs.rows(latest, table.name())) {
        written.add(record.toList());
      }
      assertThat(read).as(table.name()).isEqualTo(written);
    }
  }

  @Test
  void theWorkbookHoldsTheCellsOfTheCsvFiles() throws IOException {
    assertCells(latest.resolve("ics-oversight.xlsx"));
  }

  /** LibreOffice opens it and saves it in the format that can be read here. */
  @Test
  @Item("AF-43")
  void theOpenDocumentHoldsTheCellsOfTheCsvFiles() throws IOException, InterruptedException {
    boolean hasOffice = Files.isExecutable(Path.of("/usr/bin/soffice"));
    if (!hasOffice) {
      System.out.println("Skipped: LibreOffice (/usr/bin/soffice) is not installed.");
    }
    assumeTrue(hasOffice);
    Process office =
        new ProcessBuilder(
                "/usr/bin/soffice",
                "-env:UserInstallation=" + scratch.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                scratch.toString(),
                latest.resolve("ics-oversight.ods").toString())
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertCells(scratch.resolve("ics-oversight.xlsx"));
  }

  private static void assertCells(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Table table : Dataset.tables()) {
        XSSFSheet sheet = workbook.getSheet(table.title().replace(' ', '_'));
        List<List<String>> written = written(table);
        List<List<String>> read = new ArrayList<>();
        int first = firstRow(sheet);
        for (int r = first; r < first + written.size(); r++) {
          List<String> row = new ArrayList<>();
          for (int c = 0; c < table.columns().size(); c++) {
            row.add(text(table.columns().get(c), sheet.getRow(r), c));
          }
          read.add(row);
        }
        assertThat(read).as(table.name()).isEqualTo(written);
        Row below = sheet.getRow(first + written.size());
        assertThat(below == null || below.getCell(0) == null).isTrue();
      }
    }
  }

  /** The row below the headings, the first row with more than one cell. */
  private static int firstRow(XSSFSheet sheet) {
    for (Row row : sheet) {
      if (row.getCell(1) != null && !row.getCell(1).toString().isEmpty()) {
        return row.getRowNum() + 1;
      }
    }
    throw new AssertionError("No headings on " + sheet.getSheetName());
  }

  /** The survey's sheet holds the rows that have a measure. */
  private static List<List<String>> written(Table table) throws IOException {
    List<List<String>> written = new ArrayList<>();
    for (CSVRecord record : Runs.rows(latest, table.name())) {
      if (!table.equals(Dataset.STAFF_SURVEY) || !record.get("measure").isEmpty()) {
        List<String> row = new ArrayList<>();
        for (Column column : table.columns()) {
          String cell = record.get(column.name());
          row.add(
              column.type() == ColumnType.NUMBER && !cell.isEmpty()
                  ? plain(Double.parseDouble(cell))
                  : cell.matches("(?s)'[=+@\\t\\r-].*") ? cell.substring(1) : cell);
        }
        written.add(row);
      }
    }
    return written;
  }

  private static String text(Column column, Row row, int place) {
    Cell cell = row.getCell(place);
    if (cell == null) {
      return "";
    }
    return switch (column.type()) {
      case DATE -> cell.getLocalDateTimeCellValue().toLocalDate().toString();
      case INTEGER -> String.format(Locale.ROOT, "%.0f", cell.getNumericCellValue());
      case NUMBER -> plain(cell.getNumericCellValue());
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      // An address is a link, with words that say where it leads.
      default ->
          cell.getHyperlink() == null
              ? cell.getStringCellValue()
              : cell.getHyperlink().getAddress();
    };
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
