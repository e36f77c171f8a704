package icsoversight.prose.rule;

import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Sentence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose staff a figure is about. */
final class SurveyEmployers {
  private static final Pattern ENGLAND =
      Pattern.compile(
          "\\b(across england|(?<!east of )england|nationally|national average|national figure|across the nhs|nhs as a whole|across the country|national)\\b");

  private static final Pattern AT = Pattern.compile(" ?(?:of (?:its )?staff )?(?:at|in|for) ");

  private static final Pattern ANY_IN =
      Pattern.compile(
          "\\b(?:any|other|all|every)(?: [a-z-]+)? (?:trusts?|organisations?|employers?|boards?) in (?:the )?$");

  private static final Set<OrganisationType> EMPLOYERS =
      EnumSet.of(
          OrganisationType.NHS_TRUST,
          OrganisationType.FOUNDATION_TRUST,
          OrganisationType.CARE_TRUST,
          OrganisationType.ICB,
          OrganisationType.ICS,
          OrganisationType.REGION,
          OrganisationType.SOCIAL_ENTERPRISE);

  private static final Set<OrganisationType> TRUSTS_AND_BOARDS =
      EnumSet.of(
          OrganisationType.NHS_TRUST, OrganisationType.FOUNDATION_TRUST,
          OrganisationType.CARE_TRUST, OrganisationType.ICB);

  record Who(String code, String name, String type) {}

  private final Names names;

  SurveyEmployers(Names names) {
    this.names = names;
  }

  /** The trust or board that a table's row is about; null if the cell names none. */
  @Nullable Who ofRow(Article article, Sentence cell) {
    List<Mention> mentions =
        names.find(cell, TRUSTS_AND_BOARDS, article.published(), article.introduced());
    return mentions.isEmpty() ? null : of(mentions.get(0));
  }

  @Nullable Who who(Article article, Sentence sentence, int before) {
    List<Mention> mentions =
        names.find(sentence, EMPLOYERS, article.published(), article.introduced());
    Who who = null;
    int place = -1;
    for (Mention mention : mentions) {
      boolean compared = ANY_IN.matcher(sentence.folded().substring(0, mention.start())).find();
      if (mention.start() < before && !compared) {
        who = of(mention);
        place = mention.start();
      }
    }
    Matcher england = ENGLAND.matcher(sentence.folded());
    while (england.find()) {
      boolean within =
          mentions.stream()
              .anyMatch(m -> m.start() <= england.start() && england.start() < m.end());
      boolean body = sentence.folded().startsWith("nhs ", Math.max(0, england.start() - 4));
      if (england.start() < before && england.start() > place && !within && !body) {
        who = new Who("ENG", "England", OrganisationType.COUNTRY.code());
        place = england.start();
      }
    }
    return who;
  }

  /** "68.8% at University College London Hospitals": nothing stands between. */
  @Nullable Who directlyAfter(
      Article article, Sentence sentence, SurveyFigures.Figure figure, int to) {
    Matcher at = AT.matcher(sentence.folded()).region(figure.end(), sentence.folded().length());
    if (!at.lookingAt()) {
      return null;
    }
    Sentence rest =
        sentence.part(at.end(), Math.min(Math.max(to, at.end()), sentence.text().length()));
    return names.find(rest, EMPLOYERS, article.published(), article.introduced()).stream()
        .filter(m -> m.start() <= 4)
        .findFirst()
        .map(SurveyEmployers::of)
        .orElse(null);
  }

  /** "61 per cent of staff across England": the organisation behind the figure. */
  @Nullable Who after(Article article, Sentence sentence, SurveyFigures.Figure figure, int to) {
    Sentence rest = sentence.part(figure.end(), Math.min(to, sentence.text().length()));
    List<Mention> mentions = names.find(rest, EMPLOYERS, article.published(), article.introduced());
    for (Mention mention : mentions) {
      // "the lowest for any trust in the East of England": the region only says among whom.
      if (!ANY_IN.matcher(rest.folded().substring(0, mention.start())).find()) {
        return of(mention);
      }
    }
    return ENGLAND.matcher(rest.folded()).find()
        ? new Who("ENG", "England", OrganisationType.COUNTRY.code())
        : null;
  }

  static Who of(Mention mention) {
    return new Who(
        mention.organisation().code(),
        mention.organisation().name(),
        mention.organisation().type().code());
  }

  static boolean isEmployer(@Nullable Who who) {
    return who != null && (who.type().endsWith("trust") || who.type().equals("icb"));
  }
}
