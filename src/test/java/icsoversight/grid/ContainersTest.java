package icsoversight.grid;

import static icsoversight.feed.TestBook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icsoversight.feed.TestBook;
import icsoversight.feed.TestBook.Broken;
import icsoversight.feed.TestBook.Share;
import icsoversight.source.ProtectedFileException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same cells in every form in which they may come. */
class ContainersTest {
  private static final TestBook BOOK =
      new TestBook()
          .sheet("Notes", List.of(row("Notes & more"), List.of(), row("", "", "last")))
          .sheet(
              "Data",
              List.of(
                  row("code", "share", "day", "number", "text", "wrong", "again"),
                  row(
                      "00L",
                      new Share(0.61234),
                      LocalDate.of(2025, 3, 13),
                      79.382,
                      "West London (Queen’s Park), \"so called\"",
                      new Broken(FormulaError.REF),
                      7),
                  row("", "", "", "", "", "", ""),
                  row("x", "x", "x", 7, 7, 7, "end")));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls", "ods"})
  void everySpreadsheetGivesTheSameCells(String form) throws IOException {
    try (Grid grid = open(form)) {
      assertThat(grid.sheets()).containsExactly("Notes", "Data");
      List<GridRow> notes = filled(grid, "Notes");
      assertThat(notes).extracting(GridRow::number).containsExactly(1, 3);
      assertThat(notes.get(1).cell(2)).isEqualTo("last");
      List<GridRow> data = filled(grid, "Data");
      assertThat(data).extracting(GridRow::number).containsExactly(1, 2, 4);
      assertThat(data.get(1).cells())
          .containsExactly(
              "00L",
              "61.234%",
              "2025-03-13",
              "79.382",
              "West London (Queen’s Park), \"so called\"",
              "#REF!",
              "7");
      assertThat(data.get(2).cells()).containsExactly("x", "x", "x", "7", "7", "7", "end");
      assertThat(data.get(1).locator(5)).isEqualTo("sheet=Data;cell=F2");
    }
  }

  private Grid open(String form) throws IOException {
    Path file = folder.resolve("book." + form);
    return switch (form) {
      case "xlsx" -> new XlsxGrid(BOOK.xlsx(file));
      case "xls" -> new XlsGrid(BOOK.xls(file));
      default -> new OdsGrid(BOOK.ods(file));
    };
  }

  @ParameterizedTest
  @CsvSource({
    "',', CRLF, UTF-8, ''",
    "',', LF, UTF-8, MARK",
    "',', CR, UTF-8, ''",
    "';', CRLF, windows-1252, ''",
    "TAB, LF, UTF-16LE, MARK",
    "'|', CRLF, UTF-16LE, ''",
    "',', LF, UTF-16BE, ''",
  })
  void everyDelimitedFormGivesTheSameCells(
      String delimiter, String lineEnd, String charset, String mark) throws IOException {
    Path file =
        TestBook.of(
                List.of(
                    row("code", "name", "value"),
                    row("00L", "Queen’s Park, \"so called\"", 79.5),
                    row("001", "two\nlines", "")))
            .csv(
                folder.resolve("a.csv"),
                delimiter.replace("TAB", "\t"),
                lineEnd.replace("CR", "\r").replace("LF", "\n"),
                Charset.forName(charset),
                mark.replace("MARK", "\uFEFF"));
    try (Grid grid = new CsvGrid(file)) {
      List<GridRow> rows = filled(grid, "");
      assertThat(rows.get(0).cells()).containsExactly("code", "name", "value");
      assertThat(rows.get(1).cells()).containsExactly("00L", "Queen’s Park, \"so called\"", "79.5");
      assertThat(rows.get(2).cells()).containsExactly("001", "two\nlines", "");
    }
  }

  @Test
  void anUnclosedQuotationCostsItsLineAndNoOther() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(
        file, "a,b\n1,2\n\"never closed,3\n4,\"5\"\n6,\"seven\"eight\n9,\"ten\neleven\"\n12,13");
    try (Grid grid = new CsvGrid(file)) {
      List<GridRow> rows = filled(grid, "");
      assertThat(rows).extracting(GridRow::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
      assertThat(rows)
          .filteredOn(r -> !r.fault().isEmpty())
          .extracting(r -> r.cell(0))
          .containsExactly("\"never closed,3", "6,\"seven\"eight");
      assertThat(rows.get(3).cells()).containsExactly("4", "5");
      assertThat(rows.get(5).cells()).containsExactly("9", "ten\neleven");
      assertThat(rows.get(6).cells()).containsExactly("12", "13");
    }
  }

  @Test
  void aQuotationThatSwallowsAMillionCharactersIsGivenUp() throws IOException {
    Path file = folder.resolve("a.csv");
    StringBuilder text = new StringBuilder("a,b\n\"open,1\n");
    for (int i = 0; i < 200_000; i++) {
      text.append(i).append(",valued\n");
    }
    Files.writeString(file, text);
    try (Grid grid = new CsvGrid(file)) {
      List<GridRow> rows = filled(grid, "");
      assertThat(rows).hasSize(200_002);
      assertThat(rows).filteredOn(r -> !r.fault().isEmpty()).hasSize(1);
    }
  }

  @Test
  void aFileThatIsNothingButBrokenLinesIsRefused() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "\"a\"b,c\n".repeat(500));
    try (Grid grid = new CsvGrid(file)) {
      assertThatThrownBy(() -> filled(grid, "")).isInstanceOf(GridException.class);
    }
  }

  @Test
  void aWorkbookBehindAPasswordSaysSo() throws IOException, GeneralSecurityException {
    Path open = BOOK.xlsx(folder.resolve("open.xlsx"));
    Path closed = TestBook.locked(open, folder.resolve("closed.xlsx"));
    assertThatThrownBy(() -> new XlsGrid(closed))
        .isInstanceOf(ProtectedFileException.class)
        .hasMessageContaining("password");
  }

  @Test
  void aDamagedOldWorkbookIsRefusedInPlainWords() throws IOException {
    byte[] whole = Files.readAllBytes(BOOK.xls(folder.resolve("whole.xls")));
    Path half = folder.resolve("half.xls");
    Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> new XlsGrid(half))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Not a readable workbook");
  }

  @Test
  void entitiesOfASpreadsheetAreNotFollowed() throws IOException {
    Path file = folder.resolve("hostile.ods");
    try (java.util.zip.ZipOutputStream zip =
        new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new java.util.zip.ZipEntry("content.xml"));
      zip.write(
          ("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><office:x"
                  + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">&a;</office:x>")
              .getBytes(StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> new OdsGrid(file)).isInstanceOf(IOException.class);
  }

  private static List<GridRow> filled(Grid grid, String sheet) throws IOException {
    List<GridRow> rows = new ArrayList<>();
    for (Iterator<GridRow> i = grid.rows(sheet); i.hasNext(); ) {
      GridRow next = i.next();
      if (!next.isBlank()) {
        rows.add(next);
      }
    }
    return rows;
  }
}
