package icsoversight.prose.rule;

import icsoversight.assessment.Scheme;
import icsoversight.document.PlainText;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Under which scheme a rating was given. */
final class RatedScheme {
  private static final Wording GROUPS =
      Wording.of("\\b(ccgs?|(?:clinical )?commissioning groups?)\\b");
  private static final Wording COUNCILS =
      Wording.of(
          "\\b(county council|city council|borough council|borough of|metropolitan|council|councils|adult social care)\\b");
  private static final Wording TRUST = Wording.of("\\b(trusts?|hospitals?|cqc)\\b");

  private static final Wording INSPECTED =
      Wording.of(
          "\\b(?:cqc|care quality commission|by the (?:commission|regulator|watchdog)|inspect\\w*)\\b");
  private static final Wording LEARNING =
      Wording.of("\\blearn(?:ing)? from (?:their )?mistakes\\b|\\blearning from mistakes\\b");
  private static final Wording KIND_OF_TRUST =
      Wording.of(
          "\\b(?:trust|hospitals?|nhs|ft|health|healthcare|foundation|university|partnership|infirmary|ambulance|group)\\b");
  private static final int FIRST_PASSAGES = 6;

  private @Nullable PlainText mainOf;
  private Optional<Scheme> mainScheme = Optional.empty();
  private final Schemes schemes;
  private final Names names;

  RatedScheme(Phrases phrases, Names names) {
    this.schemes = phrases.share(Schemes.class, Schemes::new);
    this.names = names;
  }

  private static boolean isOf(Optional<Scheme> one, Scheme other) {
    return one.filter(s -> s == other).isPresent();
  }

  /** What a document's title and first sentences say that it is about. */
  private Optional<Scheme> main(Article article) {
    if (mainOf != article.text()) {
      mainOf = article.text();
      mainScheme = head(article);
    }
    return mainScheme;
  }

  private static Optional<Scheme> head(Article article) {
    String head =
        PlainText.fold(article.title())
            + " "
            + String.join(
                " ",
                article.passages().stream().limit(FIRST_PASSAGES).map(Passage::folded).toList());
    if (LEARNING.isIn(head)) {
      return Optional.of(Scheme.LEARNING_FROM_MISTAKES);
    }
    return GROUPS.isIn(head) ? Optional.of(Scheme.CCG_ASSESSMENT) : Optional.empty();
  }

  private List<Mention> trusts(Article article, Passage passage) {
    return names.find(
        passage.sentence(), Schemes.trusts(), article.published(), article.introduced());
  }

  private static boolean isTrustByName(Passage passage, Mention mention) {
    String written = passage.folded().substring(mention.start(), mention.end());
    return KIND_OF_TRUST.isIn(written);
  }

  Scheme of(Article article, Passage passage, Sentence clause) {
    if (GROUPS.isIn(clause.folded())) {
      return Scheme.CCG_ASSESSMENT;
    }
    Optional<Scheme> spoken = schemes.topic(article, passage);
    Optional<Scheme> topic = spoken.or(() -> schemes.only(article));
    Optional<Scheme> main = main(article);
    boolean asksOfTrusts =
        spoken.isEmpty()
            && main.isEmpty()
            && (!Aspects.find("question", clause.folded()).isEmpty()
                || !trusts(article, passage).isEmpty());
    // "South East Coast Ambulance Service was rated": a trust by its name, also among groups.
    boolean named = trusts(article, passage).stream().anyMatch(m -> isTrustByName(passage, m));
    boolean ofTrusts = TRUST.isIn(passage.folded()) || asksOfTrusts || named;
    if (!ofTrusts && (isOf(topic, Scheme.CCG_ASSESSMENT) || isOf(main, Scheme.CCG_ASSESSMENT))) {
      return Scheme.CCG_ASSESSMENT;
    }
    Optional<Scheme> spokenOf = schemes.named(passage.folded());
    boolean inspected =
        INSPECTED.isIn(passage.folded()) || !Aspects.find("question", clause.folded()).isEmpty();
    if (isOf(spokenOf, Scheme.LEARNING_FROM_MISTAKES)
        || isOf(topic, Scheme.LEARNING_FROM_MISTAKES) && spokenOf.isEmpty() && !inspected
        || isOf(main, Scheme.LEARNING_FROM_MISTAKES) && !inspected) {
      return Scheme.LEARNING_FROM_MISTAKES;
    }
    boolean ofSystems =
        spokenOf
            .filter(s -> s == Scheme.CQC_ICS_ASSESSMENT || s == Scheme.CQC_ICS_RATING)
            .isPresent();
    boolean ofCouncils = isOf(spokenOf.or(() -> topic), Scheme.CQC_LOCAL_AUTHORITY);
    // Among councils a place alone is a council: "Stockport was rated good on Monday".
    boolean trust =
        trusts(article, passage).stream().anyMatch(m -> !ofCouncils || isTrustByName(passage, m));
    if (trust && (spokenOf.isEmpty() || ofSystems)) {
      return Scheme.CQC_PROVIDER;
    }
    if (COUNCILS.isIn(clause.folded()) || COUNCILS.isIn(passage.folded()) && !ofTrusts) {
      return Scheme.CQC_LOCAL_AUTHORITY;
    }
    return spokenOf
        .or(() -> asksOfTrusts ? Optional.empty() : topic)
        .filter(s -> s == Scheme.CCG_ASSESSMENT || s == Scheme.CQC_LOCAL_AUTHORITY)
        .orElse(Scheme.CQC_PROVIDER);
  }
}
