package icsoversight.workbook;

import static icsoversight.workbook.OpenDocument.FORMAT;
import static icsoversight.workbook.OpenDocument.NUMBER;
import static icsoversight.workbook.OpenDocument.OFFICE;
import static icsoversight.workbook.OpenDocument.STYLE;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The styles of columns, numbers and cells of an OpenDocument file. */
final class OpenDocumentStyles {
  /** A digit of twelve points, in centimetres. */
  private static final double DIGIT = 0.235;

  private final XMLStreamWriter xml;

  OpenDocumentStyles(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** All styles; of columns, one for each width in characters. */
  void write(Set<Integer> widths) throws XMLStreamException {
    xml.writeStartElement("office", "automatic-styles", OFFICE);
    for (int width : widths) {
      xml.writeStartElement("style", "style", STYLE);
      xml.writeAttribute("style", STYLE, "name", "w" + width);
      xml.writeAttribute("style", STYLE, "family", "table-column");
      xml.writeEmptyElement("style", "table-column-properties", STYLE);
      xml.writeAttribute(
          "style", STYLE, "column-width", String.format(Locale.ROOT, "%.2fcm", width * DIGIT));
      xml.writeEndElement();
    }
    for (int decimals = 0; decimals <= 2; decimals++) {
      numberFormat("f" + decimals, decimals, true);
    }
    numberFormat("fyear", 0, false);
    dayFormat();
    cellStyle("plain", "", false, 12, false);
    cellStyle("wrapped", "", false, 12, true);
    cellStyle("header", "", true, 12, true);
    cellStyle("title", "", true, 16, false);
    cellStyle("subtitle", "", true, 14, false);
    for (String name : List.of("n0", "n1", "n2")) {
      cellStyle(name, "f" + name.substring(1), false, 12, false);
    }
    cellStyle("year", "fyear", false, 12, false);
    cellStyle("day", "fday", false, 12, false);
    xml.writeEndElement();
  }

  private void numberFormat(String name, int decimals, boolean isGrouped)
      throws XMLStreamException {
    xml.writeStartElement("number", "number-style", NUMBER);
    xml.writeAttribute("style", STYLE, "name", name);
    xml.writeEmptyElement("number", "number", NUMBER);
    xml.writeAttribute("number", NUMBER, "decimal-places", Integer.toString(decimals));
    xml.writeAttribute("number", NUMBER, "min-integer-digits", "1");
    xml.writeAttribute("number", NUMBER, "grouping", Boolean.toString(isGrouped));
    xml.writeEndElement();
  }

  private void dayFormat() throws XMLStreamException {
    xml.writeStartElement("number", "date-style", NUMBER);
    xml.writeAttribute("style", STYLE, "name", "fday");
    for (String part : List.of("year", "month", "day")) {
      if (!part.equals("year")) {
        xml.writeStartElement("number", "text", NUMBER);
        xml.writeCharacters("-");
        xml.writeEndElement();
      }
      xml.writeEmptyElement("number", part, NUMBER);
      xml.writeAttribute("number", NUMBER, "style", "long");
    }
    xml.writeEndElement();
  }

  private void cellStyle(String name, String format, boolean isBold, int points, boolean isWrapped)
      throws XMLStreamException {
    xml.writeStartElement("style", "style", STYLE);
    xml.writeAttribute("style", STYLE, "name", name);
    xml.writeAttribute("style", STYLE, "family", "table-cell");
    if (!format.isEmpty()) {
      xml.writeAttribute("style", STYLE, "data-style-name", format);
    }
    xml.writeEmptyElement("style", "table-cell-properties", STYLE);
    xml.writeAttribute("style", STYLE, "vertical-align", "top");
    xml.writeAttribute("fo", FORMAT, "wrap-option", isWrapped ? "wrap" : "no-wrap");
    xml.writeEmptyElement("style", "text-properties", STYLE);
    xml.writeAttribute("fo", FORMAT, "font-family", Styles.FACE);
    xml.writeAttribute("fo", FORMAT, "font-size", points + "pt");
    xml.writeAttribute("fo", FORMAT, "font-weight", isBold ? "bold" : "normal");
    xml.writeEndElement();
  }
}
