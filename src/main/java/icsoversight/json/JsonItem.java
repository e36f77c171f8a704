package icsoversight.json;

import tools.jackson.databind.JsonNode;

/**
 * An object of a JSON file that stands for one thing.
 *
 * @param pointer where it stands, a JSON Pointer (RFC 6901); empty: the whole file
 * @param node the object
 */
public record JsonItem(String pointer, JsonNode node) {

  /**
   * Where something within the object stands.
   *
   * @param below a JSON Pointer from the object on
   * @return a JSON Pointer from the file's beginning on
   */
  public String at(String below) {
    return pointer + below;
  }
}
