package icsoversight.prose.rule;

import icsoversight.assessment.Milestone;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Wording;
import java.util.List;

/** Reasons in the sentence before or after: "It has done so because of". */
final class NearbyReasons {
  private static final Wording GOES_ON =
      Wording.of(
          "^‘?'?(?:it has done so|this is|this was|that is|we are doing so|the decision|it did so)");

  private NearbyReasons() {}

  /** The sentences around a pause may give its reason: "It has done so because of …". */
  static String find(Article article, Passage passage, Milestone milestone) {
    if (milestone != Milestone.PAUSED
        && milestone != Milestone.DELAYED
        && milestone != Milestone.WITHDRAWN) {
      return "";
    }
    List<Passage> all = article.passages();
    int at = article.place(passage);
    for (int i : new int[] {at + 1, at - 1}) {
      if (i >= 0 && i < all.size() && all.get(i).blockNumber() == passage.blockNumber()) {
        String folded = all.get(i).folded();
        if (GOES_ON.isIn(folded)) {
          return Reasons.find(all.get(i).sentence(), 0);
        }
      }
    }
    return "";
  }
}
