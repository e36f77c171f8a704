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
 * @param previous the id of the release before it; empty: it is the first
 */
public record ReleaseInfo(
    String id,
    LocalDate asOf,
    String fingerprint,
    String inputs,
    String programVersion,
    String previous) {}
