package icsoversight.source;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. UTF-8 where the bytes are UTF-8, UTF-16 where a byte-order mark or the zero bytes
 * say so, else windows-1252, which is what British publishers' older exports are in.
 */
public final class Texts {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;
  private static final int HEAD = 8192;

  private Texts() {}

  /**
   * The whole text of a file without its byte-order mark.
   *
   * @param file the file
   * @return its text, line ends as they are
   * @throws IOException if it cannot be read
   */
  public static String read(Path file) throws IOException {
    return decode(Files.readAllBytes(file));
  }

  /**
   * The beginning of a file's text without its byte-order mark.
   *
   * @param file the file
   * @param most how many characters are read at most
   * @return its text, line ends as they are
   * @throws IOException if it cannot be read
   */
  public static String read(Path file, int most) throws IOException {
    if (Files.size(file) <= most) {
      return read(file);
    }
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[BUFFER];
    try (Reader reader = open(file)) {
      int read = reader.read(buffer);
      while (read >= 0 && text.length() < most) {
        text.append(buffer, 0, Math.min(read, most - text.length()));
        read = reader.read(buffer);
      }
    }
    return text.toString();
  }

  /**
   * A file as characters without its byte-order mark. A file of more than 64 KiB is read through
   * once to settle its encoding, and is never held in memory.
   *
   * @param file the file
   * @return a reader that the caller closes
   * @throws IOException if it cannot be read
   */
  public static Reader open(Path file) throws IOException {
    if (Files.size(file) <= BUFFER) {
      return new StringReader(read(file));
    }
    byte[] head = head(file);
    Charset charset = markCharset(head);
    if (charset == null) {
      charset = unmarkedUtf16(head);
    }
    if (charset == null) {
      charset = isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    }
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    in.skipNBytes(markLength(head));
    return new BufferedReader(new InputStreamReader(in, charset), BUFFER);
  }

  /**
   * The first bytes of a file, enough to tell what kind of file it is.
   *
   * @param file the file
   * @return at most 8,192 bytes
   * @throws IOException if it cannot be read
   */
  public static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static boolean isUtf8(Path file) throws IOException {
    CharBuffer out = CharBuffer.allocate(BUFFER);
    try (Reader reader =
        new InputStreamReader(
            Files.newInputStream(file),
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))) {
      while (reader.read(out) >= 0) {
        out.clear();
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  static String decode(byte[] bytes) {
    int skip = markLength(bytes);
    return new String(bytes, skip, bytes.length - skip, charset(bytes));
  }

  private static Charset charset(byte[] bytes) {
    Charset marked = markCharset(bytes);
    if (marked == null) {
      marked = unmarkedUtf16(bytes);
    }
    if (marked != null) {
      return marked;
    }
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return WINDOWS;
    }
  }

  private static @Nullable Charset markCharset(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
  }

  /**
   * Whether text is in UTF-16, with a mark or without.
   *
   * @param head its first bytes
   * @return true if it is
   */
  public static boolean isUtf16(byte[] head) {
    return markCharset(head) != null || unmarkedUtf16(head) != null;
  }

  /** Of Latin letters in UTF-16 every other byte is zero, and no other byte is. */
  private static @Nullable Charset unmarkedUtf16(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0 && i % 2 == 0) {
        even++;
      } else if (bytes[i] == 0) {
        odd++;
      }
    }
    int most = length * 2 / 5;
    if (length < 2 || Math.max(even, odd) <= most || Math.min(even, odd) > 0) {
      return null;
    }
    return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  private static int markLength(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
  }

  private static boolean startsWith(byte[] bytes, int... head) {
    if (bytes.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((bytes[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }
}
