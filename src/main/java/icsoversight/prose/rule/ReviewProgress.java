package icsoversight.prose.rule;

import icsoversight.assessment.Precision;
import icsoversight.document.PlainText;
import icsoversight.finding.Finding;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.DateExpression;
import icsoversight.prose.language.Dates;
import icsoversight.prose.language.Days;
import icsoversight.prose.language.Tense;
import icsoversight.prose.language.Wording;
import icsoversight.prose.language.Words;
import icsoversight.prose.rule.ReviewFinder.Found;
import icsoversight.review.PublicationStatus;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** How far a review has come: announced, due, published, withheld. */
final class ReviewProgress {
  private static final Wording COMMISSIONED =
      Wording.of("\\b(?:commissioned|ordered|asked|set up|appointed|announced|requested)\\b");

  /** What is to be done by a day. */
  private static final Wording UNTIL =
      Wording.of("\\b(?:by|until|before|no later than) (?:the )?$");

  private static final Wording IS_DUE =
      Wording.of(
          "\\b(?:(?:is|are|was|has|due|asked|expected|set|are) to|will|should|must|to) (?:report(?: back)?|deliver (?:her|his|its|the) (?:report|findings|recommendations)|be (?:completed|submitted|delivered|handed in)|finish|conclude)\\b[^.;]{0,40}?\\b(?:by|on|no later than|before) (?=\\d{1,2} |the end of )");

  private static final Wording THE_REPORT =
      Wording.of("\\b(?:the|her|his|its|their|this|independent) (?:[a-z]+ )?(?:report|review)\\b");

  private static final Wording PUBLISHED =
      Wording.of(
          "\\b(?:published|publishes|came out|come out|put out|brought out|comes out today|goes out today|released|issued|launched|unveiled|appeared|emerged|saw the light of day|laid before (?:parliament|the house|both houses|us)|(?<!carried |set |pointed |find |found |turned |work |worked )out (?:today|yesterday|on|last|this|in|the same day)|made public|publication|(?:report|findings|review) of \\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:handed over|delivered|handed in) (?:her|his|its|their|the) (?:final )?(?:findings|report|review)|reported(?= on\\b| in\\b| last\\b| this\\b| yesterday\\b|$|,))\\b");

  /** What stands before "published" where it has not been yet. */
  private static final Wording TO_COME =
      Wording.of(
          "\\b(?:will|shall|won't|is to|are to|was to|were to|to be|due|expected|should|would|(?<!in |last |since |\\d |early |late )may|might|could|plans? to|hopes? to|hoped to|intends? to|until|before|once|yet|not|never|nor|no|if|when it is)\\b[^,;.]{0,40}$");

  /** "Two reports came out on Tuesday": whichever are told of next. */
  private static final Wording SEVERAL =
      Wording.of(
          "\\b(?:both of them|both reports|(?:both|two|the two|these two|three) (?:[a-z]+ )?(?:reports|reviews))\\b[^.;]{0,70}\\b(?:published|came out|appeared|released|made public|saw the light of day|landed|put out)\\b");

  /** What a review says, recommends or found is known: it has been published, at least in part. */
  private static final Wording SPEAKS =
      Wording.of(
          "\\b(?:review|report|inquiry|investigation|stocktake|dr|professor|sir|dame|lord|lady|baroness|general|ms|mr|she|he|it)\\b[^.;,]{0,60}\\b(?:recommends|recommended|concludes|concluded|found that|finds that|made [a-z0-9]+ (?:[a-z]+ )?recommendations|makes [a-z0-9]+ (?:[a-z]+ )?recommendations|called for(?! (?:evidence|views|submissions|papers))|calls for(?! (?:evidence|views|submissions|papers)))\\b");

  /** The title of a document that is a report and not about one. */
  private static final Wording ITSELF =
      Wording.of(
          "\\b(?:executive summary|final report|full report|report of the|interim report)\\b(?!.*\\b(?:response|reply|news|briefing)\\b)");

  private static final Wording ANSWER =
      Wording.of(
          "\\b(?:(?:the|its|their|a|his|her|official|formal|full|government's) (?:[a-z]+ )?(?:response|reply) (?:to|of)|answers? (?:the|to)|answered)\\b");

  private static final Wording DUE =
      Wording.of(
          "\\b(due|by|no later than|delivered|deliver|submitted|submit|expected|deadline)\\b");

  private static final Wording WITHHELD =
      Wording.of(
          "\\b(?:will not|won't|would not|not to|refused to|declined to|refusing to) (?:be )?(?:made public|make|publish|published|release|released|disclos\\w+)\\b|\\b(?:sits?|sitting|sat) on (?:the|its|her|his) (?:report|findings|review)\\b|\\bunder wraps\\b|\\bkept (?:secret|private|from)\\b");

