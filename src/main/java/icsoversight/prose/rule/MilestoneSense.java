package icsoversight.prose.rule;

import icsoversight.assessment.Milestone;
import icsoversight.prose.language.Classifier;
import icsoversight.prose.language.Classifier.Verdict;
import icsoversight.prose.language.Memo;
import icsoversight.prose.language.WordFeatures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells which milestone a clause reports where no phrase of the lexicon does, from sentences that
 * people have labelled: {@code milestone-sentences.csv}. A new line there is learnt at the next
 * build.
 */
final class MilestoneSense {
  private static final String NONE = "none";

  /**
   * What a clause is taken to say.
   *
   * @param milestone the likeliest milestone
   * @param probability 0 to 1: that it is that milestone
   * @param none 0 to 1: that it is none at all
   * @param all all verdicts
   */
  record Sense(Milestone milestone, double probability, double none, List<Verdict> all) {

    /** 0 to 1: that the clause reports a milestone. */
    double of(Milestone other) {
      return all.stream()
          .filter(v -> v.label().equals(other.code()))
          .mapToDouble(Verdict::probability)
          .findFirst()
          .orElse(0);
    }
  }

  private static final class Learnt {
    private static final Classifier CLASSIFIER = MilestoneModel.shipped();
  }

  private final Memo<String, Optional<Sense>> known = new Memo<>(MilestoneSense::judge);

  Optional<Sense> of(String clause) {
    return known.get(clause);
  }

  private static Optional<Sense> judge(String clause) {
    List<Verdict> verdicts = Learnt.CLASSIFIER.judge(WordFeatures.of(clause));
    double none =
        verdicts.stream()
            .filter(v -> v.label().equals(NONE))
            .mapToDouble(Verdict::probability)
            .findFirst()
            .orElse(0);
    return verdicts.stream()
        .filter(v -> !v.label().equals(NONE))
        .findFirst()
        .map(v -> new Sense(milestone(v.label()), v.probability(), none, verdicts));
  }

  private static Milestone milestone(String code) {
    return Milestone.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
