package icsoversight.workbook;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyles;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** The few styles of the workbook: one sans-serif face, twelve points and more, no colour. */
final class Styles {
  static final String FACE = "Arial";

  /** What a line of twelve points needs. */
  static final float LINE_POINTS = 16f;

  private static final short TEXT = 12;
  private static final short TITLE = 16;
  private static final short SUBTITLE = 14;

  /** The numbers by which programs know the built-in styles. */
  private static final int NORMAL = 0;

  private static final int HEADING_1 = 16;
  private static final int HEADING_2 = 17;
  private static final String[] DECIMALS = {"#,##0", "#,##0.0", "#,##0.00"};

  final XSSFCellStyle title;
  final XSSFCellStyle subtitle;
  final CellStyle header;

  /** Over numbers and days, which stand to the right. */
  final CellStyle numberHeader;

  final CellStyle text;
  final CellStyle wrapped;
  final CellStyle link;
  final CellStyle date;

  /** A number that is no quantity, such as a year: without thousands separators. */
  final CellStyle year;

  private final CellStyle[] numbers = new CellStyle[DECIMALS.length];

  Styles(XSSFWorkbook workbook) {
    XSSFFont body = workbook.getFontAt(0);
    body.setFontName(FACE);
    body.setFontHeightInPoints(TEXT);
    // The face of a theme would come before the named one.
    body.setScheme(FontScheme.NONE);
    title = styled(workbook, font(workbook, TITLE, true, false));
    subtitle = styled(workbook, font(workbook, SUBTITLE, true, false));
    subtitle.setVerticalAlignment(VerticalAlignment.BOTTOM);
    XSSFFont bold = font(workbook, TEXT, true, false);
    header = styled(workbook, bold);
    header.setWrapText(true);
    numberHeader = styled(workbook, bold);
    numberHeader.setWrapText(true);
    right(numberHeader);
    text = styled(workbook, body);
    wrapped = styled(workbook, body);
    wrapped.setWrapText(true);
    link = styled(workbook, font(workbook, TEXT, false, true));
    date = formatted(workbook, body, "yyyy-mm-dd");
    year = formatted(workbook, body, "0");
    for (int d = 0; d < numbers.length; d++) {
      numbers[d] = formatted(workbook, body, DECIMALS[d]);
    }
    name(workbook);
  }

  /** Titles carry the heading styles that programs and screen readers know. */
  private void name(XSSFWorkbook workbook) {
    StylesTable table = workbook.getStylesSource();
    CTCellStyles names = table.getCTStylesheet().addNewCellStyles();
    name(names, "Normal", 0, NORMAL);
    name(names, "Heading 1", heading(table, title), HEADING_1);
    name(names, "Heading 2", heading(table, subtitle), HEADING_2);
    names.setCount(names.sizeOfCellStyleArray());
  }

  private static void name(CTCellStyles names, String name, int place, int builtin) {
    CTCellStyle style = names.addNewCellStyle();
    style.setName(name);
    style.setXfId(place);
    style.setBuiltinId(builtin);
  }

  /** Makes a style one of the named ones. */
  private static int heading(StylesTable table, XSSFCellStyle style) {
    CTXf named = CTXf.Factory.newInstance();
    named.setNumFmtId(0);
    named.setFontId(style.getFontIndex());
    named.setFillId(0);
    named.setBorderId(0);
    int place = table.putCellStyleXf(named) - 1;
    style.getCoreXf().setXfId(place);
    return place;
  }

  /** The style of a number shown with so many decimals, two at most; the cell holds all of them. */
  CellStyle number(int decimals) {
    return numbers[Math.min(decimals, numbers.length - 1)];
  }

  /** What stands in a font is set in the order that the schema asks for. */
  private static XSSFFont font(
      XSSFWorkbook workbook, short points, boolean isBold, boolean isUnderlined) {
    CTFont content = CTFont.Factory.newInstance();
    if (isBold) {
      content.addNewB().setVal(true);
    }
    if (isUnderlined) {
      content.addNewU();
    }
    content.addNewSz().setVal(points);
    content.addNewName().setVal(FACE);
    XSSFFont font = new XSSFFont(content);
    font.registerTo(workbook.getStylesSource());
    return font;
  }

  private static XSSFCellStyle styled(XSSFWorkbook workbook, XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static CellStyle formatted(XSSFWorkbook workbook, XSSFFont font, String format) {
    CellStyle style = styled(workbook, font);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    right(style);
    return style;
  }

  /** To the right, but not so far that it touches the words in the next column. */
  private static void right(CellStyle style) {
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setIndention((short) 1);
  }
}