  private static final Wording REFUSAL = Wording.of("\\b(?:refused to|declined to)\\b");

  private static final Wording WITHHELD_REASON =
      Wording.of(
          "\\b(?:because of|due to|citing|owing to|on the grounds? that|because)(?: what it says are)? (.+?)(?:\\.$|$)");

  private static final Wording INTERIM =
      Wording.of(
          "\\binterim (?:findings|report|review)\\b|\\bfirst (?:findings|instalment|report(?= of (?:her|his|the|its)\\b| last\\b| in\\b))");

  /** "An interim report followed on 26 July and the final one on 15 October". */
  private static final Wording FINAL_ON =
      Wording.of(
          "\\b(?:final|full|second) (?:one|report|part|version)(?: (?:was|came|appeared|followed|out|published|released))* (?=on |in |last |yesterday)");

  /**
   * "An independent review said this morning", "Yesterday's review of …", "her review last July".
   */
  private static final Wording SAID_ON =
      Wording.of(
          "\\b(?:review|report|inquiry) (?:said|concluded|found|warned|recommended|called for|says|has said|has found)\\b[^.;]{0,40}\\b(?:this morning|today|yesterday|on (?:mon|tues|wednes|thurs|fri)day)\\b|^(?:yesterday|today|(?:mon|tues|wednes|thurs|fri)day)'s (?:[a-z]+ ){0,3}(?:review|report)\\b|\\b(?:her|his|whose|its) (?:[a-z]+ )?(?:review|report)(?: of [a-z ]{4,60}?)? (?:last|in|of) (?:january|february|march|april|may|june|july|august|september|october|november|december|month|week|year)\\b");

  private static final Wording ONGOING =
      Wording.of(
          "\\b(?:review|inquiry|investigation|report|she|he|findings)\\b[^.]*\\b(?:will (?:report|be published|come out|follow)|is to (?:report|come out)|is (?:due|expected)|has until|months old|is being carried out|work began|to report (?:in|by)|was to have)\\b"
              + "|\\b(?:still (?:under way|at work|in progress|hearing|gathering|taking evidence|being contacted|being heard|going on|running)|under way|(?:is|now) in progress|goes on|go on|goes about|continues|has yet to (?:report|appear)|yet to be (?:published|finished)|(?:is|was) expected to report|had (?:been expected|hoped) to (?:report|publish)|put back to|at an earlier stage|started work|has begun|had begun|will look at|was named (?:as|to)|has been named|(?:she|he|it) (?:and [a-z ]+ )?(?:began|started) work|(?:began|started|begun) (?:hearing|taking|gathering)|is being (?:led|chaired|carried out|run|held|conducted)|(?:is|are) (?:also |meanwhile |now )?(?:leading|chairing|looking into|examining|reviewing|investigating|hearing|asking|calling for evidence|putting the last|carrying out)|has (?:also )?(?:asked|turned to|appointed|commissioned)|has been asked)\\b"
              + "|\\b(?:will|is to|are to) (?:be (?:led|chaired|carried out|conducted|headed|undertaken)|chair|lead|look (?:at|into)|examine)\\b|\\bshould report\\b|\\b(?:has|have) (?:ordered|announced|launched|set up|commissioned) (?:an?|the) [^.;]{0,60}\\b(?:review|inquiry|investigation)\\b");

  private static final Wording WAS =
      Wording.of("\\b(?:was|were|had|has|have|published|came|delivered|submitted)\\b");

  /** "published on ", "published last ". */
  private static final int RIGHT_BEHIND = 4;

  /** Letters between what is due and its date: "the end of". */
  private static final int NEAR = 12;

  private ReviewProgress() {}

  static void announced(Article article, Passage passage, Finding finding) {
    Days days = nearest(article, passage, COMMISSIONED, PUBLISHED);
    if (days != null && finding.get("announced_from").isEmpty()) {
      finding
          .with("announced_from", days.from().toString())
          .with("announced_to", days.to().toString());
    }
  }

  /** The day of an announcement that a sentence tells outright, which counts for more. */
  static void announcedOn(Article article, Passage passage, Wording cue, Finding finding) {
    Days days = nearest(article, passage, cue);
    if (days != null) {
      finding
          .with("announced_from", days.from().toString())
          .with("announced_to", days.to().toString());
    }
  }

