package icsoversight.reading;

import icsoversight.feed.GridPreview;
import icsoversight.feed.Recognition;
import icsoversight.grid.CsvGrid;
import icsoversight.grid.Grid;
import icsoversight.grid.GridException;
import icsoversight.grid.XlsxGrid;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.source.ManifestLine;
import icsoversight.source.Source;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens a source: settles what it is and who reads it. A file is judged by what is in it. */
public final class SourceReader {
  private static final int SHOWN = 120;

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
      case ZIPPED -> workbook(source);
      case HTML -> document(source, kind);
      case TEXT -> text(source);
      case PDF -> unread(source, "PDF document", IssueCode.UNSUPPORTED_KIND, "");
      case OLD_OFFICE, JSON, BINARY ->
          unread(source, "", IssueCode.UNKNOWN_FILE, "No layout in this form is known.");
    };
  }

  private @Nullable OpenSource text(Source source) throws IOException {
    Grid grid = new CsvGrid(source.file());
    try {
      List<Recognition> fits = feeds.recognise(GridPreview.of(grid));
      if (!fits.isEmpty()) {
        return rows(source, grid, fits);
      }
      if (source.ending().equals("csv")) {
        String seen = String.join(", ", GridPreview.of(grid).first().cells());
        grid.close();
        return unknown(source, seen);
      }
    } catch (GridException e) {
      // Prose need not be well-formed CSV; a file that calls itself CSV must be.
      if (source.ending().equals("csv")) {
        grid.close();
        return unread(source, "", IssueCode.UNREADABLE_FILE, String.valueOf(e.getMessage()));
      }
    }
    grid.close();
    return document(source, FileKind.TEXT);
  }

  private OpenSource workbook(Source source) throws IOException {
    Grid grid;
    try {
      grid = new XlsxGrid(source.file());
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
      return unknown(source, "sheets " + preview.sheets().keySet());
    } catch (GridException e) {
      grid.close();
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
    ManifestLine line = source.manifest();
    SourceFacts facts =
        new SourceFacts(
            recognition.label(),
            recognition.why(),
            first(line.publisher(), recognition.feed().description().publisher()),
            first(line.title(), recognition.title()),
            first(line.publishedOn(), recognition.publishedOn()),
            first(line.licence(), recognition.feed().description().licence()),
            recognition.alwaysCounts());
    return OpenSource.ofRows(source, facts, grid, recognition.feed().mapper(recognition));
  }

  private @Nullable OpenSource document(Source source, FileKind kind) throws IOException {
    if (documents == null) {
      return null;
    }
    Documents reader = documents;
    SourceFacts facts = reader.facts(source, kind);
    return OpenSource.ofDocument(source, facts, () -> reader.read(source, kind, facts));
  }

  private static OpenSource unknown(Source source, String seen) {
    String shown = seen.length() > SHOWN ? seen.substring(0, SHOWN) + "…" : seen;
    return OpenSource.unread(
        source,
        manifestFacts(source, ""),
        new Issue(IssueCode.UNKNOWN_FILE, "", "", "No known layout fits.", shown));
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
