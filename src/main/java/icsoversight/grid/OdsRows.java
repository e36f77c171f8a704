package icsoversight.grid;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table of an OpenDocument spreadsheet. Cells and rows that repeat are written once
 * with a count; empty ones at an end repeat to the edge of the sheet and are not given.
 */
final class OdsRows extends RowsAhead implements Closeable {
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final int LAST_COLUMN = 16_384;
  private static final int LAST_ROW = 1_048_576;
  private static final long MOST_REPEATS = Integer.MAX_VALUE;

  /** Thirty times what a spreadsheet program lets anyone write into a cell. */
  private static final int LONGEST_CELL = 1_000_000;

  private static final int DAY_LENGTH = 10;

  private final String sheet;
  private final InputStream in;
  private final XMLStreamReader xml;
  private boolean ended;
  private int number;

  /** The row that is repeated, and how often it is still to be given. */
  private @Nullable List<String> repeated;

  private int left;

  OdsRows(String sheet, int index, InputStream in) throws IOException {
    this.sheet = sheet;
    this.in = in;
    try {
      xml = SheetRows.secureFactory().createXMLStreamReader(in);
      int seen = -1;
      while (seen < index && xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && isTable("table")) {
          seen++;
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("Sheet " + sheet + " is not well-formed", e);
    }
  }

  private boolean isTable(String name) {
    return xml.getLocalName().equals(name) && OdsGrid.TABLE.equals(xml.getNamespaceURI());
  }

  @Override
  protected @Nullable GridRow advance() {
    try {
      while (left == 0 && !ended) {
        advanceToFilled();
      }
    } catch (XMLStreamException e) {
      throw new GridException(
          "sheet=" + sheet + ";cell=A" + (number + 1),
          "Sheet " + sheet + " is damaged or ends before its last row.",
          e);
    }
    if (left == 0 || repeated == null) {
      return null;
    }
    left--;
    number++;
    return new GridRow(sheet, number, repeated);
  }

  private void advanceToFilled() throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && isTable("table")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && isTable("table-row")) {
        int times = (int) Math.min(LAST_ROW, count("number-rows-repeated"));
        if ((long) number + times > LAST_ROW) {
          times = LAST_ROW - number;
        }
        List<String> cells = cells();
        if (cells.isEmpty()) {
          number += times;
        } else {
          repeated = cells;
          left = times;
          return;
        }
      }
    }
    ended = true;
  }

  private List<String> cells() throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    long blanks = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && isTable("table-row")) {
        break;
      }
      boolean isCell =
          event == XMLStreamConstants.START_ELEMENT
              && (isTable("table-cell") || isTable("covered-table-cell"));
      if (isCell) {
        long times = count("number-columns-repeated");
        String text = cell();
        if (text.isEmpty()) {
          blanks += times;
          continue;
        }
        if (cells.size() + blanks + times > LAST_COLUMN) {
          throw new XMLStreamException("A cell lies beyond the last column of a sheet.");
        }
        for (; blanks > 0; blanks--) {
          cells.add("");
        }
        for (long i = 0; i < times; i++) {
          cells.add(text);
        }
      }
    }
    return cells;
  }

  private long count(String attribute) throws XMLStreamException {
    String value = xml.getAttributeValue(OdsGrid.TABLE, attribute);
    try {
      return value == null ? 1 : Math.max(1, Math.min(MOST_REPEATS, Long.parseLong(value)));
    } catch (NumberFormatException e) {
      throw new XMLStreamException("Not a count: " + value, e);
    }
  }

  /** What a cell holds: the stored value of a number or day, else its paragraphs. */
  private String cell() throws XMLStreamException {
    String type = String.valueOf(xml.getAttributeValue(OFFICE, "value-type"));
    String value = xml.getAttributeValue(OFFICE, "value");
    String day = xml.getAttributeValue(OFFICE, "date-value");
    String element = xml.getLocalName();
    String shown = paragraphs(element);
    if (type.equals("date") && day != null) {
      return day.length() > DAY_LENGTH ? day.substring(0, DAY_LENGTH) : day;
    }
    // An error's cell has a value of 0 beside the error's name.
    if (value == null || shown.startsWith("#") || shown.startsWith("Err:")) {
      return shown;
    }
    return type.equals("percentage") ? Numbers.percent(value) : Numbers.plain(value);
  }

  private String paragraphs(String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int notes = 0;
    boolean begun = false;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (xml.getLocalName().equals("annotation")) {
          notes++;
        } else if (notes == 0 && TEXT.equals(xml.getNamespaceURI())) {
          if (xml.getLocalName().equals("p")) {
            text.append(begun ? "\n" : "");
            begun = true;
          } else if (xml.getLocalName().equals("s")) {
            String spaces = xml.getAttributeValue(TEXT, "c");
            text.append(" ".repeat(spaces == null ? 1 : Math.min(DAY_LENGTH, parse(spaces))));
          } else if (xml.getLocalName().equals("tab")) {
            text.append('\t');
          } else if (xml.getLocalName().equals("line-break")) {
            text.append('\n');
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (xml.getLocalName().equals("annotation")) {
          notes--;
        }
        if (depth == 0 && !xml.getLocalName().equals(element)) {
          throw new XMLStreamException("A cell is not closed.");
        }
      } else if (event == XMLStreamConstants.CHARACTERS && notes == 0 && begun) {
        text.append(xml.getText());
        if (text.length() > LONGEST_CELL) {
          throw new XMLStreamException("A cell holds more text than a cell can.");
        }
      }
    }
    return text.toString();
  }

  private static int parse(String count) throws XMLStreamException {
    try {
      return Math.max(0, Integer.parseInt(count));
    } catch (NumberFormatException e) {
      throw new XMLStreamException("Not a count: " + count, e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
