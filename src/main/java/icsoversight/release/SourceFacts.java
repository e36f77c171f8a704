package icsoversight.release;

import icsoversight.engine.Engine;
import java.sql.SQLException;
import java.util.List;

/**
 * A source of a release; what is not known is empty.
 *
 * @param id its id in the table of sources
 * @param path where it lay in the input
 * @param title its title
 * @param publisher who published it
 * @param url where it was published
 * @param publishedOn the day, ISO 8601
 * @param licence its terms
 * @param sha256 its checksum
 */
record SourceFacts(
    String id,
    String path,
    String title,
    String publisher,
    String url,
    String publishedOn,
    String licence,
    String sha256) {

  /** All sources of the release in an engine, by path. */
  static List<SourceFacts> of(Engine engine) throws SQLException {
    return engine
        .rows(
            "SELECT source_id, path, title, publisher, url, published_on, licence, sha256"
                + " FROM published_sources ORDER BY path")
        .stream()
        .map(
            r ->
                new SourceFacts(
                    r.get(0), r.get(1), r.get(2), r.get(3), r.get(4), r.get(5), r.get(6), r.get(7)))
        .toList();
  }

  /** What a reader calls it. */
  String name() {
    return title.isEmpty() ? path : title;
  }

  /** Its address; where none is known, its place in the input. */
  String address() {
    return url.isEmpty() ? path : url;
  }
}
