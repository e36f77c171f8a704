package icsoversight.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The parts of a zipped file (a workbook, a Word document), to be changed and written again. */
public final class ZipParts {
  /** What tells the kind of an OpenDocument file, which stands first in it. */
  private static final String KIND = "mimetype";

  private final Map<String, Content> parts = new TreeMap<>();

  /** Writes a part, however long it is. */
  public interface Content {
    /** Writes it. */
    void write(OutputStream out) throws IOException;
  }

  /** The parts of a file. */
  public static ZipParts of(Path file) throws IOException {
    ZipParts parts = new ZipParts();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          parts.put(entry.getName(), out -> out.write(bytes));
        }
      }
    }
    return parts;
  }

  /** The same with a part more, or another in its place. */
  public ZipParts put(String name, Content content) {
    parts.put(name, content);
    return this;
  }

  /** A part as text; there must be one. */
  public String text(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Objects.requireNonNull(parts.get(name), name).write(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Changes the text of a part; the change must change something. */
  public ZipParts change(String name, UnaryOperator<String> change) throws IOException {
    String before = text(name);
    String after = change.apply(before);
    assertThat(after).as("the change changed something").isNotEqualTo(before);
    return put(name, out -> out.write(after.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes them as a file. */
  public Path write(Path to) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
      Content kind = parts.get(KIND);
      if (kind != null) {
        zip.putNextEntry(new ZipEntry(KIND));
        kind.write(zip);
      }
      for (Map.Entry<String, Content> part : parts.entrySet()) {
        if (!part.getKey().equals(KIND)) {
          zip.putNextEntry(new ZipEntry(part.getKey()));
          part.getValue().write(zip);
        }
      }
    }
    return to;
  }
}
