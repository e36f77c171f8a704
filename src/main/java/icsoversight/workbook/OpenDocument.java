package icsoversight.workbook;

import icsoversight.dataset.Column;
import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import icsoversight.engine.PublishedRows;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The workbook as OpenDocument (ISO/IEC 26300), for those whose department bars other formats: the
 * same sheets and tables without the charts. Rows are streamed.
 */
final class OpenDocument {
  private static final String MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet";
  static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  static final String NUMBER = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
  static final String FORMAT = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final String CHART = "Chart_";
  private static final int UNIT = 256;

  private final Engine engine;
  private final XSSFWorkbook frame;
  private final Imprint imprint;
  private final Map<String, TableSheet> tables = new HashMap<>();
  private final Map<Short, String> styleNames;
  private final XMLStreamWriter xml;

  private OpenDocument(
      Engine engine, XSSFWorkbook frame, Styles styles, Imprint imprint, OutputStream out)
      throws XMLStreamException {
    this.engine = engine;
    this.frame = frame;
    this.imprint = imprint;
    styleNames =
        Map.of(
            styles.title.getIndex(), "title",
            styles.subtitle.getIndex(), "subtitle",
            styles.header.getIndex(), "header",
            styles.numberHeader.getIndex(), "header",
            styles.wrapped.getIndex(), "wrapped");
    // The writer hands on every scrap by itself, and compressing scraps takes long.
    Writer letters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    xml = XMLOutputFactory.newFactory().createXMLStreamWriter(new BufferedWriter(letters, 1 << 16));
  }

