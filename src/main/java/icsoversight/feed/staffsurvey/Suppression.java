package icsoversight.feed.staffsurvey;

import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.survey.ValueStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the values of a file that its publisher suppressed. */
final class Suppression {
  private int count;

  /** Takes a value into account. */
  void count(@Nullable ValueStatus status) {
    count += status == ValueStatus.SUPPRESSED ? 1 : 0;
  }

  /** Says at the end of the file how many there were. */
  void tell(List<Issue> issues) {
    if (count > 0) {
      issues.add(
          Issue.ofSource(
              IssueCode.SUPPRESSED_VALUES,
              "The publisher suppressed " + count + " values; they are passed on as suppressed."));
    }
  }
}
