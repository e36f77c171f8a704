package icsoversight.source;

import java.nio.file.Path;
import java.util.List;

/**
 * A file of the input. The same bytes under several paths are one source.
 *
 * @param id {@code S-} and 12 hex digits of the content's SHA-256
 * @param file where it lies on this machine
 * @param path its path below the input folder, with forward slashes; the first in order
 * @param sha256 64 hex digits
 * @param bytes its size
 * @param manifest what a manifest says of it; empty fields where none does
 * @param otherPaths the other paths under which the same bytes lie
 */
public record Source(
    String id,
    Path file,
    String path,
    String sha256,
    long bytes,
    ManifestLine manifest,
    List<String> otherPaths) {

  /** Copies the paths. */
  public Source {
    otherPaths = List.copyOf(otherPaths);
  }

  /**
   * The ending of the file's name.
   *
   * @return lower case without the dot; empty if there is none
   */
  public String ending() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }
}
