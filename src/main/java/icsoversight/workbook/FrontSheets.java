package icsoversight.workbook;

import icsoversight.code.Coded;
import icsoversight.dataset.Column;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Note;
import icsoversight.dataset.Notes;
import icsoversight.dataset.Table;
import icsoversight.issue.IssueCode;
import icsoversight.survey.Measure;
import icsoversight.survey.Measures;
import icsoversight.survey.Statistic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Cover, contents, notes, data dictionary and codes. */
final class FrontSheets {
  static final String NOTES = "Notes";
  static final String DICTIONARY = "Data_dictionary";
  private static final String CONTENTS = "Contents";
  private static final String CODES = "Codes";

  /** The first sheets of the workbook. */
  static final List<String> ORDER = List.of("Cover", CONTENTS, NOTES, DICTIONARY, CODES);

  private static final int COVER_WIDTH = 72;
  private static final List<Integer> CONTENTS_WIDTHS = List.of(32, 90, 14, 30, 14);
  private static final List<Integer> NOTES_WIDTHS = List.of(12, 100, 60);
  private static final List<Integer> DICTIONARY_WIDTHS = List.of(28, 36, 40, 16, 24, 90);
  private static final List<Integer> CODES_WIDTHS = List.of(28, 60, 30, 80);
  private static final String ONE_TABLE = "This worksheet contains one table.";

  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final Imprint imprint;

  FrontSheets(XSSFWorkbook workbook, Styles styles, Imprint imprint) {
    this.workbook = workbook;
    this.styles = styles;
    this.imprint = imprint;
  }

