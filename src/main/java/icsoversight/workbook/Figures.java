package icsoversight.workbook;

import icsoversight.dataset.Column;
import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import icsoversight.engine.PublishedRows;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;

/** The rows of a sheet on which charts are drawn, and where its cells stand. */
final class Figures {
  private final Table table;
  private final int firstRow;
  private final List<List<String>> rows;

  private Figures(Table table, int firstRow, List<List<String>> rows) {
    this.table = table;
    this.firstRow = firstRow;
    this.rows = rows;
  }

  /** Rows that stand one below the other, both ends included, from 0. */
  record Block(int first, int last) {}

  static Figures of(Engine engine, Table table, int firstRow) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (PublishedRows published = new PublishedRows(engine, table, "")) {
      while (published.next()) {
        List<String> row = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
          row.add(published.text(c));
        }
        rows.add(row);
      }
    }
    return new Figures(table, firstRow, rows);
  }

  String sheet() {
    return TableSheet.nameOf(table);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  int size() {
    return rows.size();
  }

  String text(int row, String column) {
    return rows.get(row).get(place(column));
  }

  Block all() {
    return new Block(0, rows.size() - 1);
  }

  /** The rows in blocks that have the same in some columns. */
  List<Block> blocks(String... columns) {
    List<Block> blocks = new ArrayList<>();
    int first = 0;
    for (int row = 1; row <= rows.size(); row++) {
      if (row == rows.size() || !key(row, columns).equals(key(first, columns))) {
        blocks.add(new Block(first, row - 1));
        first = row;
      }
    }
    return rows.isEmpty() ? List.of() : blocks;
  }

  private List<String> key(int row, String... columns) {
    List<String> key = new ArrayList<>();
    for (String column : columns) {
      key.add(text(row, column));
    }
    return key;
  }

  XDDFDataSource<String> words(Block block, String column) {
    return XDDFDataSourcesFactory.fromArray(
        cells(block, column, Function.identity()).toArray(String[]::new),
        range(block, column),
        place(column));
  }

  XDDFNumericalDataSource<Double> numbers(Block block, String column) {
    return numbers(block, column, Double::valueOf);
  }

  /** Days as the numbers that a workbook has for them. */
  XDDFNumericalDataSource<Double> days(Block block, String column) {
    return numbers(block, column, day -> DateUtil.getExcelDate(LocalDate.parse(day)));
  }

  private XDDFNumericalDataSource<Double> numbers(
      Block block, String column, Function<String, Double> reader) {
    return XDDFDataSourcesFactory.fromArray(
        cells(block, column, text -> text.isEmpty() ? null : reader.apply(text))
            .toArray(Double[]::new),
        range(block, column),
        place(column));
  }

  private <T> List<T> cells(Block block, String column, Function<String, T> reader) {
    List<T> cells = new ArrayList<>();
    for (int row = block.first(); row <= block.last(); row++) {
      cells.add(reader.apply(text(row, column)));
    }
    return cells;
  }

  private String range(Block block, String column) {
    int place = place(column);
    return new CellRangeAddress(firstRow + block.first(), firstRow + block.last(), place, place)
        .formatAsString(sheet(), true);
  }

  private int place(String column) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    return names.indexOf(column);
  }
}
