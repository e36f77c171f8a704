package icsoversight.prose;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.prose.language.Classifier;
import icsoversight.prose.language.Classifier.Example;
import icsoversight.prose.language.WordFeatures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassifierTest {

  @Test
  void aSentenceIsJudgedByItsLikesWhoeverItIsAbout() {
    Classifier classifier = Classifier.learn(examples());
    String unseen =
        WordFeatures.of("The regulator has put its visits to councils on ice.").toString();
    assertThat(unseen).contains("ASSESSOR", "COUNCILS");
    assertThat(label(classifier, "The watchdog has put its visits to councils on ice."))
        .isEqualTo("delayed");
    assertThat(label(classifier, "Nobody put the kettle on.")).isEqualTo("none");
  }

  @Test
  void theSameExamplesAlwaysTeachTheSame() {
    var features = WordFeatures.of("CQC put its visits to systems on ice.");
    assertThat(Classifier.learn(examples()).judge(features))
        .isEqualTo(Classifier.learn(examples()).judge(features));
  }

  private static String label(Classifier classifier, String sentence) {
    return classifier.judge(WordFeatures.of(sentence)).get(0).label();
  }

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (String body : List.of("CQC", "The commission", "The inspectorate")) {
      examples.add(example("delayed", body + " has put its assessments of systems on ice."));
      examples.add(example("delayed", body + " put visits to councils on ice in May."));
      examples.add(example("none", "Nobody at " + body + " put the lights out."));
      examples.add(example("none", body + " has a new kettle for visits."));
    }
    return examples;
  }

  private static Example example(String label, String sentence) {
    return new Example(label, WordFeatures.of(sentence));
  }
}
