package icsoversight.workbook;

import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.engine.Engine;
import icsoversight.survey.HeadlineMeasure;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The charts, each on a sheet of its own and drawn on the cells of a sheet of figures, so that the
 * tables stay clean.
 */
final class ChartSheets {
  /** Five shades from light to dark: what is ordered is told by order first, and by shade. */
  private static final List<String> SHADES =
      List.of("D6E6F5", "9CC4E8", "5B9BD5", "2A6DB0", "12436D");

  /** The shades on which a label must be light. */
  private static final int DARK_FROM = 3;

  private static final String ONE_CHART = "This worksheet contains one chart.";

  private final Engine engine;
  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final Map<String, String> written = new LinkedHashMap<>();

  ChartSheets(Engine engine, XSSFWorkbook workbook, Styles styles) {
    this.engine = engine;
    this.workbook = workbook;
    this.styles = styles;
  }

  /**
   * Writes the charts for which there are figures.
   *
   * @param sheets the sheets of tables, among them those of the charts' figures
   * @return what each chart shows by the name of its sheet, each followed by its figures' sheet,
   *     whose description is empty
   */
  Map<String, String> write(List<TableSheet> sheets) throws SQLException {
    Map<Table, TableSheet> byTable =
        sheets.stream().collect(Collectors.toMap(s -> s.extent().table(), Function.identity()));
    segments(figures(byTable, Dataset.SEGMENTS_BY_REGION));
    course(figures(byTable, Dataset.SCHEME_COURSE));
    survey(figures(byTable, Dataset.SURVEY_BY_REGION));
    return written;
  }

  private Figures figures(Map<Table, TableSheet> sheets, Table table) throws SQLException {
    TableSheet sheet = sheets.get(table);
    if (sheet == null) {
      throw new IllegalStateException("No sheet holds " + table.name());
    }
    return Figures.of(engine, table, sheet.firstRow());
  }

  private void segments(Figures figures) {
    if (!figures.isEmpty()) {
      String edition = figures.text(0, "edition");
      String title = "Oversight segments by region, " + edition;
      BarChart chart =
          chart(
              "Chart_segments_by_region",
              title,
              "How many of the NHS trusts of each region that have a segment of the NHS Oversight"
                  + " Framework of "
                  + edition
                  + " are in which. Segment 1 is the least concern.",
              totals(figures),
              figures);
      chart.axes("Region", "NHS trusts");
      List<Figures.Block> blocks = figures.blocks("segment");
      for (int b = 0; b < blocks.size(); b++) {
        Figures.Block block = blocks.get(b);
        int shade = Math.min(b, SHADES.size() - 1);
        chart.series(
            "Segment " + figures.text(block.first(), "segment"),
            figures.words(block, "region_name"),
            figures.numbers(block, "trusts"),
            SHADES.get(shade));
        chart.labelInside(shade >= DARK_FROM);
      }
      chart.stacked();
    }
    written.put(TableSheet.nameOf(Dataset.SEGMENTS_BY_REGION), "");
  }

  private void course(Figures figures) {
    if (!figures.isEmpty()) {
      BarChart chart =
          chart(
              "Chart_course_of_CQC_schemes",
              "Course of CQC's schemes for integrated care systems",
              "From when to when each state of CQC's assessment of systems, and of their rating,"
                  + " lasted; a state of whose end nothing is known reaches to the as-of day.",
              "The latest: " + figures.text(figures.size() - 1, "state_in_words") + ".",
              figures);
      chart.axes("Scheme and state", "Year");
      Figures.Block all = figures.all();
      LocalDate first = LocalDate.MAX;
      LocalDate last = LocalDate.MIN;
      for (int row = 0; row < figures.size(); row++) {
        LocalDate from = LocalDate.parse(figures.text(row, "state_from"));
        LocalDate to = from.plusDays(Long.parseLong(figures.text(row, "days")));
        first = from.isBefore(first) ? from : first;
        last = to.isAfter(last) ? to : last;
      }
      chart.unseen("From", figures.words(all, "state_in_words"), figures.days(all, "state_from"));
      chart.series(
          "Days in the state",
          figures.words(all, "state_in_words"),
          figures.numbers(all, "days"),
          SHADES.get(DARK_FROM));
      chart.stacked();
      // A day after New Year: steps of 365.25 days then never fall into the year before.
      chart.years(
          DateUtil.getExcelDate(LocalDate.of(first.getYear(), 1, 2)),
          DateUtil.getExcelDate(LocalDate.of(last.getYear() + 1, 1, 2)));
    }
    written.put(TableSheet.nameOf(Dataset.SCHEME_COURSE), "");
  }

