package icsoversight.dataset;

import java.util.List;

/**
 * What a reader of a table must know, and no heading has room for. In the workbook the headings
 * concerned carry its marker, such as {@code [note 1]}.
 *
 * @param text one to three sentences
 * @param places the columns concerned, each as {@code table.column}
 */
public record Note(String text, List<String> places) {

  /** Copies the places. */
  public Note {
    places = List.copyOf(places);
  }
}
