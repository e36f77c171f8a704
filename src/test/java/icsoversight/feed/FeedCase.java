package icsoversight.feed;

import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.finding.SourceSummary;
import icsoversight.reading.OpenSource;
import icsoversight.reading.SourceLedger;
import icsoversight.reading.SourceReader;
import icsoversight.reading.Unit;
import icsoversight.source.Catalogue;
import icsoversight.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads one file as a run would, for tests. */
public record FeedCase(List<Finding> findings, List<Finding> issues, SourceSummary summary) {

  /** Reads a data file. */
  public static FeedCase read(Path file) throws IOException {
    return read(Catalogue.ofFile(file));
  }

  /** Reads a source that a manifest may speak of. */
  public static FeedCase read(Source from) throws IOException {
    List<Finding> all = new ArrayList<>();
    SourceLedger ledger = new SourceLedger();
    SourceSummary summary = null;
    Path file = from.file();
    try (OpenSource source = new SourceReader(null).open(from)) {
      if (source == null) {
        throw new IllegalStateException(file + " was taken for a document");
      }
      for (Unit unit = source.next(); unit != null; unit = source.next()) {
        all.addAll(ledger.take(unit.work().get(), unit.isEnd()));
        if (unit.isEnd()) {
          summary = ledger.close(source, all);
        }
      }
    }
    if (summary == null) {
      throw new IllegalStateException(file + " has no end");
    }
    return new FeedCase(
        all.stream().filter(f -> f.kind() != FindingKind.ISSUE).toList(),
        all.stream().filter(f -> f.kind() == FindingKind.ISSUE).toList(),
        summary);
  }

  /** The codes of the issues, in order; that a test's file is small is none of them. */
  public List<String> issueCodes() {
    return issues.stream()
        .map(i -> i.get("code"))
        .filter(c -> !c.equals("UNEXPECTED_SIZE") && !c.equals("ASSUMED_PUBLICATION_DATE"))
        .toList();
  }

  /** Whether every row was used, rejected with an issue, or named as without facts. */
  public long rowsUsed() {
    return summary.rows() - summary.ignored() - summary.rejected();
  }
}