  void cover() {
    SheetFrame frame =
        new SheetFrame(workbook, styles, "Cover", "Oversight of England's integrated care systems");
    frame.width(0, COVER_WIDTH);
    frame.sheet().getPrintSetup().setLandscape(false);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "What this is",
        "Assessments, review recommendations and NHS Staff Survey results: what overseers did,"
            + " decided, plan or found; what reviews recommended and what was answered; and what"
            + " staff said, for every integrated care system and its NHS trusts. Every row leads"
            + " back to the words or the cell that it came from.");
    parts.put(
        "Coverage",
        "England, up to "
            + imprint.asOf()
            + ", as far as the sources at hand tell; the sheet Sources lists them.");
    parts.put(
        "Publication",
        "As of "
            + imprint.asOf()
            + ". With unchanged sources it holds until "
            + imprint.validUntil()
            + "; a new release is made when a source changes or that day has passed.");
    parts.put(
        "Version",
        "Release " + imprint.release() + " of program version " + imprint.programVersion() + ".");
    parts.put(
        "Publisher and contact",
        imprint.publisher()
            + ". Contact: "
            + (imprint.contact().isEmpty()
                ? "not stated by whoever made this release."
                : imprint.contact()));
    parts.put(
        "Status",
        "These are not official statistics. Figures of a publisher are passed on as published. Means"
            + " of regions and systems that no publisher gives are worked out from their trusts and"
            + " marked as computed.");
    parts.put(
        "Revisions",
        "A later publication of the same figure replaces the earlier one, and the sheet Changes"
            + " says so. Where sources disagree, the sheet Conflicts shows both and why one was"
            + " chosen.");
    parts.put(
        "Shorthand",
        "No shorthand is used. An empty cell means not known or does not apply; where there is a"
            + " reason, the column beside it gives it.");
    parts.put(
        "Licence",
        "The terms of each source stand on the sheet Sources; what is quoted from it stays under"
            + " them. Figures of NHS England, the Care Quality Commission and the Office for"
            + " National Statistics are under the Open Government Licence version 3.0.");
    parts.forEach(
        (title, text) -> {
          frame.subtitle(title);
          frame.paragraph(text, COVER_WIDTH);
        });
    frame.fitToWidth();
  }

  void contents(List<Extent> extents, Map<String, String> charts) {
    SheetFrame frame = new SheetFrame(workbook, styles, CONTENTS, "Contents");
    frame
        .line(ONE_TABLE + " Each name leads to its sheet.")
        .line("Some cells are empty, where a sheet holds no table or has no CSV file.")
        .line("The charts are in the file ics-oversight.xlsx, and not in the OpenDocument file.");
    frame.header(
        List.of("Sheet", "What it holds", "Rows in the sheet", "CSV file", "Rows in the CSV file"),
        CONTENTS_WIDTHS);
    entry(frame, NOTES, "What must be known of some columns.", null);
    entry(frame, DICTIONARY, "What each column means, and its name in the CSV files.", null);
    entry(frame, CODES, "What each code means.", null);
    Map<String, Extent> sheets = new LinkedHashMap<>();
    extents.forEach(e -> sheets.put(TableSheet.nameOf(e.table()), e));
    entry(frame, TableSheet.nameOf(Dataset.SYSTEMS), null, sheets);
    charts.forEach((name, what) -> entry(frame, name, what, sheets));
    for (String name : List.copyOf(sheets.keySet())) {
      entry(frame, name, null, sheets);
    }
    frame.table("contents", CONTENTS_WIDTHS.size(), frame.next() - 1, false);
    frame.fitToWidth();
  }

  /** A line of the contents; a table's sheet is taken from those that are left. */
  private void entry(
      SheetFrame frame, String name, @Nullable String what, @Nullable Map<String, Extent> left) {
    Extent extent = left == null ? null : left.remove(name);
    String text = extent != null ? extent.table().description() : what == null ? "" : what;
    int row = frame.next();
    frame.row(List.of("", text), CONTENTS_WIDTHS);
    frame.link(frame.set(row, 0, name, styles.link), name);
    if (extent != null) {
      number(frame, row, 2, extent.shown());
      if (extent.hasFile()) {
        frame.set(row, 3, extent.table().name() + ".csv", styles.text);
        number(frame, row, 4, extent.all());
      }
    }
  }

  private void number(SheetFrame frame, int row, int column, long value) {
    Cell cell = frame.sheet().getRow(row).createCell(column);
    cell.setCellValue((double) value);
    cell.setCellStyle(styles.number(0));
  }

  void notes() {
    SheetFrame frame = new SheetFrame(workbook, styles, NOTES, "Notes");
    frame.line(ONE_TABLE + " Headings carry the markers of the notes that concern them.");
    frame.header(List.of("Note", "What it says", "Sheets and columns"), NOTES_WIDTHS);
    int number = 1;
    for (Note note : Notes.all()) {
      List<String> places = new ArrayList<>();
      for (Table table : Dataset.sheets()) {
        for (Column column : table.columns()) {
          if (note.places().contains(table.name() + "." + column.name())) {
            places.add(table.title() + ": " + column.heading());
          }
        }
      }
      frame.row(
          List.of("[note " + number++ + "]", note.text(), String.join("; ", places)), NOTES_WIDTHS);
    }
    frame.table("notes", NOTES_WIDTHS.size(), frame.next() - 1, false);
    frame.fitToWidth();
  }

  void dictionary() {
    SheetFrame frame = new SheetFrame(workbook, styles, DICTIONARY, "Data dictionary");
    frame
        .line(ONE_TABLE + " A row for each column of each table, in their order.")
        .line("Some cells are empty, where a column has no unit.");
    frame.header(
        List.of(
            "Table",
            "Column in the CSV file",
            "Heading in the workbook",
            "Type",
            "Unit",
            "Meaning"),
        DICTIONARY_WIDTHS);
    for (Table table : Dataset.sheets()) {
      for (Column column : table.columns()) {
        frame.row(
            List.of(
                table.title(),
                column.name(),
                column.heading(),
                column.type().words(),
                column.unit(),
                column.description()),
            DICTIONARY_WIDTHS);
      }
    }
    frame.table("data_dictionary", DICTIONARY_WIDTHS.size(), frame.next() - 1, false);
    frame.fitToWidth();
  }

  void codes() {
    SheetFrame frame = new SheetFrame(workbook, styles, CODES, "Codes");
    frame.line(ONE_TABLE + " A row for each code that a column can hold.");
    frame.header(List.of("Column in the CSV file", "Tables", "Code", "Meaning"), CODES_WIDTHS);
    for (Measure measure : Measures.shipped().list()) {
      frame.row(
          List.of(
              "measure",
              Dataset.STAFF_SURVEY.title()
                  + ", "
                  + Dataset.STAFF_SURVEY_SUMMARY.title()
                  + ", "
                  + Dataset.STAFF_SURVEY_RANKS.title(),
              measure.code(),
              measure.title()
                  + ". "
                  + (measure.statistic() == Statistic.PERCENT ? "Per cent" : "Score")
                  + "; "
                  + (measure.isLowBetter() ? "a lower" : "a higher")
                  + " figure is better."),
          CODES_WIDTHS);
    }
    for (IssueCode code : IssueCode.values()) {
      frame.row(List.of("code", Dataset.ISSUES.title(), code.code(), code.summary()), CODES_WIDTHS);
    }
    Map<CodeList, List<String>> tables = new LinkedHashMap<>();
    for (Table table : Dataset.sheets()) {
      for (Column column : table.columns()) {
        if (!column.codes().isEmpty()) {
          tables
              .computeIfAbsent(
                  new CodeList(column.name(), column.codes()), list -> new ArrayList<>())
              .add(table.title());
        }
      }
    }
    tables.forEach(
        (list, titles) -> {
          for (Coded code : list.codes()) {
            frame.row(
                List.of(list.column(), String.join(", ", titles), code.code(), code.meaning()),
                CODES_WIDTHS);
          }
        });
    frame.table("codes", CODES_WIDTHS.size(), frame.next() - 1, false);
    frame.fitToWidth();
  }

  /** The codes of all columns of one name that have the same. */
  private record CodeList(String column, List<Coded> codes) {}
}
