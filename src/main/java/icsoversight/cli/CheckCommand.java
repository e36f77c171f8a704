package icsoversight.cli;

import icsoversight.feed.RowResult;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.finding.SourceSummary;
import icsoversight.issue.Issue;
import icsoversight.organisation.ShippedRegister;
import icsoversight.prose.ProseDocuments;
import icsoversight.reading.OpenSource;
import icsoversight.reading.SourceLedger;
import icsoversight.reading.SourceReader;
import icsoversight.reading.Unit;
import icsoversight.source.Catalogue;
import icsoversight.source.Folders;
import icsoversight.source.Source;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what would be made of a file, and writes nothing. */
@Command(
    name = "check",
    description = "Says what would be made of files: recognised as, findings, issues.",
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", description = "The files.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--findings",
      description = "How many findings are shown of a data file (default: ${DEFAULT-VALUE}).")
  private int shown = 10;

  @Override
  public Integer call() throws IOException {
    PrintStream out = System.out;
    SourceReader reader = new SourceReader(new ProseDocuments(ShippedRegister.builder().build()));
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        System.err.println("ics-oversight: there is no file " + file);
        return 2;
      }
      Path scratch = Files.createTempDirectory("ics-oversight-check");
      try {
        List<Issue> issues = new ArrayList<>();
        for (Source source : sources(file, scratch, issues)) {
          check(reader, source, out);
        }
        issues.forEach(i -> out.println(file + "\n    " + Finding.of(i)));
      } finally {
        Folders.deleteTree(scratch);
      }
    }
    return 0;
  }

  private void check(SourceReader reader, Source from, PrintStream out) throws IOException {
    String file = from.path();
    out.println(file);
    List<Finding> all = new ArrayList<>();
    SourceLedger ledger = new SourceLedger();
    SourceSummary summary = null;
    try (OpenSource source = reader.open(from)) {
      if (source == null) {
        return;
      }
      String kind = source.facts().kind();
      out.println("  recognised as: " + (kind.isEmpty() ? "nothing that is known" : kind));
      if (!source.facts().why().isEmpty()) {
        out.println("  because: " + source.facts().why());
      }
      for (Unit unit = source.next(); unit != null; unit = source.next()) {
        RowResult result = unit.work().get();
        all.addAll(ledger.take(result, unit.isEnd()));
        if (unit.isEnd()) {
          summary = ledger.close(source, all);
        }
      }
    }
    if (summary != null) {
      out.println(
          "  published on: "
              + (summary.publishedOn().isEmpty() ? "not known" : summary.publishedOn()));
      out.println(
          "  rows: "
              + summary.rows()
              + " in the file = "
              + (summary.rows() - summary.ignored() - Math.min(summary.rejected(), summary.rows()))
              + " used + "
              + summary.ignored()
              + " without facts by the layout + "
              + Math.min(summary.rejected(), summary.rows())
              + " rejected");
      out.println("  findings: " + summary.findings());
    }
    int limit = all.size() > 2 * shown && file.endsWith(".txt") ? all.size() : shown;
    all.stream()
        .filter(f -> f.kind() != FindingKind.ISSUE)
        .limit(Math.max(shown, limit))
        .forEach(f -> out.println("    " + f));
    List<Finding> issues = all.stream().filter(f -> f.kind() == FindingKind.ISSUE).toList();
    out.println("  issues: " + issues.size());
    issues.forEach(f -> out.println("    " + f));
  }

  /** The file, or the files in it, with what a manifest in its own folder says. */
  private static List<Source> sources(Path file, Path scratch, List<Issue> issues)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && Files.isRegularFile(folder.resolve("manifest.csv"))) {
      String name = String.valueOf(file.getFileName());
      for (Source source : Catalogue.of(folder).sources()) {
        if (source.path().equals(name) || source.otherPaths().contains(name)) {
          List<Source> unpacked = Catalogue.ofFile(file, scratch, issues);
          return unpacked.size() == 1 && !unpacked.get(0).path().contains("!")
              ? List.of(source)
              : unpacked;
        }
      }
    }
    return Catalogue.ofFile(file, scratch, issues);
  }
}
