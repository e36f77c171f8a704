package icsoversight.prose.rule;

import icsoversight.document.PlainText;
import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import java.util.Optional;
import java.util.Set;

/** Who speaks in a document as "we": the body whose publisher's name, title or head names it. */
final class Speaker {
  private static final Wording WE = Wording.of("\\b(?:we|our|us)\\b");
  private static final int HEAD_LINES = 6;
  private static final int SHORT_LINE = 110;

  /** Fewer times, and it may be somebody who is quoted. */
  private static final int OFTEN = 3;

  private Speaker() {}

  /** Whether words are those of the one who speaks. */
  static boolean speaks(String folded) {
    return WE.isIn(folded);
  }

  /** Whether a document speaks of its publisher as "we" throughout. */
  static boolean isOften(Article article) {
    return article.passages().stream()
            .filter(p -> p.folded().indexOf('"') < 0 && WE.isIn(p.folded()))
            .count()
        >= OFTEN;
  }

  /**
   * The body of some kinds that the publisher's name, the title or the short lines above the text
   * name first.
   */
  static Optional<Mention> named(Article article, Names names, Set<OrganisationType> types) {
    String head = article.publisher() + ". " + article.title();
    Sentence title = new Sentence(0, head.length(), head, PlainText.fold(head));
    return first(article, names, types, title)
        .or(
            () ->
                article.passages().stream()
                    .limit(HEAD_LINES)
                    .filter(p -> p.folded().length() < SHORT_LINE)
                    .map(Passage::sentence)
                    .map(s -> first(article, names, types, s))
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  private static Optional<Mention> first(
      Article article, Names names, Set<OrganisationType> types, Sentence line) {
    return names.find(line, types, article.published(), article.introduced()).stream().findFirst();
  }
}
