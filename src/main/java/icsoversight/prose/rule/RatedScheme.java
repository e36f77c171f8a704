package icsoversight.prose.rule;

import icsoversight.assessment.Scheme;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import java.util.Optional;
import java.util.regex.Pattern;

/** Under which scheme a rating was given. */
final class RatedScheme {
  private static final Pattern GROUPS =
      Pattern.compile("\\b(ccgs?|(?:clinical )?commissioning groups?)\\b");
  private static final Pattern COUNCILS =
      Pattern.compile(
          "\\b(county council|city council|borough council|borough of|metropolitan|council|councils|adult social care)\\b");
  private static final Pattern TRUST = Pattern.compile("\\b(trusts?|hospitals?|cqc)\\b");

  private final Schemes schemes;
  private final Names names;

  RatedScheme(Phrases phrases, Names names) {
    this.schemes = new Schemes(phrases);
    this.names = names;
  }

  Scheme of(Article article, Passage passage, Sentence clause) {
    if (GROUPS.matcher(clause.folded()).find()) {
      return Scheme.CCG_ASSESSMENT;
    }
    Optional<Scheme> topic = schemes.topic(article, passage).or(() -> schemes.only(article));
    boolean ofGroups =
        topic.filter(t -> t == Scheme.CCG_ASSESSMENT).isPresent()
            && !TRUST.matcher(passage.folded()).find();
    if (ofGroups) {
      return Scheme.CCG_ASSESSMENT;
    }
    Optional<Scheme> named = schemes.named(passage.folded());
    if (named.or(() -> topic).filter(s -> s == Scheme.LEARNING_FROM_MISTAKES).isPresent()) {
      return Scheme.LEARNING_FROM_MISTAKES;
    }
    boolean ofSystems =
        named.filter(s -> s == Scheme.CQC_ICS_ASSESSMENT || s == Scheme.CQC_ICS_RATING).isPresent();
    boolean trust =
        !names
            .find(passage.sentence(), Schemes.trusts(), article.published(), article.introduced())
            .isEmpty();
    if (trust && (named.isEmpty() || ofSystems)) {
      return Scheme.CQC_PROVIDER;
    }
    if (COUNCILS.matcher(clause.folded()).find()) {
      return Scheme.CQC_LOCAL_AUTHORITY;
    }
    return named
        .or(() -> topic)
        .filter(s -> s == Scheme.CCG_ASSESSMENT || s == Scheme.CQC_LOCAL_AUTHORITY)
        .orElse(Scheme.CQC_PROVIDER);
  }
}
