package icsoversight.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL of a test's own, on loopback, from the programs that Debian installs. */
final class PostgresServer implements AutoCloseable {
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
  private static final String USER = "oversight";
  private static final int TRIES = 100;

  private final Path folder;
  private final Process server;
  private final int port;

  private PostgresServer(Path folder, Process server, int port) {
    this.folder = folder;
    this.server = server;
    this.port = port;
  }

  /** The newest installed version's programs. */
  static Optional<Path> programs() throws IOException {
    if (!Files.isDirectory(PROGRAMS)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(PROGRAMS)) {
      return versions
          .map(v -> v.resolve("bin"))
          .filter(b -> Files.isExecutable(b.resolve("postgres")))
          .max(Comparator.naturalOrder());
    }
  }

  static PostgresServer start(Path programs) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("oversight-postgres");
    List<String> as = List.of();
    if (System.getProperty("user.name").equals("root")) {
      // The server refuses to run as root; the package brings a user of its own.
      as = List.of("runuser", "-u", "postgres", "--");
      run(List.of("chown", "postgres", folder.toString()), folder);
    }
    Path data = folder.resolve("data");
    run(
        with(as, programs.resolve("initdb"), "-D", data, "-A", "trust", "-U", USER, "-E", "UTF8"),
        folder);
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Process server =
        new ProcessBuilder(
                with(
                    as,
                    programs.resolve("postgres"),
                    "-D",
                    data,
                    "-p",
                    port,
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "unix_socket_directories="))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    PostgresServer started = new PostgresServer(folder, server, port);
    started.waitUntilReady();
    return started;
  }

  private static List<String> with(List<String> as, Object... command) {
    List<String> whole = new ArrayList<>(as);
    for (Object word : command) {
      whole.add(word.toString());
    }
    return whole;
  }

  private static void run(List<String> command, Path folder)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException("Failed: " + command);
    }
  }

  private void waitUntilReady() throws IOException, InterruptedException {
    for (int t = 0; t < TRIES; t++) {
      try (Connection connection = DriverManager.getConnection(url("postgres"), USER, "")) {
        connection.createStatement().execute("CREATE DATABASE oversight");
        return;
      } catch (SQLException e) {
        Thread.sleep(100);
      }
    }
    close();
    throw new IOException("PostgreSQL did not start");
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Where a run keeps its jobs. */
  JobStore store() {
    return new JobStore(url("oversight"), USER, "");
  }

  @Override
  public void close() throws IOException {
    server.descendants().forEach(ProcessHandle::destroy);
    server.destroy();
    try {
      server.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    FileSystemUtils.deleteRecursively(folder);
  }
}
