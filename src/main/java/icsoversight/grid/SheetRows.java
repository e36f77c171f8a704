package icsoversight.grid;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook, pulled from its XML. */
final class SheetRows extends RowsAhead implements Closeable {
  private static final XMLInputFactory XML = secureFactory();
  private static final int LAST_COLUMN = 16_383;

  private final String sheet;
  private final InputStream in;
  private final SharedStrings strings;
  private final CellStyles styles;
  private final XMLStreamReader xml;
  private int number;

  SheetRows(String sheet, InputStream in, SharedStrings strings, CellStyles styles)
      throws IOException {
    this.sheet = sheet;
    this.in = in;
    this.strings = strings;
    this.styles = styles;
    try {
      xml = XML.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw new IOException("Sheet " + sheet + " is not well-formed", e);
    }
  }

  static XMLInputFactory secureFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  @Override
  protected @Nullable GridRow advance() {
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          return row();
        }
      }
      return null;
    } catch (XMLStreamException | RuntimeException e) {
      // On damaged parts the library throws whatever it stumbles over; it is the file.
      throw new GridException(
          "sheet=" + sheet + ";cell=A" + (number + 1),
          "Sheet " + sheet + " is damaged or ends before its last row.",
          e);
    }
  }

  private GridRow row() throws XMLStreamException {
    String stated = xml.getAttributeValue(null, "r");
    try {
      number = stated == null ? number + 1 : Integer.parseInt(stated);
    } catch (NumberFormatException e) {
      throw new XMLStreamException("A row has no number: " + stated, e);
    }
    List<String> cells = new ArrayList<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        String reference = xml.getAttributeValue(null, "r");
        int column = reference == null ? cells.size() : Columns.number(reference);
        if (column > LAST_COLUMN) {
          throw new XMLStreamException("A cell lies beyond the last column of a sheet.");
        }
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, cell());
      }
    }
    return new GridRow(sheet, number, cells);
  }

  private String cell() throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    StringBuilder value = new StringBuilder();
    boolean inValue = false;
    int phonetic = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        // A formula's text (f) is left out; v holds its stored result, t inline text.
        phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
        inValue =
            phonetic == 0 && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
        inValue = false;
      } else if (event == XMLStreamConstants.CHARACTERS && inValue) {
        value.append(xml.getText());
      }
    }
    if ("s".equals(type) && value.length() > 0) {
      return strings.getItemAt(Integer.parseInt(value.toString())).getString();
    }
    boolean isNumber = type == null || type.equals("n");
    return isNumber && value.length() > 0
        ? styles.shown(value.toString(), style)
        : value.toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
