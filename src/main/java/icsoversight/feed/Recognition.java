package icsoversight.feed;

/**
 * What a file was taken for.
 *
 * @param family the family
 * @param label the family and the edition, for a person
 * @param edition the edition in the family's own form, such as {@code 2024}; empty: unknown
 * @param title a title for the list of sources
 * @param publishedOn the known day of the release, ISO 8601; empty: not known
 * @param alwaysCounts whether it is reference data, which counts by the validity it states
 * @param why what was seen
 */
public record Recognition(
    Family family,
    String label,
    String edition,
    String title,
    String publishedOn,
    boolean alwaysCounts,
    String why) {

  /**
   * The same with what a manifest says where the file does not.
   *
   * @param manifestTitle the title; empty: the manifest has none
   * @param manifestDay the day of publication, ISO 8601; empty: the manifest has none
   * @return a new recognition
   */
  public Recognition completedWith(String manifestTitle, String manifestDay) {
    return new Recognition(
        family,
        label,
        edition,
        manifestTitle.isEmpty() ? title : manifestTitle,
        publishedOn.isEmpty() ? manifestDay : publishedOn,
        alwaysCounts,
        why);
  }
}
