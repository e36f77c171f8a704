package icsoversight.feed;

import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.issue.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * A row read by the names of its columns. A getter that fails notes the issue with place and raw
 * value, and the row then {@link #isBroken()}.
 */
public final class HeadedRow {
  private final Header header;
  private final GridRow row;
  private final boolean isPersonal;
  private final List<Issue> issues = new ArrayList<>();
  private final List<Issue> notes = new ArrayList<>();

  /**
   * A row under a header.
   *
   * @param header the header
   * @param row the row
   * @param shown the fields that an issue may show of a row that is too short; empty: all of it
   */
  public HeadedRow(Header header, GridRow row, List<String> shown) {
    this.header = header;
    this.row = row;
    this.isPersonal = !shown.isEmpty();
    if (row.sheet().isEmpty() && row.cells().size() < header.width()) {
      List<String> raw = shown.isEmpty() ? row.cells() : shown.stream().map(this::raw).toList();
      issues.add(
          new Issue(
              IssueCode.SHORT_ROW,
              row.locator(),
              "",
              "The row has " + row.cells().size() + " fields, the header " + header.width() + ".",
              String.join(",", raw)));
    }
    checkLength();
  }

  /** A field with the delimiter in it, unquoted, shifts all that stand behind it. */
  private void checkLength() {
    for (int c = header.width(); c < row.cells().size(); c++) {
      if (row.sheet().isEmpty() && !row.cell(c).isBlank()) {
        issues.add(
            new Issue(
                IssueCode.LONG_ROW,
                row.locator(),
                "",
                "The row has " + row.cells().size() + " fields, the header " + header.width() + ".",
                ""));
        return;
      }
    }
  }

  private String raw(String field) {
    return header.has(field) ? row.cell(header.place(field)) : "";
  }

  /**
   * A field's text.
   *
   * @param column the field
   * @return the text without white space around it; empty if there is none or no such column, or
   *     with an issue if it is the error of a formula
   */
  public String text(String column) {
    // A no-break space at an end is as invisible as any other.
    String text = raw(column).replace('\u00a0', ' ').strip();
    if (Figure.isFormulaError(text)) {
      issues.add(new Issue(IssueCode.FORMULA_ERROR, at(column), column, "", text));
      return "";
    }
    return text;
  }

  /**
   * A column's text that must not be empty.
   *
   * @param column its name
   * @return the text; empty with an issue if there is none
   */
  public String required(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      issues.add(new Issue(IssueCode.MISSING_VALUE, at(column), column, "", ""));
    }
    return text;
  }

  /**
   * A number.
   *
   * @param column its name
   * @return the number in plain notation; empty if the cell is, or with an issue if it is no number
   */
  public String number(String column) {
    String text = text(column);
    Figure figure = Figure.of(text);
    if (figure.kind() == Figure.Kind.NUMBER && figure.number() != null) {
      return plain(figure.number());
    }
    if (figure.kind() != Figure.Kind.EMPTY) {
      issues.add(new Issue(IssueCode.NOT_A_NUMBER, at(column), column, "", text));
    }
    return "";
  }

  /**
   * A number within bounds.
   *
   * @param column its name
   * @param least the least value allowed
   * @param most the greatest value allowed
   * @return the number in plain notation; empty if the cell is, or with an issue
   */
  public String number(String column, long least, long most) {
    String number = number(column);
    if (number.isEmpty()) {
      return "";
    }
    BigDecimal value = new BigDecimal(number);
    if (value.compareTo(BigDecimal.valueOf(least)) < 0
        || value.compareTo(BigDecimal.valueOf(most)) > 0) {
      issues.add(
          new Issue(
              IssueCode.OUT_OF_RANGE,
              at(column),
              column,
              "Expected " + least + " to " + most + ".",
              number));
      return "";
    }
    return number;
  }

  /**
   * A whole number within bounds.
   *
   * @param column the field
   * @param least the least value allowed
   * @param most the greatest value allowed
   * @return the number; empty if the cell is, or with an issue
   */
  public String wholeNumber(String column, long least, long most) {
    String number = number(column, least, most);
    if (number.indexOf('.') >= 0) {
      issues.add(
          new Issue(
              IssueCode.OUT_OF_RANGE, at(column), column, "Expected a whole number.", number));
      return "";
    }
    return number;
  }

  /**
   * A day.
   *
   * @param column its name
   * @param format how the publisher writes days
   * @return an ISO 8601 day; empty if the cell is, or with an issue if it is no day
   */
  public String day(String column, DateTimeFormatter format) {
    String text = text(column);
    if (text.isEmpty()) {
      return "";
    }
    try {
      LocalDate day = LocalDate.parse(text, format);
      if (PublishedDays.isPlausible(day)) {
        return day.toString();
      }
      issues.add(new Issue(IssueCode.NOT_A_DATE, at(column), column, "", text));
      return "";
    } catch (DateTimeParseException e) {
      issues.add(new Issue(IssueCode.NOT_A_DATE, at(column), column, "", text));
      return "";
    }
  }

  /**
   * A day in any of a publisher's forms.
   *
   * @param column the field
   * @return an ISO 8601 day; empty if the cell is, or with an issue if it is no day
   */
  public String day(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return "";
    }
    String day = PublishedDays.parse(text).map(LocalDate::toString).orElse("");
    if (day.isEmpty()) {
      issues.add(new Issue(IssueCode.NOT_A_DATE, at(column), column, "", text));
    }
    return day;
  }

  /**
   * Notes an issue that costs the row.
   *
   * @param issue the issue
   */
  public void add(Issue issue) {
    issues.add(issue);
  }

  /**
   * Notes an issue with one cell of several; the rest of the row can be used.
   *
   * @param issue the issue
   */
  public void note(Issue issue) {
    notes.add(issue);
  }

  /**
   * Whether the file has a field's column.
   *
   * @param field the field
   * @return true if it has
   */
  public boolean has(String field) {
    return header.has(field);
  }

  /**
   * Notes an issue with a column.
   *
   * @param code what kind
   * @param column its name
   */
  public void reject(IssueCode code, String column) {
    // Where names of people stand in the file, a long text may be one that has moved.
    String text = text(column);
    String raw = isPersonal && text.indexOf(' ') != text.lastIndexOf(' ') ? "" : text;
    issues.add(new Issue(code, at(column), column, "", raw));
  }

  /**
   * Where a column's cell is.
   *
   * @param column its name
   * @return its locator; the row's if there is no such column
   */
  public String at(String column) {
    return header.has(column) ? row.locator(header.place(column)) : row.locator();
  }

  /**
   * A cell's text as it stands.
   *
   * @param column counted from 0
   * @return the text; empty if the row is shorter
   */
  public String cell(int column) {
    return row.cell(column);
  }

  /**
   * Where a cell is.
   *
   * @param column counted from 0
   * @return its locator
   */
  public String at(int column) {
    return row.locator(column);
  }

  /**
   * Where the row is.
   *
   * @return its locator
   */
  public String at() {
    return row.locator();
  }

  /**
   * What could not be used.
   *
   * @return the issues so far
   */
  public List<Issue> issues() {
    List<Issue> all = new ArrayList<>(issues);
    all.addAll(notes);
    return List.copyOf(all);
  }

  /**
   * Whether something that was asked for could not be used.
   *
   * @return true if there is an error
   */
  public boolean isBroken() {
    return issues.stream().anyMatch(i -> i.code().severity() == Severity.ERROR);
  }

  /**
   * A number in plain notation without zeros at its end.
   *
   * @param number the number
   * @return such as {@code 3}, {@code 79.5}
   */
  public static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.signum() == 0 ? "0" : stripped.toPlainString();
  }
}
