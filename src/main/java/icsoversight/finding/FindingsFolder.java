package icsoversight.finding;

import icsoversight.source.Folders;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The findings of one source, kept as CSV files in a folder that is named by everything they depend
 * on. The folder appears under its name only when it is whole.
 */
public final class FindingsFolder {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  private static final String SUMMARY = "source.csv";
  private static final int SUMMARY_FIELDS = 10;

  private final Path folder;

  /** The names and sizes of its files, once its summary has been read. */
  private volatile @Nullable String listed;

  private FindingsFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder of a key, whether it exists yet or not.
   *
   * @param store the folder of all findings
   * @param key what the findings depend on, as a hash
   * @return the folder
   */
  public static FindingsFolder of(Path store, String key) {
    return new FindingsFolder(store.resolve(key.substring(0, 2)).resolve(key));
  }

  /**
   * Whether the source has been read to its end, and nothing has been cut off since.
   *
   * @return true if the folder is whole
   * @throws IOException if it cannot be read
   */
  public boolean isWhole() throws IOException {
    if (!Files.isRegularFile(folder.resolve(SUMMARY))) {
      return false;
    }
    List<String> summary = summaryRow();
    return summary.size() == SUMMARY_FIELDS
        && summary.get(SUMMARY_FIELDS - 1).equals(sizes(folder, present()));
  }

  private Set<FindingKind> present() {
    Set<FindingKind> present = EnumSet.noneOf(FindingKind.class);
    for (FindingKind kind : FindingKind.values()) {
      if (Files.isRegularFile(file(kind))) {
        present.add(kind);
      }
    }
    return present;
  }

  /** The names and sizes of the files of findings: a file that lost its end is not whole. */
  private static String sizes(Path folder, Set<FindingKind> kinds) throws IOException {
    StringBuilder sizes = new StringBuilder();
    for (FindingKind kind : kinds) {
      long size = Files.size(folder.resolve(kind.file() + ".csv"));
      sizes.append(kind.file()).append(' ').append(size).append(' ');
    }
    return sizes.toString();
  }

  private List<String> summaryRow() throws IOException {
    try (Reader reader = Files.newBufferedReader(folder.resolve(SUMMARY));
        CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      for (CSVRecord row : parser) {
        List<String> fields = row.toList();
        listed = fields.get(fields.size() - 1);
        return fields;
      }
      return List.of();
    } catch (UncheckedIOException e) {
      // A line that lost its end; the parser's iterator can say so only in this way.
      return List.of();
    }
  }

  /**
   * The file that holds findings of a kind.
   *
   * @param kind the kind
   * @return the file; it does not exist where the source has none of that kind
   */
  public Path file(FindingKind kind) {
    return folder.resolve(kind.file() + ".csv");
  }

  /**
   * What reading the source came to.
   *
   * @return the summary
   * @throws IOException if the folder is not whole or cannot be read
   */
  public SourceSummary summary() throws IOException {
    List<String> row = summaryRow();
    return new SourceSummary(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        Long.parseLong(row.get(5)),
        Long.parseLong(row.get(6)),
        Long.parseLong(row.get(7)),
        Long.parseLong(row.get(8)));
  }

  /** Whether the summary says that there is none of a kind, which spares a look at the disk. */
  private boolean isAbsent(FindingKind kind) {
    String known = listed;
    return known != null && !(" " + known).contains(" " + kind.file() + " ");
  }

  /**
   * The findings of a kind.
   *
   * @param kind the kind
   * @return the findings in the order of the source
   * @throws IOException if they cannot be read
   */
  public List<Finding> read(FindingKind kind) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Path file = file(kind);
    if (isAbsent(kind) || !Files.isRegularFile(file)) {
      return findings;
    }
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      boolean header = true;
      for (CSVRecord row : parser) {
        if (header) {
          header = false;
        } else {
          findings.add(Finding.of(kind, row.toList()));
        }
      }
    }
    return findings;
  }

  /**
   * Begins to write the folder anew; what an interrupted run left of it is removed.
   *
   * @return a writer that the caller seals or closes
   * @throws IOException if it cannot be written
   */
  public Writer write() throws IOException {
    Path part = folder.resolveSibling(folder.getFileName() + ".part");
    try {
      Files.createDirectory(part);
    } catch (FileAlreadyExistsException e) {
      Folders.deleteTree(part);
      Files.createDirectory(part);
    } catch (NoSuchFileException e) {
      Files.createDirectories(part);
    }
    return new Writer(part);
  }

  /** Writes the findings of one source. */
  public final class Writer implements AutoCloseable {
    private final Path part;
    private final Map<FindingKind, CSVPrinter> printers = new EnumMap<>(FindingKind.class);

    private Writer(Path part) {
      this.part = part;
    }

    /**
     * Adds a finding.
     *
     * @param finding the finding
     * @throws IOException if it cannot be written
     */
    public void add(Finding finding) throws IOException {
      CSVPrinter printer = printers.get(finding.kind());
      if (printer == null) {
        BufferedWriter out =
            Files.newBufferedWriter(
                part.resolve(finding.kind().file() + ".csv"), StandardCharsets.UTF_8);
        printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(finding.kind().fields());
        printers.put(finding.kind(), printer);
      }
      printer.printRecord(finding.values());
    }

    /**
     * Ends the folder and gives it its name.
     *
     * @param summary what reading the source came to
     * @throws IOException if it cannot be written
     */
    public void seal(SourceSummary summary) throws IOException {
      Set<FindingKind> written = EnumSet.noneOf(FindingKind.class);
      written.addAll(printers.keySet());
      close();
      try (CSVPrinter out =
          new CSVPrinter(
              Files.newBufferedWriter(part.resolve(SUMMARY), StandardCharsets.UTF_8), FORMAT)) {
        out.printRecord(
            summary.kind(),
            summary.publisher(),
            summary.title(),
            summary.publishedOn(),
            summary.licence(),
            summary.rows(),
            summary.ignored(),
            summary.findings(),
            summary.rejected(),
            sizes(part, written));
      }
      Folders.deleteTree(folder);
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
      for (CSVPrinter printer : printers.values()) {
        printer.close();
      }
      printers.clear();
    }
  }
}