  /** "She is to report by 15 March." */
  static void dueBy(Article article, Passage passage, Finding finding) {
    Matcher cue = IS_DUE.matcher(passage.folded());
    if (!finding.get("final_due").isEmpty()
        || !cue.find()
        || passage.folded().contains("interim")
        || passage.folded().contains("draft")) {
      return;
    }
    new Dates(article.published())
        .find(passage.folded(), Tense.FUTURE, null).stream()
            .filter(d -> d.start() >= cue.end() && d.start() - cue.end() < NEAR)
            .map(DateExpression::days)
            .filter(d -> d.precision() == Precision.DAY || d.precision() == Precision.MONTH)
            .findFirst()
            .ifPresent(d -> finding.with("final_due", d.to().toString()));
  }

  static void due(Article article, Passage passage, Finding finding) {
    String folded = passage.folded();
    if (!folded.matches("(?s).*\\b(interim|draft|final)\\b.*") || !DUE.isIn(folded)) {
      return;
    }
    // What is asked for by a day is to come, unless the sentence tells of what was.
    boolean asks = Tense.of(folded) == Tense.PAST && !WAS.isIn(folded);
    Tense tense = asks ? Tense.FUTURE : Tense.of(folded);
    for (DateExpression date : new Dates(article.published()).find(folded, tense, null)) {
      String before = folded.substring(0, date.start());
      int interim = before.lastIndexOf("interim");
      int draft = before.lastIndexOf("draft");
      int last = before.lastIndexOf("final");
      int nearest = Math.max(interim, Math.max(draft, last));
      boolean day = date.days().precision() == Precision.DAY;
      boolean month = date.days().precision() == Precision.MONTH;
      boolean out = PUBLISHED.isIn(before.substring(Math.max(0, before.length() - 60)));
      if (nearest < 0 || !(day || month) || out) {
        continue;
      }
      String field =
          nearest == interim ? "interim_due" : nearest == draft ? "draft_due" : "final_due";
      if (finding.get(field).isEmpty()) {
        finding.with(field, date.days().to().toString());
      }
    }
  }

  static void status(
      Article article,
      Found found,
      List<Passage> around,
      Set<Passage> told,
      boolean isOnlyOne,
      int reviews,
      Finding finding) {
    boolean planned = !finding.get("final_due").isEmpty();
    boolean interim = false;
    boolean spoken = false;
    boolean cameOut = false;
    for (Passage passage : around) {
      String folded = passage.folded();
      if (WITHHELD.isIn(folded) && (folded.contains("review") || REFUSAL.isIn(folded))) {
        finding.with("publication_status", PublicationStatus.WITHHELD.code());
        Matcher reason = WITHHELD_REASON.matcher(folded);
        if (reason.find() && finding.get("publication_reason").isEmpty()) {
          String text = passage.sentence().text();
          finding.with(
              "publication_reason", text.substring(reason.start(1), reason.end(1)).strip());
        }
        continue;
      }
      if (folded.contains("terms of reference")) {
        // What came out is not the report but what it is to look at.
        planned = true;
        continue;
      }
      if (ANSWER.isIn(folded)) {
        // What came out is not the report but the answer to it.
        continue;
      }
      boolean own =
          found.passages().contains(passage)
              || told.contains(passage)
              || THE_REPORT.isIn(passage.folded());
      if (own
          && finding.get("published_from").isEmpty()
          && Tense.of(folded) != Tense.FUTURE
          && SAID_ON.isIn(folded)) {
        published(nearest(article, passage, SAID_ON), finding);
      }
      if (own
          && finding.get("published_from").isEmpty()
          && INTERIM.isIn(folded)
          && Tense.of(folded) != Tense.FUTURE
          && FINAL_ON.isIn(folded)) {
        published(nearest(article, passage, FINAL_ON), finding);
        continue;
      }
      boolean out = own && isOut(folded);
      if (INTERIM.isIn(folded) || !own) {
        interim |=
            INTERIM.isIn(folded)
                && Tense.of(folded) != Tense.FUTURE
                && (found.passages().contains(passage)
                    || told.contains(passage)
                    || own && isOut(folded));
        continue;
      }
      spoken |= SPEAKS.isIn(folded) && Tense.of(folded) != Tense.FUTURE;
      cameOut |= out;
      if (out && finding.get("published_from").isEmpty()) {
        published(nearest(article, passage, PUBLISHED, COMMISSIONED), finding);
      }
    }
    if (finding.get("published_from").isEmpty()) {
      article.passages().stream()
          .filter(p -> SEVERAL.isIn(p.folded()) && isOut(p.folded()))
          .filter(p -> reviews == 2 || isNear(p, found))
          .findFirst()
          .ifPresent(p -> published(nearest(article, p, PUBLISHED), finding));
    }
    if (finding.get("publication_status").isEmpty()) {
      if (interim) {
        finding.with("publication_status", PublicationStatus.INTERIM_PUBLISHED.code());
      } else if (spoken || cameOut) {
        finding.with("publication_status", PublicationStatus.PUBLISHED.code());
      } else if (planned
          || !finding.get("announced_from").isEmpty()
          || around.stream().anyMatch(p -> ONGOING.isIn(p.folded()))) {
        finding.with("publication_status", PublicationStatus.IN_PROGRESS.code());
      }
    }
    if (finding.get("published_from").isEmpty() && selfPublished(article, found, isOnlyOne)) {
      finding
          .with("published_from", article.published().toString())
          .with("published_to", article.published().toString())
          .with("publication_status", PublicationStatus.PUBLISHED.code());
    }
  }

