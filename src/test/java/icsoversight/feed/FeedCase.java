package icsoversight.feed;

import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.finding.SourceSummary;
import icsoversight.reading.OpenSource;
import icsoversight.reading.SourceLedger;
import icsoversight.reading.SourceReader;
import icsoversight.reading.Unit;
import icsoversight.source.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads one file as a run would, for tests. */
public record FeedCase(List<Finding> findings, List<Finding> issues, SourceSummary summary) {

  /** Reads a data file. */
  public static FeedCase read(Path file) throws IOException {
    List<Finding> all = new ArrayList<>();
    SourceLedger ledger = new SourceLedger();
    SourceSummary summary = null;
    try (OpenSource source = new SourceReader(null).open(Catalogue.ofFile(file))) {
      if (source == null) {
        throw new IllegalStateException(file + " was taken for a document");
      }
      for (Unit unit = source.next(); unit != null; unit = source.next()) {
        all.addAll(ledger.take(source.process(unit), unit.isEnd()));
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

  /** The codes of the issues, in order. */
  public List<String> issueCodes() {
    return issues.stream().map(i -> i.get("code")).toList();
  }
}
