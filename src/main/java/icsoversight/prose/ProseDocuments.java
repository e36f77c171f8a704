package icsoversight.prose;

import icsoversight.document.Transcript;
import icsoversight.feed.RowResult;
import icsoversight.finding.Finding;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.organisation.Register;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.rule.MilestoneRule;
import icsoversight.prose.rule.OutcomeTableRule;
import icsoversight.prose.rule.RatingRule;
import icsoversight.prose.rule.RecommendationRule;
import icsoversight.prose.rule.ReviewRule;
import icsoversight.prose.rule.SegmentRule;
import icsoversight.prose.rule.SurveyRule;
import icsoversight.prose.rule.SurveyTableRule;
import icsoversight.reading.Documents;
import icsoversight.reading.SourceFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads documents: divides their words into sentences and asks every rule. Not safe for several
 * threads.
 */
public final class ProseDocuments implements Documents {
  private final ArticleReader reader;
  private final List<Rule> rules;

  /**
   * A reader of documents.
   *
   * @param register the organisations that documents may name
   */
  public ProseDocuments(Register register) {
    Names names = new Names(register);
    Phrases phrases = new Phrases();
    ReviewRule reviews = new ReviewRule(names);
    this.reader = new ArticleReader(names);
    this.rules =
        List.of(
            new MilestoneRule(phrases, names),
            new RatingRule(phrases, names),
            new SegmentRule(phrases, names),
            new OutcomeTableRule(phrases, names),
            reviews,
            new RecommendationRule(phrases, reviews),
            new SurveyRule(phrases, names),
            new SurveyTableRule(phrases, names));
  }

  @Override
  public RowResult read(Transcript transcript, SourceFacts facts) {
    List<Issue> issues = new ArrayList<>(transcript.issues());
    if (transcript.blocks().isEmpty()) {
      return RowResult.of(List.of(), issues);
    }
    if (facts.publishedOn().isEmpty()) {
      issues.add(Issue.ofSource(IssueCode.NO_PUBLICATION_DATE, ""));
      return RowResult.of(List.of(), issues);
    }
    Article article =
        reader.read(
            transcript,
            facts.title(),
            facts.publisher(),
            LocalDate.parse(facts.publishedOn()),
            issues);
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules) {
      findings.addAll(rule.apply(article));
    }
    return RowResult.of(findings, issues);
  }
}
