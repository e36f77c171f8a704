package icsoversight.release;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few styles of the workbook: one sans-serif face, twelve points and more, no colour. */
final class Styles {
  private static final short TEXT = 12;
  private static final short TITLE = 16;
  private static final short SUBTITLE = 14;

  final CellStyle title;
  final CellStyle subtitle;
  final CellStyle header;
  final CellStyle text;
  final CellStyle wrapped;
  final CellStyle link;
  final CellStyle date;
  final CellStyle whole;
  final CellStyle number;

  Styles(XSSFWorkbook workbook) {
    XSSFFont body = workbook.getFontAt(0);
    body.setFontName("Arial");
    body.setFontHeightInPoints(TEXT);
    title = styled(workbook, TITLE, true, true);
    subtitle = styled(workbook, SUBTITLE, true, true);
    header = styled(workbook, TEXT, true, true);
    header.setVerticalAlignment(VerticalAlignment.TOP);
    text = styled(workbook, TEXT, false, false);
    wrapped = styled(workbook, TEXT, false, true);
    link = workbook.createCellStyle();
    XSSFFont linkFont = workbook.createFont();
    linkFont.setFontName("Arial");
    linkFont.setFontHeightInPoints(TEXT);
    linkFont.setUnderline(XSSFFont.U_SINGLE);
    link.setFont(linkFont);
    link.setVerticalAlignment(VerticalAlignment.TOP);
    date = formatted(workbook, "yyyy-mm-dd");
    whole = formatted(workbook, "#,##0");
    number = formatted(workbook, "#,##0.##");
  }

  private static CellStyle styled(XSSFWorkbook workbook, short points, boolean bold, boolean wrap) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Arial");
    font.setFontHeightInPoints(points);
    font.setBold(bold);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(wrap && points == TEXT);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static CellStyle formatted(XSSFWorkbook workbook, String format) {
    CellStyle style = styled(workbook, TEXT, false, false);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setAlignment(HorizontalAlignment.RIGHT);
    return style;
  }
}
