package icsoversight.workbook;

import java.time.LocalDate;

/**
 * What the workbook says of the release itself, and how it is laid out.
 *
 * @param release the release's id
 * @param asOf the as-of day
 * @param validUntil the last day until which it holds with unchanged sources
 * @param programVersion the version of the program
 * @param publisher who publishes it
 * @param contact where to write to; empty: not stated
 * @param isPlain whether tables go without filter buttons and frozen headings
 */
public record Imprint(
    String release,
    LocalDate asOf,
    LocalDate validUntil,
    String programVersion,
    String publisher,
    String contact,
    boolean isPlain) {}
