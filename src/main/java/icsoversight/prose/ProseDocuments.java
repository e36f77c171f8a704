package icsoversight.prose;

import icsoversight.feed.RowResult;
import icsoversight.finding.Finding;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.organisation.Register;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.rule.MilestoneRule;
import icsoversight.prose.rule.RatingRule;
import icsoversight.prose.rule.RecommendationRule;
import icsoversight.prose.rule.ReviewRule;
import icsoversight.prose.rule.SegmentRule;
import icsoversight.prose.rule.SurveyRule;
import icsoversight.prose.text.HtmlText;
import icsoversight.prose.text.PlainText;
import icsoversight.reading.Documents;
import icsoversight.reading.FileKind;
import icsoversight.reading.SourceFacts;
import icsoversight.source.Source;
import icsoversight.source.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads documents: makes plain text of them and asks every rule. Not safe for several threads. */
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
    this.reader = new ArticleReader(names);
    this.rules =
        List.of(
            new MilestoneRule(phrases, names),
            new RatingRule(phrases, names),
            new SegmentRule(phrases, names),
            new ReviewRule(names),
            new RecommendationRule(phrases, names),
            new SurveyRule(phrases, names));
  }

  @Override
  public SourceFacts facts(Source source, FileKind kind) throws IOException {
    String raw = Texts.read(source.file());
    boolean html = kind == FileKind.HTML;
    String text = html ? HtmlText.of(raw) : raw;
    String day = source.manifest().publishedOn();
    if (day.isEmpty() && html) {
      day = HtmlText.publishedOn(raw);
    }
    if (day.isEmpty()) {
      day = FirstLines.publishedOn(text);
    }
    String title = source.manifest().title();
    if (title.isEmpty()) {
      title = html ? HtmlText.title(raw) : FirstLines.title(text);
    }
    return new SourceFacts(
        html ? "Web page" : "Plain-text document",
        "prose",
        source.manifest().publisher(),
        title,
        day,
        source.manifest().licence(),
        false);
  }

  @Override
  public RowResult read(Source source, FileKind kind, SourceFacts facts) {
    if (facts.publishedOn().isEmpty()) {
      return RowResult.of(List.of(), List.of(Issue.ofSource(IssueCode.NO_PUBLICATION_DATE, "")));
    }
    PlainText text;
    try {
      String raw = Texts.read(source.file());
      text = new PlainText(kind == FileKind.HTML ? HtmlText.of(raw) : raw);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + source.path(), e);
    }
    Article article =
        reader.read(text, facts.title(), facts.publisher(), LocalDate.parse(facts.publishedOn()));
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules) {
      findings.addAll(rule.apply(article));
    }
    return RowResult.of(findings, List.of());
  }
}
