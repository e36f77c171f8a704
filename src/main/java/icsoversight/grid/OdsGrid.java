package icsoversight.grid;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An OpenDocument spreadsheet (.ods), streamed: its one content part is never held in memory. */
public final class OdsGrid implements Grid {
  static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String CONTENT = "content.xml";
  private static final String UNREADABLE =
      "Not a readable spreadsheet: it is damaged, cut short, protected by a password, or none.";

  private final ZipFile zip;
  private final ZipEntry content;
  private final SheetNames sheets = new SheetNames();
  private final List<Closeable> open = new ArrayList<>();

  /**
   * Opens a spreadsheet.
   *
   * @param file the file
   * @throws IOException if it is damaged, protected or no spreadsheet
   */
  public OdsGrid(Path file) throws IOException {
    try {
      zip = new ZipFile(file.toFile());
    } catch (IOException e) {
      throw new IOException(UNREADABLE, e);
    }
    ZipEntry entry = zip.getEntry(CONTENT);
    if (entry == null) {
      zip.close();
      throw new IOException(UNREADABLE);
    }
    content = entry;
    try (InputStream in = zip.getInputStream(content)) {
      XMLStreamReader xml = SheetRows.secureFactory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("table")
            && TABLE.equals(xml.getNamespaceURI())) {
          String name = xml.getAttributeValue(TABLE, "name");
          sheets.add(name == null ? "Sheet" : name);
        }
      }
    } catch (XMLStreamException | IOException e) {
      zip.close();
      throw new IOException(UNREADABLE, e);
    }
  }

  @Override
  public List<String> sheets() {
    return sheets.list();
  }

  @Override
  public Iterator<GridRow> rows(String sheet) throws IOException {
    try {
      InputStream in = zip.getInputStream(content);
      OdsRows rows = new OdsRows(sheet, sheets.indexOf(sheet), in);
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
    zip.close();
  }
}
