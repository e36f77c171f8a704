package icsoversight.workbook;

import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** A chart of horizontal bars on a sheet. Bars have an outline, so that the lightest is seen. */
final class BarChart {
  private static final int COLUMNS = 14;
  private static final int ROWS = 32;
  private static final int POINTS = 1200;
  private static final String OUTLINE = "12436D";
  private static final double OUTLINE_POINTS = 0.75;
  private static final double YEAR = 365.25;

  private final XSSFChart chart;
  private final XDDFCategoryAxis categories;
  private final XDDFValueAxis values;
  private final XDDFBarChartData data;

  /** A chart whose upper edge is at a row; the words are for those who do not see it. */
  BarChart(XSSFSheet sheet, int row, String words) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, row, COLUMNS, row + ROWS);
    chart = drawing.createChart(anchor);
    CTNonVisualDrawingProps properties =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    properties.setName(sheet.getSheetName());
    properties.setDescr(words);
    chart.setAutoTitleDeleted(true);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    categories = chart.createCategoryAxis(AxisPosition.LEFT);
    values = chart.createValueAxis(AxisPosition.BOTTOM);
    // The first category stands on top, as in the table.
    categories.setOrientation(AxisOrientation.MAX_MIN);
    values.setCrosses(AxisCrosses.MAX);
    data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
    data.setBarDirection(BarDirection.BAR);
    CTTextBody text = chart.getCTChartSpace().addNewTxPr();
    text.addNewBodyPr();
    CTTextCharacterProperties letters = text.addNewP().addNewPPr().addNewDefRPr();
    letters.setSz(POINTS);
    letters.addNewLatin().setTypeface(Styles.FACE);
  }

  void axes(String category, String value) {
    categories.setTitle(category);
    values.setTitle(value);
    values.setNumberFormat("0");
    values.getOrAddMajorGridProperties().setLineProperties(line("D9D9D9", OUTLINE_POINTS));
  }

  void series(
      String title,
      XDDFDataSource<String> names,
      XDDFNumericalDataSource<Double> numbers,
      String colour) {
    XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(names, numbers);
    series.setTitle(title, null);
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb(colour))));
    shape.setLineProperties(line(OUTLINE, OUTLINE_POINTS));
    series.setShapeProperties(shape);
  }

  /** A series that only moves the next one away from the axis. */
  void unseen(String title, XDDFDataSource<String> names, XDDFNumericalDataSource<Double> numbers) {
    XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(names, numbers);
    series.setTitle(title, null);
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(new XDDFNoFillProperties());
    series.setShapeProperties(shape);
    // With one series that is seen there is nothing to tell apart.
    chart.deleteLegend();
  }

  /** Writes the values of the latest series into its bars; zeros are left out. */
  void labelInside(boolean isLight) {
    label("0;;;", isLight ? "FFFFFF" : "000000", STDLblPos.CTR);
  }

  /** Writes the values of the latest series behind its bars. */
  void labelBehind() {
    label("0.0", "000000", STDLblPos.OUT_END);
  }

  private void label(String format, String colour, STDLblPos.Enum place) {
    CTBarSer series =
        ((XDDFBarChartData.Series) data.getSeries(data.getSeriesCount() - 1)).getCTBarSer();
    CTDLbls labels = series.addNewDLbls();
    labels.addNewNumFmt().setFormatCode(format);
    labels.getNumFmt().setSourceLinked(false);
    labels.addNewSpPr().addNewNoFill();
    CTTextBody text = labels.addNewTxPr();
    text.addNewBodyPr();
    CTTextCharacterProperties letters = text.addNewP().addNewPPr().addNewDefRPr();
    letters.setSz(POINTS);
    letters.addNewSolidFill().addNewSrgbClr().setVal(rgb(colour));
    labels.addNewDLblPos().setVal(place);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  /** Draws the series one after the other in one bar. */
  void stacked() {
    data.setBarGrouping(BarGrouping.STACKED);
    data.setOverlap((byte) 100);
    data.setGapWidth(40);
    chart.plot(data);
  }

  /** Draws the series one beside the other. */
  void beside() {
    data.setBarGrouping(BarGrouping.CLUSTERED);
    data.setGapWidth(60);
    values.setMinimum(0);
    if (data.getSeriesCount() == 1) {
      // With one series there is nothing to tell apart.
      chart.deleteLegend();
    }
    chart.plot(data);
  }

  /** Makes the value axis one of years. */
  void years(double from, double to) {
    values.setMinimum(from);
    values.setMaximum(to);
    values.setMajorUnit(YEAR);
    values.setNumberFormat("yyyy");
  }

  private static XDDFLineProperties line(String colour, double points) {
    XDDFLineProperties line =
        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb(colour))));
    line.setWidth(points);
    return line;
  }

  private static byte[] rgb(String hex) {
    return java.util.HexFormat.of().parseHex(hex);
  }
}
