package icsoversight.json;

import icsoversight.source.Texts;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The objects of a JSON file one by one: those of an array, of an array within a wrapping object,
 * one a line, or the file as one object. No more than one of them is held in memory.
 */
public final class JsonItems implements Iterator<JsonItem>, Closeable {
  private static final int DEEPEST = 200;

  /** Under these names a file wraps the things that it lists. */
  private static final Set<String> WRAPPED =
      Set.of("locations", "providers", "items", "results", "records", "data", "value");

  private static final int LONGEST_TEXT = 2_000_000;

  private final JsonParser parser;
  private final JsonMapper mapper;

  /** Objects that were read ahead. */
  private final Deque<JsonItem> ready = new ArrayDeque<>();

  private String pointer = "";
  private long index = -1;
  private long outer;
  private boolean inArray;
  private boolean inObject;
  private boolean ended;

  /**
   * Opens a file.
   *
   * @param file the file
   * @throws IOException if it cannot be read
   */
  public JsonItems(Path file) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();
    // What follows an object is the next one.
    mapper =
        JsonMapper.builder(factory).disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    parser = mapper.createParser(Texts.open(file));
  }

  /**
   * Whether another object follows.
   *
   * @return true if one does
   * @throws JsonBrokenException if the file breaks off or is no JSON
   */
  @Override
  public boolean hasNext() {
    try {
      while (ready.isEmpty() && !ended) {
        advance();
      }
      return !ready.isEmpty();
    } catch (JacksonException e) {
      ended = true;
      throw new JsonBrokenException(
          "The JSON cannot be read from line "
              + parser.currentLocation().getLineNr()
              + " on: it breaks off, is nested too deeply or is no JSON.",
          e);
    }
  }

  /**
   * The next object, which stays the next.
   *
   * @return the object
   */
  public JsonItem peek() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.element();
  }

  @Override
  public JsonItem next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void advance() {
    JsonToken token = parser.nextToken();
    if (token == null) {
      ended = true;
    } else if (inArray) {
      element(token);
    } else if (token == JsonToken.START_ARRAY) {
      inArray = true;
      pointer = "";
      index = -1;
    } else if (token == JsonToken.START_OBJECT) {
      root();
    } else if (token.isScalarValue()) {
      // A line that holds no object is given too, so that it is not passed over in silence.
      index++;
      ready.add(new JsonItem(index == 0 ? "" : "/" + index, mapper.readTree(parser)));
    }
  }

  private void element(JsonToken token) {
    if (token == JsonToken.END_ARRAY) {
      inArray = false;
      if (inObject) {
        inObject = false;
        index = outer;
        endObject();
      }
      return;
    }
    index++;
    JsonNode node = mapper.readTree(parser);
    ready.add(new JsonItem(pointer + "/" + index, node));
  }

  /** An object of the file: a thing by itself, or a wrapping around an array of things. */
  private void root() {
    index++;
    String place = index == 0 ? "" : "/" + index;
    ObjectNode node = mapper.createObjectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && WRAPPED.contains(name)) {
        pointer = place + "/" + name;
        inArray = true;
        inObject = true;
        outer = index;
        index = -1;
        return;
      }
      node.set(name, mapper.readTree(parser));
    }
    ready.add(new JsonItem(place, node));
  }

  /** What a wrapping says behind its array is of no interest. */
  private void endObject() {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      parser.nextToken();
      parser.skipChildren();
    }
  }

  @Override
  public void close() {
    parser.close();
  }
}
