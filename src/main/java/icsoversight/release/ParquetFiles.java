package icsoversight.release;

import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Writes tables as Parquet, for those who query: the same columns and rows, typed. */
final class ParquetFiles {
  static final String FOLDER = "parquet";

  private ParquetFiles() {}

  /**
   * Writes a table. The rows stand in key order, as in the CSV file; text is not guarded, since no
   * spreadsheet program opens the file.
   *
   * @return the file's name within the release
   */
  static String write(Engine engine, Table table, Path release) throws IOException, SQLException {
    Files.createDirectories(release.resolve(FOLDER));
    String name = FOLDER + "/" + table.name() + ".parquet";
    engine.execute(
        "COPY published_"
            + table.name()
            + " TO "
            + Engine.literal(release.resolve(name).toString())
            + " (FORMAT parquet, COMPRESSION zstd)");
    return name;
  }
}
