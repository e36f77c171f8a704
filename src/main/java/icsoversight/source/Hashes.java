package icsoversight.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in the forms that the dataset uses. */
public final class Hashes {
  private static final int SHORT = 12;

  private Hashes() {}

  /**
   * The checksum of a file.
   *
   * @param file the file
   * @return 64 hex digits in lower case
   * @throws IOException if the file cannot be read
   */
  public static String ofFile(Path file) throws IOException {
    MessageDigest digest = sha256();
    // Most files are small, and a long buffer has to be cleared.
    byte[] buffer = new byte[(int) Math.min(1 << 16, Math.max(1, Files.size(file) + 1))];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The checksum of a text in UTF-8.
   *
   * @param text the text
   * @return 64 hex digits in lower case
   */
  public static String ofText(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * A short id of the parts of a natural key.
   *
   * @param prefix what the id begins with, such as {@code A-}
   * @param parts the key's parts in order
   * @return the prefix and 12 hex digits of the SHA-256 of the parts joined by vertical bars
   */
  public static String id(String prefix, String... parts) {
    return prefix + ofText(String.join("|", parts)).substring(0, SHORT);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
