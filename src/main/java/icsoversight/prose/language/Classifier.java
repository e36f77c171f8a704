package icsoversight.prose.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * A logistic regression over features that are there or not. It is learnt in well under a second
 * from a few thousand examples, always to the same weights.
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
  private final Map<String, Integer> places = new HashMap<>();
  private final double[] weights;
  private final double[] bias;

  private Classifier(List<String> labels, int features) {
    this.labels = labels;
    this.weights = new double[features * labels.size()];
    this.bias = new double[labels.size()];
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
    Map<String, Integer> places = new HashMap<>();
    for (Example example : examples) {
      for (String feature : example.features()) {
        if (seen.getOrDefault(feature, 0) >= LEAST_SEEN) {
          places.putIfAbsent(feature, places.size());
        }
      }
    }
    List<String> labels =
        List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
    Classifier classifier = new Classifier(labels, places.size());
    classifier.places.putAll(places);
    classifier.descend(examples);
    return classifier;
  }

  private void descend(List<Example> examples) {
    int count = labels.size();
    double[] squares = new double[weights.length];
    double[] biasSquares = new double[count];
    int[] wrongLabels = new int[count];
    double[] slopes = new double[count];
    int[][] rows = new int[examples.size()][];
    int[] wanted = new int[examples.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(examples.get(i).features());
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
        double[] chances = chances(rows[i]);
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

  private int[] row(Collection<String> features) {
    return features.stream()
        .distinct()
        .map(places::get)
        .filter(p -> p != null)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private double[] chances(int[] row) {
    int count = labels.size();
    double[] sums = Arrays.copyOf(bias, count);
    double scale = 1 / StrictMath.sqrt(Math.max(1, row.length));
    for (int feature : row) {
      for (int label = 0; label < count; label++) {
        sums[label] += weights[feature * count + label] * scale;
      }
    }
    double most = Arrays.stream(sums).max().orElse(0);
    double total = 0;
    for (int label = 0; label < count; label++) {
      sums[label] = StrictMath.exp(sums[label] - most);
      total += sums[label];
    }
    for (int label = 0; label < count; label++) {
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
    double[] chances = chances(row(features));
    List<Verdict> verdicts = new ArrayList<>();
    for (int label = 0; label < chances.length; label++) {
      verdicts.add(new Verdict(labels.get(label), chances[label]));
    }
    verdicts.sort((a, b) -> Double.compare(b.probability(), a.probability()));
    return verdicts;
  }
}
