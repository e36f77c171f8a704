package icsoversight.run;

import icsoversight.document.Transcript;
import icsoversight.document.Transcripts;
import icsoversight.document.Transcripts.Form;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.finding.FindingsFolder;
import icsoversight.finding.SourceSummary;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.organisation.Register;
import icsoversight.organisation.RegisterBuilder;
import icsoversight.organisation.ShippedRegister;
import icsoversight.reading.FileKind;
import icsoversight.reading.OpenSource;
import icsoversight.reading.SourceReader;
import icsoversight.reconcile.CountedSource;
import icsoversight.source.Catalogue;
import icsoversight.source.Hashes;
import icsoversight.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of one run share. All of it is a function of the settings and the input, so that a
 * restarted run in a new process has the same.
 */
public final class RunContext {
  private static final int ID_DIGITS = 10;

  /** Tells data from documents, and reads none of them. */
  private static final ThreadLocal<SourceReader> LOOKER =
      ThreadLocal.withInitial(() -> new SourceReader(null));

  private final RunSettings settings;
  private final Catalogue catalogue;
  private final String codeHash;
  private final Map<String, Source> byId = new HashMap<>();
  private final Map<String, Boolean> isDocument = new ConcurrentHashMap<>();
  private final DocumentReaders documentReaders = new DocumentReaders();
  private @Nullable Register register;
  private @Nullable String registerHash;

  RunContext(RunSettings settings, Catalogue catalogue, String codeHash) {
    this.settings = settings;
    this.catalogue = catalogue;
    this.codeHash = codeHash;
    catalogue.sources().forEach(s -> byId.put(s.id(), s));
  }

  DocumentReaders documentReaders() {
    return documentReaders;
  }

