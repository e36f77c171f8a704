package icsoversight.release;

import icsoversight.source.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The releases below an output folder. {@code latest} is a symbolic link into {@code releases},
 * replaced by one rename, so that a reader sees one release or the other and never a mixture.
 */
public final class ReleaseFolders {
  private static final String PART = ".part-";
  private static final String LATEST = "latest";

  private final Path output;
  private final Path releases;

  /**
   * The releases of an output folder.
   *
   * @param output the output folder; it need not exist yet
   */
  public ReleaseFolders(Path output) {
    this.output = output;
    this.releases = output.resolve("releases");
  }

  /**
   * The folder of a release.
   *
   * @param id the release's id
   * @return its folder
   */
  public Path of(String id) {
    return releases.resolve(id);
  }

  /**
   * What the current release says of itself.
   *
   * @return the content of its {@code release.json}; empty if there is no release
   * @throws IOException if it cannot be read
   */
  public Optional<JsonNode> findLatest() throws IOException {
    Path file = output.resolve(LATEST).resolve("release.json");
    return Files.isRegularFile(file)
        ? Optional.of(Metadata.JSON.readTree(Files.readString(file)))
        : Optional.empty();
  }

  /**
   * How many rows each table of a release has.
   *
   * @param release the release's folder
   * @return rows by table; empty if there is no such release
   * @throws IOException if it cannot be read
   */
  public Map<String, Long> rows(Path release) throws IOException {
    Map<String, Long> rows = new LinkedHashMap<>();
    Path file = release.resolve("release.json");
    if (Files.isRegularFile(file)) {
      for (JsonNode output : Metadata.JSON.readTree(Files.readString(file)).path("outputs")) {
        String name = output.get("name").asString();
        if (output.has("rows") && name.endsWith(".csv")) {
          rows.put(name.substring(0, name.lastIndexOf('.')), output.get("rows").asLong());
        }
      }
    }
    return rows;
  }

  /**
   * The folder of the current release.
   *
   * @return the folder; it does not exist before the first release
   */
  public Path latest() {
    return output.resolve(LATEST);
  }

  /** A new empty folder to write a release into; what interrupted runs left is removed. */
  Path begin(String id) throws IOException {
    Files.createDirectories(releases);
    discardUnfinished();
    return Files.createDirectories(releases.resolve(PART + id));
  }

  /**
   * Removes what a run began to write and did not finish. No reader has seen it.
   *
   * @throws IOException if it cannot be removed
   */
  public void discardUnfinished() throws IOException {
    if (!Files.isDirectory(releases)) {
      return;
    }
    List<Path> left = new ArrayList<>();
    try (Stream<Path> folders = Files.list(releases)) {
      folders.filter(f -> String.valueOf(f.getFileName()).startsWith(PART)).forEach(left::add);
    }
    for (Path folder : left) {
      Folders.deleteTree(folder);
    }
  }

  /** Gives a whole folder its name and makes it the latest. */
  void swapIn(Path part, String id) throws IOException {
    Path release = releases.resolve(id);
    if (Files.exists(release) && sameFiles(part, release)) {
      // The same release made again: what stands is what would be put there.
      Folders.deleteTree(part);
    } else {
      for (int n = 2; Files.exists(release); n++) {
        release = releases.resolve(id + "-" + n);
      }
      Files.move(part, release, StandardCopyOption.ATOMIC_MOVE);
    }
    Path link = output.resolve(".latest.part");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, Path.of("releases", String.valueOf(release.getFileName())));
    Files.move(
        link,
        output.resolve(LATEST),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean sameFiles(Path one, Path other) throws IOException {
    Set<Path> names = new TreeSet<>();
    for (Path folder : List.of(one, other)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(Files::isRegularFile).map(folder::relativize).forEach(names::add);
      }
    }
    for (Path name : names) {
      Path a = one.resolve(name);
      Path b = other.resolve(name);
      if (!Files.exists(a) || !Files.exists(b) || Files.mismatch(a, b) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Removes the oldest releases beyond a number; the latest and the one before it stay. */
  void prune(int keep, String previous) throws IOException {
    Path current = output.resolve(LATEST).toRealPath();
    List<Path> all = new ArrayList<>();
    try (Stream<Path> folders = Files.list(releases)) {
      folders
          .filter(f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
          .filter(f -> !String.valueOf(f.getFileName()).startsWith("."))
          .forEach(all::add);
    }
    List<Path> others = new ArrayList<>();
    for (Path folder : all) {
      boolean before = String.valueOf(folder.getFileName()).equals(previous);
      if (!before && !folder.toRealPath().equals(current)) {
        others.add(folder);
      }
    }
    others.sort(Comparator.comparing(Path::toString).reversed());
    for (int i = Math.max(0, keep - 1); i < others.size(); i++) {
      Folders.deleteTree(others.get(i));
    }
  }
}