  private void survey(Figures figures) {
    for (HeadlineMeasure measure : HeadlineMeasure.values()) {
      List<Figures.Block> blocks = new ArrayList<>();
      for (Figures.Block block : figures.blocks("measure", "survey_year")) {
        if (figures.text(block.first(), "measure").equals(measure.code())) {
          blocks.add(block);
        }
      }
      if (!blocks.isEmpty()) {
        // More years than shades would not be told apart; the sheet has all of them.
        List<Figures.Block> shown =
            blocks.subList(Math.max(0, blocks.size() - SHADES.size()), blocks.size());
        String from = figures.text(shown.get(0).first(), "survey_year");
        String to = figures.text(shown.get(shown.size() - 1).first(), "survey_year");
        String years = from.equals(to) ? from : from + " to " + to;
        BarChart chart =
            chart(
                "Chart_" + measure.columnName(),
                measure.meaning() + ", by region, " + years,
                "NHS Staff Survey, per cent of those who answered: the published figure of the region, else"
                    + " the mean of its trusts, weighted by respondents."
                    + (measure == HeadlineMeasure.FRUSTRATED_BY_WORK
                        ? " A lower figure is better."
                        : ""),
                extremes(figures, shown.get(shown.size() - 1)),
                figures);
        chart.axes("Region", "Per cent");
        for (int s = 0; s < shown.size(); s++) {
          chart.series(
              figures.text(shown.get(s).first(), "survey_year"),
              figures.words(shown.get(s), "region_name"),
              figures.numbers(shown.get(s), "mean"),
              SHADES.get(SHADES.size() - shown.size() + s));
        }
        chart.labelBehind();
        chart.beside();
      }
    }
    written.put(TableSheet.nameOf(Dataset.SURVEY_BY_REGION), "");
  }

  /** How many trusts are in each segment, over all regions. */
  private static String totals(Figures figures) {
    List<String> totals = new ArrayList<>();
    for (Figures.Block block : figures.blocks("segment")) {
      int total = 0;
      for (int row = block.first(); row <= block.last(); row++) {
        total += Integer.parseInt(figures.text(row, "trusts"));
      }
      totals.add(total + " in segment " + figures.text(block.first(), "segment"));
    }
    return "Of all regions, " + String.join(", ", totals) + ".";
  }

  /** The highest and the lowest figure of the regions in a year. */
  private static String extremes(Figures figures, Figures.Block year) {
    int highest = -1;
    int lowest = -1;
    for (int row = year.first(); row <= year.last(); row++) {
      if (!figures.text(row, "mean").isEmpty()) {
        double value = mean(figures, row);
        highest = highest < 0 || value > mean(figures, highest) ? row : highest;
        lowest = lowest < 0 || value < mean(figures, lowest) ? row : lowest;
      }
    }
    return highest < 0
        ? ""
        : "Highest in "
            + figures.text(year.first(), "survey_year")
            + ": "
            + figures.text(highest, "region_name")
            + ", "
            + figures.text(highest, "mean")
            + "; lowest: "
            + figures.text(lowest, "region_name")
            + ", "
            + figures.text(lowest, "mean")
            + ".";
  }

  private static double mean(Figures figures, int row) {
    return Double.parseDouble(figures.text(row, "mean"));
  }

  private BarChart chart(String name, String title, String what, String reading, Figures figures) {
    SheetFrame frame = new SheetFrame(workbook, styles, name, title);
    frame.line(what);
    frame.line(ONE_CHART);
    frame.link("Its figures are on the sheet " + figures.sheet() + ".", figures.sheet());
    frame.fitToWidth();
    frame.sheet().getPrintSetup().setFitHeight((short) 1);
    written.put(name, "Chart. " + title + ".");
    return new BarChart(
        frame.sheet(),
        frame.next() + 1,
        title + ". " + reading + " Its figures are on the sheet " + figures.sheet());
  }
}
