package icsoversight.grid;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/**
 * What the styles of a workbook say of its numbers: whether one stands for a day or for a
 * percentage. Nothing else of a style matters to a reader of data.
 */
final class CellStyles {
  private enum Meaning {
    NUMBER,
    DAY,
    PERCENT
  }

  /** The day after 9999-12-31, the last that a workbook knows. */
  private static final double LAST_SERIAL = 2_958_466;

  private final List<Meaning> meanings = new ArrayList<>();
  private final boolean from1904;

  private CellStyles(boolean from1904) {
    this.from1904 = from1904;
  }

  static CellStyles of(XSSFReader reader) throws IOException, InvalidFormatException {
    CellStyles styles = new CellStyles(countsFrom1904(reader));
    StylesTable table = reader.getStylesTable();
    for (int i = 0; table != null && i < table.getNumCellStyles(); i++) {
      XSSFCellStyle style = table.getStyleAt(i);
      styles.meanings.add(meaning(style.getDataFormat(), style.getDataFormatString()));
    }
    return styles;
  }

  private static Meaning meaning(int id, @Nullable String format) {
    if (DateUtil.isADateFormat(id, format)) {
      return Meaning.DAY;
    }
    return format != null && format.contains("%") ? Meaning.PERCENT : Meaning.NUMBER;
  }

  private static boolean countsFrom1904(XSSFReader reader)
      throws IOException, InvalidFormatException {
    try (InputStream in = reader.getWorkbookData()) {
      XMLStreamReader xml = SheetRows.secureFactory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("workbookPr")) {
          String value = xml.getAttributeValue(null, "date1904");
          return "1".equals(value) || "true".equals(value);
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw new IOException("The workbook's own part is not well-formed", e);
    }
  }

  /** The text of a stored number: a day, a percentage or the number itself. */
  String shown(String stored, @Nullable String style) {
    Meaning meaning = Meaning.NUMBER;
    if (style != null && !style.isEmpty()) {
      boolean isIndex = style.matches("\\d{1,6}");
      int index = isIndex ? Integer.parseInt(style) : meanings.size();
      meaning = index < meanings.size() ? meanings.get(index) : Meaning.NUMBER;
    }
    return switch (meaning) {
      case DAY -> day(stored, from1904);
      case PERCENT -> Numbers.percent(stored);
      case NUMBER -> Numbers.plain(stored);
    };
  }

  /** A serial number of a day as an ISO 8601 day; what is no day stays a number. */
  static String day(String stored, boolean from1904) {
    double serial;
    try {
      serial = Double.parseDouble(stored);
    } catch (NumberFormatException e) {
      return stored;
    }
    if (!(serial >= 1 && serial < LAST_SERIAL)) {
      return Numbers.plain(stored);
    }
    LocalDate day = DateUtil.getLocalDateTime(serial, from1904).toLocalDate();
    return day.toString();
  }
}
