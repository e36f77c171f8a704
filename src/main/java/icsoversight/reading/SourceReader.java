package icsoversight.reading;

import icsoversight.document.Transcript;
import icsoversight.document.Transcripts;
import icsoversight.document.Transcripts.Form;
import icsoversight.feed.Feed;
import icsoversight.feed.GridPreview;
import icsoversight.feed.JsonFeed;
import icsoversight.feed.Recognition;
import icsoversight.grid.CsvGrid;
import icsoversight.grid.Grid;
import icsoversight.grid.GridException;
import icsoversight.grid.OdsGrid;
import icsoversight.grid.XlsGrid;
import icsoversight.grid.XlsxGrid;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.json.JsonBrokenException;
import icsoversight.json.JsonItems;
import icsoversight.source.ManifestLine;
import icsoversight.source.ProtectedFileException;
import icsoversight.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Opens a source: settles what it is and who reads it. A file is judged by what is in it. */
public final class SourceReader {
  private static final int SHOWN = 120;

  /** Characters of a document that waits to be read. */
  private static final int LONGEST_KEPT = 100_000;

  /** Endings of data files: what bears one is never taken for prose. */
  private static final Set<String> CALLED_DATA =
      Set.of("csv", "tsv", "xls", "xlsx", "ods", "json", "dat");

  private static final Pattern DATA =
      Pattern.compile(
          "@|\\b\\d-\\d{3,}|(?:^|, )\\d{3,}(?:,|$)|\\b(?:Mrs?|Ms|Miss|Drs?|Prof|Rev)\\b");

  private final Feeds feeds = new Feeds();
  private final @Nullable Documents documents;

  /**
   * A reader.
   *
   * @param documents who reads documents; null: they are left for later
   */
  public SourceReader(@Nullable Documents documents) {
    this.documents = documents;
  }

  /**
   * Opens a source.
   *
   * @param source the source
   * @return the open source, which the caller closes; null: a document, and nobody to read it
   * @throws IOException if the file is gone or cannot be read at all
   */
  public @Nullable OpenSource open(Source source) throws IOException {
    FileKind kind = FileKind.of(source);
    return switch (kind) {
      case EMPTY -> unread(source, "", IssueCode.EMPTY_FILE, "");
      case WORKBOOK, OPEN_SPREADSHEET, OLD_OFFICE -> spreadsheet(source, kind);
      case HTML, PDF, WORD -> document(source, kind);
      case TEXT -> text(source);
      case JSON -> json(source);
      case DAMAGED ->
          unread(
              source,
              "",
              IssueCode.UNREADABLE_FILE,
              "Not a readable workbook or archive: it is damaged or cut short.");
      case ARCHIVE -> unread(source, "archive", IssueCode.NESTED_ARCHIVE, "");
      case BINARY -> unread(source, "", IssueCode.UNKNOWN_FILE, "No layout in this form is known.");
    };
  }

  /**
   * Opens a source that is known to be a document.
   *
   * @param source the source
   * @return the open source, which the caller closes; null: nobody to read it
   * @throws IOException if the file is gone or cannot be read at all
   */
  public @Nullable OpenSource openDocument(Source source) throws IOException {
    return document(source, FileKind.of(source));
  }

  private @Nullable OpenSource text(Source source) throws IOException {
    Grid grid = new CsvGrid(source.file());
    try {
      GridPreview preview = GridPreview.of(grid);
      List<Recognition> fits = feeds.recognise(preview);
      boolean isCalledData = CALLED_DATA.contains(source.ending());
      if (!fits.isEmpty() && (isCalledData || !preview.isTableInProse())) {
        return rows(source, grid, fits);
      }
      if (isCalledData) {
        grid.close();
        return unknown(source, String.join(", ", preview.first().cells()), feeds.nearest(preview));
      }
    } catch (GridException e) {
      // Prose need not be well-formed CSV; a file that calls itself data must be.
      if (CALLED_DATA.contains(source.ending())) {
        grid.close();
        return unread(source, "", IssueCode.UNREADABLE_FILE, String.valueOf(e.getMessage()));
      }
    }
    grid.close();
    return document(source, FileKind.TEXT);
  }

