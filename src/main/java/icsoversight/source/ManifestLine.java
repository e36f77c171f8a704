package icsoversight.source;

/**
 * What a manifest says of a file. Every field may be empty.
 *
 * @param publisher who published it
 * @param title its title
 * @param publishedOn when, as an ISO 8601 day
 * @param url where
 * @param licence under which terms
 */
public record ManifestLine(
    String publisher, String title, String publishedOn, String url, String licence) {

  /** The line of a file that no manifest names. */
  public static final ManifestLine NONE = new ManifestLine("", "", "", "", "");
}
