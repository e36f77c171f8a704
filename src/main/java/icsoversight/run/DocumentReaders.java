package icsoversight.run;

import icsoversight.prose.ProseDocuments;
import icsoversight.reading.SourceReader;
import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * The readers of documents, one for each thread that reads: to make one takes longer than to read a
 * dozen documents, so it is handed on from one partition to the next.
 */
final class DocumentReaders {
  private final ConcurrentLinkedDeque<SourceReader> free = new ConcurrentLinkedDeque<>();

  /** A reader that nobody uses. */
  SourceReader take(RunContext run) throws IOException {
    SourceReader reader = free.poll();
    return reader == null ? new SourceReader(new ProseDocuments(run.register())) : reader;
  }

  /** Gives a reader back. */
  void giveBack(SourceReader reader) {
    free.push(reader);
  }
}
