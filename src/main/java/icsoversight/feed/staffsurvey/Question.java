package icsoversight.feed.staffsurvey;

import icsoversight.survey.Measure;
import icsoversight.survey.Statistic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question's block of columns in a sheet.
 *
 * @param code the question's code as published, lower case ({@code q25c}, {@code pp3_2})
 * @param measure the measure that its wording stands for; null if it has no stable name
 * @param answers the columns of its answers, in order
 * @param base the column of its base, counted from 0; -1 if the block has none
 */
record Question(String code, @Nullable Measure measure, List<Answer> answers, int base) {

  /**
   * An answer's column.
   *
   * @param column counted from 0
   * @param option the answer as published, without the percent sign; empty for a score
   * @param statistic what kind of figure the column holds
   */
  record Answer(int column, String option, Statistic statistic) {}

  Question {
    answers = List.copyOf(answers);
  }
}
