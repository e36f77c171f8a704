package icsoversight.workbook;

import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import icsoversight.survey.HeadlineMeasure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook, laid out as the government's guidance on releasing statistics in spreadsheets asks:
 * cover, contents, notes, dictionary, then one sheet a table and one a chart. Long sheets are
 * streamed, so memory does not grow with them.
 */
public final class Workbook {
  private static final int WINDOW = 200;

  private final Engine engine;
  private final Imprint imprint;

  /**
   * A workbook of the tables in an engine.
   *
   * @param engine the engine that holds the published tables
   * @param imprint what is said of the release, and how tables are laid out
   */
  public Workbook(Engine engine, Imprint imprint) {
    this.engine = engine;
    this.imprint = imprint;
  }

  /**
   * Makes the tables that charts are drawn from, before either format is written.
   *
   * @param engine the engine that holds the published tables
   * @throws SQLException if a query fails
   */
  public static void prepare(Engine engine) throws SQLException {
    engine.execute(
        "SET VARIABLE headline_measures = "
            + Arrays.stream(HeadlineMeasure.values())
                .map(m -> Engine.literal(m.code()))
                .collect(Collectors.joining(", ", "[", "]")));
    engine.script(Workbook.class, "chart-tables.sql");
  }

  /**
   * Writes the workbook as Office Open XML; the same tables give the same bytes.
   *
   * @param file the file
   * @throws IOException if it cannot be written
   * @throws SQLException if a query fails
   */
  public void write(Path file) throws IOException, SQLException {
    try (XSSFWorkbook frame = new XSSFWorkbook()) {
      Styles styles = new Styles(frame);
      List<TableSheet> sheets = frame(frame, styles);
      try (SXSSFWorkbook stream = new StableWorkbook(frame, WINDOW);
          OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        for (TableSheet sheet : sheets) {
          sheet.writeRows(stream);
        }
        stream.write(out);
      }
    }
  }

  /**
   * Writes the workbook as OpenDocument, without the charts; the same tables give the same bytes.
   *
   * @param file the file
   * @throws IOException if it cannot be written
   * @throws SQLException if a query fails
   */
  public void writeOpen(Path file) throws IOException, SQLException {
    try (XSSFWorkbook frame = new XSSFWorkbook()) {
      Styles styles = new Styles(frame);
      List<TableSheet> sheets = frame(frame, styles);
      OpenDocument.write(engine, frame, styles, imprint, sheets, file);
    }
  }

  /** All of it but the rows of the tables, which are streamed. */
  private List<TableSheet> frame(XSSFWorkbook frame, Styles styles) throws SQLException {
    properties(frame);
    FrontSheets front = new FrontSheets(frame, styles, imprint);
    front.cover();
    List<TableSheet> sheets = new ArrayList<>();
    for (Table table : Dataset.sheets()) {
      TableSheet sheet = new TableSheet(engine, frame, styles, Extent.of(engine, table));
      sheet.writeFrame(!imprint.isPlain());
      sheets.add(sheet);
    }
    Map<String, String> charts = new ChartSheets(engine, frame, styles).write(sheets);
    front.contents(sheets.stream().map(TableSheet::extent).toList(), charts);
    front.notes();
    front.dictionary();
    front.codes();
    order(frame, charts.keySet());
    frame.setActiveSheet(0);
    return sheets;
  }

  /** Front sheets, the headline, the charts with what they show, and all other tables. */
  private static void order(XSSFWorkbook frame, Set<String> charts) {
    int place = 0;
    for (String name : FrontSheets.ORDER) {
      frame.setSheetOrder(name, place++);
    }
    frame.setSheetOrder(TableSheet.nameOf(Dataset.SYSTEMS), place++);
    for (String name : charts) {
      frame.setSheetOrder(name, place++);
    }
  }

  private void properties(XSSFWorkbook workbook) {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setTitle("Oversight of England's integrated care systems, " + imprint.asOf());
    core.setCreator(imprint.publisher());
    core.setSubjectProperty("NHS oversight");
    core.setKeywords("integrated care systems; CQC; NHS Oversight Framework; NHS Staff Survey");
    core.getUnderlyingProperties().setLanguageProperty(Optional.of("en-GB"));
    // The clock is never read: a release carries its as-of day.
    Optional<Date> moment =
        Optional.of(Date.from(imprint.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
    core.setCreated(moment);
    core.setModified(moment);
  }
}
