package icsoversight.feed;

import icsoversight.json.JsonItem;
import java.util.Optional;

/** A family of published layouts in JSON. */
public interface JsonFeed extends Family {

  /**
   * Whether a file is of this family.
   *
   * @param first its first object
   * @return what it was taken for and why; empty if it is not of this family
   */
  Optional<Recognition> recognise(JsonItem first);

  /**
   * What an object says.
   *
   * @param item the object
   * @return what came of it
   */
  RowResult map(JsonItem item);
}
