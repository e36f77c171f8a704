package icsoversight.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of an old workbook from its records. */
final class XlsCells implements HSSFListener {
  private static final long MOST_CELLS = 15_000_000;

  private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
  private final SheetNames names = new SheetNames();
  private final List<BoundSheetRecord> bound = new ArrayList<>();
  private final Map<String, List<GridRow>> sheets = new LinkedHashMap<>();
  private @Nullable SSTRecord strings;
  private boolean from1904;
  private long total;
  private int sheetIndex = -1;
  private String sheet = "";
  private int row = -1;
  private List<String> cells = new ArrayList<>();

  /** The formula whose text stands in the next record. */
  private @Nullable FormulaRecord awaited;

  @Override
  public void processRecord(Record record) {
    if (record instanceof BoundSheetRecord named) {
      bound.add(named);
    } else if (record instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
      beginSheet();
    } else if (record instanceof SSTRecord table) {
      strings = table;
    } else if (record instanceof DateWindow1904Record window) {
      from1904 = window.getWindowing() == 1;
    } else if (record instanceof StringRecord text && awaited != null) {
      put(awaited, text.getString());
      awaited = null;
    } else if (record instanceof CellValueRecordInterface cell) {
      value(cell);
    } else {
      // The tracker would hand records back to this listener, so it gets only what is not a cell.
      formats.processRecordInternally(record);
    }
  }

  private void beginSheet() {
    endRow();
    sheetIndex++;
    BoundSheetRecord[] ordered = BoundSheetRecord.orderByBofPosition(bound);
    sheet = names.add(sheetIndex < ordered.length ? ordered[sheetIndex].getSheetname() : "Sheet");
    sheets.put(sheet, new ArrayList<>());
  }

  private void value(CellValueRecordInterface cell) {
    if (cell instanceof LabelSSTRecord label && strings != null) {
      put(cell, strings.getString(label.getSSTIndex()).getString());
    } else if (cell instanceof LabelRecord label) {
      put(cell, label.getValue());
    } else if (cell instanceof NumberRecord number) {
      put(cell, number(cell, number.getValue()));
    } else if (cell instanceof BoolErrRecord other) {
      put(cell, other.isError() ? error(other.getErrorValue()) : flag(other.getBooleanValue()));
    } else if (cell instanceof FormulaRecord formula) {
      formula(formula);
    }
  }

  private void formula(FormulaRecord formula) {
    CellType type = formula.getCachedResultTypeEnum();
    switch (type) {
      case STRING -> awaited = formula;
      case BOOLEAN -> put(formula, flag(formula.getCachedBooleanValue()));
      case ERROR -> put(formula, error((byte) formula.getCachedErrorValue()));
      default -> put(formula, number(formula, formula.getValue()));
    }
  }

  private static String flag(boolean value) {
    return value ? "1" : "0";
  }

  private static String error(byte code) {
    return FormulaError.forInt(code).getString();
  }

  private String number(CellValueRecordInterface cell, double value) {
    String stored = Numbers.plain(Double.toString(value)).replaceFirst("\\.0$", "");
    int format = formats.getFormatIndex(cell);
    String pattern = formats.getFormatString(cell);
    if (DateUtil.isADateFormat(format, pattern)) {
      return CellStyles.day(stored, from1904);
    }
    return pattern != null && pattern.contains("%") ? Numbers.percent(stored) : stored;
  }

  private void put(CellValueRecordInterface cell, String text) {
    if (cell.getRow() != row) {
      endRow();
      row = cell.getRow();
    }
    // Most sheets are far from full; what is not is refused before it fills the memory.
    total += Math.max(1, cell.getColumn() + 1 - cells.size());
    if (total > MOST_CELLS) {
      throw new RecordFormatException("The workbook has more than " + MOST_CELLS + " cells.");
    }
    while (cells.size() <= cell.getColumn()) {
      cells.add("");
    }
    cells.set(cell.getColumn(), text);
  }

  private void endRow() {
    List<GridRow> rows = sheets.get(sheet);
    if (row >= 0 && rows != null && !cells.isEmpty()) {
      rows.add(new GridRow(sheet, row + 1, List.copyOf(cells)));
    }
    cells = new ArrayList<>();
    row = -1;
  }

  List<String> sheets() {
    endRow();
    return List.copyOf(sheets.keySet());
  }

  List<GridRow> rows(String name) {
    endRow();
    return sheets.getOrDefault(name, List.of());
  }
}
