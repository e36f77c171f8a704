package icsoversight.prose.rule;

import icsoversight.document.PlainText;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.Quotes;
import icsoversight.prose.Rule;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.ReviewFinder.Found;
import icsoversight.review.KnownReview;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds reviews: who leads them, who asked for them, what they look at, when they come out. */
public final class ReviewRule implements Rule {
  private static final String NAME = "review";

  /** When a review was made or is due does not belong to its subject. */
  private static final Wording UNTIL =
      Wording.of(
          ",? (?:by|on|in|until|since) (?:\\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|20\\d\\d|next|the (?:spring|summer|autumn|winter)).*$|,? (?:last|this|next) (?:week|month|year|spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December)\\b.*$");

  private static final Wording COMMISSIONED =
      Wording.of(
          "\\b(?:commissioned|ordered|set up|requested|established)(?: (?:as part of [^,.]+?|last \\w+|in \\w+(?: 20\\d\\d)?|this \\w+))? by ([^.;,]+?)(?= last | in (?:january|february|march|april|may|june|july|august|september|october|november|december|the|20)| to look| after |,? (?:and (?:was|is|has|will|published|led)|was|is|which|has)|[,.;]|$)");
  private static final Wording ASKED =
      Wording.of(
          "(?:^|, |in [a-z]+ 20\\d\\d |following [^,]+, )([^,.;]{3,90}?) (?:yesterday |today |last week |this week )?(?:has |have |had )?(?:asked|commissioned|appointed|invited|tasked|brought in|called in) (?=me\\b|(?:the )?(?:rt hon|dr|professor|prof|sir|dame|lord|lady|baroness|mr|ms|mrs)\\b|[a-z]+ [a-z]+(?: to |, (?:the |a |its |who )))");

  /** "which the government ordered in August", "whom the CQC had asked to review". */
  private static final Wording WHICH =
      Wording.of(
          "\\b(?:which|whom|that|after) ([^,.;]{3,80}?) (?:has |have |had )?(?:ordered|asked for|asked|commissioned|set up|requested|called for)\\b");

  private static final Wording ASKED_BY =
      Wording.of(
          "\\b(?:was|has been|had been) (?:asked|appointed|commissioned|chosen|tasked|invited)\\b[^.;]*? by ([^.;,]+?)(?= last | in (?:[a-z]+ )?20|[,.;]|$)");
  private static final Wording SUBJECT =
      Wording.of(
          "\\b(?:review|inquiry|investigation|look)s? (?:of|into) (?:the )?([^.;,]+?)(?=, | led\\b| chaired\\b| was\\b| were\\b| is\\b| has\\b| have\\b| had\\b| which\\b| that\\b| after\\b| at (?:the )?[a-z]+ |, |[.;]|$| will\\b| recommended\\b| found\\b| made\\b| came\\b)");
  private static final Wording ASKED_TO =
      Wording.of(
          "\\b(?:asked|tasked|brought in|commissioned|appointed|invited|the task)\\b[^.;]*? (?:to (?:look (?:at|into)|examine|review|investigate|consider|find out|lead a review of|assess)|of (?:finding out|examining|reviewing)) (?:the )?([^.;,]+?)(?=[.;,]|$| between \\d| led by)");
  private static final Wording ONE_REVIEW =
      Wording.of("\\b(?:reviews?|inquiry|investigation|terms of reference)\\b");
  private static final Wording TITLED =
      Wording.of(
          "led by ((?:the )?[a-z][^.;]*?) (?:dr |professor |prof |sir |dame |lord |lady |baroness )*$");
  private static final Set<OrganisationType> SUBJECTS =
      EnumSet.of(
          OrganisationType.NHS_TRUST,
          OrganisationType.FOUNDATION_TRUST,
          OrganisationType.CARE_TRUST);

  private @Nullable Last last;
  private final ReviewFinder finder;
  private final Names names;

  /**
   * The rule.
   *
   * @param names the names of organisations
   */
  public ReviewRule(Names names) {
    this.finder = new ReviewFinder(names);
    this.names = names;
  }

  @Override
  public List<Finding> apply(Article article) {
    return reviews(article).stream().map(Finding::copy).toList();
  }

  private List<Finding> look(Article article) {
    List<Finding> findings = new ArrayList<>();
    for (Found found : finder.find(article)) {
      findings.add(review(article, found));
    }
    return findings;
  }

  /** The reviews of a document by id, for the rules on recommendations. */
  List<Finding> reviews(Article article) {
    Last known = last;
    if (known == null || known.article().text() != article.text()) {
      known = new Last(article, look(article));
      last = known;
    }
    return known.reviews();
  }

