package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.Item;
import icsoversight.dataset.Column;
import icsoversight.dataset.ColumnType;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Notes;
import icsoversight.dataset.Table;
import icsoversight.release.Presentation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbook against the Analysis Function's guidance on releasing statistics in spreadsheets.
 */
class SpreadsheetGuidanceTest {
  private static final Pattern MARKER = Pattern.compile(" \\[note (\\d+)\\]");
  private static final double POINTS_A_LINE = 15;

  private static XSSFWorkbook workbook = new XSSFWorkbook();
  private static Path file = Path.of("");

  @BeforeAll
  static void open() throws IOException {
    file = PublishedSample.latest().resolve("ics-oversight.xlsx");
    workbook = read(file);
  }

  @AfterAll
  static void close() throws IOException {
    workbook.close();
  }

  private static XSSFWorkbook read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static List<XSSFSheet> sheets() {
    List<XSSFSheet> sheets = new ArrayList<>();
    workbook.forEach(s -> sheets.add((XSSFSheet) s));
    return sheets;
  }

  private static boolean isChart(XSSFSheet sheet) {
    return sheet.getSheetName().startsWith("Chart_");
  }

  /** All sheets but the cover and those of charts. */
  private static List<XSSFSheet> tableSheets() {
    return sheets().stream().filter(s -> !isChart(s) && !s.getSheetName().equals("Cover")).toList();
  }

  private static XSSFTable table(XSSFSheet sheet) {
    return sheet.getTables().get(0);
  }

  private static List<String> headings(XSSFSheet sheet) {
    List<String> headings = new ArrayList<>();
    sheet.getRow(table(sheet).getStartRowIndex()).forEach(c -> headings.add(c.toString()));
    return headings;
  }

