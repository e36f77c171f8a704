package icsoversight.source;

import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that lies in the input folder, to any depth, in the order of paths.
 *
 * @param sources one entry for each content
 * @param issues what is wrong with manifests and links
 * @param fingerprint a hash of all paths, contents and manifest lines
 */
public record Catalogue(List<Source> sources, List<Issue> issues, String fingerprint) {

  private static final int ID_DIGITS = 12;

  /** The operator's bounds of a release: no source, but part of what identifies a run. */
  private static final String CHECKS = "checks.csv";

  /** Copies the lists. */
  public Catalogue {
    sources = List.copyOf(sources);
    issues = List.copyOf(issues);
  }

  /**
   * Reads a folder.
   *
   * @param input the input folder; a folder that does not exist holds nothing
   * @return its catalogue
   * @throws IOException if a file cannot be read
   */
  public static Catalogue of(Path input) throws IOException {
    return of(input, null);
  }

  /**
   * Reads a folder, with the files in archives.
   *
   * @param input the input folder; a folder that does not exist holds nothing
   * @param unpacked where the files of archives are kept; null: archives are left as they are
   * @return its catalogue
   * @throws IOException if a file cannot be read
   */
  public static Catalogue of(Path input, @Nullable Path unpacked) throws IOException {
    List<Issue> issues = new ArrayList<>();
    TreeMap<String, Path> files = files(input, issues);
    if (unpacked != null) {
      files = withUnpacked(files, unpacked, issues);
    }
    Manifests manifests = Manifests.read(files, issues);
    Map<String, Source> byContent = new TreeMap<>();
    List<Source> sources = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, Path> entry : files.entrySet()) {
      String path = entry.getKey();
      if (Manifests.isManifest(path)) {
        continue;
      }
      String sha256 = Hashes.ofFile(entry.getValue());
      ManifestLine line = manifests.lineOf(path);
      all.append(path).append('|').append(sha256).append('|').append(line).append('\n');
      Source known = byContent.get(sha256);
      if (known == null) {
        Source source =
            new Source(
                "S-" + sha256.substring(0, ID_DIGITS),
                entry.getValue(),
                path,
                sha256,
                Files.size(entry.getValue()),
                line,
                List.of());
        byContent.put(sha256, source);
        sources.add(source);
      } else {
        Source merged = withPath(known, path, line);
        byContent.put(sha256, merged);
        sources.set(sources.indexOf(known), merged);
      }
    }
    if (sources.isEmpty()) {
      issues.add(Issue.ofSource(IssueCode.NO_INPUT, ""));
    }
    Path checks = input.resolve(CHECKS);
    if (Files.isRegularFile(checks)) {
      all.append(CHECKS).append('|').append(Hashes.ofFile(checks)).append('\n');
    }
    for (Issue issue : issues) {
      all.append(issue).append('\n');
    }
    return new Catalogue(sources, issues, Hashes.ofText(all.toString()));
  }

  private static TreeMap<String, Path> withUnpacked(
      TreeMap<String, Path> files, Path unpacked, List<Issue> issues) throws IOException {
    TreeMap<String, Path> all = new TreeMap<>();
    List<Path> used = new ArrayList<>();
    for (Map.Entry<String, Path> entry : files.entrySet()) {
      if (Archives.isArchive(entry.getValue())) {
        Path folder = unpacked.resolve(Hashes.ofFile(entry.getValue()));
        used.add(folder);
        all.putAll(Archives.unpack(entry.getValue(), entry.getKey(), folder, issues));
      } else {
        all.put(entry.getKey(), entry.getValue());
      }
    }
    Archives.keepOnly(unpacked, used);
    return all;
  }

  /**
   * A file by itself, or the files in it if it is an archive; without a manifest.
   *
   * @param file the file
   * @param unpacked where the files of an archive are kept
   * @param issues takes what is wrong with an archive
   * @return the sources
   * @throws IOException if it cannot be read
   */
  public static List<Source> ofFile(Path file, Path unpacked, List<Issue> issues)
      throws IOException {
    if (!Archives.isArchive(file)) {
      return List.of(ofFile(file));
    }
    String name = String.valueOf(file.getFileName());
    List<Source> sources = new ArrayList<>();
    Map<String, Path> files =
        Archives.unpack(file, name, unpacked.resolve(Hashes.ofFile(file)), issues);
    for (Map.Entry<String, Path> entry : files.entrySet()) {
      sources.add(source(entry.getKey(), entry.getValue()));
    }
    return sources;
  }

  /**
   * A single file as a source, without a manifest.
   *
   * @param file the file
   * @return the source
   * @throws IOException if it cannot be read
   */
  public static Source ofFile(Path file) throws IOException {
    return source(String.valueOf(file.getFileName()), file);
  }

  private static Source source(String path, Path file) throws IOException {
    String sha256 = Hashes.ofFile(file);
    return new Source(
        "S-" + sha256.substring(0, ID_DIGITS),
        file,
        path,
        sha256,
        Files.size(file),
        ManifestLine.NONE,
        List.of());
  }

  private static Source withPath(Source known, String path, ManifestLine line) {
    List<String> others = new ArrayList<>(known.otherPaths());
    others.add(path);
    ManifestLine manifest = known.manifest().equals(ManifestLine.NONE) ? line : known.manifest();
    return new Source(
        known.id(), known.file(), known.path(), known.sha256(), known.bytes(), manifest, others);
  }

  /**
   * The files below the input folder. Its own folders may be links, for an operator may keep
   * documents and feeds elsewhere; links further down are followed only within their folder.
   */
  private static TreeMap<String, Path> files(Path input, List<Issue> issues) throws IOException {
    TreeMap<String, Path> files = new TreeMap<>();
    if (!Files.isDirectory(input)) {
      return files;
    }
    List<Path> entries = new ArrayList<>();
    try (Stream<Path> list = Files.list(input)) {
      list.sorted().forEach(entries::add);
    }
    for (Path entry : entries) {
      Path root = Files.isDirectory(entry) ? entry.toRealPath() : input.toRealPath();
      walk(input, entry, root, files, issues);
    }
    return files;
  }

  private static void walk(
      Path input, Path entry, Path root, TreeMap<String, Path> files, List<Issue> issues)
      throws IOException {
    Path start = Files.isDirectory(entry) ? root : entry;
    String prefix = input.relativize(entry).toString();
    try (Stream<Path> walk = Files.walk(start)) {
      for (Path file : (Iterable<Path>) walk.sorted()::iterator) {
        String below = start.relativize(file).toString();
        String path = (below.isEmpty() ? prefix : prefix + "/" + below).replace('\\', '/');
        boolean isLink = Files.isSymbolicLink(file);
        if (Files.isRegularFile(file) && !isLeftOut(path)) {
          if (file.toRealPath().startsWith(root)) {
            files.put(path, file);
          } else {
            issues.add(new Issue(IssueCode.OUTSIDE_INPUT, path, "", "", path));
          }
        } else if (isLink && !Files.isRegularFile(file) && !file.equals(start)) {
          issues.add(new Issue(IssueCode.OUTSIDE_INPUT, path, "", "", path));
        } else if (!Files.isRegularFile(file) && !Files.isDirectory(file)) {
          // Reading a pipe or a device might never end.
          issues.add(
              new Issue(
                  IssueCode.UNREADABLE_FILE, path, "", "It is no file but a pipe or device.", ""));
        }
      }
    }
  }

  /** Gold files are for judging the program; the README of a folder is for people. */
  private static boolean isLeftOut(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return isHidden(path)
        || name.endsWith(".gold.json")
        || name.endsWith(".md")
        || path.equals(CHECKS);
  }

  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.") || path.contains("~$");
  }
}
