package icsoversight.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Rewrites a zip file so that the same content gives the same bytes. */
final class StableZip {
  /** The earliest moment that a zip entry can carry. */
  static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

  private StableZip() {}

  static void rewrite(Path from, Path to) throws IOException {
    try (ZipFile entries = new ZipFile(from.toFile());
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry : Collections.list(entries.entries())) {
        ZipEntry stable = new ZipEntry(entry.getName());
        stable.setTimeLocal(MOMENT);
        zip.putNextEntry(stable);
        try (InputStream in = entries.getInputStream(entry)) {
          in.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
  }
}
