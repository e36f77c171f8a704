package icsoversight.issue;

/**
 * Every kind of issue: its severity, what it means and how to mend it. The code that is published
 * is the constant's name in lower case with hyphens.
 */
public enum IssueCode {
  /** No published layout fits. */
  UNKNOWN_FILE(
      Severity.ERROR,
      "The file is of no layout that the program knows.",
      "Look at what was seen; add the layout, or take the file out of the input."),
  /** Two layouts fit. */
  AMBIGUOUS_FILE(
      Severity.ERROR,
      "Two layouts fit the file, so it was not read.",
      "Remove what makes it look like the other layout, or report it."),
  /** The file cannot be opened. */
  UNREADABLE_FILE(
      Severity.ERROR,
      "The file could not be read to its end.",
      "Download it again; a half-written or protected file cannot be used."),
  /** A file behind a password. */
  PROTECTED_FILE(
      Severity.ERROR,
      "The file is protected by a password, so nothing of it was read.",
      "Save it without the password."),
  /** An archive within an archive. */
  NESTED_ARCHIVE(
      Severity.ERROR,
      "An archive within an archive is not opened.",
      "Unpack it and put its files into the input."),
  /** A document longer than its limit. */
  DOCUMENT_TOO_LONG(
      Severity.WARNING,
      "The document is longer than the limit; what lies beyond it was not read.",
      "Split it, or take out the annexes."),
  /** A passage longer than its limit. */
  PASSAGE_TOO_LONG(
      Severity.WARNING,
      "A passage without a full stop is longer than any sentence; it was not read.",
      "Look at the place; such passages are lists of names, code or damaged text."),
  /** A document without words. */
  NO_TEXT(
      Severity.WARNING,
      "The document holds no text, as is the case with scanned pages.",
      "Run a text recognition over it, or save it as plain text."),
  /** An empty file. */
  EMPTY_FILE(Severity.WARNING, "The file is empty.", "Download it again, or take it out."),
  /** A manifest names a file that is not there. */
  MISSING_FILE(
      Severity.ERROR,
      "A manifest names a file that is not in its folder.",
      "Put the file beside the manifest, or take the line out."),
  /** A manifest cannot be used. */
  BAD_MANIFEST(
      Severity.ERROR,
      "A line of a manifest cannot be used.",
      "The header is file,publisher,title,published_on,url,licence; days are written 2026-11-01."),
  /** A document without a date. */
  NO_PUBLICATION_DATE(
      Severity.ERROR,
      "The document's day of publication is in neither the manifest nor its first lines, so dates"
          + " relative to it cannot be resolved and no record was taken from it.",
      "Add a manifest line with published_on."),
  /** A data file without a day of its own. */
  ASSUMED_PUBLICATION_DATE(
      Severity.INFO,
      "The file does not say when it was published; the day was taken from what it holds.",
      "Add a manifest line with published_on if another day is right."),
  /** A row with too few fields. */
  SHORT_ROW(
      Severity.ERROR,
      "The row has fewer fields than the header; it was not used.",
      "Mend the row."),
  /** A row with too many fields. */
  LONG_ROW(
      Severity.ERROR,
      "The row has more fields than the header, so its values may have moved; it was not used.",
      "Put quotation marks around the field that holds the delimiter."),
  /** A line that breaks the syntax of its file. */
  UNREADABLE_ROW(
      Severity.ERROR,
      "The line is not well-formed, so it was not used; the next line was read.",
      "Mend the line: look for a quotation mark that is not closed."),
  /** A character that no text has. */
  BAD_CHARACTER(
      Severity.ERROR,
      "The cell holds a character that no text has (NUL or an undecodable byte); the row was not"
          + " used.",
      "Download the file again, or mend the cell."),
  /** A formula that failed. */
  FORMULA_ERROR(
      Severity.ERROR,
      "The cell holds the error of a formula; the value was not used.",
      "Mend the formula, or save the sheet with its values."),
  /** A sheet that was not read. */
  UNREAD_SHEET(
      Severity.WARNING,
      "The sheet has none of the headings of the layout, so nothing of it was read.",
      "Look whether its headings are new; a sheet of notes needs nothing."),
  /** A size that surprises. */
  UNEXPECTED_SIZE(
      Severity.INFO,
      "The file has fewer or more rows than releases of its family have.",
      "Look whether it is a whole release."),
  /** Two columns for one field. */
  AMBIGUOUS_COLUMN(
      Severity.ERROR,
      "Two columns stand for the same field, so neither was used.",
      "Take one of the columns out."),
  /** Answers that do not add up. */
  SHARES_DO_NOT_ADD_UP(
      Severity.ERROR,
      "The shares of a question's answers do not add up to 100, so none of them was used.",
      "Check the columns of the question: one may have moved, or the shares may be fractions."),
  /** A unit that cannot be settled. */
  AMBIGUOUS_UNIT(
      Severity.ERROR,
      "It cannot be settled whether the figures are percentages or fractions, so they were not used.",
      "Write percentages as 61.5 or with a percent sign."),
  /** A column that nobody knows. */
  NEW_COLUMN(
      Severity.WARNING,
      "The layout has a column that the program does not know; it was not used.",
      "Tell the program what the column is, or name it as ignored."),
  /** A column that is needed is not there. */
  MISSING_COLUMN(
      Severity.ERROR,
      "A column that the layout needs is not there, so nothing was read.",
      "Look whether the publisher renamed it."),
  /** Not a number. */
  NOT_A_NUMBER(Severity.ERROR, "A number was expected; the value was not used.", "Mend the cell."),
  /** Not a day. */
  NOT_A_DATE(Severity.ERROR, "A day was expected; the value was not used.", "Mend the cell."),
  /** Outside the range. */
  OUT_OF_RANGE(
      Severity.ERROR,
      "The value lies outside what its kind allows; it was not used.",
      "Check the figure in the source; add a correction if the source is wrong."),
  /** A required value is empty. */
  MISSING_VALUE(Severity.ERROR, "A value that is needed is empty.", "Mend the cell."),
  /** A category that nobody knows. */
  UNKNOWN_CATEGORY(
      Severity.ERROR,
      "The word is none of the categories that the column has.",
      "Add the word to the family's lookups if it is a new one."),
  /** A correction that makes no sense for what it corrects. */
  UNUSABLE_CORRECTION(
      Severity.WARNING,
      "The corrected value cannot be that of this record, so the correction was not used: a column"
          + " that every record needs was emptied, a last day would come before the first, or a"
          + " share would be a score.",
      "Correct the other column as well, or reject the record."),
  /** Recommendations of a review that was rejected. */
  RECOMMENDATION_WITHOUT_REVIEW(
      Severity.WARNING,
      "The review to which the recommendation belongs was rejected or renamed by an analyst, so the"
          + " recommendation was not used.",
      "Correct the review's id in the recommendation too, or take the decision back."),
  /** An answer to recommendations that nobody lists. */
  ANSWER_WITHOUT_RECOMMENDATION(
      Severity.INFO,
      "A document answers recommendations that no source at hand lists, so the answer stands with"
          + " none.",
      "Add the review's report, or a table of its recommendations."),
  /** A decision without a day or initials. */
  INCOMPLETE_DECISION(
      Severity.WARNING,
      "The decision has no day or no initials; it was used, one without a day as the oldest.",
      "Fill in the day and the initials."),
  /** A decision about what is no longer there. */
  DECISION_WITHOUT_PASSAGE(
      Severity.WARNING,
      "No source at hand has the passage or the row that was decided on, so the decision fell"
          + " away.",
      "Remove the decision, or decide anew if the passage now has other words."),
  /** A decision that fits several records. */
  AMBIGUOUS_DECISION(
      Severity.WARNING,
      "The words of the decision fit several records and it names none of them, so it was not"
          + " used.",
      "Copy the record's id from the sheet Review."),
  /** Decisions of one day that differ. */
  DECISIONS_DISAGREE(
      Severity.WARNING,
      "Two decisions of the same day on the same passage and field differ; one of them was used.",
      "Remove the one that does not hold."),
  /** A correction that the source has made itself. */
  CORRECTION_NOT_NEEDED(
      Severity.INFO,
      "The source no longer says what the correction corrects, so it is no longer needed.",
      "Remove the correction."),
  /** A question whose number is not that of its wording. */
  NUMBER_AND_WORDING(
      Severity.WARNING,
      "The question has another number than its wording had in that year, so it was read without a"
          + " measure.",
      "Look which of the two is right; mend the file, or the measure's numbers."),
  /** A share without the answer that it is for. */
  UNSTATED_ANSWER(
      Severity.WARNING,
      "The shares of the question do not say which answer they are for, so they were read without a"
          + " measure.",
      "Add a column with the answer, such as Agree + Strongly agree."),
  /** An edition that nothing says. */
  NO_EDITION(
      Severity.ERROR,
      "Neither the file nor a manifest's title says of which year the file is, so nothing was read.",
      "Add a manifest line whose title names the year."),
  /** A code outside the register. */
  UNKNOWN_ORGANISATION(
      Severity.WARNING,
      "The organisation is not in the register on that day; the record keeps code and name as"
          + " given.",
      "Add it to input/reference, or correct the code."),
  /** A name that fits several organisations. */
  AMBIGUOUS_ORGANISATION(
      Severity.WARNING,
      "The name fits several organisations, so the passage was not used.",
      "Add an alias to input/reference if one of them is meant."),
  /** The same key twice with different values. */
  DUPLICATE_KEY(
      Severity.ERROR,
      "Two rows of one source have the same key and different values; the first was used.",
      "Check which one is right."),
  /** The same row twice. */
  DUPLICATE_ROW(
      Severity.INFO,
      "Rows of one source have the same key and the same value; they are one record.",
      "Nothing to do."),
  /** A day that no row states. */
  NO_DAY(
      Severity.WARNING,
      "Neither the file nor a manifest says on which day its outcomes took effect, so they have"
          + " none.",
      "Add a manifest line with published_on."),
  /** A survey value that the publisher suppressed, counted. */
  SUPPRESSED_VALUES(
      Severity.INFO,
      "The publisher suppressed some values; they are passed on as suppressed.",
      "Nothing to do."),
  /** A successor that no source names. */
  UNKNOWN_SUCCESSOR(
      Severity.INFO,
      "The organisation closed, and no source at hand names what followed it.",
      "Add the succession to input/reference with its source."),
  /** A board that no source names. */
  UNKNOWN_BOARD(
      Severity.INFO,
      "The organisation's board was divided, and no source at hand names its board since.",
      "Add the organisation's row to input/reference with its source."),
  /** Assumed to be published after the as-of day. */
  PUBLISHED_LATER(
      Severity.INFO,
      "The source is published after the as-of day, so it does not count yet.",
      "Nothing, if that is its day; else mend published_on in the manifest."),
  /** What it speaks of is still to come. */
  AFTER_AS_OF(
      Severity.WARNING,
      "The file does not say when it was published, and the last day that it speaks of is after the"
          + " as-of day, so it does not count yet.",
      "Add a manifest line with published_on, or mend the day in the file if it is wrong."),
  /** Nothing to read. */
  NO_INPUT(
      Severity.WARNING,
      "The input folder holds no file to be read.",
      "Put documents and data files into it."),
  /** A passage that speaks of a scheme and an event but could not be understood. */
  UNRESOLVED_PASSAGE(
      Severity.INFO,
      "The passage speaks of oversight, but no fact could be settled from it.",
      "Read the passage; add a phrase to the lexicon if it states a fact."),
  /** A date in words that could not be resolved. */
  UNRESOLVED_DATE(
      Severity.INFO, "A date in words could not be resolved to days.", "Read the passage."),
  /** A link that leads out of the input folder. */
  OUTSIDE_INPUT(
      Severity.WARNING,
      "A link leads out of the input folder and was not followed.",
      "Copy the file into the input folder.");

  private final Severity severity;
  private final String summary;
  private final String fix;

  IssueCode(Severity severity, String summary, String fix) {
    this.severity = severity;
    this.summary = summary;
    this.fix = fix;
  }

  /**
   * The code as published.
   *
   * @return lower case with hyphens
   */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /**
   * Who must act.
   *
   * @return the severity
   */
  public Severity severity() {
    return severity;
  }

  /**
   * What it means.
   *
   * @return one sentence
   */
  public String summary() {
    return summary;
  }

  /**
   * How to mend it.
   *
   * @return one sentence
   */
  public String fix() {
    return fix;
  }
}
