package icsoversight.run;

import icsoversight.release.Presentation;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What a run is asked to do.
 *
 * @param input the input folder
 * @param output the output folder
 * @param work the folder of the job repository and of what is known of each source
 * @param asOf the as-of day
 * @param force whether to make a release again that still holds
 * @param dryRun whether to stop before publishing
 * @param keep how many releases are kept
 * @param presentation what is said of a release, and how its workbook is laid out
 */
public record RunSettings(
    Path input,
    Path output,
    Path work,
    LocalDate asOf,
    boolean force,
    boolean dryRun,
    int keep,
    Presentation presentation) {

  /**
   * Settings with the usual presentation.
   *
   * @param input the input folder
   * @param output the output folder
   * @param work the folder of the job repository and of what is known of each source
   * @param asOf the as-of day
   * @param force whether to make a release again that still holds
   * @param dryRun whether to stop before publishing
   * @param keep how many releases are kept
   */
  public RunSettings(
      Path input, Path output, Path work, LocalDate asOf, boolean force, boolean dryRun, int keep) {
    this(input, output, work, asOf, force, dryRun, keep, Presentation.USUAL);
  }
}