  private record Last(Article article, List<Finding> reviews) {}

  List<Found> found(Article article) {
    return finder.find(article);
  }

  private Finding review(Article article, Found found) {
    Finding finding = Finding.of(FindingKind.REVIEW).with("lead", found.lead());
    List<Passage> around = around(article, found);
    for (Passage passage : around) {
      read(article, found, passage, finding);
    }
    found.known().ifPresent(k -> complete(k, finding));
    if (finding.get("subject_code").isEmpty()) {
      finding.with("subject_code", found.organisation());
    }
    ReviewProgress.status(article, found, around, finding);
    if (finding.get("title").isEmpty()) {
      finding.with("title", title(found, finding));
    }
    finding.with("review_id", id(article, found, finding));
    Passage shown =
        found.passages().stream()
            .filter(p -> !p.isHeading())
            .findFirst()
            .orElse(found.passages().get(0));
    return Quotes.quote(finding, article, shown.sentence(), NAME, "0.85");
  }

  private static void complete(KnownReview known, Finding finding) {
    finding.with("title", known.title());
    if (finding.get("subject").isEmpty()) {
      finding.with("subject", known.subject());
    }
    if (finding.get("subject_code").isEmpty()) {
      finding.with("subject_code", known.subjectCode());
    }
  }

  private static String title(Found found, Finding finding) {
    String subject = finding.get("subject");
    String kind = CommitteeInquiries.isCommittee(found.lead()) ? " inquiry" : " review";
    String who = found.lead().isEmpty() ? "Review" : found.lead() + kind;
    return subject.isEmpty() ? who : who + " of " + subject;
  }

  /** A document whose title is that of a review speaks of it in every section. */
  private boolean isOfOneReview(Article article) {
    return ONE_REVIEW.matcher(PlainText.fold(article.title())).find()
        && finder.find(article).size() == 1;
  }

  /** The sentences that name the review, and those that follow them in the same section. */
  private List<Passage> around(Article article, Found found) {
    if (isOfOneReview(article)) {
      return article.passages().stream().filter(p -> !p.isItem() && !p.isHeading()).toList();
    }
    List<Passage> around = new ArrayList<>();
    Passage first = found.passages().get(0);
    java.util.Set<Integer> sections = new java.util.HashSet<>();
    found.passages().stream().filter(p -> !p.isHeading()).forEach(p -> sections.add(p.section()));
    for (Passage passage : article.passages()) {
      boolean names = found.passages().contains(passage);
      boolean follows =
          sections.contains(passage.section())
              && passage.sentence().start() > first.sentence().start()
              && passage
                  .folded()
                  .matches(
                      "(?s).*\\b(review|reviews|report|findings|terms of reference|tor|they confirm|it)\\b.*");
      boolean leads =
          passage.section() == first.section()
              && passage.sentence().start() < first.sentence().start()
              && passage.blockNumber() >= first.blockNumber() - 1
              && passage.folded().contains("review");
      boolean item = passage.isItem() && !passage.isNumberedParagraph();
      if ((names || follows || leads) && !item && !passage.isHeading()) {
        around.add(passage);
      }
    }
    return around;
  }

  private void read(Article article, Found found, Passage passage, Finding finding) {
    String text = passage.sentence().text();
    String folded = passage.folded();
    boolean names = found.passages().contains(passage) || isOfOneReview(article);
    if (finding.get("commissioner").isEmpty()) {
      Matcher asked = ASKED.matcher(folded);
      Matcher commissioned = COMMISSIONED.matcher(folded);
      Matcher askedBy = ASKED_BY.matcher(folded);
      Matcher which = WHICH.matcher(folded);
      if (names && askedBy.find()) {
        finding.with(
            "commissioner",
            Commissioners.find(text.substring(askedBy.start(1), askedBy.end(1)), false));
        ReviewProgress.announced(article, passage, finding);
      } else if (names && asked.find()) {
        finding.with(
            "commissioner", Commissioners.find(text.substring(asked.start(1), asked.end(1)), true));
        ReviewProgress.announced(article, passage, finding);
      } else if (names && which.find()) {
        finding.with(
            "commissioner", Commissioners.find(text.substring(which.start(1), which.end(1)), true));
        ReviewProgress.announced(article, passage, finding);
      } else if (commissioned.find()) {
        finding.with(
            "commissioner",
            Commissioners.find(text.substring(commissioned.start(1), commissioned.end(1)), false));
        ReviewProgress.announced(article, passage, finding);
      }
    }
    if (folded.contains("review") && folded.contains("announced")) {
      ReviewProgress.announced(article, passage, finding);
    }
    Matcher subject = SUBJECT.matcher(folded);
    Matcher asked = ASKED_TO.matcher(folded);
    boolean told = subject.find();
    if (!told && asked.find()) {
      subject = asked;
      told = true;
    }
    if (names && finding.get("subject").isEmpty() && told) {
      String words = text.substring(subject.start(1), subject.end(1)).strip();
      // "into the trust's general surgery services": the services are the subject.
      boolean owned = !found.organisation().isEmpty() && words.matches("(?s).*[’']s .+");
      finding.with(
          "subject",
          UNTIL.matcher(owned ? words.replaceFirst("(?s)^.*[’']s ", "") : words).replaceFirst(""));
    }
    if (names && finding.get("subject_code").isEmpty()) {
      subjectCode(article, passage, finding);
    }
    if (names && finding.get("lead_role").isEmpty()) {
      role(found, text, folded, finding);
    }
    ReviewProgress.due(article, passage, finding);
  }