  /** Writes the sheets of a workbook whose tables' rows are still to come. */
  static void write(
      Engine engine,
      XSSFWorkbook frame,
      Styles styles,
      Imprint imprint,
      List<TableSheet> sheets,
      Path file)
      throws IOException, SQLException {
    try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      mimetype(zip);
      entry(zip, "content.xml");
      OpenDocument document = new OpenDocument(engine, frame, styles, imprint, zip);
      sheets.forEach(s -> document.tables.put(TableSheet.nameOf(s.extent().table()), s));
      document.content();
      zip.closeEntry();
      part(zip, "styles.xml", PAGES);
      entry(zip, "meta.xml");
      new OpenDocument(engine, frame, styles, imprint, zip).meta();
      zip.closeEntry();
      part(zip, "META-INF/manifest.xml", MANIFEST);
    } catch (XMLStreamException e) {
      throw new IOException("The OpenDocument file could not be written.", e);
    }
  }

  /** The first entry says what the file is; programs look for it unpacked. */
  private static void mimetype(ZipOutputStream zip) throws IOException {
    byte[] bytes = MIMETYPE.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry("mimetype");
    entry.setTimeLocal(StableWorkbook.MOMENT);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void entry(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(StableWorkbook.MOMENT);
    zip.putNextEntry(entry);
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    entry(zip, name);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** Pages lie on their side, without headers and footers. */
  private static final String PAGES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3">
      <office:automatic-styles><style:page-layout style:name="page">
      <style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape"/>
      </style:page-layout></office:automatic-styles>
      <office:master-styles><style:master-page style:name="Default" style:page-layout-name="page">
      <style:header style:display="false"/><style:footer style:display="false"/>
      </style:master-page></office:master-styles>
      </office:document-styles>
      """;

  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
      <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
      <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
      <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
      <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
      </manifest:manifest>
      """;

  private void meta() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("office", "document-meta", OFFICE);
    xml.writeNamespace("office", OFFICE);
    xml.writeNamespace("dc", "http://purl.org/dc/elements/1.1/");
    xml.writeAttribute("office", OFFICE, "version", "1.3");
    xml.writeStartElement("office", "meta", OFFICE);
    for (List<String> property :
        List.of(
            List.of("title", "Oversight of England's integrated care systems, " + imprint.asOf()),
            List.of("creator", imprint.publisher()),
            List.of("date", imprint.asOf() + "T00:00:00"),
            List.of("language", "en-GB"))) {
      xml.writeStartElement("dc", property.get(0), "http://purl.org/dc/elements/1.1/");
      xml.writeCharacters(property.get(1));
      xml.writeEndElement();
    }
    xml.writeEndDocument();
    xml.flush();
  }

  private void content() throws XMLStreamException, SQLException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("office", "document-content", OFFICE);
    xml.writeNamespace("office", OFFICE);
    xml.writeNamespace("table", TABLE);
    xml.writeNamespace("text", TEXT);
    xml.writeNamespace("style", STYLE);
    xml.writeNamespace("number", NUMBER);
    xml.writeNamespace("fo", FORMAT);
    xml.writeNamespace("xlink", XLINK);
    xml.writeAttribute("office", OFFICE, "version", "1.3");
    new OpenDocumentStyles(xml).write(widths());
    xml.writeStartElement("office", "body", OFFICE);
    xml.writeStartElement("office", "spreadsheet", OFFICE);
    for (int s = 0; s < frame.getNumberOfSheets(); s++) {
      XSSFSheet sheet = frame.getSheetAt(s);
      if (!sheet.getSheetName().startsWith(CHART)) {
        sheet(sheet);
      }
    }
    ranges();
    xml.writeEndDocument();
    xml.flush();
  }

  private void sheet(XSSFSheet sheet) throws XMLStreamException, SQLException {
    xml.writeStartElement("table", "table", TABLE);
    xml.writeAttribute("table", TABLE, "name", sheet.getSheetName());
    int columns = 1;
    for (Row row : sheet) {
      columns = Math.max(columns, row.getLastCellNum());
    }
    for (int c = 0; c < columns; c++) {
      xml.writeEmptyElement("table", "table-column", TABLE);
      xml.writeAttribute("table", TABLE, "style-name", "w" + width(sheet, c));
    }
    int header = sheet.getTables().isEmpty() ? -1 : sheet.getTables().get(0).getStartRowIndex();
    for (Row row : sheet) {
      boolean leadsToChart =
          sheet.getSheetName().equals("Contents")
              && row.getCell(0).getStringCellValue().startsWith(CHART);
      if (!leadsToChart) {
        if (row.getRowNum() == header) {
          xml.writeStartElement("table", "table-header-rows", TABLE);
        }
        frameRow(row);
        if (row.getRowNum() == header) {
          xml.writeEndElement();
        }
      }
    }
    TableSheet table = tables.get(sheet.getSheetName());
    if (table != null) {
      rows(table);
    }
    xml.writeEndElement();
  }

  private static int width(XSSFSheet sheet, int column) {
    return sheet.getColumnWidth(column) / UNIT;
  }

  private void frameRow(Row row) throws XMLStreamException {
    xml.writeStartElement("table", "table-row", TABLE);
    for (int c = 0; c < row.getLastCellNum(); c++) {
      Cell cell = row.getCell(c);
      if (cell == null) {
        xml.writeEmptyElement("table", "table-cell", TABLE);
      } else if (cell.getCellType() == CellType.NUMERIC) {
        value("float", "value", Long.toString((long) cell.getNumericCellValue()), "n0");
      } else {
        words(cell.getStringCellValue(), style(cell.getCellStyle()), cell.getHyperlink());
      }
    }
    xml.writeEndElement();
  }

  /** By place: styles of a workbook compare by all of their content, which takes long. */
  private String style(CellStyle style) {
    return styleNames.getOrDefault(style.getIndex(), "plain");
  }

  private void rows(TableSheet sheet) throws XMLStreamException, SQLException {
    Table table = sheet.extent().table();
    try (PublishedRows rows = new PublishedRows(engine, table, sheet.extent().where())) {
      for (long r = 0; r < sheet.extent().shown() && rows.next(); r++) {
        xml.writeStartElement("table", "table-row", TABLE);
        for (int c = 0; c < table.columns().size(); c++) {
          cell(table.columns().get(c), rows.text(c), sheet.layout(), c);
        }
        xml.writeEndElement();
      }
    }
  }

  private void cell(Column column, String text, ColumnLayout layout, int place)
      throws XMLStreamException {
    if (text.isEmpty()) {
      xml.writeEmptyElement("table", "table-cell", TABLE);
      return;
    }
    switch (column.type()) {
      case DATE -> value("date", "date-value", text, "day");
      case INTEGER -> value("float", "value", text, column.name().endsWith("year") ? "year" : "n0");
      case NUMBER -> value("float", "value", text, "n" + Math.min(2, layout.decimals(place)));
      case BOOLEAN -> value("boolean", "boolean-value", text, "plain");
      default -> words(text, layout.isWrapped(place) ? "wrapped" : "plain", null);
    }
  }

  private void value(String type, String attribute, String value, String style)
      throws XMLStreamException {
    xml.writeStartElement("table", "table-cell", TABLE);
    xml.writeAttribute("table", TABLE, "style-name", style);
    xml.writeAttribute("office", OFFICE, "value-type", type);
    xml.writeAttribute("office", OFFICE, attribute, value);
    xml.writeStartElement("text", "p", TEXT);
    xml.writeCharacters(value);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void words(String text, String style, @Nullable Hyperlink link)
      throws XMLStreamException {
    xml.writeStartElement("table", "table-cell", TABLE);
    xml.writeAttribute("table", TABLE, "style-name", style);
    xml.writeAttribute("office", OFFICE, "value-type", "string");
    for (String line : text.split("\n", -1)) {
      xml.writeStartElement("text", "p", TEXT);
      if (link == null) {
        characters(line);
      } else {
        xml.writeStartElement("text", "a", TEXT);
        xml.writeAttribute("xlink", XLINK, "type", "simple");
        xml.writeAttribute("xlink", XLINK, "href", "#" + link.getAddress().replace("!", "."));
        characters(line);
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /**
   * White space in a row and tabs are elements; what XML cannot hold is a replacement character.
   */
  private void characters(String line) throws XMLStreamException {
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean isSecondSpace = c == ' ' && (i == 0 || line.charAt(i - 1) == ' ');
      boolean isControl = c < ' ' || c == '\uFFFE' || c == '\uFFFF';
      if (isSecondSpace || isControl) {
        xml.writeCharacters(line.substring(start, i));
        if (isSecondSpace) {
          xml.writeEmptyElement("text", "s", TEXT);
        } else if (c == '\t') {
          xml.writeEmptyElement("text", "tab", TEXT);
        } else if (c != '\r') {
          xml.writeCharacters("\uFFFD");
        }
        start = i + 1;
      }
    }
    xml.writeCharacters(line.substring(start));
  }

  /** The tables, as ranges with a header row. */
  private void ranges() throws XMLStreamException {
    xml.writeStartElement("table", "database-ranges", TABLE);
    for (int s = 0; s < frame.getNumberOfSheets(); s++) {
      XSSFSheet sheet = frame.getSheetAt(s);
      if (tables.containsKey(sheet.getSheetName())) {
        var table = sheet.getTables().get(0);
        xml.writeEmptyElement("table", "database-range", TABLE);
        xml.writeAttribute("table", TABLE, "name", table.getName());
        xml.writeAttribute(
            "table",
            TABLE,
            "target-range-address",
            sheet.getSheetName()
                + "."
                + table.getStartCellReference().formatAsString()
                + ":"
                + sheet.getSheetName()
                + "."
                + table.getEndCellReference().formatAsString());
        xml.writeAttribute("table", TABLE, "contains-header", "true");
        xml.writeAttribute(
            "table", TABLE, "display-filter-buttons", Boolean.toString(!imprint.isPlain()));
      }
    }
    xml.writeEndElement();
  }

  private Set<Integer> widths() {
    TreeSet<Integer> widths = new TreeSet<>();
    frame.forEach(
        sheet -> {
          for (Row row : sheet) {
            for (int c = 0; c < row.getLastCellNum(); c++) {
              widths.add(width((XSSFSheet) sheet, c));
            }
          }
        });
    return widths;
  }
}
