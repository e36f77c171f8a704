package icsoversight.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A streamed workbook of which the same content gives the same bytes: its parts bear no clock. */
final class StableWorkbook extends SXSSFWorkbook {
  /**
   * A moment that a zip entry carries without its time zone. For the earliest of all, the first of
   * January, Java adds the moment in universal time.
   */
  static final LocalDateTime MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

  StableWorkbook(XSSFWorkbook frame, int window) {
    super(frame, window);
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    ZipArchiveOutputStream zip =
        new ZipArchiveOutputStream(out) {
          @Override
          public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            entry.setTime(MOMENT.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
            super.putArchiveEntry(entry);
          }
        };
    // Not every spreadsheet program reads the fields for parts of more than 4 GB.
    zip.setUseZip64(Zip64Mode.AsNeeded);
    return zip;
  }
}
