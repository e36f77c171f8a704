package icsoversight.source;

import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Archives of files (.zip, .gz). Each file in one is a source of its own under the path {@code
 * a.zip!b.csv}. Files are unpacked under numbers, so that no name in an archive can lead anywhere.
 */
public final class Archives {
  /** More files than any publisher packs together. */
  private static final int MOST_FILES = 2_000;

  /** All files of one archive together; the largest feed that is published has a fifth of it. */
  private static final long MOST_BYTES = 2L << 30;

  /** Published text packs to a twentieth; what swells a thousandfold is a bomb. */
  private static final long MOST_SWELLING = 1_000;

  private static final long SWELLING_FROM = 64L << 20;
  private static final String NAMES = "names.txt";
  private static final int BUFFER = 1 << 16;

  private Archives() {}

  /** What a zipped file is. */
  public enum Content {
    /** An Excel workbook. */
    WORKBOOK,
    /** An OpenDocument spreadsheet. */
    OPEN_SPREADSHEET,
    /** A document of words. */
    WORD,
    /** Files, to be unpacked. */
    FILES,
    /** The table of contents cannot be read. */
    DAMAGED
  }

  /**
   * What a zipped file is, by the parts in it.
   *
   * @param file the file
   * @return its content
   */
  public static Content contentOf(Path file) {
    try (ZipFile zip = open(file)) {
      ZipEntry type = zip.getEntry("mimetype");
      if (type != null) {
        try (InputStream in = zip.getInputStream(type)) {
          String text = new String(in.readNBytes(BUFFER), StandardCharsets.US_ASCII);
          if (text.contains("opendocument.spreadsheet")) {
            return Content.OPEN_SPREADSHEET;
          }
          if (text.contains("opendocument")) {
            return Content.WORD;
          }
        }
      }
      if (zip.getEntry("word/document.xml") != null) {
        return Content.WORD;
      }
      boolean office = zip.getEntry("[Content_Types].xml") != null;
      return office ? Content.WORKBOOK : Content.FILES;
    } catch (IOException e) {
      return Content.DAMAGED;
    }
  }

  /** Names in archives are in UTF-8, and in older ones in the code page of the first PCs. */
  private static ZipFile open(Path archive) throws IOException {
    try {
      return new ZipFile(archive.toFile());
    } catch (ZipException e) {
      return new ZipFile(archive.toFile(), Charset.forName("IBM437"));
    }
  }

  /** Whether a file holds other files that are to be read. */
  static boolean isArchive(Path file) throws IOException {
    byte[] head = Texts.head(file);
    boolean zipped = head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < 7;
    boolean gzipped = head.length > 1 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    return gzipped || (zipped && contentOf(file) == Content.FILES);
  }