  RunSettings settings() {
    return settings;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Source source(String id) {
    Source source = byId.get(id);
    if (source == null) {
      throw new IllegalStateException("The input no longer holds " + id);
    }
    return source;
  }

  /**
   * Makes sure that a source still has the bytes that the catalogue saw, after it was read.
   *
   * @throws SourceChangedException if it has not
   */
  void confirm(Source source) throws IOException {
    if (!Files.isRegularFile(source.file())) {
      throw new SourceChangedException(source.path() + " is gone");
    }
    if (Files.size(source.file()) != source.bytes()
        || !Hashes.ofFile(source.file()).equals(source.sha256())) {
      throw new SourceChangedException(source.path() + " has changed");
    }
  }

  /** The words of a source, if it is a document that can be read. */
  Optional<Transcript> transcript(String id) throws IOException {
    Source source = byId.get(id);
    if (source == null) {
      return Optional.empty();
    }
    confirm(source);
    return Optional.of(Transcripts.of(source.file(), FileKind.of(source).form()));
  }

  /** Inputs, as-of day and program: what identifies a run and its release. */
  String fingerprint() {
    return Hashes.ofText(inputs() + '|' + settings.asOf());
  }

  /** Inputs, program and presentation: what a release holds for until its day has come. */
  String inputs() {
    return Hashes.ofText(catalogue.fingerprint() + '|' + codeHash + '|' + settings.presentation());
  }

  String releaseId() {
    return settings.asOf() + "-" + fingerprint().substring(0, ID_DIGITS);
  }

  /** What this run needs on the way and nobody after it. */
  Path scratch() {
    return settings.work().resolve("runs").resolve(releaseId());
  }

  Path database() {
    return scratch().resolve("dataset.duckdb");
  }

  /**
   * Begins to look into all sources while the framework starts, which takes one core of two. Who
   * asks for one that is being looked into waits for it.
   */
  void lookIntoAllAside() {
    Thread thread = new Thread(this::lookIntoAll, "look-into-sources");
    thread.setDaemon(true);
    thread.start();
  }

  /** Looks into all sources, several at a time. */
  void lookIntoAll() {
    catalogue.sources().parallelStream().forEach(this::isDocument);
  }

  /** Whether a source is prose. Settled by looking into it, once a run. */
  boolean isDocument(Source source) {
    return isDocument.computeIfAbsent(source.id(), id -> lookInto(source));
  }

  private static boolean lookInto(Source source) {
    try {
      FileKind kind = FileKind.of(source);
      if (kind.form() != Form.TEXT) {
        return true;
      }
      if (kind != FileKind.TEXT) {
        return false;
      }
      try (OpenSource open = LOOKER.get().open(source)) {
        return open == null;
      }
    } catch (IOException e) {
      // It will be reported where it is read.
      return false;
    }
  }

  /** Where the findings of a source are kept: named by everything that they depend on. */
  FindingsFolder findings(Source source) throws IOException {
    // The name can corroborate the day of a data file that does not say when it was published.
    String name = source.path().substring(source.path().lastIndexOf('/') + 1);
    String key = codeHash + '|' + source.sha256() + '|' + source.manifest() + '|' + name;
    if (isDocument(source)) {
      // What a document says depends on the names that the register knows.
      key += '|' + registerHash();
    }
    return FindingsFolder.of(settings.work().resolve("findings"), Hashes.ofText(key));
  }

  /** The register with what the reference files in the input add to it. */
  synchronized Register register() throws IOException {
    if (register == null) {
      StringBuilder all = new StringBuilder();
      RegisterBuilder builder = ShippedRegister.builder();
      for (Source source : catalogue.sources()) {
        if (!isDocument(source)) {
          amend(builder, findings(source), all);
        }
      }
      registerHash = Hashes.ofText(all.toString());
      register = builder.build();
    }
    return register;
  }

  private synchronized String registerHash() throws IOException {
    register();
    return String.valueOf(registerHash);
  }

  private static void amend(RegisterBuilder builder, FindingsFolder findings, StringBuilder all)
      throws IOException {
    for (Finding f : findings.read(FindingKind.ORGANISATION)) {
      all.append(f).append('\n');
      if (f.get("rule").equals("own-layout")) {
        builder.put(ShippedRegister.organisation(f::get));
      } else {
        builder.amend(ShippedRegister.organisation(f::get));
      }
    }
    for (Finding f : findings.read(FindingKind.SUCCESSION)) {
      all.append(f).append('\n');
      builder.put(ShippedRegister.succession(f::get));
    }
    for (Finding f : findings.read(FindingKind.ALIAS)) {
      all.append(f).append('\n');
      builder.put(ShippedRegister.alias(f::get));
    }
  }

  /** The sources that count on the as-of day; those published later are told in days. */
  List<CountedSource> counted(List<LocalDate> comingDays, List<Issue> issues) throws IOException {
    List<CountedSource> counted = new ArrayList<>();
    for (CountedSource read : read()) {
      SourceSummary summary = read.summary();
      boolean counts =
          summary.publishedOn().isEmpty()
              || !LocalDate.parse(summary.publishedOn()).isAfter(settings.asOf());
      if (counts) {
        counted.add(read);
      } else {
        comingDays.add(LocalDate.parse(summary.publishedOn()));
        boolean isAssumed = isAssumed(read.findings());
        IssueCode code = isAssumed ? IssueCode.AFTER_AS_OF : IssueCode.PUBLISHED_LATER;
        issues.add(
            new Issue(code, read.source().path(), "published_on", "", summary.publishedOn()));
      }
    }
    return counted;
  }

  /** All sources with what reading them came to, looked up several at a time. */
  private List<CountedSource> read() throws IOException {
    try {
      return catalogue.sources().parallelStream().map(this::read).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private CountedSource read(Source source) {
    try {
      FindingsFolder findings = findings(source);
      return new CountedSource(source, isDocument(source), findings.summary(), findings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isAssumed(FindingsFolder findings) throws IOException {
    return findings.read(FindingKind.ISSUE).stream()
        .anyMatch(f -> f.get("code").equals(IssueCode.ASSUMED_PUBLICATION_DATE.name()));
  }
}
