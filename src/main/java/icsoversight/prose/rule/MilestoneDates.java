package icsoversight.prose.rule;

import icsoversight.assessment.Milestone;
import icsoversight.assessment.Precision;
import icsoversight.finding.Finding;
import icsoversight.prose.Article;
import icsoversight.prose.language.DateExpression;
import icsoversight.prose.language.Days;
import icsoversight.prose.language.Durations;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Tense;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.MilestoneLexicon.Cue;
import java.time.LocalDate;
import java.util.List;

/** When a milestone was reached, and until when it holds. */
final class MilestoneDates {
  private static final Wording SOON =
      Wording.of("\\bin the (?:next|coming) (?:few )?(?:weeks|months|days)\\b");

  private static final Wording PERFECT_DECISION =
      Wording.of(
          "\\b(?:has|have) (?:now )?['\"]?(?:agreed|decided|chosen|moved|resolved)['\"]? (?:to|a)\\b|\\b(?:has|have|had|am|are) (?:formally |now )?(?:paus|suspend|halt|stand|stood)\\w*(?: down)?");

  private static final Wording ACT = Wording.of("\\bact ?$");

  private MilestoneDates() {}

  static void date(
      Article article,
      Sentence clause,
      Cue cue,
      Milestone milestone,
      Tense tense,
      List<DateExpression> dates,
      Finding finding,
      boolean oneOfTwo) {
    DateExpression chosen = null;
    LocalDate until = null;
    for (DateExpression date : dates) {
      if (milestone != Milestone.POWER_IN_FORCE && ofAnAct(clause, date)) {
        continue;
      }
      boolean financialYear =
          date.days().precision() == Precision.YEAR && date.days().from().getMonthValue() == 4;
      if (date.lead().startsWith("until") || date.lead().equals("till")) {
        until =
            date.lead().equals("until after") ? date.days().to().plusDays(1) : date.days().from();
      } else if (financialYear) {
        // A financial year names the edition; what is paused for it may come back after it.
        boolean stops = milestone == Milestone.PAUSED || milestone == Milestone.DELAYED;
        until = stops ? date.days().to().plusDays(1) : until;
      } else if (chosen == null || distance(date, cue) < distance(chosen, cue)) {
        chosen = date;
      }
    }
    Days days = chosen == null ? null : chosen.days();
    boolean lasting = Durations.find(clause.folded()).isPresent();
    boolean stops = milestone == Milestone.PAUSED || milestone == Milestone.DELAYED;
    if (days == null
        && tense != Tense.FUTURE
        && stops
        && !oneOfTwo
        && (lasting && PERFECT_DECISION.isIn(clause.folded()))) {
      days = new Days(article.published(), article.published(), Precision.DAY);
    }
    if (days != null) {
      finding
          .with("event_from", days.from().toString())
          .with("event_to", days.to().toString())
          .with("event_precision", days.precision().code());
      if (until == null && lasting && stops) {
        until = days.from().plus(Durations.find(clause.folded()).orElseThrow());
      }
    } else if (!oneOfTwo
        && (tense == Tense.PAST
            || milestone == Milestone.APPROVAL_PENDING
            || milestone == Milestone.APPROVAL_WITHHELD)) {
      finding
          .with("event_to", article.published().toString())
          .with("event_precision", Precision.UNKNOWN.code());
    } else {
      finding.with("event_precision", Precision.UNKNOWN.code());
      if (SOON.isIn(clause.folded())) {
        finding.with("event_from", article.published().toString());
      }
    }
    if (stops && until != null) {
      finding.with("until_from", until.toString());
    }
  }

  /** The year in the title of an Act tells when a power was given, and of nothing else. */
  private static boolean ofAnAct(Sentence clause, DateExpression date) {
    return date.days().precision() == Precision.YEAR
        && ACT.isIn(clause.folded().substring(0, date.start()));
  }

  private static int distance(DateExpression date, Cue cue) {
    return date.start() >= cue.end()
        ? date.start() - cue.end()
        : 2 * (cue.start() - date.end()) + 1;
  }
}
