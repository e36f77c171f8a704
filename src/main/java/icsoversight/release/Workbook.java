package icsoversight.release;

import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook: cover, contents, notes, and one sheet a table from A1, as the government's guidance
 * on spreadsheets asks. Long sheets are streamed, so memory does not grow with them.
 */
final class Workbook {
  /** More rows than this help nobody in a sheet; the CSV file has all of them. */
  static final int MOST_ROWS = 100_000;

  private static final int WINDOW = 200;

  private final Engine engine;
  private final ReleaseInfo release;
  private final String validUntil;

  Workbook(Engine engine, ReleaseInfo release, String validUntil) {
    this.engine = engine;
    this.release = release;
    this.validUntil = validUntil;
  }

  /** What a sheet shows of a table. */
  record Extent(Table table, String where, long shown, long all) {
    String note() {
      if (shown == all) {
        return "";
      }
      return "This sheet holds "
          + String.format(Locale.UK, "%,d", shown)
          + " of "
          + String.format(Locale.UK, "%,d", all)
          + " rows"
          + (where.contains("measure") ? ", those that have a measure" : "")
          + ". All of them are in "
          + table.name()
          + ".csv.";
    }
  }

  void write(Path file) throws IOException, SQLException {
    Path raw = file.resolveSibling(file.getFileName() + ".raw");
    try (XSSFWorkbook frame = new XSSFWorkbook()) {
      properties(frame);
      Styles styles = new Styles(frame);
      List<Extent> extents = extents();
      new FrontSheets(frame, styles, release, validUntil).write(extents);
      List<TableSheet> sheets = new ArrayList<>();
      for (Extent extent : extents) {
        TableSheet sheet = new TableSheet(frame, styles, extent);
        sheet.writeFrame();
        sheets.add(sheet);
      }
      frame.setActiveSheet(0);
      try (SXSSFWorkbook stream = new SXSSFWorkbook(frame, WINDOW);
          OutputStream out = Files.newOutputStream(raw)) {
        for (TableSheet sheet : sheets) {
          sheet.writeRows(stream, engine);
        }
        stream.write(out);
      }
    }
    StableZip.rewrite(raw, file);
    Files.delete(raw);
  }

  private List<Extent> extents() throws SQLException {
    List<Extent> extents = new ArrayList<>();
    for (Table table : Dataset.sheets()) {
      String where = table.equals(Dataset.STAFF_SURVEY) ? " WHERE measure IS NOT NULL" : "";
      String from = "SELECT count(*) FROM published_" + table.name();
      long all = Long.parseLong(engine.value(from));
      long fitting = Long.parseLong(engine.value(from + where));
      extents.add(new Extent(table, where, Math.min(fitting, MOST_ROWS), all));
    }
    return extents;
  }

  private void properties(XSSFWorkbook workbook) {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setTitle("Oversight of England's integrated care systems, " + release.asOf());
    core.setCreator("ICS Oversight project");
    core.setSubjectProperty("NHS oversight");
    core.setKeywords("integrated care systems; CQC; NHS Oversight Framework; NHS Staff Survey");
    core.getUnderlyingProperties().setLanguageProperty(Optional.of("en-GB"));
    // The clock is never read: a release carries its as-of day.
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    day.clear();
    day.set(
        release.asOf().getYear(),
        release.asOf().getMonthValue() - 1,
        release.asOf().getDayOfMonth());
    Optional<Date> moment = Optional.of(day.getTime());
    core.setCreated(moment);
    core.setModified(moment);
  }
}
