package icsoversight.prose.rule;

import icsoversight.prose.rule.SurveyEmployers.Who;
import icsoversight.prose.rule.SurveyLexicon.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sentences before left open: measure, organisation and year. */
final class SurveyState {
  @Nullable Entry measure;

  /** The measure of the paragraph before, which a sentence without one goes back to. */
  @Nullable Entry before;

  /** The measure that the heading of the section names; null: none. */
  @Nullable Entry headed;

  /** The measures of the last sentence that told of several, in its order. */
  List<Entry> measures = List.of();

  @Nullable Who who;

  /** Whose the first figure of the document is; null: there has been none. */
  @Nullable Who first;

  @Nullable Who employer;
  @Nullable Who board;
  @Nullable Who owner;
  int year;

  /** The year of the figure told last in the paragraph; that of the paragraph if there is none. */
  int lastYear;

  /** The year that a sentence named last; 0: none. */
  int spokenYear;

  int block = -1;
  boolean other;
  boolean named;
}
