package icsoversight.prose.rule;

import icsoversight.prose.language.Classifier;
import icsoversight.prose.language.Classifier.Example;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.WordFeatures;
import icsoversight.source.Hashes;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * What was learnt from {@code milestone-sentences.csv}. The build learns it and puts it beside the
 * sentences, so that no start has to; where it is missing, or is of other sentences, it is learnt
 * anew.
 */
public final class MilestoneModel {
  private static final String SENTENCES = "milestone-sentences.csv";
  private static final String MODEL = "/icsoversight/prose/milestone-sentences.model";

  private MilestoneModel() {}

  /** The classifier of the shipped sentences. */
  static Classifier shipped() {
    try (InputStream in = MilestoneModel.class.getResourceAsStream(MODEL)) {
      if (in != null) {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        if (data.readUTF().equals(hash())) {
          return Classifier.read(data);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("What was learnt of milestones cannot be read", e);
    }
    return learn();
  }

  private static Classifier learn() {
    List<Example> examples = new ArrayList<>();
    for (CSVRecord row : Phrases.rows(SENTENCES)) {
      examples.add(new Example(row.get("milestone"), WordFeatures.of(row.get("sentence"))));
    }
    return Classifier.learn(examples);
  }

  private static String hash() throws IOException {
    try (InputStream in = Phrases.class.getResourceAsStream("/icsoversight/prose/" + SENTENCES)) {
      if (in == null) {
        throw new IllegalStateException("The lexicon lacks " + SENTENCES);
      }
      return Hashes.ofText(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /**
   * Learns and writes the model; the build calls it.
   *
   * @param arguments the folder of the compiled classes and resources
   * @throws IOException if the model cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0] + MODEL);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      DataOutputStream data = new DataOutputStream(out);
      data.writeUTF(hash());
      data.flush();
      learn().write(data);
    }
  }
}
