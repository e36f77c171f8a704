package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import icsoversight.run.RunOutcome.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job repository in a real PostgreSQL. */
class PostgresRepositoryTest {
  @TempDir private Path root;

  @Test
  void runsAreKeptInPostgresAndGiveTheSameRelease()
      throws IOException, InterruptedException, SQLException {
    Optional<Path> programs = PostgresServer.programs();
    if (programs.isEmpty()) {
      System.out.println("Skipped: PostgreSQL (/usr/lib/postgresql) is not installed.");
    }
    assumeTrue(programs.isPresent());
    Path input = Path.of("input").toAbsolutePath();
    Path own = Runs.publish(root.resolve("own"), input);
    try (PostgresServer server = PostgresServer.start(programs.get())) {
      RunSettings settings = Runs.settings(root, input).with(server.store());
      assertThat(Runs.run(settings).status()).isEqualTo(Status.PUBLISHED);
      Path latest = root.resolve("output/latest");
      assertThat(Runs.checksums(latest)).isEqualTo(Runs.checksums(own));
      // The tables are there already, and the same release made again is a new attempt.
      RunSettings again =
          new RunSettings(
              settings.input(),
              settings.output(),
              settings.work(),
              settings.asOf(),
              true,
              false,
              30,
              settings.presentation(),
              server.store(),
              "");
      assertThat(Runs.run(again).status()).isEqualTo(Status.PUBLISHED);
      try (Connection connection =
              DriverManager.getConnection(server.store().url(), server.store().user(), "");
          Statement statement = connection.createStatement();
          ResultSet runs =
              statement.executeQuery(
                  "SELECT count(*) FROM batch_job_execution WHERE status = 'COMPLETED'")) {
        assertThat(runs.next()).isTrue();
        assertThat(runs.getInt(1)).isEqualTo(2);
      }
      assertThat(root.resolve("work/repository")).doesNotExist();
    }
  }
}