  private static List<XSSFCell> cells(XSSFSheet sheet) {
    List<XSSFCell> cells = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        cells.add((XSSFCell) cell);
      }
    }
    return cells;
  }

  private static List<String> columnA(XSSFSheet sheet) {
    List<String> texts = new ArrayList<>();
    int rows =
        sheet.getTables().isEmpty() ? sheet.getLastRowNum() + 1 : table(sheet).getStartRowIndex();
    for (int r = 0; r < rows; r++) {
      Row row = sheet.getRow(r);
      texts.add(row == null || row.getCell(0) == null ? "" : row.getCell(0).toString());
    }
    return texts;
  }

  private static Table declared(XSSFSheet sheet) {
    return Dataset.sheets().stream()
        .filter(t -> t.title().replace(' ', '_').equals(sheet.getSheetName()))
        .findFirst()
        .orElseThrow();
  }

  private static List<XSSFSheet> dataSheets() {
    Set<String> front = Set.of("Contents", "Notes", "Data_dictionary", "Codes");
    return tableSheets().stream().filter(s -> !front.contains(s.getSheetName())).toList();
  }

  @Test
  @Item({"AF-1", "AF-2", "AF-5", "AF-32"})
  void everySheetOfATableIsOneMarkedUpTableWithOneRowOfHeadings() {
    Set<String> names = new HashSet<>();
    for (XSSFSheet sheet : tableSheets()) {
      assertThat(sheet.getTables()).as(sheet.getSheetName()).hasSize(1);
      XSSFTable table = table(sheet);
      assertThat(table.getHeaderRowCount()).isEqualTo(1);
      assertThat(table.getName()).matches("[A-Za-z][A-Za-z0-9_]*");
      assertThat(names.add(table.getName())).isTrue();
      List<String> marked = new ArrayList<>();
      table.getColumns().forEach(c -> marked.add(c.getName()));
      assertThat(marked).isEqualTo(headings(sheet)).doesNotHaveDuplicates();
      assertThat(marked).noneMatch(String::isBlank);
    }
  }

  @Test
  @Item({"AF-3", "AF-4", "AF-9", "AF-30", "AF-31"})
  void tablesBeginInColumnAAndEndTheSheetWithNothingMergedHiddenOrBlank() {
    assertThat(workbook.getNumberOfNames()).isZero();
    for (XSSFSheet sheet : sheets()) {
      assertThat(sheet.getNumMergedRegions()).isZero();
      assertThat(workbook.isSheetHidden(workbook.getSheetIndex(sheet))).isFalse();
      assertThat(sheet.getCellComments()).isEmpty();
      sheet.forEach(row -> assertThat(row.getZeroHeight()).isFalse());
    }
    for (XSSFSheet sheet : tableSheets()) {
      XSSFTable table = table(sheet);
      assertThat(table.getStartColIndex()).isZero();
      for (int c = 0; c <= table.getEndColIndex(); c++) {
        assertThat(sheet.isColumnHidden(c)).isFalse();
      }
      int last = sheet.getLastRowNum();
      // An empty table has a row below its headings that nothing stands in.
      assertThat(table.getEndRowIndex()).isEqualTo(Math.max(last, table.getStartRowIndex() + 1));
      for (int r = table.getStartRowIndex(); r <= last; r++) {
        assertThat(sheet.getRow(r).getPhysicalNumberOfCells()).isPositive();
        assertThat((int) sheet.getRow(r).getLastCellNum())
            .isLessThanOrEqualTo(table.getEndColIndex() + 1);
      }
    }
  }

  @Test
  @Item({"AF-6", "AF-10"})
  void whatStandsInATableIsToBeSeen() {
    for (XSSFSheet sheet : tableSheets()) {
      for (XSSFCell cell : cells(sheet)) {
        double width = sheet.getColumnWidth(cell.getColumnIndex()) / 256.0;
        assertThat(width).isBetween(10.0, 110.0);
        if (cell.getRowIndex() >= table(sheet).getStartRowIndex()
            && cell.getCellType() == CellType.STRING) {
          int length = cell.getStringCellValue().length();
          if (length > width) {
            String where = sheet.getSheetName() + "!" + cell.getReference();
            assertThat(cell.getCellStyle().getWrapText()).as(where).isTrue();
            double points = cell.getRow().getHeightInPoints();
            assertThat(points > 400 || points >= length / width * POINTS_A_LINE).as(where).isTrue();
          }
        }
      }
    }
  }

  @Test
  @Item("AF-7")
  void filtersAndFrozenHeadingsAreASetting(@TempDir Path root) throws IOException {
    for (XSSFSheet sheet : dataSheets()) {
      assertThat(table(sheet).getCTTable().isSetAutoFilter()).isTrue();
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    }
    RunSettings usual = Runs.settings(root, Path.of("input"));
    RunSettings plain = usual.with(new Presentation("A publisher", "someone@example.org", true));
    assertThat(Runs.run(plain).status()).isEqualTo(RunOutcome.Status.PUBLISHED);
    try (XSSFWorkbook book = read(root.resolve("output/latest/ics-oversight.xlsx"))) {
      book.forEach(
          sheet -> {
            assertThat(sheet.getPaneInformation()).isNull();
            ((XSSFSheet) sheet)
                .getTables()
                .forEach(t -> assertThat(t.getCTTable().isSetAutoFilter()).isFalse());
          });
      assertThat(columnA(book.getSheet("Cover"))).anyMatch(t -> t.contains("someone@example.org"));
      assertThat(book.getProperties().getCoreProperties().getCreator()).isEqualTo("A publisher");
    }
    // Another presentation is another release; the same again is not.
    assertThat(Runs.run(plain).lines().get(0)).startsWith("Nothing new");
    assertThat(Runs.run(usual).lines().get(0)).doesNotStartWith("Nothing new");
  }

  @Test
  @Item({"AF-8", "AF-29", "AF-39", "AF-42"})
  void aboveEachTableStandsWhatItIsOneItemARow() {
    for (XSSFSheet sheet : dataSheets()) {
      List<String> lines = columnA(sheet);
      Table table = declared(sheet);
      assertThat(lines.get(0)).isEqualTo(table.title());
      int count = lines.indexOf("This worksheet contains one table.");
      assertThat(String.join(" ", lines.subList(1, count)))
          .startsWith(table.description())
          .contains("Rows are in the order of: ");
      assertThat(lines.get(count + 1)).contains("sheet Notes");
      boolean isEmpty = sheet.getLastRowNum() == table(sheet).getStartRowIndex();
      boolean hasBlanks = hasBlanks(sheet);
      assertThat(lines.get(count + 2))
          .startsWith(
              isEmpty
                  ? "This table has no rows"
                  : hasBlanks ? "Some cells are empty: the sources" : "Source: ");
      assertThat(lines).anyMatch(l -> l.startsWith("Source: "));
      assertThat(lines).allMatch(l -> l.length() < 240);
      assertThat(lines).noneMatch(String::isBlank);
      for (int r = 0; r < table(sheet).getStartRowIndex(); r++) {
        assertThat((int) sheet.getRow(r).getLastCellNum()).isEqualTo(1);
      }
    }
    for (String name : List.of("Contents", "Data_dictionary")) {
      assertThat(columnA(workbook.getSheet(name)))
          .anyMatch(t -> t.startsWith("Some cells are empty"));
    }
  }

  private static boolean hasBlanks(XSSFSheet sheet) {
    int columns = table(sheet).getEndColIndex() + 1;
    for (int r = table(sheet).getStartRowIndex() + 1; r <= sheet.getLastRowNum(); r++) {
      if (sheet.getRow(r).getPhysicalNumberOfCells() < columns) {
        return true;
      }
    }
    return false;
  }

  @Test
  @Item({"AF-11", "AF-12", "AF-13", "AF-14", "AF-19"})
  void notesAreMarkedInHeadingsAndStandOnTheirSheet() {
    Set<Integer> marked = new TreeSet<>();
    for (XSSFSheet sheet : dataSheets()) {
      int header = table(sheet).getStartRowIndex();
      for (XSSFCell cell : cells(sheet)) {
        boolean isText = cell.getCellType() == CellType.STRING;
        if (cell.getRowIndex() == header) {
          Matcher marker = MARKER.matcher(cell.getStringCellValue());
          while (marker.find()) {
            marked.add(Integer.valueOf(marker.group(1)));
          }
          assertThat(marker.replaceAll("")).matches("[A-Za-z0-9 ,()-]+");
        } else if (isText) {
          assertThat(cell.getStringCellValue()).doesNotContain("[note ");
          assertThat(cell.getRichStringCellValue().numFormattingRuns()).isZero();
        }
      }
    }
    XSSFSheet notes = workbook.getSheet("Notes");
    Set<Integer> told = new TreeSet<>();
    for (int n = 1; n <= Notes.all().size(); n++) {
      Row row = notes.getRow(table(notes).getStartRowIndex() + n);
      assertThat(row.getCell(0).toString()).isEqualTo("[note " + n + "]");
      assertThat(row.getCell(2).toString()).isNotBlank();
      told.add(n);
    }
    assertThat(marked).isEqualTo(told);
  }

  @Test
  void everyNoteIsAboutColumnsThatExist() {
    Set<String> places = new HashSet<>();
    for (Table table : Dataset.sheets()) {
      table.header().forEach(c -> places.add(table.name() + "." + c));
    }
    Notes.all().forEach(note -> assertThat(places).containsAll(note.places()));
  }

  @Test
  @Item("AF-16")
  void linksSayWhereTheyLead() {
    int links = 0;
    for (XSSFSheet sheet : sheets()) {
      for (XSSFHyperlink link : sheet.getHyperlinkList()) {
        String text = sheet.getRow(link.getFirstRow()).getCell(link.getFirstColumn()).toString();
        assertThat(text).isNotBlank().doesNotStartWith("http").doesNotStartWith("www.");
        String target = link.getAddress() == null ? link.getLocation() : link.getAddress();
        if (target.contains("!")) {
          assertThat(workbook.getSheet(target.substring(1, target.indexOf("'!")))).isNotNull();
        } else {
          assertThat(target).startsWith("http");
        }
        links++;
      }
    }
    assertThat(links).isGreaterThan(50);
    XSSFSheet sources = workbook.getSheet("Sources");
    int column = headings(sources).indexOf("Address");
    for (int r = table(sources).getStartRowIndex() + 1; r <= sources.getLastRowNum(); r++) {
      XSSFCell cell = sources.getRow(r).getCell(column);
      assertThat(cell == null || !cell.getStringCellValue().startsWith("http")).isTrue();
    }
  }

  @Test
  @Item({"AF-17", "AF-18", "AF-21", "AF-22"})
  void oneSansSerifFaceInBlackWithoutBordersAndFills() {
    for (XSSFSheet sheet : sheets()) {
      XSSFCell first = sheet.getRow(0).getCell(0);
      assertThat(first.getStringCellValue()).isNotBlank();
      assertThat(first.getCellStyle().getFont().getFontHeightInPoints()).isEqualTo((short) 16);
      assertThat(first.getCellStyle().getFont().getBold()).isTrue();
      assertThat(namedStyle(first)).isEqualTo("Heading 1");
      for (XSSFCell cell : cells(sheet)) {
        XSSFCellStyle style = cell.getCellStyle();
        XSSFFont font = style.getFont();
        assertThat(font.getFontName()).isEqualTo("Arial");
        assertThat(font.getFontHeightInPoints()).isGreaterThanOrEqualTo((short) 12);
        assertThat(font.getItalic()).isFalse();
        assertThat(font.getUnderline() == XSSFFont.U_NONE || cell.getHyperlink() != null).isTrue();
        assertThat(style.getBorderBottom()).isEqualTo(BorderStyle.NONE);
        assertThat(style.getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
      }
    }
  }

  private static String namedStyle(XSSFCell cell) {
    long place = cell.getCellStyle().getCoreXf().getXfId();
    return workbook.getStylesSource().getCTStylesheet().getCellStyles().getCellStyleList().stream()
        .filter(s -> s.getXfId() == place)
        .findFirst()
        .orElseThrow()
        .getName();
  }

  @Test
  @Item({"AF-20", "AF-23", "AF-24", "AF-25"})
  void chartsStandOnSheetsOfTheirOwnWithWordsAndContrast() throws IOException {
    int charts = 0;
    for (XSSFSheet sheet : sheets()) {
      assertThat(sheet.getHeader().getCenter() + sheet.getFooter().getCenter()).isEmpty();
      if (isChart(sheet)) {
        assertThat(sheet.getTables()).isEmpty();
        assertThat(columnA(sheet)).contains("This worksheet contains one chart.");
        assertThat(sheet.getDrawingPatriarch().getShapes()).hasSize(1);
        XSSFChart chart = sheet.getDrawingPatriarch().getCharts().get(0);
        checkChart(chart);
        charts++;
      } else {
        assertThat(sheet.getDrawingPatriarch()).as(sheet.getSheetName()).isNull();
      }
    }
    assertThat(charts).isEqualTo(5);
    assertThat(workbook.getAllPictures()).isEmpty();
  }

  private static void checkChart(XSSFChart chart) {
    String words =
        chart
            .getGraphicFrame()
            .getCTGraphicalObjectFrame()
            .getNvGraphicFramePr()
            .getCNvPr()
            .getDescr();
    assertThat(words).contains("Its figures are on the sheet ");
    String figures = words.substring(words.lastIndexOf(' ') + 1);
    assertThat(workbook.getSheet(figures)).isNotNull();
    var plot = chart.getCTChart().getPlotArea();
    assertThat(plot.getCatAxArray(0).getTitle()).isNotNull();
    assertThat(plot.getValAxArray(0).getTitle()).isNotNull();
    for (var series : plot.getBarChartArray(0).getSerList()) {
      assertThat(series.getVal().getNumRef().getF()).startsWith(figures + "!");
      assertThat(series.getCat().getStrRef().getF()).startsWith(figures + "!");
      // What the chart has kept of its figures is what stands in the cells.
      var points = series.getVal().getNumRef().getNumCache().getPtList();
      String range = series.getVal().getNumRef().getF().replace("$", "");
      int row = Integer.parseInt(range.replaceAll(".*![A-Z]+(\\d+).*", "$1")) - 1;
      int column = range.replaceAll(".*!([A-Z]+).*", "$1").charAt(0) - 'A';
      for (var point : points) {
        XSSFCell cell =
            workbook.getSheet(figures).getRow(row + (int) point.getIdx()).getCell(column);
        assertThat(cell.getNumericCellValue()).isEqualTo(Double.parseDouble(point.getV()));
      }
      if (series.getSpPr().isSetLn()) {
        byte[] outline = series.getSpPr().getLn().getSolidFill().getSrgbClr().getVal();
        assertThat(contrastWithWhite(outline)).isGreaterThan(3.0);
      }
    }
  }

  /** Contrast by WCAG 2.2. */
  private static double contrastWithWhite(byte[] rgb) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double luminance = 0;
    for (int i = 0; i < 3; i++) {
      double part = (rgb[i] & 0xFF) / 255.0;
      luminance +=
          weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return 1.05 / (luminance + 0.05);
  }

  @Test
  @Item("AF-26")
  void noMacrosFormulasOrLinksToOtherWorkbooks() throws IOException {
    try (ZipFile parts = new ZipFile(file.toFile())) {
      assertThat(parts.stream().map(e -> e.getName()))
          .noneMatch(
              n -> n.contains("vba") || n.contains("externalLinks") || n.contains("embeddings"));
    }
    for (XSSFSheet sheet : sheets()) {
      assertThat(cells(sheet)).noneMatch(c -> c.getCellType() == CellType.FORMULA);
    }
  }

  @Test
  @Item({"AF-27", "AF-28", "AF-36", "AF-37"})
  void sheetsAreNamedOrderedAndLinkedFromTheContents() {
    List<String> names = sheets().stream().map(XSSFSheet::getSheetName).toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(n -> n.matches("[A-Za-z0-9_]{1,31}"));
    assertThat(names.subList(0, 6))
        .containsExactly("Cover", "Contents", "Notes", "Data_dictionary", "Codes", "Systems");
    assertThat(names.get(names.size() - 1)).isEqualTo("Review");
    assertThat(names.indexOf("Changes")).isLessThan(names.indexOf("Issues"));
    assertThat(names.indexOf("Issues")).isLessThan(names.indexOf("Sources"));
    assertThat(workbook.getActiveSheetIndex()).isZero();
    for (XSSFSheet sheet : sheets()) {
      assertThat(sheet.getPhysicalNumberOfRows()).isPositive();
      assertThat(sheet.isSelected()).isEqualTo(sheet.getSheetName().equals("Cover"));
      assertThat(
              sheet.getActiveCell() == null || sheet.getActiveCell().formatAsString().equals("A1"))
          .isTrue();
    }
    XSSFSheet contents = workbook.getSheet("Contents");
    List<String> listed = new ArrayList<>();
    for (int r = table(contents).getStartRowIndex() + 1; r <= contents.getLastRowNum(); r++) {
      XSSFCell cell = contents.getRow(r).getCell(0);
      listed.add(cell.getStringCellValue());
      assertThat(cell.getHyperlink().getLocation())
          .isEqualTo("'" + cell.getStringCellValue() + "'!A1");
      assertThat(contents.getRow(r).getCell(1).getStringCellValue()).isNotBlank();
    }
    assertThat(listed).isEqualTo(names.subList(2, names.size()));
  }

  @Test
  @Item("AF-35")
  void propertiesNameTitlePublisherAndLanguage() {
    var properties = workbook.getProperties().getCoreProperties();
    assertThat(properties.getTitle()).contains("integrated care systems", "2026-11-01");
    assertThat(properties.getCreator()).isEqualTo("ICS Oversight project");
    assertThat(properties.getSubject()).isNotBlank();
    assertThat(properties.getKeywords()).isNotBlank();
    assertThat(properties.getUnderlyingProperties().getLanguageProperty()).contains("en-GB");
  }

  @Test
  @Item({"AF-38", "AF-40"})
  void theCoverSaysWhatAReaderMustKnow() throws IOException {
    List<String> cover = columnA(workbook.getSheet("Cover"));
    assertThat(cover)
        .contains(
            "What this is",
            "Coverage",
            "Publication",
            "Version",
            "Publisher and contact",
            "Status",
            "Revisions",
            "Shorthand",
            "Licence");
    String id = String.valueOf(PublishedSample.latest().toRealPath().getFileName());
    assertThat(String.join(" ", cover)).contains(id, "2026-11-01", "No shorthand is used");
    for (XSSFSheet sheet : dataSheets()) {
      for (XSSFCell cell : cells(sheet)) {
        if (cell.getCellType() == CellType.STRING) {
          assertThat(cell.getStringCellValue().toLowerCase(Locale.ROOT))
              .isNotIn("na", "n/a", "..", "-", "*", "null", "nan", "[x]", "[z]", "[c]");
        }
      }
    }
  }

  @Test
  @Item("AF-41")
  void numbersAndDaysAreTypedAndCodesAreText() throws IOException {
    for (XSSFSheet sheet : dataSheets()) {
      Table table = declared(sheet);
      for (int r = table(sheet).getStartRowIndex() + 1; r <= sheet.getLastRowNum(); r++) {
        for (Cell cell : sheet.getRow(r)) {
          Column column = table.columns().get(cell.getColumnIndex());
          CellType expected =
              switch (column.type()) {
                case DATE, INTEGER, NUMBER -> CellType.NUMERIC;
                case BOOLEAN -> CellType.BOOLEAN;
                default -> CellType.STRING;
              };
          assertThat(cell.getCellType()).as(table.name() + "." + column.name()).isEqualTo(expected);
          assertThat(isDay(cell)).isEqualTo(column.type() == ColumnType.DATE);
          if (expected == CellType.NUMERIC) {
            assertThat(cell.getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
          }
        }
      }
    }
    XSSFSheet systems = workbook.getSheet("Systems");
    assertThat(headings(systems)).contains("Locations good or outstanding (per cent)");
    assertThat(cells(workbook.getSheet("Organisations")))
        .filteredOn(c -> c.getCellType() == CellType.STRING)
        .anyMatch(c -> c.getStringCellValue().startsWith("0"));
  }

  private static boolean isDay(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
  }
}
