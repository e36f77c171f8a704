package icsoversight.run;

import icsoversight.reading.SourceReader;
import icsoversight.reading.Unit;
import icsoversight.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job: catalogue, read data files, read documents, reconcile, derive, check, publish. Data
 * files come before documents, because reference files among them add names that documents use.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class OversightJob {
  static final String NAME = "oversight";

  /** Rows or documents a transaction; a survey row alone makes hundreds of findings. */
  private static final int CHUNK = 1_000;

  private static final int READERS = 2;
  private static final int DOCUMENTS_A_PARTITION = 100;
  private static final long LARGE = 1_000_000;

  @Bean
  Job oversight(
      JobRepository repository,
      PlatformTransactionManager transactions,
      RunContext run,
      RunSteps steps,
      Progress progress,
      RunRecord record,
      Step readData,
      Step readDocuments) {
    return new JobBuilder(NAME, repository)
        .start(tasklet("catalogue", repository, transactions, record, steps::catalogue))
        .next(
            partitioned(
                "read-data", repository, readData, partitioner(run, progress, record, false)))
        .next(
            partitioned(
                "read-documents",
                repository,
                readDocuments,
                partitioner(run, progress, record, true)))
        .next(tasklet("reconcile", repository, transactions, record, steps::reconcile))
        .next(tasklet("derive", repository, transactions, record, steps::derive))
        .next(tasklet("check", repository, transactions, record, steps::check))
        .next(tasklet("publish", repository, transactions, record, steps::publish))
        .build();
  }

  /** A step that is one call. */
  interface Call {
    void run() throws Exception;
  }

  private static Step tasklet(
      String name,
      JobRepository repository,
      PlatformTransactionManager transactions,
      RunRecord record,
      Call call) {
    Tasklet tasklet =
        (contribution, context) -> {
          record.at(name);
          call.run();
          return RepeatStatus.FINISHED;
        };
    // A run that is taken up makes its database anew: another run may have cleared it away.
    return new StepBuilder(name, repository)
        .tasklet(tasklet, transactions)
        .allowStartIfComplete(true)
        .build();
  }

  private static Step partitioned(
      String name, JobRepository repository, Step worker, Partitioner partitioner) {
    SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(name + "-");
    executor.setConcurrencyLimit(READERS);
    return new StepBuilder(name, repository)
        .partitioner(worker.getName(), partitioner)
        .step(worker)
        .gridSize(READERS)
        .taskExecutor(executor)
        .build();
  }

  /** A large file alone, small ones by the hundred; what is known already is not read again. */
  private static Partitioner partitioner(
      RunContext run, Progress progress, RunRecord record, boolean documents) {
    return gridSize -> {
      run.lookIntoAll();
      try {
        record.at(documents ? "read-documents" : "read-data");
        List<Source> changed = new ArrayList<>();
        for (Source source : run.catalogue().sources()) {
          if (run.isDocument(source) == documents && !run.findings(source).isWhole()) {
            changed.add(source);
          }
        }
        progress.sourcesToRead(changed.size());
        return partitions(changed);
      } catch (IOException e) {
        throw new UncheckedIOException("The findings of earlier runs cannot be read", e);
      }
    };
  }

  private static Map<String, ExecutionContext> partitions(List<Source> changed) {
    Map<String, ExecutionContext> partitions = new TreeMap<>();
    List<String> group = new ArrayList<>();
    for (Source source : changed) {
      if (source.bytes() >= LARGE) {
        partitions.put(source.id(), context(List.of(source.id())));
      } else {
        group.add(source.id());
        if (group.size() == DOCUMENTS_A_PARTITION) {
          partitions.put("from-" + group.get(0), context(group));
          group.clear();
        }
      }
    }
    if (!group.isEmpty()) {
      partitions.put("from-" + group.get(0), context(group));
    }
    return partitions;
  }

  private static ExecutionContext context(List<String> ids) {
    ExecutionContext context = new ExecutionContext();
    context.putString("sources", String.join(",", ids));
    return context;
  }

  @Bean
  Step readData(
      JobRepository repository,
      PlatformTransactionManager transactions,
      UnitReader dataReader,
      FindingsWriter findingsWriter) {
    return reading("read-data-files", repository, transactions, dataReader, findingsWriter);
  }

  @Bean
  Step readDocuments(
      JobRepository repository,
      PlatformTransactionManager transactions,
      UnitReader documentReader,
      FindingsWriter findingsWriter) {
    return reading("read-document-files", repository, transactions, documentReader, findingsWriter);
  }

  private static Step reading(
      String name,
      JobRepository repository,
      PlatformTransactionManager transactions,
      UnitReader reader,
      FindingsWriter writer) {
    return new StepBuilder(name, repository)
        .<Unit, UnitResult>chunk(CHUNK)
        .transactionManager(transactions)
        .reader(reader)
        .processor(unit -> new UnitResult(unit.source(), unit.work().get(), unit.isEnd()))
        .writer(writer)
        .build();
  }

  @Bean
  @StepScope
  UnitReader dataReader(
      RunContext run, @Value("#{stepExecutionContext['sources']}") String sources) {
    return new UnitReader(run, new SourceReader(null), sources, () -> {});
  }

  @Bean
  @StepScope
  UnitReader documentReader(
      RunContext run, @Value("#{stepExecutionContext['sources']}") String sources)
      throws IOException {
    SourceReader reader = run.documentReaders().take(run);
    return new UnitReader(run, reader, sources, () -> run.documentReaders().giveBack(reader));
  }

  @Bean
  @StepScope
  FindingsWriter findingsWriter(RunContext run, Progress progress) {
    return new FindingsWriter(run, progress);
  }
}
