package icsoversight.grid;

import icsoversight.source.ProtectedFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * An old Excel workbook (.xls). It is read record by record into rows of text; a sheet of this form
 * has at most 65,536 rows of 256 columns, and a workbook of more than fifteen million cells is
 * refused, so that memory is bounded.
 */
public final class XlsGrid implements Grid {
  private static final String UNREADABLE =
      "Not a readable workbook: it is damaged, cut short, older than Excel 97, or none.";
  private static final String PROTECTED =
      "The workbook is protected by a password, so nothing of it can be read.";
  private static final List<String> PROTECTED_ENTRIES =
      List.of("EncryptedPackage", "EncryptionInfo");

  private final XlsCells cells;

  /**
   * Opens a workbook.
   *
   * @param file the file
   * @throws IOException if it is damaged, protected or no workbook
   */
  public XlsGrid(Path file) throws IOException {
    cells = new XlsCells();
    try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
      if (PROTECTED_ENTRIES.stream().anyMatch(system.getRoot()::hasEntryCaseInsensitive)) {
        throw new ProtectedFileException(PROTECTED);
      }
      HSSFRequest request = new HSSFRequest();
      request.addListenerForAllRecords(cells);
      String stream = system.getRoot().hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
      try (InputStream in = system.createDocumentInputStream(stream)) {
        new HSSFEventFactory().processEvents(request, in);
      }
    } catch (EncryptedDocumentException e) {
      throw new ProtectedFileException(PROTECTED, e);
    } catch (RuntimeException e) {
      // On damaged bytes the library throws whatever its records stumble over; it is the file.
      throw new IOException(UNREADABLE, e);
    } catch (ProtectedFileException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(UNREADABLE, e);
    }
  }

  @Override
  public List<String> sheets() {
    return cells.sheets();
  }

  @Override
  public Iterator<GridRow> rows(String sheet) {
    return cells.rows(sheet).iterator();
  }

  @Override
  public void close() {
    // The file was closed when it had been read.
  }
}
