package icsoversight.prose.rule;

import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Organisations that a passage speaks of without naming them: "the trust", "it". */
final class Carried {
  private Carried() {}

  /** The only organisation of its kind that the document has named so far. */
  private static List<Mention> only(
      Article article, Passage passage, Names names, Set<OrganisationType> types) {
    List<Mention> all = new java.util.ArrayList<>();
    for (Passage earlier : article.passages()) {
      if (earlier.sentence().start() < passage.sentence().start()) {
        all.addAll(
            names.find(earlier.sentence(), types, article.published(), article.introduced()));
      }
    }
    long codes = all.stream().map(m -> m.organisation().code()).distinct().count();
    return codes == 1 ? List.of(all.get(0)) : List.of();
  }

  /** The passages before one, the nearest first. */
  static List<Passage> before(Article article, Passage passage) {
    List<Passage> before = new ArrayList<>(article.passages().subList(0, article.place(passage)));
    Collections.reverse(before);
    return before;
  }

  /** "both", "neither", "either system": the two systems named last before a passage. */
  static List<Mention> pair(
      Article article, Passage passage, Names names, Set<OrganisationType> types) {
    List<Mention> pair = new ArrayList<>();
    for (Passage earlier : before(article, passage)) {
      List<Mention> found =
          names.find(earlier.sentence(), types, article.published(), article.introduced());
      if (codes(found) == 2) {
        return found;
      }
      // Named one after the other, in sentences of their own.
      pair.addAll(found);
      long codes = codes(pair);
      if (codes == 2) {
        return pair;
      }
      if (codes > 2) {
        return List.of();
      }
    }
    return List.of();
  }

  private static long codes(List<Mention> mentions) {
    return mentions.stream().map(m -> m.organisation().code()).distinct().count();
  }

  /** The trust named last before a passage in its section; none if the last sentence names two. */
  static List<Mention> trust(Article article, Passage passage, Names names) {
    return last(article, passage, names, Schemes.trusts());
  }

  /** All that the nearest passage before which names any names; in the section, else anywhere. */
  static List<Mention> spokenOf(
      Article article, Passage passage, Names names, Set<OrganisationType> types) {
    List<Mention> elsewhere = List.of();
    for (Passage earlier : before(article, passage)) {
      List<Mention> named =
          names.find(earlier.sentence(), types, article.published(), article.introduced());
      if (!named.isEmpty() && earlier.section() == passage.section()) {
        return named;
      }
      elsewhere = elsewhere.isEmpty() ? named : elsewhere;
    }
    long codes = elsewhere.stream().map(m -> m.organisation().code()).distinct().count();
    return codes == 1 ? elsewhere.subList(0, 1) : List.of();
  }

  static List<Mention> last(
      Article article, Passage passage, Names names, Set<OrganisationType> types) {
    List<Mention> last = List.of();
    for (Passage earlier : before(article, passage)) {
      if (earlier.section() == passage.section() && !earlier.isHeading()) {
        last = names.find(earlier.sentence(), types, article.published(), article.introduced());
      }
      if (!last.isEmpty()) {
        break;
      }
    }
    if (last.isEmpty()) {
      last = only(article, passage, names, types);
    }
    long codes = last.stream().map(m -> m.organisation().code()).distinct().count();
    return codes == 1 ? List.of(last.get(0)) : List.of();
  }
}
