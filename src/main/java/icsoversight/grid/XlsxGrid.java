package icsoversight.grid;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.SAXException;

/**
 * An Excel workbook (.xlsx), streamed: sheets are pulled row by row, and cells give the value that
 * is stored, not its formatted form.
 */
public final class XlsxGrid implements Grid {
  // The library's own words name the folders of this machine; a release must not.
  private static final String UNREADABLE =
      "Not a readable workbook: it is damaged, cut short, protected by a password, or none.";

  private final OPCPackage workbook;
  private final SharedStrings strings;
  private final CellStyles styles;
  private final Map<String, PackagePart> parts = new LinkedHashMap<>();
  private final List<Closeable> open = new ArrayList<>();

  /**
   * Opens a workbook.
   *
   * @param file the file
   * @throws IOException if it is damaged, protected or no workbook
   */
  public XlsxGrid(Path file) throws IOException {
    try {
      workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
    } catch (OpenXML4JException | RuntimeException e) {
      // A damaged table of contents is told by exceptions of several families.
      throw new IOException(UNREADABLE, e);
    }
    try {
      strings = new ReadOnlySharedStringsTable(workbook);
      XSSFReader reader = new XSSFReader(workbook);
      styles = CellStyles.of(reader);
      SheetNames names = new SheetNames();
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        sheets.next().close();
        parts.put(names.add(sheets.getSheetName()), sheets.getSheetPart());
      }
    } catch (OpenXML4JException | SAXException | IOException | RuntimeException e) {
      // On damaged parts the library throws whatever it stumbles over; it is the file.
      workbook.revert();
      throw new IOException(UNREADABLE, e);
    }
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(parts.keySet());
  }

  @Override
  public Iterator<GridRow> rows(String sheet) throws IOException {
    PackagePart part = parts.get(sheet);
    if (part == null) {
      throw new IOException("The workbook has no sheet " + sheet);
    }
    try {
      InputStream in = part.getInputStream();
      SheetRows rows = new SheetRows(sheet, in, strings, styles);
      open.add(rows);
      return rows;
    } catch (IOException e) {
      throw new GridException("", "Sheet " + sheet + " is damaged from its first row on.", e);
    }
  }

  @Override
  public void close() throws IOException {
    for (Closeable rows : open) {
      rows.close();
    }
    open.clear();
    // The package was opened for reading: reverting closes it without a thought of saving.
    workbook.revert();
  }
}
