package icsoversight.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sheets of cells that a test writes in any of the forms in which publishers send them. */
public final class TestBook {
  private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

  /** A share that a workbook stores as a fraction and shows as a percentage. */
  public record Share(double fraction) {}

  /** The error of a formula. */
  public record Broken(FormulaError error) {}

  /** Adds a sheet. A cell is a text, a number, a day, a share, an error or an empty text. */
  public TestBook sheet(String name, List<List<Object>> rows) {
    sheets.put(name, rows);
    return this;
  }

  /** A book of one sheet. */
  public static TestBook of(List<List<Object>> rows) {
    return new TestBook().sheet("Sheet1", rows);
  }

  /** A row. */
  public static List<Object> row(Object... cells) {
    return List.of(cells);
  }

  /** Writes a workbook of the present form. */
  public Path xlsx(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      return write(workbook, file);
    }
  }

  /** Writes a workbook of the old form. */
  public Path xls(Path file) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      return write(workbook, file);
    }
  }

  private Path write(Workbook workbook, Path file) throws IOException {
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    CellStyle share = workbook.createCellStyle();
    share.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
    for (Map.Entry<String, List<List<Object>>> entry : sheets.entrySet()) {
      Sheet sheet = workbook.createSheet(entry.getKey());
      for (int r = 0; r < entry.getValue().size(); r++) {
        List<Object> cells = entry.getValue().get(r);
        if (cells.isEmpty()) {
          continue;
        }
        Row row = sheet.createRow(r);
        for (int c = 0; c < cells.size(); c++) {
          fill(row, c, cells.get(c), day, share);
        }
      }
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  private static void fill(Row row, int column, Object value, CellStyle day, CellStyle share) {
    if (value.equals("")) {
      return;
    }
    Cell cell = row.createCell(column);
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(day);
    } else if (value instanceof Share part) {
      cell.setCellValue(part.fraction());
      cell.setCellStyle(share);
    } else if (value instanceof Broken broken) {
      cell.setCellErrorValue(broken.error().getCode());
    } else {
      cell.setCellValue(String.valueOf(value));
    }
  }

  /** Writes an OpenDocument spreadsheet; what repeats is written once with a count. */
  public Path ods(Path file) throws IOException {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                + "<office:body><office:spreadsheet>");
    for (Map.Entry<String, List<List<Object>>> sheet : sheets.entrySet()) {
      xml.append("<table:table table:name=\"").append(escaped(sheet.getKey())).append("\">");
      for (List<Object> row : sheet.getValue()) {
        xml.append("<table:table-row>");
        for (int c = 0; c < row.size(); ) {
          int end = c + 1;
          while (end < row.size() && row.get(end).equals(row.get(c))) {
            end++;
          }
          xml.append(odsCell(row.get(c), end - c));
          c = end;
        }
        xml.append("<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>");
      }
      xml.append(
          "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell"
              + " table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");
    }
    xml.append("</office:spreadsheet></office:body></office:document-content>");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write(
          "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static String odsCell(Object value, int times) {
    String repeated = times > 1 ? " table:number-columns-repeated=\"" + times + "\"" : "";
    String typed;
    String shown = escaped(String.valueOf(value));
    if (value.equals("")) {
      return "<table:table-cell" + repeated + "/>";
    }
    if (value instanceof Number number) {
      typed = " office:value-type=\"float\" office:value=\"" + number + "\"";
      shown = "shown otherwise";
    } else if (value instanceof LocalDate day) {
      typed = " office:value-type=\"date\" office:date-value=\"" + day + "T00:00:00\"";
    } else if (value instanceof Share share) {
      typed = " office:value-type=\"percentage\" office:value=\"" + share.fraction() + "\"";
    } else if (value instanceof Broken broken) {
      typed = " office:value-type=\"float\" office:value=\"0\"";
      shown = broken.error().getString();
    } else {
      typed = " office:value-type=\"string\"";
    }
    return "<table:table-cell"
        + repeated
        + typed
        + "><office:annotation><text:p>a note</text:p></office:annotation><text:p>"
        + shown
        + "</text:p></table:table-cell>";
  }

  /** Puts a workbook behind a password. */
  public static Path locked(Path open, Path closed) throws IOException, GeneralSecurityException {
    try (POIFSFileSystem system = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OPCPackage workbook = OPCPackage.open(open.toFile());
          OutputStream out = encryptor.getDataStream(system)) {
        workbook.save(out);
      } catch (InvalidFormatException e) {
        throw new IOException(e);
      }
      try (OutputStream out = Files.newOutputStream(closed)) {
        system.writeFilesystem(out);
      }
    }
    return closed;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** Writes the first sheet as delimited text. */
  public Path csv(Path file) throws IOException {
    return csv(file, ",", "\r\n", StandardCharsets.UTF_8, "");
  }

  /** Writes the first sheet as delimited text in a form of the test's choice. */
  public Path csv(Path file, String delimiter, String lineEnd, Charset charset, String mark)
      throws IOException {
    StringBuilder text = new StringBuilder(mark);
    List<List<Object>> rows = sheets.values().iterator().next();
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    for (List<Object> row : rows) {
      for (int c = 0; c < width; c++) {
        Object value = c < row.size() ? row.get(c) : "";
        text.append(c == 0 ? "" : delimiter).append(field(value, delimiter));
      }
      text.append(lineEnd);
    }
    Files.write(file, text.toString().getBytes(charset));
    return file;
  }

  private static String field(Object value, String delimiter) {
    String text;
    if (value instanceof LocalDate day) {
      text = day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    } else if (value instanceof Share share) {
      text = share.fraction() * 100 + "%";
    } else if (value instanceof Broken broken) {
      text = broken.error().getString();
    } else {
      text = String.valueOf(value);
    }
    boolean quoted = text.contains(delimiter) || text.contains("\"") || text.contains("\n");
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
