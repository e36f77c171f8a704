package icsoversight.run;

import icsoversight.release.ReleaseFolders;
import icsoversight.run.RunOutcome.Status;
import icsoversight.source.Catalogue;
import icsoversight.source.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hsqldb.Database;
import org.hsqldb.DatabaseManager;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;

/**
 * One run, from the lock to the last line. A run is identified by its inputs, its as-of day and the
 * program: with the same and a release that stands there is nothing to do, and an interrupted one
 * is taken up where it stopped.
 */
public final class NightlyRun {
  private final RunSettings settings;
  private final Progress progress;
  private final Clock clock;

  /**
   * A run.
   *
   * @param settings what it is asked to do
   * @param progress where it says how far it has come
   * @param clock for the record of the run; a release never depends on it
   */
  public NightlyRun(RunSettings settings, Progress progress, Clock clock) {
    this.settings = settings;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Runs.
   *
   * @return how it ended
   * @throws IOException if the lock or the record of the run cannot be written
   */
  public RunOutcome run() throws IOException {
    if (!Files.isDirectory(settings.input())) {
      return new RunOutcome(
          Status.WRONG_USE, List.of("There is no input folder " + settings.input() + "."));
    }
    Path input = settings.input().toAbsolutePath().normalize();
    for (Path own : List.of(settings.output(), settings.work())) {
      if (own.toAbsolutePath().normalize().startsWith(input)) {
        return new RunOutcome(
            Status.WRONG_USE,
            List.of(own + " lies in the input folder; what is written there would be read."));
      }
    }
    RunRecord record = new RunRecord(settings, clock);
    Optional<RunLock> lock;
    try {
      lock = RunLock.tryAcquire(settings.work());
    } catch (IOException e) {
      return end(record, failed(List.of(e)));
    }
    if (lock.isEmpty()) {
      return new RunOutcome(
          Status.UNDER_WAY,
          List.of("Another run is under way in " + settings.work() + "; this one gave way."));
    }
    try (RunLock held = lock.get()) {
      RunOutcome outcome;
      try {
        record.begin(settings.output());
        outcome = runLocked(record);
      } catch (IOException | UncheckedIOException | OutOfMemoryError e) {
        outcome = failed(List.of(e));
      }
      return end(record, cleared(outcome));
    }
  }

  /** Without what is unfinished; on a full disk this makes room for the run's record. */
  private RunOutcome cleared(RunOutcome outcome) {
    try {
      new ReleaseFolders(settings.output()).discardUnfinished();
      return outcome;
    } catch (IOException e) {
      return outcome.and("What is unfinished could not be removed: " + e.getMessage());
    }
  }

  /** The record is written and the operator told, whatever came of the run. */
  private RunOutcome end(RunRecord record, RunOutcome outcome) throws IOException {
    record.end(outcome);
    RunOutcome told = outcome;
    try {
      record.write();
    } catch (IOException e) {
      told = told.and("The run's record could not be written: " + e.getMessage());
    }
    if (outcome.status() != Status.PUBLISHED) {
      Optional<String> complaint = new FailureHook(settings.onFailure()).tell(record);
      told = complaint.isPresent() ? told.and(complaint.get()) : told;
    }
    return told;
  }

  private RunOutcome failed(Collection<? extends Throwable> failures) {
    List<String> lines = new ArrayList<>();
    lines.add("The run failed; the last release stands.");
    lines.addAll(FailureReasons.lines(failures, settings));
    return new RunOutcome(Status.FAILED, lines);
  }

  private RunOutcome runLocked(RunRecord record) throws IOException {
    ReleaseFolders folders = new ReleaseFolders(settings.output());
    RunContext run =
        new RunContext(
            settings,
            Catalogue.of(settings.input(), settings.work().resolve("unpacked")),
            ProgramVersion.codeHash());
    Optional<JsonNode> latest = folders.findLatest();
    String previous = "";
    if (latest.isPresent()) {
      JsonNode release = latest.get();
      LocalDate latestDay = LocalDate.parse(release.get("as_of").asString());
      if (settings.asOf().isBefore(latestDay)) {
        return new RunOutcome(
            Status.WRONG_USE,
            List.of(
                "The latest release in "
                    + settings.output()
                    + " is as of "
                    + latestDay
                    + ", and this run is as of "
                    + settings.asOf()
                    + ". To replay an earlier day, give another --output; if no earlier day was"
                    + " meant, look at the clock of this machine."));
      }
      boolean same = release.get("fingerprint").asString().equals(run.fingerprint());
      boolean holds =
          release.path("inputs").asString("").equals(run.inputs())
              && settings.asOf().toString().compareTo(release.get("valid_until").asString()) <= 0;
      if ((same || holds) && !settings.force()) {
        return new RunOutcome(
            Status.PUBLISHED,
            List.of(
                "Nothing new: release "
                    + release.get("id").asString()
                    + " holds until "
                    + release.get("valid_until").asString()
                    + "."));
      }
      previous = same ? release.get("previous").asString() : release.get("id").asString();
    }
    return healing(run, folders, previous, record);
  }

  /** The program's own job repository, if it is damaged, is made anew: nothing else needs it. */
  private RunOutcome healing(
      RunContext run, ReleaseFolders folders, String previous, RunRecord record)
      throws IOException {
    try {
      return runJob(run, folders, previous, record);
    } catch (BeansException e) {
      if (!settings.store().url().isEmpty()) {
        // Somebody else's database: it cannot be reached, or refuses.
        return failed(List.of(e));
      }
      progress.say("The job repository in " + settings.work() + " is damaged and is made anew.");
      DatabaseManager.closeDatabases(Database.CLOSEMODE_IMMEDIATELY);
      Folders.deleteTree(settings.work().resolve("repository"));
      return runJob(run, folders, previous, record);
    }
  }

  private RunOutcome runJob(
      RunContext run, ReleaseFolders folders, String previous, RunRecord record) {
    CompilerDirectives.addAside();
    run.lookIntoAllAside();
    RunSteps steps = new RunSteps(run, folders, previous);
    ApplicationContextInitializer<ConfigurableApplicationContext> beans =
        context -> {
          GenericApplicationContext generic = (GenericApplicationContext) context;
          generic.registerBean(RunContext.class, () -> run);
          generic.registerBean(RunSteps.class, () -> steps);
          generic.registerBean(Progress.class, () -> progress);
          generic.registerBean(RunRecord.class, () -> record);
        };
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(OversightJob.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .initializers(beans)
            .properties(store())
            .run()) {
      JobExecution execution = execute(context, run);
      record.steps(execution);
      return outcome(execution, run, steps, previous);
    } catch (JobExecutionException e) {
      return new RunOutcome(
          Status.FAILED, List.of("The run could not be started: " + e.getMessage()));
    } catch (DataAccessException | TransactionException e) {
      // The job repository went away in mid-run.
      return failed(List.of(e));
    }
  }

  private Map<String, Object> store() {
    JobStore store = settings.store();
    Path own = settings.work().resolve("repository").resolve("jobs").toAbsolutePath();
    boolean isOwn = store.url().isEmpty();
    Map<String, Object> properties = new HashMap<>();
    properties.put(
        "spring.datasource.url",
        isOwn
            ? "jdbc:hsqldb:file:" + own + ";hsqldb.write_delay=false;shutdown=true"
            : store.url());
    properties.put("spring.datasource.username", isOwn ? "sa" : store.user());
    properties.put("spring.datasource.password", isOwn ? "" : store.password());
    properties.put("spring.batch.jdbc.initialize-schema", "always");
    properties.put("spring.batch.job.enabled", "false");
    return properties;
  }

  private JobExecution execute(ConfigurableApplicationContext context, RunContext run)
      throws JobExecutionException {
    JobOperator operator = context.getBean(JobOperator.class);
    JobRepository repository = context.getBean(JobRepository.class);
    Job job = context.getBean(Job.class);
    // What looks as if it still ran belongs to a process that is gone: this one holds the lock.
    for (JobExecution stale : repository.findRunningJobExecutions(OversightJob.NAME)) {
      // A repository that is shared may hold runs for other folders.
      if (output().equals(stale.getJobParameters().getString("output"))) {
        operator.recover(stale);
      }
    }
    return operator.start(job, parameters(repository, run));
  }

  private String output() {
    return settings.output().toAbsolutePath().normalize().toString();
  }

  /** A release that was made before and is to be made again is a new attempt. */
  private JobParameters parameters(JobRepository repository, RunContext run) {
    long attempt = 1;
    while (true) {
      JobParameters parameters =
          new JobParametersBuilder()
              .addString("fingerprint", run.fingerprint())
              .addString("output", output())
              .addString("dryRun", Boolean.toString(settings.dryRun()))
              .addLong("attempt", attempt)
              .toJobParameters();
      JobExecution last = repository.getLastJobExecution(OversightJob.NAME, parameters);
      if (last == null || last.getStatus() != BatchStatus.COMPLETED) {
        return parameters;
      }
      attempt++;
    }
  }

  private RunOutcome outcome(
      JobExecution execution, RunContext run, RunSteps steps, String previous) {
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      return failed(execution);
    }
    List<String> lines = new ArrayList<>();
    int sources = run.catalogue().sources().size();
    lines.add(
        "Read "
            + sources
            + " sources from "
            + settings.input()
            + ", as of "
            + settings.asOf()
            + ".");
    if (steps.comingSources() > 0) {
      lines.add(
          steps.comingSources() + " of them are published after that day and do not count yet.");
    }
    if (settings.dryRun()) {
      lines.add("Dry run: nothing was published.");
      return new RunOutcome(Status.PUBLISHED, lines);
    }
    lines.add("Published " + run.releaseId() + " in " + settings.output().resolve("latest") + ":");
    steps
        .rows()
        .forEach((table, rows) -> lines.add(String.format("  %-24s %,9d rows", table, rows)));
    lines.add(
        previous.isEmpty()
            ? "This is the first release."
            : "Since release "
                + previous
                + ": "
                + steps.rows().getOrDefault("changes", 0L)
                + " changes.");
    lines.add(
        steps.rows().getOrDefault("issues", 0L)
            + " issues, listed with their places in issues.csv.");
    return new RunOutcome(Status.PUBLISHED, lines);
  }

  private RunOutcome failed(JobExecution execution) {
    for (Throwable failure : execution.getAllFailureExceptions()) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof HeldBackException) {
          return new RunOutcome(
              Status.HELD_BACK,
              List.of("Held back, the last release stands. " + cause.getMessage()));
        }
      }
    }
    return failed(execution.getAllFailureExceptions());
  }
}
