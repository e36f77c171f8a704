package icsoversight.run;

import icsoversight.derive.Derivation;
import icsoversight.engine.Engine;
import icsoversight.issue.Issue;
import icsoversight.reconcile.CountedSource;
import icsoversight.reconcile.Reconciliation;
import icsoversight.release.Bounds;
import icsoversight.release.Checks;
import icsoversight.release.Publication;
import icsoversight.release.ReleaseFolders;
import icsoversight.release.ReleaseInfo;
import icsoversight.report.CheckResult;
import icsoversight.report.CheckResult.Outcome;
import icsoversight.source.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The steps after reading, each of which can be run again without harm. */
class RunSteps {
  private final RunContext run;
  private final ReleaseFolders folders;
  private final String previous;
  private final Map<String, Long> rows = new LinkedHashMap<>();
  private int comingSources;

  RunSteps(RunContext run, ReleaseFolders folders, String previous) {
    this.run = run;
    this.folders = folders;
    this.previous = previous;
  }

  /** Clears away what runs before this one have left of their databases. */
  void catalogue() throws IOException {
    Path runs = run.settings().work().resolve("runs");
    Files.createDirectories(runs);
    List<Path> old = new ArrayList<>();
    try (Stream<Path> folders = Files.list(runs)) {
      folders.filter(f -> !f.endsWith(run.releaseId())).forEach(old::add);
    }
    for (Path folder : old) {
      Folders.deleteTree(folder);
    }
  }

  void reconcile() throws IOException, SQLException {
    // What an interrupted run left of the database may be half of it.
    Folders.deleteTree(run.scratch());
    List<LocalDate> comingDays = new ArrayList<>();
    List<Issue> issues = new ArrayList<>(run.catalogue().issues());
    List<CountedSource> counted = run.counted(comingDays, issues);
    comingSources = comingDays.size();
    try (Engine engine = open()) {
      new Reconciliation(engine, run.register(), run.settings().asOf()).run(counted, issues);
      engine.execute("CREATE OR REPLACE TABLE coming_days (day VARCHAR)");
      engine.append("coming_days", comingDays.stream().map(d -> List.of(d.toString())).toList());
    }
  }

  void derive() throws IOException, SQLException {
    try (Engine engine = open()) {
      new Derivation(engine).run();
    }
  }

  void check() throws IOException, SQLException {
    try (Engine engine = open()) {
      List<String> failures =
          checks(engine).stream()
              .filter(c -> c.outcome() == Outcome.FAILED)
              .map(CheckResult::detail)
              .toList();
      if (!failures.isEmpty()) {
        throw new HeldBackException(failures);
      }
    }
  }

  private List<CheckResult> checks(Engine engine) throws IOException, SQLException {
    Checks checks = new Checks(engine, run.register(), run.settings().asOf());
    List<CheckResult> results = new ArrayList<>(checks.results());
    Bounds bounds = new Bounds(run.settings().input().resolve("checks.csv"));
    Map<String, Long> rows = new LinkedHashMap<>();
    if (!previous.isEmpty()) {
      rows.putAll(folders.rows(folders.of(previous)));
      rows.putAll(checks.counts(folders.of(previous)));
    }
    results.addAll(bounds.results(checks.counts(), rows));
    return results;
  }

  void publish() throws IOException, SQLException {
    if (run.settings().dryRun()) {
      return;
    }
    ReleaseInfo info =
        new ReleaseInfo(
            run.releaseId(),
            run.settings().asOf(),
            run.fingerprint(),
            run.inputs(),
            ProgramVersion.number(),
            ProgramVersion.codeHash(),
            previous,
            run.settings().presentation());
    try (Engine engine = open()) {
      rows.putAll(
          new Publication(engine, folders, info, run::transcript)
              .publish(run.settings().keep(), checks(engine)));
    }
  }

  private Engine open() throws IOException, SQLException {
    return Engine.open(run.database(), run.settings().asOf());
  }

  /** The rows of each published table; empty if nothing was published. */
  Map<String, Long> rows() {
    return rows;
  }

  /** How many sources are published after the as-of day. */
  int comingSources() {
    return comingSources;
  }
}
