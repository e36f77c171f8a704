package icsoversight.prose.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * A logistic regression over features that are there or not. It is learnt in a second or two from a
 * few thousand examples, always to the same weights, which can be kept.
 */
public final class Classifier {

  /**
   * An example to learn from.
   *
   * @param label what it is
   * @param features what it has
   */
  public record Example(String label, Collection<String> features) {}

  /**
   * A judgement.
   *
   * @param label the likeliest label
   * @param probability 0 to 1: how likely
   */
  public record Verdict(String label, double probability) {}

  /** What is seen once only teaches nothing. */
  private static final int LEAST_SEEN = 2;

  private static final int ROUNDS = 14;
  private static final double STEP = 0.25;

  /** Keeps the weights small, so that no single word decides. */
  private static final double DECAY = 3e-3;

  private static final int SEED = 17;

  private final List<String> labels;
  private final Map<String, Integer> places;
  private final double[] weights;
  private final double[] bias;

  private Classifier(
      List<String> labels, Map<String, Integer> places, double[] weights, double[] bias) {
    this.labels = labels;
    this.places = places;
    this.weights = weights;
    this.bias = bias;
  }

  /**
   * Learns from examples.
   *
   * @param examples the examples, of two labels at least
   * @return the classifier
   */
  public static Classifier learn(List<Example> examples) {
    Map<String, Integer> seen = new HashMap<>();
    examples.forEach(e -> e.features().forEach(f -> seen.merge(f, 1, Integer::sum)));
    Map<String, Integer> places = new LinkedHashMap<>();
    for (Example example : examples) {
      for (String feature : example.features()) {
        if (seen.getOrDefault(feature, 0) >= LEAST_SEEN) {
          places.putIfAbsent(feature, places.size());
        }
      }
    }
    List<String> labels =
        List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
    double[] weights = new double[places.size() * labels.size()];
    double[] bias = new double[labels.size()];
    descend(examples, labels, places, weights, bias);
    return new Classifier(labels, places, rounded(weights), rounded(bias));
  }

  /** As exact as they are kept, so that what is read judges as what was learnt. */
  private static double[] rounded(double[] numbers) {
    return Arrays.stream(numbers).map(n -> (float) n).toArray();
  }

  private static void descend(
      List<Example> examples,
      List<String> labels,
      Map<String, Integer> places,
      double[] weights,
      double[] bias) {
    int count = labels.size();
    double[] squares = new double[weights.length];
    double[] biasSquares = new double[count];
    int[] wrongLabels = new int[count];
    double[] slopes = new double[count];
    int[][] rows = new int[examples.size()][];
    int[] wanted = new int[examples.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(examples.get(i).features(), places);
      wanted[i] = labels.indexOf(examples.get(i).label());
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      order.add(i);
    }
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        double[] chances = chances(rows[i], weights, bias);
        double scale = 1 / StrictMath.sqrt(Math.max(1, rows[i].length));
        int wrong = 0;
        for (int label = 0; label < count; label++) {
          double error = chances[label] - (label == wanted[i] ? 1 : 0);
          if (Math.abs(error) < 1e-4) {
            continue;
          }
          biasSquares[label] += error * error;
          bias[label] -= STEP * error / (1 + StrictMath.sqrt(biasSquares[label]));
          wrongLabels[wrong] = label;
          slopes[wrong++] = error * scale;
        }
        for (int feature : rows[i]) {
          for (int w = 0; w < wrong; w++) {
            int at = feature * count + wrongLabels[w];
            double gradient = slopes[w] + DECAY * weights[at];
            squares[at] += gradient * gradient;
            weights[at] -= STEP * gradient / (1e-3 + StrictMath.sqrt(squares[at]));
          }
        }
      }
    }
  }

  private static int[] row(Collection<String> features, Map<String, Integer> places) {
    return features.stream()
        .distinct()
        .map(places::get)
        .filter(p -> p != null)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double[] chances(int[] row, double[] weights, double[] bias) {
    int count = bias.length;
    double[] sums = Arrays.copyOf(bias, count);
    double scale = 1 / StrictMath.sqrt(Math.max(1, row.length));
    for (int feature : row) {
      for (int label = 0; label < count; label++) {
        sums[label] += weights[feature * count + label] * scale;
      }
    }
    double most = Arrays.stream(sums).max().orElse(0);
    double total = 0;
    for (int label = 0; label < sums.length; label++) {
      sums[label] = StrictMath.exp(sums[label] - most);
      total += sums[label];
    }
    for (int label = 0; label < sums.length; label++) {
      sums[label] /= total;
    }
    return sums;
  }

  /**
   * How likely each label is.
   *
   * @param features what is to be judged
   * @return the labels, the likeliest first
   */
  public List<Verdict> judge(Collection<String> features) {
    double[] chances = chances(row(features, places), weights, bias);
    List<Verdict> verdicts = new ArrayList<>();
    for (int label = 0; label < chances.length; label++) {
      verdicts.add(new Verdict(labels.get(label), chances[label]));
    }
    verdicts.sort((a, b) -> Double.compare(b.probability(), a.probability()));
    return verdicts;
  }

  /**
   * Writes what was learnt, to be read again without learning.
   *
   * @param out where to; it is not closed
   * @throws IOException if it cannot be written
   */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(labels.size());
    for (String label : labels) {
      data.writeUTF(label);
    }
    data.writeInt(places.size());
    for (String feature : places.keySet()) {
      data.writeUTF(feature);
    }
    ByteBuffer numbers = ByteBuffer.allocate(Float.BYTES * (weights.length + bias.length));
    for (double[] part : List.of(weights, bias)) {
      for (double number : part) {
        numbers.putFloat((float) number);
      }
    }
    data.write(numbers.array());
    data.flush();
  }

  /**
   * Reads what was written.
   *
   * @param in where from; it is not closed
   * @return the classifier, which judges as the one that was written
   * @throws IOException if it cannot be read or ends too soon
   */
  public static Classifier read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    List<String> labels = new ArrayList<>();
    for (int left = data.readInt(); left > 0; left--) {
      labels.add(data.readUTF());
    }
    int features = data.readInt();
    Map<String, Integer> places = new LinkedHashMap<>(2 * features);
    for (int place = 0; place < features; place++) {
      places.put(data.readUTF(), place);
    }
    double[] weights = new double[features * labels.size()];
    double[] bias = new double[labels.size()];
    byte[] bytes = new byte[Float.BYTES * (weights.length + bias.length)];
    data.readFully(bytes);
    ByteBuffer numbers = ByteBuffer.wrap(bytes);
    Arrays.setAll(weights, i -> numbers.getFloat());
    Arrays.setAll(bias, i -> numbers.getFloat());
    return new Classifier(List.copyOf(labels), places, weights, bias);
  }
}
