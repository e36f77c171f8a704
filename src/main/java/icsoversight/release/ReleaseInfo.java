package icsoversight.release;

import java.time.LocalDate;

/**
 * What identifies a release.
 *
 * @param id its name: the as-of day and the first digits of the fingerprint
 * @param asOf the as-of day
 * @param fingerprint a hash of the inputs, the as-of day and the program
 * @param inputs a hash of the inputs and the program, without the as-of day
 * @param programVersion the version of the program
 * @param programHash a hash of the program's own files
 * @param previous the id of the release before it; empty: it is the first
 * @param presentation what is said of it, and how its workbook is laid out
 */
public record ReleaseInfo(
    String id,
    LocalDate asOf,
    String fingerprint,
    String inputs,
    String programVersion,
    String programHash,
    String previous,
    Presentation presentation) {}
