package icsoversight.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icsoversight.prose.language.Classifier;
import icsoversight.prose.language.Classifier.Example;
import icsoversight.prose.language.WordFeatures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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

  @Test
  void whatWasKeptJudgesAsWhatWasLearnt() throws IOException {
    Classifier learnt = Classifier.learn(examples());
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    learnt.write(kept);
    Classifier read = Classifier.read(new ByteArrayInputStream(kept.toByteArray()));
    for (Example example : examples()) {
      assertThat(read.judge(example.features())).isEqualTo(learnt.judge(example.features()));
    }
    byte[] cut = Arrays.copyOf(kept.toByteArray(), kept.size() - 1);
    assertThatThrownBy(() -> Classifier.read(new ByteArrayInputStream(cut)))
        .isInstanceOf(EOFException.class);
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