  private void subjectCode(Article article, Passage passage, Finding finding) {
    Matcher into =
        Wording.of("\\b(?:review|inquiry|investigation)s? (?:of|into|at)\\b")
            .matcher(passage.folded());
    if (!into.find()) {
      return;
    }
    for (Mention mention :
        names.find(passage.sentence(), SUBJECTS, article.published(), article.introduced())) {
      if (mention.start() > into.start()) {
        finding.with("subject_code", mention.organisation().code());
        return;
      }
    }
    String rest = passage.folded().substring(into.end());
    boolean regulator =
        rest.matches(
            "(?s)^ (?:the )?(?:care quality commission|cqc|this organisation|the regulator|its single assessment|the single assessment|(?:the )?operational effectiveness of (?:the )?(?:cqc|care)).*");
    if (regulator) {
      finding.with("subject_code", "CQC");
    }
  }

  /**
   * The office stands before the name ("chair Patricia Hewitt") or behind it ("Ms Hewitt, chair of
   * …,").
   */
  private static void role(Found found, String text, String folded, Finding finding) {
    String surname = PlainText.fold(found.lead().substring(found.lead().lastIndexOf(' ') + 1));
    int at = surname.isEmpty() ? -1 : folded.indexOf(surname);
    if (at < 0) {
      return;
    }
    String full = PlainText.fold(found.lead());
    int start = folded.indexOf(full) >= 0 ? folded.indexOf(full) : at;
    Matcher before = TITLED.matcher(folded.substring(0, start));
    if (before.find()) {
      finding.with("lead_role", office(text.substring(before.start(1), before.end(1))));
      return;
    }
    Matcher behind =
        Wording.of(
                "^, ((?:the |a )?(?:former |current |then |new )?(?:chair|chief|president|director|professor|secretary|minister|medical|health secretary)[^,.;]*)[,.]")
            .matcher(folded.substring(at + surname.length()));
    if (behind.find()) {
      int offset = at + surname.length();
      finding.with(
          "lead_role", office(text.substring(offset + behind.start(1), offset + behind.end(1))));
    }
  }

  private static String office(String words) {
    return words.strip().replaceFirst("^(?:a|an|the) ", "");
  }

  /** Whether a person's name stands alone under the title. */
  static boolean isAuthor(Article article, String person) {
    return article.passages().stream()
        .limit(8)
        .map(p -> Persons.byline(p.sentence().text()))
        .flatMap(Optional::stream)
        .anyMatch(person::equals);
  }

  private String id(Article article, Found found, Finding finding) {
    if (!found.id().isEmpty()) {
      return found.id();
    }
    String announced = finding.get("announced_from");
    String published = finding.get("published_from");
    String year =
        !announced.isEmpty()
            ? announced.substring(0, 4)
            : !published.isEmpty()
                ? published.substring(0, 4)
                : Integer.toString(article.published().getYear());
    if (CommitteeInquiries.isCommittee(found.lead())) {
      return year
          + "-"
          + slug(finding.get("subject").isEmpty() ? found.lead() : finding.get("subject"));
    }
    if (!found.lead().isEmpty()) {
      return year + "-" + slug(found.lead().substring(found.lead().lastIndexOf(' ') + 1));
    }
    String organisation = names.nameOf(found.organisation(), article.published()).orElse("");
    return year + "-" + slug(organisation + " " + finding.get("subject"));
  }

  private static String slug(String words) {
    return PlainText.fold(words)
        .replaceAll("\\b(the|of|into|nhs|foundation|trust|'s|services|its)\\b", " ")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
