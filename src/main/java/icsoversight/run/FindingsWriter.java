package icsoversight.run;

import icsoversight.finding.Finding;
import icsoversight.finding.FindingsFolder;
import icsoversight.finding.SourceSummary;
import icsoversight.reading.OpenSource;
import icsoversight.reading.SourceLedger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Writes what came of units into the folder of each source, and gives it its name at the end. */
// Not final: Spring makes a step-scoped proxy of it.
class FindingsWriter implements ItemStreamWriter<UnitResult> {
  private final RunContext run;
  private final Progress progress;
  private @Nullable OpenSource source;
  private FindingsFolder.@Nullable Writer writer;
  private SourceLedger ledger = new SourceLedger();

  FindingsWriter(RunContext run, Progress progress) {
    this.run = run;
    this.progress = progress;
  }

  @Override
  public void write(Chunk<? extends UnitResult> chunk) throws IOException {
    for (UnitResult result : chunk) {
      FindingsFolder.Writer out = writerOf(result.source());
      List<Finding> kept = ledger.take(result.result(), result.isEnd());
      if (result.isEnd()) {
        kept = new ArrayList<>(kept);
        SourceSummary summary = ledger.close(result.source(), kept);
        add(out, kept);
        run.confirm(result.source().source());
        out.seal(summary);
        writer = null;
        source = null;
        progress.sourceRead();
      } else {
        add(out, kept);
      }
    }
  }

  private static void add(FindingsFolder.Writer out, List<Finding> kept) throws IOException {
    for (Finding finding : kept) {
      out.add(finding);
    }
  }

  private FindingsFolder.Writer writerOf(OpenSource of) throws IOException {
    if (writer == null || source != of) {
      close();
      source = of;
      ledger = new SourceLedger();
      writer = run.findings(of.source()).write();
    }
    return writer;
  }

  @Override
  public void open(ExecutionContext context) {
    source = null;
  }

  @Override
  public void close() {
    if (writer != null) {
      try {
        writer.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException("Could not close the findings of a source", e);
      }
      writer = null;
    }
  }
}