  private OpenSource spreadsheet(Source source, FileKind kind) throws IOException {
    Grid grid;
    try {
      grid = grid(source.file(), kind);
    } catch (ProtectedFileException e) {
      return unread(source, "", IssueCode.PROTECTED_FILE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return unread(source, "", IssueCode.UNREADABLE_FILE, String.valueOf(e.getMessage()));
    }
    try {
      GridPreview preview = GridPreview.of(grid);
      List<Recognition> fits = feeds.recognise(preview);
      if (!fits.isEmpty()) {
        return rows(source, grid, fits);
      }
      grid.close();
      return unknown(source, "sheets " + preview.sheets().keySet(), feeds.nearest(preview));
    } catch (GridException e) {
      grid.close();
      return unread(source, "", IssueCode.UNREADABLE_FILE, String.valueOf(e.getMessage()));
    }
  }

  /** Opens a spreadsheet in any of its forms. */
  static Grid grid(Path file, FileKind kind) throws IOException {
    return switch (kind) {
      case WORKBOOK -> new XlsxGrid(file);
      case OPEN_SPREADSHEET -> new OdsGrid(file);
      case OLD_OFFICE -> new XlsGrid(file);
      default -> new CsvGrid(file);
    };
  }

  private OpenSource json(Source source) throws IOException {
    JsonItems items = new JsonItems(source.file());
    try {
      if (!items.hasNext()) {
        items.close();
        return unread(source, "", IssueCode.EMPTY_FILE, "");
      }
      List<Recognition> fits = feeds.recognise(items.peek());
      if (fits.size() == 1 && fits.get(0).family() instanceof JsonFeed feed) {
        return OpenSource.of(source, facts(source, fits.get(0)), new JsonUnits(items, feed));
      }
      String seen = String.join(", ", items.peek().node().propertyNames());
      items.close();
      return unknown(source, seen, "");
    } catch (JsonBrokenException e) {
      items.close();
      return unread(source, "", IssueCode.UNREADABLE_FILE, String.valueOf(e.getMessage()));
    }
  }

  private static OpenSource rows(Source source, Grid grid, List<Recognition> fits)
      throws IOException {
    if (fits.size() > 1) {
      grid.close();
      return unread(
          source,
          "",
          IssueCode.AMBIGUOUS_FILE,
          "It fits " + fits.stream().map(r -> r.label() + " (" + r.why() + ")").toList() + ".");
    }
    Recognition recognition = fits.get(0);
    if (!(recognition.family() instanceof Feed feed)) {
      throw new IllegalStateException(recognition.label() + " is no layout of rows");
    }
    return OpenSource.of(
        source,
        facts(source, recognition),
        new RowUnits(
            grid,
            feed.mapper(
                recognition.completedWith(
                    source.manifest().title(), source.manifest().publishedOn())),
            feed.description()));
  }

  private static SourceFacts facts(Source source, Recognition recognition) {
    ManifestLine line = source.manifest();
    return new SourceFacts(
        recognition.label(),
        recognition.why(),
        first(line.publisher(), recognition.family().description().publisher()),
        first(line.title(), recognition.title()),
        first(line.publishedOn(), recognition.publishedOn()),
        first(line.licence(), recognition.family().description().licence()),
        recognition.alwaysCounts());
  }

  private @Nullable OpenSource document(Source source, FileKind kind) throws IOException {
    if (documents == null) {
      return null;
    }
    Documents reader = documents;
    Form form = kind.form();
    Transcript transcript;
    try {
      transcript = Transcripts.of(source.file(), form);
    } catch (ProtectedFileException e) {
      return unread(source, form.label(), IssueCode.PROTECTED_FILE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return unread(
          source, form.label(), IssueCode.UNREADABLE_FILE, String.valueOf(e.getMessage()));
    }
    SourceFacts facts = facts(source, form, transcript);
    if (transcript.text().length() <= LONGEST_KEPT) {
      return OpenSource.ofDocument(source, facts, () -> reader.read(transcript, facts));
    }
    // Sources wait in a queue before they are read: a long one waits on disk, not in memory.
    return OpenSource.ofDocument(
        source,
        facts,
        () -> {
          try {
            return reader.read(Transcripts.of(source.file(), form), facts);
          } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + source.path() + " again", e);
          }
        });
  }

  /**
   * What is known of a document.
   *
   * @param source the document
   * @param form its form
   * @param transcript its words
   * @return what the manifest says, else what the document itself says
   */
  public static SourceFacts facts(Source source, Form form, Transcript transcript) {
    ManifestLine line = source.manifest();
    return new SourceFacts(
        form.label(),
        "prose",
        line.publisher(),
        first(line.title(), transcript.title()),
        first(line.publishedOn(), transcript.publishedOn()),
        line.licence(),
        false);
  }

  private static OpenSource unknown(Source source, String seen, String nearest) {
    // A first row of data and not of headings may hold the name of a person.
    boolean isData = DATA.matcher(seen).find();
    String shown = seen.length() > SHOWN ? seen.substring(0, SHOWN) + "…" : seen;
    if (isData) {
      shown = "a first row that holds no headings";
    }
    return OpenSource.unread(
        source,
        manifestFacts(source, ""),
        new Issue(IssueCode.UNKNOWN_FILE, "", "", "No known layout fits." + nearest, shown));
  }

  private static OpenSource unread(Source source, String kind, IssueCode code, String message) {
    return OpenSource.unread(source, manifestFacts(source, kind), Issue.ofSource(code, message));
  }

  private static SourceFacts manifestFacts(Source source, String kind) {
    ManifestLine line = source.manifest();
    return new SourceFacts(
        kind, "", line.publisher(), line.title(), line.publishedOn(), line.licence(), false);
  }

  private static String first(String preferred, String otherwise) {
    return preferred.isEmpty() ? otherwise : preferred;
  }
}
