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
 * @param store where the job repository is kept
 * @param onFailure a command for the shell when a run fails or is held back; empty: none
 */
public record RunSettings(
    Path input,
    Path output,
    Path work,
    LocalDate asOf,
    boolean force,
    boolean dryRun,
    int keep,
    Presentation presentation,
    JobStore store,
    String onFailure) {

  /**
   * Settings with the usual presentation, the program's own job repository and no command on
   * failure.
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
    this(input, output, work, asOf, force, dryRun, keep, Presentation.USUAL, JobStore.OWN, "");
  }

  /**
   * The same with another presentation.
   *
   * @param other the presentation
   * @return new settings
   */
  public RunSettings with(Presentation other) {
    return new RunSettings(input, output, work, asOf, force, dryRun, keep, other, store, onFailure);
  }

  /**
   * The same with another job repository.
   *
   * @param other where it is kept
   * @return new settings
   */
  public RunSettings with(JobStore other) {
    return new RunSettings(
        input, output, work, asOf, force, dryRun, keep, presentation, other, onFailure);
  }

  /**
   * The same with a command on failure.
   *
   * @param command the command
   * @return new settings
   */
  public RunSettings onFailure(String command) {
    return new RunSettings(
        input, output, work, asOf, force, dryRun, keep, presentation, store, command);
  }
}