  /**
   * Unpacks an archive, or finds it unpacked by an earlier run.
   *
   * @param archive the archive
   * @param path its path below the input folder
   * @param folder where its files are kept; named by its content
   * @param issues takes what is wrong with it
   * @return its files by path; empty if it cannot be used
   * @throws IOException if the folder cannot be written
   */
  static Map<String, Path> unpack(Path archive, String path, Path folder, List<Issue> issues)
      throws IOException {
    if (!Files.isRegularFile(folder.resolve(NAMES))) {
      Path part = folder.resolveSibling(folder.getFileName() + ".part");
      Folders.deleteTree(part);
      Files.createDirectories(part);
      String wrong = "";
      try {
        List<String> names =
            Texts.head(archive)[0] == 'P'
                ? unzip(archive, part)
                : List.of(gunzip(archive, path, part));
        Files.write(part.resolve(NAMES), names);
      } catch (ZipException | java.io.EOFException e) {
        wrong =
            "The archive is damaged, cut short, protected by a password, or holds two files of one"
                + " name.";
      } catch (TooLargeException e) {
        wrong = String.valueOf(e.getMessage());
      }
      if (!wrong.isEmpty()) {
        Folders.deleteTree(part);
        issues.add(new Issue(IssueCode.UNREADABLE_FILE, path, "", wrong, ""));
        return Map.of();
      }
      Folders.deleteTree(folder);
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    Map<String, Path> files = new TreeMap<>();
    List<String> names = Files.readAllLines(folder.resolve(NAMES));
    if (names.isEmpty()) {
      issues.add(new Issue(IssueCode.EMPTY_FILE, path, "", "The archive holds no file.", ""));
    }
    for (int i = 0; i < names.size(); i++) {
      files.put(path + "!" + names.get(i), folder.resolve(Integer.toString(i)));
    }
    return files;
  }

  /**
   * A file of the input by its path, unpacked if it lies in an archive.
   *
   * @param input the input folder
   * @param path the path, as sources have it
   * @param scratch a folder for what is unpacked
   * @return the file; it may not exist
   * @throws IOException if the archive cannot be unpacked
   */
  public static Path locate(Path input, String path, Path scratch) throws IOException {
    int bang = path.indexOf('!');
    if (bang < 0) {
      return input.resolve(path);
    }
    String archive = path.substring(0, bang);
    Path file = input.resolve(archive);
    if (!Files.isRegularFile(file)) {
      return file;
    }
    Map<String, Path> files =
        unpack(file, archive, scratch.resolve(Hashes.ofFile(file)), new ArrayList<>());
    return files.getOrDefault(path, input.resolve(path));
  }

  /** Removes what was unpacked of archives that are no longer in the input. */
  static void keepOnly(Path unpacked, List<Path> used) throws IOException {
    if (!Files.isDirectory(unpacked)) {
      return;
    }
    List<Path> old = new ArrayList<>();
    try (Stream<Path> folders = Files.list(unpacked)) {
      folders.filter(f -> !used.contains(f)).forEach(old::add);
    }
    for (Path folder : old) {
      Folders.deleteTree(folder);
    }
  }

  private static List<String> unzip(Path archive, Path part) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipFile zip = open(archive)) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      if (entries.size() > MOST_FILES) {
        throw new TooLargeException("The archive holds more than " + MOST_FILES + " files.");
      }
      Limit limit = new Limit(Files.size(archive));
      Set<String> seen = new HashSet<>();
      for (ZipEntry entry : entries) {
        String name = plainName(entry.getName());
        if (!entry.isDirectory() && !isClutter(name)) {
          if (!seen.add(name)) {
            throw new ZipException("Two files of the archive have the same name");
          }
          try (InputStream in = zip.getInputStream(entry)) {
            copy(in, part.resolve(Integer.toString(names.size())), limit);
          }
          names.add(name);
        }
      }
    }
    return names;
  }

  private static String gunzip(Path archive, String path, Path part) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(archive), BUFFER)) {
      copy(in, part.resolve("0"), new Limit(Files.size(archive)));
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    return plainName(name.replaceFirst("(?i)\\.gz$", ""));
  }

  /** A name that can stand in one line and in a path below the archive. */
  private static String plainName(String name) {
    return name.replace('\\', '/')
        .replaceAll("[\\p{Cntrl}!]", "_")
        .replaceAll("(^|/)\\.\\.?(?=/|$)", "$1_")
        .replaceFirst("^/+", "");
  }

  /** What programs leave in archives beside the files. */
  private static boolean isClutter(String name) {
    return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
  }

  private static void copy(InputStream in, Path to, Limit limit) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(to)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        limit.add(read);
        out.write(buffer, 0, read);
      }
    }
  }

  /** Counts what is unpacked, and ends it before it fills the disk. */
  private static final class Limit {
    private final long packed;
    private long bytes;

    Limit(long packed) {
      this.packed = packed;
    }

    void add(int read) throws TooLargeException {
      bytes += read;
      boolean swells = bytes > SWELLING_FROM && bytes / MOST_SWELLING > packed;
      if (bytes > MOST_BYTES || swells) {
        throw new TooLargeException(
            "The archive swells beyond what a published file does (at most 2 GiB, and no more than"
                + " a thousand times its size).");
      }
    }
  }

  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
      super(message);
    }
  }
}
