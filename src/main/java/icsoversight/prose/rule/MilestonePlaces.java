package icsoversight.prose.rule;

import icsoversight.assessment.Milestone;
import icsoversight.assessment.Scheme;
import icsoversight.finding.Finding;
import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.Quotes;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** For whom a milestone was reached: one entry for each organisation named, else for all. */
final class MilestonePlaces {
  private static final Wording PAIR =
      Wording.of(
          "\\b(both|neither|either|the two|the pair|each of them|each pilot|their two|two reports|on each|one on each|them both)\\b");
  private static final Wording ROUND =
      Wording.of("\\b(reports|results|round|batch|set|all|tables?|list|lists|first)\\b");
  private static final Wording ITS_REPORT =
      Wording.of("\\b(?:its report|the report|the council(?:'s)?)\\b");
  private static final Wording SEGMENTED_BOARDS =
      Wording.of(
          "\\b(their (?:own )?segmentation|(?:segmentation|segments) (?:of|for) (?:integrated care )?(?:boards|icbs)|boards? (?:back )?into (?:the )?segments?)\\b");
  private static final Set<Milestone> PAIRED =
      EnumSet.of(
          Milestone.REPORT_PUBLISHED,
          Milestone.REPORT_PLANNED,
          Milestone.APPROVAL_WITHHELD,
          Milestone.PILOTED);
  private static final Set<Milestone> NATIONAL =
      EnumSet.of(
          Milestone.PAUSED,
          Milestone.DELAYED,
          Milestone.RESUMED,
          Milestone.POWER_IN_FORCE,
          Milestone.APPROVED,
          Milestone.APPROVAL_PENDING,
          Milestone.GUIDANCE_PUBLISHED,
          Milestone.WITHDRAWN,
          Milestone.ANNOUNCED);
  private static final Set<Milestone> STOPS =
      EnumSet.of(Milestone.PAUSED, Milestone.DELAYED, Milestone.RESUMED);

  /** What is said of all is not said of the one that is named beside. */
  private static final Wording PLURAL =
      Wording.of(
          "\\b(?:systems|councils|authorities|assessments of (?:integrated|local|systems|councils|them))\\b");

  private static final Set<Milestone> STARTS =
      EnumSet.of(Milestone.STARTED, Milestone.START_PLANNED);

  private final Names names;
  private final String rule;

  MilestonePlaces(Names names, String rule) {
    this.names = names;
    this.rule = rule;
  }

  /** The findings of an event: the finding itself, or one for each organisation. */
  List<Finding> of(
      Article article,
      Passage passage,
      Sentence clause,
      Scheme scheme,
      Milestone milestone,
      boolean sensed,
      Finding finding) {
    List<Mention> mentions = mentions(article, passage, clause, scheme, milestone);
    if (mentions.isEmpty()) {
      boolean needsOne =
          scheme == Scheme.CQC_PROVIDER && milestone.code().startsWith("report")
              || sensed && milestone == Milestone.PILOTED;
      if (needsOne || isSingleReport(article, clause, scheme, milestone)) {
        return List.of();
      }
      boolean boards =
          scheme == Scheme.NHS_OVERSIGHT_FRAMEWORK && SEGMENTED_BOARDS.isIn(passage.folded());
      finding.with("org_type", boards ? OrganisationType.ICB.code() : "");
      return List.of(Quotes.quote(finding, article, clause, rule, sensed ? "0.7" : "0.85"));
    }
    boolean inClause = !find(article, clause, scheme).isEmpty();
    boolean system = scheme == Scheme.CQC_ICS_ASSESSMENT || scheme == Scheme.CQC_ICS_RATING;
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Mention mention : mentions) {
      if (seen.add(mention.organisation().code())) {
        OrganisationType type = mention.organisation().type();
        findings.add(
            Quotes.quote(
                finding
                    .copy()
                    .with("org_code", mention.organisation().code())
                    .with("org_name", mention.organisation().name())
                    .with("org_type", (system ? OrganisationType.ICS : type).code()),
                article,
                inClause || milestone != Milestone.PILOTED ? clause : passage.sentence(),
                rule,
                sensed ? "0.7" : "0.85"));
      }
    }
    return findings;
  }

  private List<Mention> find(Article article, Sentence sentence, Scheme scheme) {
    return names.find(
        sentence, Schemes.assessed(scheme), article.published(), article.introduced());
  }

  private List<Mention> mentions(
      Article article, Passage passage, Sentence clause, Scheme scheme, Milestone milestone) {
    boolean ofCouncils = scheme == Scheme.CQC_LOCAL_AUTHORITY;
    boolean ofSystems = scheme == Scheme.CQC_ICS_ASSESSMENT || scheme == Scheme.CQC_ICS_RATING;
    List<Mention> own = find(article, clause, scheme);
    boolean single = own.size() == 1 && !PLURAL.isIn(clause.folded());
    boolean ofOne =
        single
            && (ofCouncils && STOPS.contains(milestone)
                || (ofCouncils || ofSystems) && STARTS.contains(milestone));
    boolean national =
        !ofOne && NATIONAL.contains(milestone) && scheme != Scheme.CQC_PROVIDER
            || STARTS.contains(milestone) && !ofCouncils && !ofOne
            || scheme == Scheme.NHS_OVERSIGHT_FRAMEWORK
            || scheme == Scheme.CCG_ASSESSMENT
            || scheme == Scheme.LEARNING_FROM_MISTAKES
            || ofCouncils && milestone == Milestone.REPORT_PUBLISHED;
    if (national) {
      return List.of();
    }
    List<Mention> mentions = own;
    if (mentions.isEmpty() && ofCouncils && milestone == Milestone.REPORT_PLANNED) {
      mentions =
          Stream.concat(
                  Stream.of(passage),
                  Carried.before(article, passage).stream()
                      .limit(2)
                      .filter(p -> p.blockNumber() == passage.blockNumber()))
              .map(p -> find(article, p.sentence(), scheme))
              .filter(m -> m.size() == 1)
              .findFirst()
              .orElse(List.of());
    }
    if (mentions.isEmpty()
        && (milestone == Milestone.PILOTED || ofSystems && PAIRED.contains(milestone))) {
      mentions = find(article, passage.sentence(), scheme);
    }
    if (mentions.isEmpty()
        && ofSystems
        && PAIRED.contains(milestone)
        && PAIR.isIn(clause.folded())) {
      mentions = Carried.pair(article, passage, names, Schemes.assessed(scheme));
    }
    boolean report = milestone.code().startsWith("report");
    return scheme == Scheme.CQC_PROVIDER && report && mentions.isEmpty()
        ? Carried.trust(article, passage, names)
        : mentions;
  }

  /** The report on one council is told by its rating. */
  private boolean isSingleReport(
      Article article, Sentence clause, Scheme scheme, Milestone milestone) {
    return scheme == Scheme.CQC_LOCAL_AUTHORITY
        && milestone == Milestone.REPORT_PUBLISHED
        && !ROUND.isIn(clause.folded())
        && (ITS_REPORT.isIn(clause.folded()) || !find(article, clause, scheme).isEmpty());
  }
}
