package icsoversight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
  /** More than the engine hands over at a time. */
  private static final int ROWS = 100_000;

  @TempDir private Path scratch = Path.of("");

  @Test
  void rowsThatAreStreamedAreAllOfThemInOrder() throws IOException, SQLException {
    try (Engine engine = numbers();
        Rows rows = engine.openRows("SELECT i, nullif(i, 1) FROM numbers")) {
      assertThat(rows.next()).containsExactly("0", "0");
      assertThat(rows.next()).containsExactly("1", "");
      int count = 2;
      List<String> last = List.of();
      for (List<String> row = rows.next(); row != null; row = rows.next()) {
        last = row;
        count++;
      }
      assertThat(count).isEqualTo(ROWS);
      assertThat(last).containsExactly("99999", "99999");
    }
  }

  /** A second statement would end the first's rows early, and a table would be cut short. */
  @Test
  void whileRowsAreOpenAnotherStatementIsRefusedAndTheyGoOn() throws IOException, SQLException {
    try (Engine engine = numbers()) {
      try (Rows rows = engine.openRows("SELECT i FROM numbers")) {
        assertThat(rows.next()).containsExactly("0");
        assertThatThrownBy(() -> engine.execute("DELETE FROM numbers"))
            .isInstanceOf(SQLException.class);
        int count = 1;
        while (rows.next() != null) {
          count++;
        }
        assertThat(count).isEqualTo(ROWS);
      }
      assertThat(engine.value("SELECT count(*) FROM numbers")).isEqualTo("100000");
    }
  }

  @Test
  void rowsLeftUnreadFreeTheEngineWhenTheyAreClosed() throws IOException, SQLException {
    try (Engine engine = numbers()) {
      try (Rows rows = engine.openRows("SELECT i FROM numbers")) {
        assertThat(rows.next()).containsExactly("0");
      }
      assertThat(engine.value("SELECT i FROM numbers ORDER BY i DESC")).isEqualTo("99999");
      assertThat(engine.rows("SELECT 7")).containsExactly(List.of("7"));
    }
  }

  @Test
  void anEngineBesideStreamsToo() throws IOException, SQLException {
    try (Engine engine = numbers();
        Engine beside = engine.beside();
        Rows rows = beside.openRows("SELECT i FROM numbers")) {
      assertThat(rows.next()).containsExactly("0");
      assertThat(engine.value("SELECT count(*) FROM numbers")).isEqualTo("100000");
      assertThatThrownBy(() -> beside.value("SELECT 1")).isInstanceOf(SQLException.class);
    }
  }

  private Engine numbers() throws IOException, SQLException {
    Engine engine = Engine.open(scratch.resolve("numbers.duckdb"), LocalDate.of(2026, 11, 1));
    engine.execute("CREATE TABLE numbers AS SELECT range AS i FROM range(" + ROWS + ")");
    return engine;
  }
}
