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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds reviews: who leads them, who asked for them, what they look at, when they come out. */
public final class ReviewRule implements Rule {
  private static final Wording OF_A_REVIEW =
      Wording.of("\\b(?:review|reviews|report|findings|terms of reference|tor|they confirm|it)\\b");
  private static final Wording INTO =
      Wording.of("\\b(?:review|inquiry|investigation)s? (?:of|into|at)\\b");
  private static final Wording QUESTION = Wording.of("^(?:how|whether|what|why|which)\\b");
  private static final Wording STOP = Wording.of("[,.;]|$");
  private static final Wording VERB =
      Wording.of("[,.;]|$| (?:is|was|were|are|has|have|had|will|would|may|can|could)\\b");
  private static final Wording VAGUE =
      Wording.of(
          "^(?:(?:these|those|both|this|that|it|every|them|all)\\b ?|(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b)");
  private static final Wording OWN = Wording.of("^(?:our|its|their|this organisation's) ");
  private static final Wording GOES_ON =
      Wording.of(
          "^(?:it|she|he|(?:the|this|that|her|his|its) (?:first |final |full |public |independent |rapid )?(?:review|inquiry|investigation|report|stocktake|commission|panel|work)) (?!will|would|should|may|can|could)|\\b(?:commissioned|ordered|announced|requested|established|launched|published) (?:it|the (?:review|inquiry|investigation|stocktake|report))\\b");
  private static final Wording REGULATOR =
      Wording.of(
          "^ (?:the )?(?:care quality commission|cqc|this organisation|the regulator|its single assessment|the single assessment|(?:the )?operational effectiveness of (?:the )?(?:cqc|care))");
  private static final String NAME = "review";

  /** When a review was made or is due does not belong to its subject. */
  private static final Wording UNTIL =
      Wording.of(
          ",? (?:by|on|in|until|since) (?:\\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|20\\d\\d|next|the (?:spring|summer|autumn|winter)).*$|,? (?:last|this|next) (?:week|month|year|spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December)\\b.*$");

