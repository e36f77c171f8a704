package icsoversight.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Refuses PDF documents whose compressed parts swell beyond measure, before the library unpacks
 * them into memory. What a part holds may be compressed once more.
 */
final class PdfSwelling {
  /** All parts together; a report of 1,000 pages without its pictures takes a tenth. */
  private static final long MOST_BYTES = 160L << 20;

  private static final int BUFFER = 1 << 16;
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final int ZLIB = 0x78;

  private long total;

  private PdfSwelling() {}

  static void check(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    PdfSwelling check = new PdfSwelling();
    int at = indexOf(bytes, 0);
    while (at >= 0) {
      int data = at + STREAM.length;
      while (data < bytes.length && (bytes[data] == '\r' || bytes[data] == '\n')) {
        data++;
      }
      if (data < bytes.length && bytes[data] == ZLIB) {
        check.inflate(bytes, data);
      }
      at = indexOf(bytes, data);
    }
  }

  private static int indexOf(byte[] bytes, int from) {
    for (int i = from; i <= bytes.length - STREAM.length; i++) {
      int j = 0;
      while (j < STREAM.length && bytes[i + j] == STREAM[j]) {
        j++;
      }
      if (j == STREAM.length) {
        return i;
      }
    }
    return -1;
  }

  private void inflate(byte[] bytes, int from) throws IOException {
    Inflater inflater = new Inflater();
    Inflater inner = null;
    byte[] buffer = new byte[BUFFER];
    byte[] second = new byte[BUFFER];
    try {
      inflater.setInput(bytes, from, bytes.length - from);
      boolean first = true;
      int count = inflater.inflate(buffer);
      while (count > 0) {
        add(count);
        if (first && buffer[0] == ZLIB) {
          inner = new Inflater();
        }
        first = false;
        if (inner != null) {
          inner.setInput(buffer, 0, count);
          swell(inner, second);
        }
        count = inflater.inflate(buffer);
      }
    } catch (DataFormatException e) {
      // Not compressed in this way, or damaged: the library will say so.
      return;
    } finally {
      inflater.end();
      if (inner != null) {
        inner.end();
      }
    }
  }

  private void swell(Inflater inner, byte[] buffer) throws IOException {
    try {
      int count = inner.inflate(buffer);
      while (count > 0) {
        add(count);
        count = inner.inflate(buffer);
      }
    } catch (DataFormatException e) {
      // A picture may begin with the same byte by chance.
      inner.reset();
    }
  }

  private void add(int count) throws IOException {
    total += count;
    if (total > MOST_BYTES) {
      throw new IOException(
          "The PDF document swells to more than " + (MOST_BYTES >> 20) + " MB; it was not read.");
    }
  }
}
