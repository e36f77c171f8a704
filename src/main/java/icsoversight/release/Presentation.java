package icsoversight.release;

/**
 * What whoever runs the program says of a release, and how its workbook is laid out.
 *
 * @param publisher who publishes it
 * @param contact where readers can write to; empty: not stated
 * @param isPlain whether the workbook's tables go without filter buttons and frozen headings, as
 *     the government's guidance on spreadsheets asks
 */
public record Presentation(String publisher, String contact, boolean isPlain) {
  /** What holds where nothing is set. */
  public static final Presentation USUAL = new Presentation("ICS Oversight project", "", false);
}