  private static final Wording SUBJECT =
      Wording.of(
          "\\b(?:(?:review|inquiry|investigation|look|stocktake)s?(?: report)?,? (?:of|into|in)|(?:report|commission|inquiry) (?:on|into)|(?:is|are|now|meanwhile) (?:reviewing|examining|looking (?:into|at)|investigating)|looked into) ([^.;,]+?)(?=, |: | by (?:dr|professor|prof|sir|dame|lord|lady|baroness|general|the|former|[a-z]+ [a-z]+,)\\b| led\\b| chaired\\b| was\\b| were\\b| is\\b| has\\b| have\\b| had\\b| which\\b| that\\b| \\(| and (?:lord|dr|professor|sir|dame|baroness) | appeared\\b| published\\b| would\\b| will\\b| following\\b| started\\b| itself\\b| then\\b| after\\b| at (?=[^.;,]{0,60}\\b(?:hospitals|trust|nhs|university)\\b)| at the (?:request|behest|time|same|end|beginning|start)\\b|[.;]|$| put\\b| recommends\\b| calls?\\b(?= for| on| that)| called\\b| urge[sd]?\\b| proposed\\b(?= that| an?| the| to| [a-z]+ing)| should\\b| for the (?:department|government|secretary|cqc|care quality)\\b| (?:last|this) (?:week|month|year|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)\\b| recommended\\b| found\\b| made\\b| came\\b)");
  private static final Wording ASKED_TO =
      Wording.of(
          "\\b(?:asked|tasked|brought in|commissioned|appointed|invited|the task)\\b[^.;]*? (?:to (?:look (?:at|into)|examine|review|investigate|consider|find out|lead a review of|assess)|of (?:finding out|examining|reviewing)) ([^.;,]+?)(?=[.;,]|$| between \\d| led by)");
  private static final Wording ONE_REVIEW =
      Wording.of("\\b(?:reviews?|inquiry|investigation|stocktake|terms of reference)\\b");
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
    Set<Passage> told = new HashSet<>();
    List<Passage> around = around(article, found, told);
    for (Passage passage : around) {
      read(article, found, passage, told.contains(passage), finding);
    }
    around.stream()
        .filter(p -> found.passages().contains(p) || told.contains(p))
        .forEach(p -> ReviewOrders.announcer(article, p, finding));
    found.known().ifPresent(k -> complete(k, finding));
    if (finding.get("subject_code").isEmpty()) {
      finding.with("subject_code", found.organisation());
    }
    ReviewProgress.status(
        article, found, around, told, isOfOneReview(article), finder.find(article).size(), finding);
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
    Optional<String> own = CommitteeInquiries.title(found);
    if (own.isPresent()) {
      return own.get();
    }
    String subject = finding.get("subject");
    String kind = CommitteeInquiries.isCommittee(found.lead()) ? " inquiry" : " review";
    String who = found.lead().isEmpty() ? "Review" : found.lead() + kind;
    return subject.isEmpty() ? who : who + " of " + subject;
  }

  /** A document whose title is that of a review speaks of it in every section. */
  private boolean isOfOneReview(Article article) {
    return ONE_REVIEW.isIn(PlainText.fold(article.title())) && finder.find(article).size() == 1;
  }

  /** The sentences that name the review, and those that follow them in the same section. */
  private List<Passage> around(Article article, Found found, Set<Passage> told) {
    if (isOfOneReview(article)) {
      return article.passages().stream().filter(p -> !isItem(p) && !p.isHeading()).toList();
    }
    List<Passage> around = new ArrayList<>();
    Passage first = found.passages().get(0);
    Set<Integer> sections = new HashSet<>();
    found.passages().stream().filter(p -> !p.isHeading()).forEach(p -> sections.add(p.section()));
    Passage last = null;
    for (Passage passage : article.passages()) {
      boolean names = found.passages().contains(passage);
      boolean goesOn =
          !names && last != null && last.section() == passage.section() && goesOn(article, passage);
      boolean follows =
          sections.contains(passage.section())
              && passage.sentence().start() > first.sentence().start()
              && OF_A_REVIEW.isIn(passage.folded());
      boolean leads =
          passage.section() == first.section()
              && passage.sentence().start() < first.sentence().start()
              && passage.blockNumber() >= first.blockNumber() - 1
              && passage.folded().contains("review");
      boolean item = isItem(passage);
      last = (names || goesOn) && !passage.isHeading() ? passage : null;
      if (goesOn) {
        told.add(passage);
      }
      if ((names || (goesOn || follows || leads) && !item) && !passage.isHeading()) {
        around.add(passage);
      }
    }
    return around;
  }

  private static boolean isItem(Passage passage) {
    return passage.isItem() && !passage.isNumberedParagraph();
  }

  /** "It was announced in May": the sentence goes on about what the one before it is about. */
  private boolean goesOn(Article article, Passage passage) {
    return GOES_ON.isIn(passage.folded())
        && finder.find(article).stream().noneMatch(f -> f.passages().contains(passage));
  }

  private void read(Article article, Found found, Passage passage, boolean told, Finding finding) {
    String text = passage.sentence().text();
    String folded = passage.folded();
    boolean names = found.passages().contains(passage) || isOfOneReview(article);
    ReviewOrders.read(article, passage, names || told, finding);
    Matcher subject = SUBJECT.matcher(folded);
    Matcher asked = ASKED_TO.matcher(folded);
    boolean stated = subject.find();
    if (!stated && asked.find()) {
      subject = asked;
      stated = true;
    }
    if (names && finding.get("subject").isEmpty() && stated) {
      String words = text.substring(subject.start(1), subject.end(1)).strip();
      boolean place = !words.contains(" ") && folded.startsWith(" at ", subject.end(1));
      if (place || QUESTION.isIn(PlainText.fold(words))) {
        // "How …", "events at …": neither ends at a verb; they go on up to the next stop.
        int end = subject.end(1);
        Matcher stop = (words.contains(" ") ? STOP : VERB).matcher(folded);
        words = text.substring(subject.start(1), stop.find(end) ? stop.start() : end).strip();
      }
      // "into the trust's general surgery services": the services are the subject.
      boolean owned =
          words.matches("(?s).*(?:Trust|Hospitals?|Healthcare)[’']s .+")
              || !found.organisation().isEmpty() && words.matches("(?s).*[’']s .+");
      if (VAGUE.isIn(PlainText.fold(words))) {
        words = "";
      }
      Matcher own = OWN.matcher(PlainText.fold(words));
      words = own.find() ? words.substring(own.end()) : words;
      finding.with(
          "subject",
          UNTIL.matcher(owned ? words.replaceFirst("(?s)^.*[’']s ", "") : words).replaceFirst(""));
    }
    if (names && finding.get("subject_code").isEmpty()) {
      subjectCode(article, passage, finding);
    }
    if ((names || told) && finding.get("lead_role").isEmpty()) {
      finding.with("lead_role", LeadRoles.of(found.lead(), passage));
    }
    ReviewProgress.due(article, passage, finding);
    if (names || told) {
      ReviewProgress.dueBy(article, passage, finding);
    }
  }

  private void subjectCode(Article article, Passage passage, Finding finding) {
    Matcher into = INTO.matcher(passage.folded());
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
    boolean regulator = REGULATOR.isIn(rest);
    if (regulator) {
      finding.with("subject_code", "CQC");
    }
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