  private static void published(@Nullable Days days, Finding finding) {
    if (days != null) {
      finding
          .with("published_from", days.from().toString())
          .with("published_to", days.to().toString())
          .with("publication_status", PublicationStatus.PUBLISHED.code());
    }
  }

  /** Whether a sentence says that something has come out, and not that it will or should. */
  private static boolean isOut(String folded) {
    Matcher cue = PUBLISHED.matcher(folded);
    while (cue.find()) {
      if (!TO_COME.isIn(folded.substring(0, cue.start()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the review is first told of in the paragraph of a sentence or the next one. */
  private static boolean isNear(Passage several, Found found) {
    return found.passages().stream()
        .anyMatch(
            p ->
                p.section() == several.section()
                    && p.blockNumber() >= several.blockNumber()
                    && p.blockNumber() <= several.blockNumber() + 1);
  }

  /** The document is the report itself: its author stands under its title. */
  private static boolean selfPublished(Article article, Found found, boolean isOnlyOne) {
    if (ReviewRule.isAuthor(article, found.lead())) {
      return true;
    }
    String surname = PlainText.fold(found.lead().substring(found.lead().lastIndexOf(' ') + 1));
    String title = PlainText.fold(article.title());
    return ITSELF.isIn(title) && (isOnlyOne || !surname.isEmpty() && Words.has(title, surname));
  }

  /** The day that the sentence before names last: "which came out on the same day". */
  private static @Nullable Days before(Article article, Passage passage) {
    int at = article.place(passage);
    if (at < 1 || article.passages().get(at - 1).section() != passage.section()) {
      return null;
    }
    return new Dates(article.published())
        .find(article.passages().get(at - 1).folded(), Tense.PAST, null).stream()
            .map(DateExpression::days)
            .reduce((first, second) -> second)
            .orElse(null);
  }

  static @Nullable Days nearest(Article article, Passage passage, Wording cue) {
    return nearest(article, passage, cue, null);
  }

  /** "Published today, was commissioned in February": the date right behind another cue. */
  private static boolean isOthers(String folded, DateExpression date, Wording cue, Wording other) {
    Matcher matcher = other.matcher(folded);
    while (matcher.find()) {
      int gap = date.start() - matcher.end();
      if (gap >= 0
          && gap <= RIGHT_BEHIND
          && !cue.isIn(folded.substring(matcher.end(), date.start()))) {
        return !cue.matcher(folded.substring(Math.max(0, date.start() - 16), date.start())).find();
      }
    }
    return false;
  }

  /** The date nearest to a cue; one between which and the cue another cue stands is that one's. */
  private static @Nullable Days nearest(
      Article article, Passage passage, Wording cue, @Nullable Wording other) {
    Matcher matcher = cue.matcher(passage.folded());
    boolean told = matcher.find();
    int at = told ? matcher.start() : 0;
    int end = told ? matcher.end() : 0;
    Days best = null;
    int least = Integer.MAX_VALUE;
    for (DateExpression date :
        new Dates(article.published())
            .find(passage.folded(), Tense.PAST, before(article, passage))) {
      int distance = date.start() >= at ? date.start() - end : at - date.end();
      String between =
          date.start() >= end
              ? passage.folded().substring(end, date.start())
              : date.end() <= at ? passage.folded().substring(date.end(), at) : "";
      boolean others =
          other != null && isOthers(passage.folded(), date, cue, other)
              || other != null
                  && told
                  && (date.start() >= end && (other.isIn(between) || UNTIL.isIn(between))
                      || date.end() <= at && other.isIn(between));
      if (!others && distance < least && !date.days().from().isAfter(article.published())) {
        least = distance;
        best = date.days();
      }
    }
    return best;
  }
}
