package icsoversight.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxGridTest {
  @TempDir private Path folder;

  @Test
  void cellsGiveTheStoredValueAndRowsKeepTheirNumber() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet("One & two");
      XSSFRow row = sheet.createRow(3);
      row.createCell(0).setCellValue("Text");
      row.createCell(2).setCellValue(45.27303754266212);
      row.createCell(3).setCellFormula("1+1");
      workbook.createSheet("Empty");
      workbook.write(out);
    }
    try (Grid grid = new XlsxGrid(file)) {
      assertThat(grid.sheets()).containsExactly("One & two", "Empty");
      List<GridRow> rows = rows(grid, "One & two");
      assertThat(rows).hasSize(1);
      assertThat(rows.get(0).number()).isEqualTo(4);
      assertThat(rows.get(0).cell(0)).isEqualTo("Text");
      assertThat(rows.get(0).cell(1)).isEmpty();
      assertThat(Double.parseDouble(rows.get(0).cell(2))).isEqualTo(45.27303754266212);
      assertThat(rows.get(0).locator(2)).isEqualTo("sheet=One & two;cell=C4");
      assertThat(rows(grid, "Empty")).isEmpty();
    }
  }

  @Test
  void aHalfWrittenWorkbookIsRefusedInPlainWords() throws IOException {
    Path whole = folder.resolve("whole.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(whole)) {
      workbook.createSheet("S").createRow(0).createCell(0).setCellValue("x");
      workbook.write(out);
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path half = folder.resolve("half.xlsx");
    Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> new XlsxGrid(half))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Not a readable workbook");
  }

  @Test
  void columnsAndLettersAreTheSame() {
    for (int c : new int[] {0, 1, 25, 26, 51, 52, 701, 702, 16383}) {
      assertThat(Columns.number(Columns.letters(c))).isEqualTo(c);
    }
    assertThat(Columns.letters(0)).isEqualTo("A");
    assertThat(Columns.letters(26)).isEqualTo("AA");
    assertThat(Columns.number("XFD7")).isEqualTo(16383);
  }

  @Test
  void delimitedRowsAreCountedFromOneWithTheHeader() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "a,b\r\n1,\"x, \"\"y\"\"\"\r\n");
    try (Grid grid = new CsvGrid(file)) {
      List<GridRow> rows = rows(grid, "");
      assertThat(rows.get(1).number()).isEqualTo(2);
      assertThat(rows.get(1).cell(1)).isEqualTo("x, \"y\"");
      assertThat(rows.get(1).locator(1)).isEqualTo("cell=2,2");
      assertThat(rows.get(1).locator()).isEqualTo("row=2");
    }
  }

  private static List<GridRow> rows(Grid grid, String sheet) throws IOException {
    List<GridRow> rows = new ArrayList<>();
    for (Iterator<GridRow> i = grid.rows(sheet); i.hasNext(); ) {
      rows.add(i.next());
    }
    return rows;
  }
}
