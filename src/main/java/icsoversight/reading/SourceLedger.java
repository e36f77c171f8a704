package icsoversight.reading;

import icsoversight.feed.PublishedDays;
import icsoversight.feed.RowResult;
import icsoversight.finding.Finding;
import icsoversight.finding.SourceSummary;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps count while a source is read: rows, findings, rejections, and the last day that its facts
 * speak of, for a file that does not say when it was published.
 */
public final class SourceLedger {
  /** A file that comes out monthly speaks of days in the quarter before it. */
  private static final int MOST_DAYS_AFTER = 92;

  private long rows;
  private long ignored;
  private long findings;
  private long rejected;
  private String lastDay = "";

  /**
   * Takes what came of a unit.
   *
   * @param result what came of it
   * @param isEnd whether it is the end and no row of its own
   * @return everything that is to be kept: findings and issues
   */
  public List<Finding> take(RowResult result, boolean isEnd) {
    rows += isEnd ? 0 : 1;
    ignored += result.ignored() ? 1 : 0;
    // What is wrong with a file as a whole is no row; a file that was not read at all counts as
    // one.
    rejected += result.rejected() && (!isEnd || rows == 0) ? 1 : 0;
    List<Finding> kept = new ArrayList<>(result.findings());
    findings += kept.size();
    for (Finding finding : result.findings()) {
      lastDay = max(lastDay, day(finding));
    }
    for (Issue issue : result.issues()) {
      kept.add(Finding.of(issue));
    }
    return kept;
  }

  /**
   * Closes the account.
   *
   * @param source the source
   * @param kept takes a last issue, if the day of publication had to be assumed
   * @return the summary
   */
  public SourceSummary close(OpenSource source, List<Finding> kept) {
    SourceFacts facts = source.facts();
    String named = dayInName(source.source().path());
    boolean assumed =
        facts.publishedOn().isEmpty()
            && !facts.alwaysCounts()
            && !lastDay.isEmpty()
            && findings > 0;
    if (assumed) {
      kept.add(
          Finding.of(
              new Issue(
                  IssueCode.ASSUMED_PUBLICATION_DATE,
                  "",
                  "published_on",
                  named.isEmpty()
                      ? "The file does not say when it was published; "
                          + lastDay
                          + ", by the last day or survey that it speaks of, was taken."
                      : "The file does not say when it was published; "
                          + named
                          + ", the day in its name, was taken, for it agrees with the last day that"
                          + " the file speaks of.",
                  "")));
    }
    String day = named.isEmpty() ? lastDay : named;
    return source.summary(
        new OpenSource.Counts(rows, ignored, findings, rejected), assumed ? day : "");
  }

  /**
   * The day in a file's name, if what the file speaks of agrees with it: names alone are not to be
   * trusted, but a monthly file's last day lies shortly before the day in its name.
   */
  private String dayInName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).replace('_', ' ').replace('-', ' ');
    return PublishedDays.findIn(name)
        .filter(d -> !lastDay.isEmpty())
        .filter(
            d ->
                !d.isBefore(LocalDate.parse(lastDay))
                    && !d.isAfter(LocalDate.parse(lastDay).plusDays(MOST_DAYS_AFTER)))
        .map(LocalDate::toString)
        .orElse("");
  }

  private static String day(Finding finding) {
    return switch (finding.kind()) {
      case ASSESSMENT -> finding.get("event_from");
      case METRIC -> finding.get("on_date");
      case SURVEY -> surveyDay(finding.get("survey_year"));
      default -> "";
    };
  }

  /** The results of an autumn come out in the following spring. */
  private static String surveyDay(String year) {
    return year.isEmpty() ? "" : (Integer.parseInt(year) + 1) + "-03-31";
  }

  private static String max(String a, String b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
